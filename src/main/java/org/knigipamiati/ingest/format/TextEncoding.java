package org.knigipamiati.ingest.format;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mozilla.universalchardet.UniversalDetector;

/** In which encoding a text file is written. A file that is wrong for its encoding is refused whole, before anything is imported. */
public enum TextEncoding {
    /** UTF-8, or one of the Cyrillic encodings of older programs, as the bytes tell. */
    DETECTED,
    /** windows-1251 whatever the bytes are like, for formats that are always written so. */
    WINDOWS_1251;

    private static final int BLOCK = 1 << 16;

    /**
     * Finds the encoding and reads the whole file once to make sure of it.
     *
     * @throws FileRefused if some bytes are wrong in that encoding; the message names the line
     */
    public Charset of(Path file) throws IOException {
        Charset charset = this == WINDOWS_1251 ? Charset.forName("windows-1251") : guess(file);
        verify(file, charset);
        return charset;
    }

    /** A reader that leaves out a byte order mark and fails on bytes that are wrong in the encoding. */
    public static BufferedReader reader(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict), BLOCK);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    /**
     * Reads the file once in the given encoding.
     *
     * @throws FileRefused if some bytes are wrong in it
     */
    public static void verify(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK);
        CharBuffer chars = CharBuffer.allocate(BLOCK);
        long line = 1;
        try (InputStream in = Files.newInputStream(file)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = strict.decode(bytes, chars, end);
                    line += linesIn(chars);
                } while (result.isOverflow());
                if (result.isError()) {
                    throw new FileRefused(
                            file,
                            line,
                            "the bytes are not valid " + charset.name()
                                    + "; save the file as UTF-8, or say its encoding with --encoding");
                }
                bytes.compact();
            }
        }
    }

    private static long linesIn(CharBuffer chars) {
        chars.flip();
        long lines = 0;
        while (chars.hasRemaining()) {
            if (chars.get() == '\n') {
                lines++;
            }
        }
        chars.clear();
        return lines;
    }

    private static Charset guess(Path file) throws IOException {
        UniversalDetector detector = new UniversalDetector();
        byte[] block = new byte[BLOCK];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int n = in.read(block); n > 0 && !detector.isDone(); n = in.read(block)) {
                detector.handleData(block, 0, n);
            }
        }
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        if (found == null || found.equals("US-ASCII") || !Charset.isSupported(found)) {
            return StandardCharsets.UTF_8;
        }
        // The detector takes short Cyrillic texts for their Macintosh or Bulgarian neighbours, which no source of ours
        // uses.
        boolean likely = found.startsWith("UTF-") || found.equals("KOI8-R") || found.equals("IBM866");
        return likely ? Charset.forName(found) : Charset.forName("windows-1251");
    }
}
