package org.knigipamiati.ingest.tables;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/**
 * Looks through the parts of an XLSX before anything interprets them: how many they are, how long they really are when unfolded,
 * and whether one defines a document type, by which a few lines of XML can unfold to gigabytes. No spreadsheet program writes one.
 */
final class WorkbookParts {

    /** Where an XML file may define a document type: before its first element, which in an XLSX begins within some hundred bytes. */
    private static final int PROLOGUE = 4096;

    /** Where OpenDocument says how its parts are encrypted (OpenDocument 1.2, part 3, 3.4). */
    private static final String MANIFEST = "META-INF/manifest.xml";

    private static final int MOST_OF_MANIFEST = 1 << 20;

    private WorkbookParts() {}

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    /** Whether a file is an archive with a part of that name. */
    static boolean has(Path file, byte[] head, String part) throws IOException {
        if (head.length < ZIP.length || !Arrays.equals(head, 0, ZIP.length, ZIP, 0, ZIP.length)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry(part) != null;
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    /**
     * Looks through a workbook.
     *
     * @param part without which it is none
     * @throws FileRefused if it is none, or unfolds to too much
     */
    static void check(Path file, TableLimits limits, String part) throws IOException {
        long unfolded = 0;
        byte[] sink = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > limits.parts()) {
                throw unfolds(file, limits);
            }
            ZipEntry manifest = zip.getEntry(MANIFEST);
            if (manifest != null) {
                try (InputStream in = zip.getInputStream(manifest)) {
                    if (new String(in.readNBytes(MOST_OF_MANIFEST), StandardCharsets.UTF_8)
                            .contains("encryption-data")) {
                        throw new FileRefused(
                                file, 0, "it opens with a password only: save it without one", Reason.PASSWORD);
                    }
                }
            }
            if (zip.getEntry(part) == null) {
                throw new FileRefused(file, 0, "it has no " + part, Reason.NOT_A_SHEET);
            }
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) {
                try (InputStream in = zip.getInputStream(parts.nextElement())) {
                    byte[] beginning = in.readNBytes(PROLOGUE);
                    if (definesDocumentType(beginning)) {
                        throw unfolds(file, limits);
                    }
                    unfolded += beginning.length;
                    for (int n = in.read(sink); n > 0; n = in.read(sink)) {
                        unfolded += n;
                        if (unfolded > limits.unfolded()) {
                            throw unfolds(file, limits);
                        }
                    }
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw damaged(file);
        }
    }

    private static FileRefused damaged(Path file) {
        return new FileRefused(file, 0, "a damaged archive");
    }

    private static FileRefused unfolds(Path file, TableLimits limits) {
        long most = limits.unfolded() >> 20;
        String problem = "unpacked it is more than " + most + " MB or " + limits.parts()
                + " files, or defines XML entities of its own";
        return new FileRefused(file, 0, problem, Reason.UNFOLDS, most);
    }

    /** In any of the encodings that XML may have: the zero bytes of UTF-16 and UTF-32 are left out. */
    private static boolean definesDocumentType(byte[] beginning) {
        String text = new String(beginning, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("<!DOCTYPE") || text.contains("<!ENTITY");
    }
}
