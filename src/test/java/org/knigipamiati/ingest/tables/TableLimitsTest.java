package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/** Rows, columns, cells and letters are limited in every format alike: the last that is allowed is taken, one more is not. */
class TableLimitsTest {

    private static final List<TableFormat> FORMATS =
            List.of(new XlsxFormat(), new XlsFormat(), new OdsFormat(), new CsvFormat());

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"plain.xlsx", "plain.lo.xlsx", "plain.lo.ods", "plain.lo.xls", "excel-utf8.csv"})
    void theLastOfEachIsTakenAndOneMoreRefused(String name) throws IOException {
        Path file = Path.of("src/test/resources/tables").resolve(name);
        KeptTable whole = KeptTable.read(file, FORMATS, TableLimits.UPLOAD);
        int rows = whole.rows().size();
        int columns = whole.header().size();
        List<String> texts =
                whole.rows().stream().flatMap(row -> row.filled().stream()).toList();
        int cells = texts.size() + columns;
        int letters = String.join("", texts).length()
                + String.join("", whole.header()).length();
        assertThat(read(file, rows, columns, cells, letters)).isEqualTo(whole.rows());
        refused(() -> read(file, rows - 1, columns, cells, letters), Reason.TOO_MANY_ROWS);
        refused(() -> read(file, rows, columns - 1, cells, letters), Reason.TOO_MANY_COLUMNS);
        refused(() -> read(file, rows, columns, cells - 1, letters), Reason.TOO_MANY_CELLS);
        refused(() -> read(file, rows, columns, cells, letters - 1), Reason.TOO_MANY_LETTERS);
    }

    private static List<TableRow> read(Path file, int rows, int columns, int cells, int letters) throws IOException {
        return KeptTable.read(file, FORMATS, new TableLimits(1 << 20, 1 << 20, 500, rows, columns, cells, letters))
                .rows();
    }

    /** Rows that are all allowed, and of allowed width, hold a million and two hundred cells. */
    @Test
    void aMillionCellsAreTheMostInAnUpload() throws IOException {
        long width = TableLimits.UPLOAD.columns();
        long height = TableLimits.UPLOAD.cells() / width + 1;
        assertThat(height).isLessThan(TableLimits.UPLOAD.rows());
        Path text =
                Files.writeString(dir.resolve("t.csv"), ("1;".repeat((int) width - 1) + "1\n").repeat((int) height));
        Path ods = alike(
                "plain.lo.ods",
                "content.xml",
                xml -> xml.replaceFirst(
                        "(?s)<table:table-row.*</table:table-row>",
                        "<table:table-row table:number-rows-repeated=\"" + height
                                + "\"><table:table-cell office:value-type=\"string\" table:number-columns-repeated=\""
                                + width
                                + "\"><text:p>1</text:p></table:table-cell></table:table-row>"));
        String row = "<row>" + "<c><v>1</v></c>".repeat((int) width) + "</row>";
        Path xlsx = alike(
                "plain.xlsx",
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                        "(?s)<sheetData>.*</sheetData>", "<sheetData>" + row.repeat((int) height) + "</sheetData>"));
        for (Path file : List.of(text, ods, xlsx)) {
            refused(() -> KeptTable.read(file, FORMATS, TableLimits.UPLOAD), Reason.TOO_MANY_CELLS);
        }
    }

    /** A workbook with one of its parts written anew. */
    private Path alike(String name, String part, UnaryOperator<String> anew) throws IOException {
        Path file = dir.resolve(name);
        try (ZipFile from = new ZipFile("src/test/resources/tables/" + name);
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
            for (ZipEntry entry : from.stream().toList()) {
                byte[] bytes = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(entry.getMethod() == ZipEntry.STORED ? entry : new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? anew.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
            }
        }
        return file;
    }

    private interface Act {
        Object run() throws IOException;
    }

    private static void refused(Act act, Reason reason) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(FileRefused.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }
}
