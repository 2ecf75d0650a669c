package org.knigipamiati.review.scan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/**
 * Measures the compressed parts of a PDF before a decoder sees them: decoders unfold each part in memory as a whole, and a
 * kilobyte can hold a megabyte of zeros. What cannot be measured this way (encrypted files, filters other than those scanners
 * write) is refused.
 */
final class PdfStreams {

    /** Drawing instructions and tables: a page of text has some hundred kilobytes, a scanned one a few hundred bytes. */
    private static final long PLAIN = 8L << 20;

    /** A picture without loss: 40 million pixels in three colours. */
    private static final long PICTURE = 120L << 20;

    /** As far back from its data the description of a part may begin. */
    private static final int DESCRIPTION = 2048;

    private static final String[] REFUSED = {"/Encrypt", "/LZWDecode", "/RunLengthDecode"};

    private PdfStreams() {}

    /** Looks through the file once. */
    static void check(Path upload) throws ScanRefused, IOException {
        byte[] file = Files.readAllBytes(upload);
        // One char for each byte: offsets in the text are offsets in the file.
        String text = new String(file, StandardCharsets.ISO_8859_1);
        for (String word : REFUSED) {
            if (text.contains(word)) {
                throw new ScanRefused(Reason.UNREADABLE);
            }
        }
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            int data = at + 6;
            while (data < file.length && (file[data] == '\r' || file[data] == '\n')) {
                data++;
            }
            if (data > at + 6) {
                String description = text.substring(Math.max(0, at - DESCRIPTION), at);
                int begin = description.lastIndexOf(" obj");
                boolean picture = description.indexOf("/Image", Math.max(0, begin)) >= 0;
                measure(file, data, picture ? PICTURE : PLAIN);
            }
        }
    }

    /** Unfolds what may be a deflated part, forgetting it at once, until it ends or is too long. */
    private static void measure(byte[] file, int from, long limit) throws ScanRefused {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            byte[] sink = new byte[1 << 16];
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                inflater.inflate(sink);
                if (inflater.getBytesWritten() > limit) {
                    throw new ScanRefused(Reason.UNREADABLE);
                }
            }
        } catch (DataFormatException e) {
            // Not deflated, or damaged: then its decoder stops here too.
        } finally {
            inflater.end();
        }
    }
}
