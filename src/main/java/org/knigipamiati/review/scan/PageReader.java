package org.knigipamiati.review.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;

/**
 * Reads the pages of an upload and writes each anew. Dimensions and depth are read from the header before a pixel is decoded, and
 * as many pixels are left out as it needs to stay within what the process may hold. Runs in {@link Decoder}'s process.
 */
final class PageReader {

    private static final float QUALITY = 0.8f;

    private final Path folder;
    private final ScanLimits limits;

    PageReader(Path folder, ScanLimits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Called with each decoded page. */
    interface Sink {
        void accept(BufferedImage page) throws IOException;
    }

    /** Writes every page into the folder and tells of each. */
    void write(ScanKind kind, Path upload, Consumer<Scans.Kept> told) throws ScanRefused, IOException {
        if (kind == ScanKind.PDF) {
            PdfPages.decode(upload, limits, page -> told.accept(write(page, 1)));
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
                if (kind == ScanKind.JPEG && JpegHead.isProgressive(upload)) {
                    limits.checkProgressive(reader.getWidth(i), reader.getHeight(i));
                }
            }
            for (int i = 0; i < pages; i++) {
                told.accept(write(reader.read(i, smaller(reader, i)), Upright.of(kind, upload, i)));
            }
        } finally {
            reader.dispose();
        }
    }

    /**
     * Leaves out pixels where a page is larger than what is kept, and where its depth would need more memory than there is: sixteen
     * bits in four channels are eight bytes a pixel.
     */
    private ImageReadParam smaller(ImageReader reader, int page) throws IOException {
        int width = reader.getWidth(page);
        int height = reader.getHeight(page);
        long pixel = bytesOfPixel(reader, page);
        int step = Math.max(1, Math.max(width, height) / limits.side());
        while (((width - 1L) / step + 1) * ((height - 1L) / step + 1) * pixel > ScanLimits.DECODED) {
            step++;
        }
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        return param;
    }

    private static long bytesOfPixel(ImageReader reader, int page) throws IOException {
        ImageTypeSpecifier type = reader.getRawImageType(page);
        if (type == null) {
            // What a reader cannot name is at most four channels of eight bits: a JPEG for print.
            return 4;
        }
        SampleModel model = type.getSampleModel();
        return Math.max(1, model.getNumBands() * (long) DataBuffer.getDataTypeSize(model.getDataType()) / 8);
    }

    private Scans.Kept write(BufferedImage decoded, int orientation) throws IOException {
        BufferedImage page = onPaper(decoded, orientation);
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
        return new Scans.Kept(file, page.getWidth(), page.getHeight());
    }

    /** The page upright, in plain colours on white, no longer than allowed. */
    private BufferedImage onPaper(BufferedImage decoded, int orientation) {
        double scale = Math.min(1, limits.side() / (double) Math.max(decoded.getWidth(), decoded.getHeight()));
        int width = Math.max(1, (int) Math.round(decoded.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(decoded.getHeight() * scale));
        boolean onSide = Upright.isOnItsSide(orientation);
        int across = onSide ? height : width;
        int down = onSide ? width : height;
        BufferedImage page = new BufferedImage(across, down, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = page.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, across, down);
        g.transform(Upright.transform(orientation, across, down));
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(decoded, 0, 0, width, height, null);
        g.dispose();
        return page;
    }
}
