package org.knigipamiati.review.scan;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.knigipamiati.review.scan.ScanRefused.Reason;

/** The pages of a PDF as images. */
final class PdfPages {

    /** How deep drawings may contain drawings before we look no further. */
    private static final int DEPTH = 4;

    private PdfPages() {}

    static void decode(Path upload, ScanLimits limits, PageReader.Sink sink) throws ScanRefused, IOException {
        try (PDDocument document = Loader.loadPDF(upload.toFile(), IOUtils.createMemoryOnlyStreamCache())) {
            limits.checkPages(document.getNumberOfPages());
            for (PDPage page : document.getPages()) {
                checkImages(page.getResources(), limits, DEPTH);
            }
            PDFRenderer renderer = new PDFRenderer(document);
            renderer.setSubsamplingAllowed(true);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                PDRectangle box = document.getPage(i).getCropBox();
                float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
                sink.accept(renderer.renderImage(i, limits.side() / longest, ImageType.RGB));
            }
        }
    }

    /** Looks at the dimensions that the pictures of a page state, before any is decoded. */
    private static void checkImages(PDResources resources, ScanLimits limits, int depth)
            throws ScanRefused, IOException {
        if (resources == null) {
            return;
        }
        if (depth == 0) {
            throw new ScanRefused(Reason.UNREADABLE);
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.getCOSObject().getCOSDictionary(COSName.XOBJECT) == null) {
                continue;
            }
            if (resources.getCOSObject().getCOSDictionary(COSName.XOBJECT).getDictionaryObject(name)
                    instanceof COSStream object) {
                if (COSName.IMAGE.equals(object.getCOSName(COSName.SUBTYPE))) {
                    limits.checkSize(object.getInt(COSName.WIDTH, 0), object.getInt(COSName.HEIGHT, 0));
                } else if (object.getCOSDictionary(COSName.RESOURCES) != null) {
                    checkImages(new PDResources(object.getCOSDictionary(COSName.RESOURCES)), limits, depth - 1);
                }
            }
        }
    }
}
