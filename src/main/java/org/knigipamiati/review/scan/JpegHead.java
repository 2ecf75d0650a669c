package org.knigipamiati.review.scan;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the first segments of a JPEG say of how it is coded (ITU-T T.81, annex B). */
final class JpegHead {

    private static final int START_OF_SCAN = 0xDA;
    private static final int PROGRESSIVE = 0xC2;

    private JpegHead() {}

    /** Whether the whole picture must be held while it is decoded, whatever part of it is wanted: coded in several passes. */
    static boolean isProgressive(Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.readUnsignedShort();
            int marker = marker(in);
            while (marker != START_OF_SCAN) {
                // 0xC0 and 0xC1 are coded in one pass; 0xC4, 0xC8 and 0xCC begin no frame.
                if (marker >= PROGRESSIVE && marker <= 0xCF && marker % 4 != 0) {
                    return true;
                }
                in.skipNBytes(Math.max(0, in.readUnsignedShort() - 2));
                marker = marker(in);
            }
            return false;
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        int read = in.readUnsignedByte();
        while (read != 0xFF) {
            read = in.readUnsignedByte();
        }
        while (read == 0xFF) {
            read = in.readUnsignedByte();
        }
        return read;
    }
}
