package org.knigipamiati.review.scan;

import com.twelvemonkeys.imageio.metadata.CompoundDirectory;
import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEG;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegment;
import com.twelvemonkeys.imageio.metadata.jpeg.JPEGSegmentUtil;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageInputStream;

/**
 * How the dots of a page that a camera took lie (tag 274 of TIFF 6.0 and Exif, values 1 to 8): what is kept has no such note any
 * more, so the page itself is set upright. A decoder gives the dots as they lie.
 */
final class Upright {

    private static final int AS_IT_LIES = 1;
    private static final int MOST = 8;

    private Upright() {}

    /** What the file says of a page, 1 if it says nothing that can be understood. */
    static int of(ScanKind kind, Path upload, int page) {
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            if (kind == ScanKind.TIFF) {
                return value(new TIFFReader().read(in), page);
            }
            if (kind == ScanKind.JPEG) {
                for (JPEGSegment segment : JPEGSegmentUtil.readSegments(in, JPEG.APP1, "Exif")) {
                    InputStream data = segment.data();
                    // A byte of padding stands between the name of the segment and what is a TIFF from there on.
                    data.skipNBytes(1);
                    try (ImageInputStream exif = ImageIO.createImageInputStream(data)) {
                        return value(new TIFFReader().read(exif), 0);
                    }
                }
            }
        } catch (IOException | RuntimeException damaged) {
            // The note is damaged, not the picture: it lies as it lies.
        }
        return AS_IT_LIES;
    }

    private static int value(Directory read, int page) {
        Directory of = read instanceof CompoundDirectory all ? all.getDirectory(page) : read;
        Entry entry = of.getEntryById(TIFF.TAG_ORIENTATION);
        int value = entry != null && entry.getValue() instanceof Number number ? number.intValue() : AS_IT_LIES;
        return value < AS_IT_LIES || value > MOST ? AS_IT_LIES : value;
    }

    /** Whether an upright page is as wide as the dots are high. */
    static boolean isOnItsSide(int orientation) {
        return orientation > 4;
    }

    /**
     * Brings dots that lie in one of eight ways to where they belong.
     *
     * @param orientation from 1 to 8
     * @param width of the upright page
     * @param height of the upright page
     */
    static AffineTransform transform(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }
}
