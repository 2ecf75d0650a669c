package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

class KeptTableTest {

    private static final String TABLE =
            """
            Фамилия;Имя;Год рождения
            Осокин;Прохор;1899

            Рогозина;Февронья;"1901; или 1902"
            """;

    private static final String SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251"})
    void aTableAsRussianSpreadsheetProgramsWriteIt(String encoding) throws Exception {
        KeptTable sheet = read(TABLE.getBytes(Charset.forName(encoding)));
        assertThat(sheet.header()).containsExactly("Фамилия", "Имя", "Год рождения");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(1).cells())
                .extracting(Cell::text)
                .containsExactly("Рогозина", "Февронья", "1901; или 1902");
    }

    @Test
    void theFirstSheetOfAWorkbookWithNumbersAndFormulas() throws Exception {
        KeptTable sheet = read(
                workbook(
                        """
                        <row r="1"><c r="A1" t="inlineStr"><is><t>Фамилия</t></is></c><c r="B1" t="inlineStr"><is><t>Год</t></is></c></row>
                        <row r="2"><c r="A2" t="inlineStr"><is><t>Осокин</t></is></c><c r="B2"><v>1899</v></c></row>
                        <row r="3"><c r="A3" t="str"><f>HYPERLINK("x")</f><v>Рогозина</v></c><c r="B3"><v>1901</v></c></row>
                        """),
                TableLimits.UPLOAD);
        assertThat(sheet.rows().get(0).cells()).extracting(Cell::text).containsExactly("Осокин", "1899");
        assertThat(sheet.rows().get(1).cells()).extracting(Cell::trouble).containsExactly(Trouble.COMPUTED, null);
        assertThat(sheet.rows()).extracting(TableRow::number).containsExactly(2L, 3L);
    }

    @Test
    void formulasAreToldFromWordsThatBeginWithASign() {
        assertThat(List.of("=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3", "=HYPERLINK(\"http://x\")"))
                .allMatch(text -> Cell.ofText(text).trouble() == Trouble.FORMULA);
        assertThat(List.of("- не известно", "-", "+", "—", "б/п", "58-10", "=Мнимов", "+7 (495)", "@Собакин"))
                .noneMatch(text -> Cell.ofText(text).trouble() == Trouble.FORMULA);
    }

    @Test
    void anExecutableIsNoTable() throws Exception {
        refused(write(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, 0, 0}), Reason.NOT_A_SHEET);
        refused(write("MZ\u0001\u0002\u0003".getBytes(StandardCharsets.ISO_8859_1)), Reason.NOT_A_SHEET);
    }

    @Test
    void anArchiveOfSomethingElseIsNoTable() throws Exception {
        refused(zip(Map.of("readme.txt", "x")), Reason.NOT_A_SHEET);
    }

    /** What nobody can find out a person may say; what is not in that encoding is refused all the same. */
    @Test
    void anEncodingThatIsChosenIsTaken() throws Exception {
        String table = "Nazwisko;Imię\nKomórkiewicz;Łukasz\n";
        Path file = write(table.getBytes(Charset.forName("windows-1250")));
        refused(file, Reason.ENCODING);
        List<TableFormat> formats = List.of(new XlsxFormat(), new CsvFormat());
        KeptTable kept = KeptTable.read(file, formats, TableLimits.UPLOAD, Charset.forName("windows-1250"));
        assertThat(kept.rows().get(0).texts()).containsExactly("Komórkiewicz", "Łukasz");
        assertThatThrownBy(() -> KeptTable.read(file, formats, TableLimits.UPLOAD, StandardCharsets.UTF_8))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENCODING));
    }

    @Test
    void aPageThatIsCalledAWorkbookIsNoTable() throws Exception {
        for (String page : List.of(
                "<html><table><tr><td>Фамилия</td></tr></table></html>",
                "\uFEFF<?xml version=\"1.0\"?>\n<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
                " \n<TABLE border=1><tr><td>Фамилия</td></tr></TABLE>")) {
            refused(write(page.getBytes(StandardCharsets.UTF_8)), Reason.NOT_A_SHEET);
        }
    }

    @Test
    void anXmlBombIsRefusedBeforeItIsRead() throws Exception {
        String bomb =
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]><x>&b;</x>";
        refused(zip(Map.of("xl/workbook.xml", "<workbook/>", "xl/sharedStrings.xml", bomb)), Reason.UNFOLDS);
    }

    @Test
    void aPartThatUnfoldsWithoutEndIsRefusedEarly() throws Exception {
        Path file = dir.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(file)).isLessThan(1 << 20);
        refused(file, Reason.UNFOLDS);
    }

    @Test
    void aGigabyteIsRefusedWithoutBeingRead() throws Exception {
        Path file = dir.resolve("huge.csv");
        try (RandomAccessFile huge = new RandomAccessFile(file.toFile(), "rw")) {
            huge.setLength(1L << 30);
        }
        refused(file, Reason.TOO_BIG);
    }

    @Test
    void tooManyRowsAndColumnsAreRefused() throws Exception {
        TableLimits few = new TableLimits(1 << 20, 1 << 20, 10, 2, 3, 100, 1000);
        assertThatThrownBy(() -> read(write("a\n1\n2\n3\n4\n".getBytes(StandardCharsets.UTF_8)), few))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_ROWS));
        assertThatThrownBy(() -> read(write("a,b,c,d\n".getBytes(StandardCharsets.UTF_8)), few))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_COLUMNS));
    }

    /** The row is named, not the file refused as something else. */
    @Test
    void aTextWithAStrayControlCharacterIsATable() throws Exception {
        String table = "Фамилия;Имя\n" + "Осокин;Прохор\n".repeat(10) + "Гре\u0000зин;Ти\u0001т\n";
        assertThat(read(table.getBytes(StandardCharsets.UTF_8)).rows().get(10).cells())
                .extracting(Cell::trouble)
                .containsExactly(Trouble.UNSTORABLE, Trouble.CONTROL);
    }

    @Test
    void theLastRowAllowedIsTakenFromTextsAndWorkbooksAlike() throws Exception {
        TableLimits two = new TableLimits(1 << 20, 1 << 20, 10, 2, 3, 100, 1000);
        String row = "<row r=\"%d\"><c r=\"A%<d\" t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        String people = row.formatted(1, "Фамилия") + row.formatted(2, "Осокин") + row.formatted(3, "Рогозина");
        assertThat(read(write("Фамилия\nОсокин\nРогозина\n".getBytes(StandardCharsets.UTF_8)), two)
                        .rows())
                .hasSize(2);
        assertThat(read(workbook(people), two).rows()).hasSize(2);
        assertThatThrownBy(() -> read(workbook(people + row.formatted(4, "Грезин")), two))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_ROWS));
    }

    private KeptTable read(byte[] bytes) throws Exception {
        return read(write(bytes), TableLimits.UPLOAD);
    }

    private static KeptTable read(Path file, TableLimits limits) throws IOException {
        return KeptTable.read(file, List.of(new XlsxFormat(), new CsvFormat()), limits);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(dir.resolve("table.csv"), bytes);
    }

    private void refused(Path file, Reason reason) {
        assertThatThrownBy(() -> read(file, TableLimits.UPLOAD))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Path workbook(String rows) throws IOException {
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SHEET_ML + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + SHEET_ML + "styles+xml\"/></Types>",
                "xl/styles.xml",
                "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                        + " Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>"));
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = dir.resolve("file.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
