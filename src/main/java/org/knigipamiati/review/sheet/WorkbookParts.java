package org.knigipamiati.review.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.knigipamiati.review.sheet.SheetRefused.Reason;

/**
 * Looks through the parts of an XLSX before anything interprets them: how many they are, how long they really are when unfolded,
 * and whether one defines a document type, by which a few lines of XML can unfold to gigabytes. No spreadsheet program writes one.
 */
final class WorkbookParts {

    /** Where an XML file may define a document type: before its first element, which in an XLSX begins within some hundred bytes. */
    private static final int PROLOGUE = 4096;

    private WorkbookParts() {}

    static void check(Path file, SheetLimits limits) throws SheetRefused, IOException {
        boolean workbook = false;
        long unfolded = 0;
        byte[] sink = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw new SheetRefused(Reason.UNFOLDS);
            }
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                ZipEntry part = parts.nextElement();
                workbook |= part.getName().equals("xl/workbook.xml");
                try (InputStream in = zip.getInputStream(part)) {
                    byte[] beginning = in.readNBytes(PROLOGUE);
                    if (definesDocumentType(beginning)) {
                        throw new SheetRefused(Reason.UNFOLDS);
                    }
                    unfolded += beginning.length;
                    for (int n = in.read(sink); n > 0; n = in.read(sink)) {
                        unfolded += n;
                        if (unfolded > limits.unfolded()) {
                            throw new SheetRefused(Reason.UNFOLDS);
                        }
                    }
                }
            }
        } catch (ZipException e) {
            throw new SheetRefused(Reason.UNREADABLE);
        }
        if (!workbook) {
            throw new SheetRefused(Reason.NOT_A_SHEET);
        }
    }

    /** In any of the encodings that XML may have: the zero bytes of UTF-16 and UTF-32 are left out. */
    private static boolean definesDocumentType(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }

    /** Whether LibreOffice wrote the workbook: it counts days before March 1900 otherwise than Excel does. */
    static boolean isFromLibreOffice(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry properties = zip.getEntry("docProps/app.xml");
            if (properties == null) {
                return false;
            }
            try (InputStream in = zip.getInputStream(properties)) {
                return new String(in.readNBytes(PROLOGUE), StandardCharsets.UTF_8).contains("LibreOffice");
            }
        }
    }
}
