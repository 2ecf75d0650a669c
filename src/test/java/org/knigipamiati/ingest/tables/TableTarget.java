package org.knigipamiati.ingest.tables;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.knigipamiati.fuzz.Input;
import org.knigipamiati.ingest.format.FileRefused;

/**
 * Any file as a table: rows of which no cell is lost, or refused. Workbooks are made of the parts that an input holds, for an archive whose
 * sums are wrong is refused before it is read; those before 2007 are taken apart here, and not in the process they have.
 */
public final class TableTarget {

    /** Between the parts of a workbook in an input: a sign that XML does not allow. */
    private static final String BETWEEN = "\f";

    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** The parts of a workbook in the order in which an input gives them, and what they are where it gives none. */
    private static final Map<String, String> XLSX = new LinkedHashMap<>();

    static {
        XLSX.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>");
        XLSX.put("xl/sharedStrings.xml", "<sst><si><t>Фамилия</t></si><si><t>Ячейкин</t></si></sst>");
        XLSX.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        XLSX.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + RELATION
                        + "\"><sheets><sheet name=\"Люди\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        XLSX.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\" Type=\"" + RELATION
                        + "/worksheet\"/></Relationships>");
    }

    private static final Path FOLDER = folder();
    private static final TableFuzz TABLES = new TableFuzz(FOLDER);

    private TableTarget() {}

    private static Path folder() {
        try {
            return Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One table; the first byte chooses how it is made. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        int choice = Input.choice(input, 6);
        byte[] rest = Input.behindChoice(input);
        String wrong = Input.withinASecond(() -> {
            switch (choice) {
                case 1 -> TABLES.take(xlsx(Input.text(rest)));
                case 2 -> TABLES.take(archive(Map.of("content.xml", Input.text(rest))));
                case 3 -> xls(rest);
                case 4 -> {
                    return TABLES.written(Input.chance(rest));
                }
                default -> takeUnlessOld(rest);
            }
            return null;
        });
        if (wrong != null) {
            throw new AssertionError(wrong);
        }
    }

    private static byte[] xlsx(String parts) throws IOException {
        Map<String, String> named = new LinkedHashMap<>();
        String[] given = parts.split(BETWEEN, -1);
        XLSX.forEach((name, usual) -> {
            String own = named.size() < given.length ? given[named.size()] : "";
            named.put(name, own.isEmpty() ? usual : own);
        });
        return archive(named);
    }

    /** Not packed, which would cost more than to read it. */
    private static byte[] archive(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    /** A workbook before 2007 would cost a process: it is asked here, as its own choice. */
    private static void takeUnlessOld(byte[] bytes) throws IOException {
        if (!new XlsFormat().fits(FOLDER, bytes.length < 8 ? new byte[8] : bytes)) {
            TABLES.take(bytes);
        }
    }

    /** Whatever it throws ends its process, or is said by it; what may not be is that it hangs. */
    private static void xls(byte[] bytes) throws IOException {
        Path file = FOLDER.resolve("workbook");
        Path rows = Files.createDirectories(FOLDER.resolve("rows"));
        Files.write(file, bytes);
        try {
            XlsReader.read(file, TableLimits.UPLOAD, rows);
        } catch (FileRefused | IOException refused) {
            // It is said why.
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError damaged) {
            // It is unreadable.
        } finally {
            try (Stream<Path> left = Files.list(rows)) {
                for (Path each : left.toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
