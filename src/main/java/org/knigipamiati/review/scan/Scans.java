package org.knigipamiati.review.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/**
 * Takes uploaded page images: JPEG, PNG, TIFF and PDF, of several pages where the kind allows. Dimensions are read from the
 * header before a pixel is decoded, large pages are decoded at a fraction of their size, and every page is written anew.
 */
public final class Scans {

    private static final float QUALITY = 0.8f;

    private final Path folder;
    private final ScanLimits limits;

    static {
        // Nothing of an upload is ever cached in a temporary file that outlives it.
        ImageIO.setUseCache(false);
    }

    /**
     * Scans kept in a folder.
     *
     * @param folder created when needed; must not be served by the web server
     */
    public Scans(Path folder, ScanLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /**
     * A page that was kept.
     *
     * @param file its name in the folder; says nothing about the uploaded name
     * @param width in pixels
     * @param height in pixels
     */
    public record Kept(String file, int width, int height) {}

    /** Called with each decoded page. */
    interface PageSink {
        void accept(BufferedImage page) throws IOException;
    }

    /**
     * Keeps every page of an upload, or nothing.
     *
     * @param upload the file as it arrived; its name is not looked at
     * @throws ScanRefused if it is too big, too large, or not what we take
     * @throws IOException if the folder cannot be written
     */
    public List<Kept> keep(Path upload) throws ScanRefused, IOException {
        ScanKind kind = examine(upload);
        Files.createDirectories(folder);
        List<Kept> kept = new ArrayList<>();
        boolean complete = false;
        try {
            decode(kind, upload, page -> kept.add(write(page)));
            complete = true;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            // Decoders of damaged files throw whatever they stumble over.
            throw new ScanRefused(Reason.UNREADABLE);
        } finally {
            if (!complete) {
                for (Kept page : kept) {
                    Files.deleteIfExists(folder.resolve(page.file()));
                }
            }
        }
        return kept;
    }

    /** The kept page of that name. */
    public Path path(String file) {
        Path path = folder.resolve(file).normalize();
        if (!path.getParent().equals(folder.normalize())) {
            throw new IllegalArgumentException("No page is called " + file);
        }
        return path;
    }

    private ScanKind examine(Path upload) throws ScanRefused, IOException {
        long bytes = Files.size(upload);
        if (bytes == 0) {
            throw new ScanRefused(Reason.EMPTY);
        }
        if (bytes > limits.bytes()) {
            throw new ScanRefused(Reason.TOO_BIG, limits.bytes() >> 20);
        }
        try (InputStream in = Files.newInputStream(upload)) {
            return ScanKind.of(in.readNBytes(ScanKind.HEAD))
                    .filter(kind -> kind != ScanKind.PDF || limits.takesBooks())
                    .orElseThrow(() -> new ScanRefused(Reason.NOT_AN_IMAGE));
        }
    }

    private void decode(ScanKind kind, Path upload, PageSink sink) throws ScanRefused, IOException {
        if (kind == ScanKind.PDF) {
            PdfPages.decode(upload, limits, sink);
            return;
        }
        // The reader is chosen by the signature, so that no other decoder on the class path ever sees the file.
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(kind.name());
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(upload.toFile())) {
            reader.setInput(in, false, true);
            int pages = kind == ScanKind.TIFF ? reader.getNumImages(true) : 1;
            limits.checkPages(pages);
            for (int i = 0; i < pages; i++) {
                limits.checkSize(reader.getWidth(i), reader.getHeight(i));
            }
            for (int i = 0; i < pages; i++) {
                sink.accept(reader.read(i, smaller(reader, i)));
            }
        } finally {
            reader.dispose();
        }
    }

    /** Reads every second, third … pixel of a page that is larger than what is kept, so that its memory stays small. */
    private ImageReadParam smaller(ImageReader reader, int page) throws IOException {
        int longest = Math.max(reader.getWidth(page), reader.getHeight(page));
        int step = Math.max(1, longest / limits.side());
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private Kept write(BufferedImage decoded) throws IOException {
        BufferedImage page = onPaper(decoded);
        String file = UUID.randomUUID() + ".jpg";
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        try (ImageOutputStream out =
                ImageIO.createImageOutputStream(folder.resolve(file).toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Kept(file, page.getWidth(), page.getHeight());
    }

    /** The page in plain colours on white, no longer than allowed. */
    private BufferedImage onPaper(BufferedImage decoded) {
        double scale = Math.min(1, limits.side() / (double) Math.max(decoded.getWidth(), decoded.getHeight()));
        int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(decoded, 0, 0, width, height, null);
        g.dispose();
        return page;
    }
}
