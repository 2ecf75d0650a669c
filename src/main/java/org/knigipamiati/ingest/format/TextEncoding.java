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
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/** In which encoding a text file is written. A file that is wrong for its encoding is refused whole, before anything is imported. */
public enum TextEncoding {
    /** UTF-8, UTF-16, or one of the Cyrillic encodings of older programs, as the bytes and the language tell. */
    DETECTED,
    /** windows-1251 whatever the bytes are like, for formats that are always written so. */
    WINDOWS_1251,
    /** The format is no text. */
    NONE;

    private static final int BLOCK = 1 << 16;

    /**
     * Finds the encoding and reads the whole file once to make sure of it.
     *
     * @return null for a format that is no text
     * @throws FileRefused if some bytes are wrong in that encoding; the message names the line
     */
    public Charset of(Path file) throws IOException {
        if (this == NONE) {
            return null;
        }
        Charset charset = this == WINDOWS_1251 ? Charset.forName("windows-1251") : guess(file);
        verify(file, charset);
        return charset;
    }

    /** Whether a file that begins so is UTF-16 or UTF-32, in which text has zero bytes. */
    public static boolean isWide(byte[] head) {
        return WideText.of(head) != null;
    }

    /** A reader that leaves out byte order marks and fails on bytes that are wrong in the encoding. */
    public static BufferedReader reader(Path file, Charset charset) throws IOException {
        CharsetDecoder strict = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), strict), BLOCK);
        // Some programs write a second mark before the first.
        do {
            reader.mark(1);
        } while (reader.read() == '\uFEFF');
        reader.reset();
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
                                    + "; save the file as UTF-8, or say its encoding with --encoding",
                            Reason.ENCODING,
                            line);
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
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(BLOCK);
        }
        Charset wide = WideText.of(head);
        if (wide != null) {
            return wide;
        }
        return valid(file, StandardCharsets.UTF_8) ? StandardCharsets.UTF_8 : eightBit(file);
    }

    private static boolean valid(Path file, Charset charset) throws IOException {
        try {
            verify(file, charset);
            return true;
        } catch (FileRefused e) {
            return false;
        }
    }

    /** Every line is looked at, so that neither a late word nor a line from another file goes unnoticed. */
    private static Charset eightBit(Path file) throws IOException {
        CyrillicCharsets charsets = new CyrillicCharsets();
        boolean[] mixed = {false};
        eachLine(file, (number, line) -> {
            charsets.add(line);
            mixed[0] |= WideText.isUtf8(line);
        });
        if (mixed[0]) {
            // The lines that are not UTF-8 are the strangers: the check that follows names the first.
            return StandardCharsets.UTF_8;
        }
        List<CyrillicCharsets.Candidate> candidates = charsets.candidates();
        Charset best = candidates.get(0).charset();
        if (!CyrillicCharsets.clear(candidates)) {
            String choices = candidates.stream()
                    .limit(3)
                    .map(c -> c.charset().displayName() + " gives '" + sample(c.beginning()) + "'")
                    .collect(Collectors.joining(", "));
            throw new FileRefused(
                    file,
                    0,
                    "the encoding cannot be told for sure: " + choices + "; say which with --encoding",
                    Reason.ENCODING,
                    0L);
        }
        if (CyrillicLetters.mostlyMixed(candidates.get(0).beginning())) {
            throw new FileRefused(
                    file,
                    0,
                    "it is no text in Cyrillic letters: " + best.displayName() + " gives '"
                            + sample(candidates.get(0).beginning())
                            + "'; save the file as UTF-8, or say its encoding with --encoding, as windows-1252",
                    Reason.ENCODING,
                    0L);
        }
        eachLine(file, (number, line) -> {
            Charset other = CyrillicCharsets.otherThan(best, line);
            if (other != null) {
                throw new FileRefused(
                        file,
                        number,
                        "this line is written in " + other.displayName() + ", the others in " + best.displayName()
                                + "; save the file as UTF-8, all of it right",
                        Reason.ENCODING,
                        number);
            }
        });
        return best;
    }

    private static String sample(String text) {
        StringBuilder words = new StringBuilder();
        for (String word : text.split("[\\s,;\"]+")) {
            if (CyrillicLetters.beyondAscii(word) > 0 && words.length() < 40) {
                words.append(words.isEmpty() ? "" : " ").append(word);
            }
        }
        return words.toString();
    }

    private interface LineReader {
        void read(long number, byte[] line);
    }

    /** Tells of the lines with bytes beyond ASCII; of one that is longer than a block only the first block. */
    private static void eachLine(Path file, LineReader reader) throws IOException {
        byte[] line = new byte[BLOCK];
        int length = 0;
        boolean beyond = false;
        long number = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BLOCK)) {
            int before = 0;
            for (int b = in.read(); ; b = in.read()) {
                if (b < 0 || b == '\n' || b == '\r') {
                    if (beyond) {
                        reader.read(number, Arrays.copyOf(line, length));
                    }
                    if (b < 0) {
                        return;
                    }
                    number += b == '\n' && before == '\r' ? 0 : 1;
                    length = 0;
                    beyond = false;
                } else if (length < BLOCK) {
                    line[length++] = (byte) b;
                    beyond |= b >= 0x80;
                }
                before = b;
            }
        }
    }
}
