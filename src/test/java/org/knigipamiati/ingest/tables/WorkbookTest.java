package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;

/** What spreadsheet programs put into workbooks beside words and numbers. */
class WorkbookTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String HEADER = row(1, "", "Фамилия", "Имя", "Место рождения");

    @TempDir
    Path dir;

    @Test
    void aCellOverSeveralRowsHoldsForAllOfThemAndHiddenRowsAreTold() throws Exception {
        String sheet = HEADER
                + row(2, "", "Осокин", "Прохор", "Мнимск")
                + row(3, " hidden=\"1\"", "Рогозина", "Анна")
                + "<row r=\"4\"/>"
                + row(5, "", "Грезин", "Тит", "Сказкино")
                + row(6, "", "Мнимов", "Пров");
        KeptTable table = read(workbook(sheet, "<mergeCells count=\"1\"><mergeCell ref=\"C2:C4\"/></mergeCells>"));
        assertThat(table.rows()).hasSize(4);
        assertThat(table.rows().get(3).texts()).containsExactly("Мнимов", "Пров");
        assertThat(table.rows().get(1).texts()).containsExactly("Рогозина", "Анна", "Мнимск");
        assertThat(table.rows().get(1).merged()).containsExactly(2);
        List<TableProblem> told = new ArrayList<>();
        TableItems items = TableItems.of(
                table, ColumnNames.guess(table.header()), new TableItems.Manner("sheet", "lists", true), told::add);
        while (items.next() != null) {}
        assertThat(told)
                .extracting(TableProblem::line, TableProblem::trouble)
                .containsExactly(tuple(3L, Trouble.HIDDEN), tuple(3L, Trouble.MERGED));
        assertThat(items.notes()).hasSize(2);
    }

    @Test
    void otherWorksheetsAreToldAndHiddenOrEmptyOnesAreNotTheTable() throws Exception {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Списки\" state=\"hidden", sheet(row(1, "", "м", "ж"), ""));
        sheets.put("Пусто", sheet("", ""));
        sheets.put("Люди", sheet(HEADER + row(2, "", "Осокин", "Прохор", "Мнимск"), ""));
        sheets.put("Ещё люди", sheet(HEADER + row(2, "", "Грезин", "Тит", "Мнимск"), ""));
        KeptTable table = read(file(sheets, "", ""));
        assertThat(table.rows().get(0).texts()).containsExactly("Осокин", "Прохор", "Мнимск");
        assertThat(table.told())
                .extracting(TableProblem::trouble, TableProblem::value)
                .containsExactly(tuple(Trouble.OTHER_SHEETS, "Списки, Ещё люди"));
    }

    @Test
    void numbersBecomeWhatTheyShow() throws Exception {
        String formats = "<numFmts count=\"4\"><numFmt numFmtId=\"170\" formatCode=\"[Red]0\"/>"
                + "<numFmt numFmtId=\"171\" formatCode=\"00000\"/><numFmt numFmtId=\"172\" formatCode=\"dd/mm/yyyy;@\"/>"
                + "<numFmt numFmtId=\"173\" formatCode=\"0&quot; дней&quot;\"/></numFmts>"
                + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>"
                + "<xf numFmtId=\"173\"/><xf numFmtId=\"10\"/></cellXfs>";
        String cells =
                "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>1890</v></c><c r=\"B2\" s=\"2\"><v>12</v></c><c r=\"C2\" s=\"3\"><v>13831</v></c>"
                        + "<c r=\"D2\" s=\"4\"><v>120</v></c><c r=\"E2\" s=\"5\"><v>0.5</v></c><c r=\"F2\" t=\"b\"><v>1</v></c>"
                        + "<c r=\"G2\" t=\"e\"><v>#SPILL!</v></c></row>";
        String header = row(1, "", "Фамилия", "Имя", "Дата ареста", "г", "д", "е", "ж");
        KeptTable table = read(file(Map.of("А", sheet(header + cells, "")), formats, ""));
        List<Cell> shown = table.rows().get(0).cells();
        assertThat(shown.stream().map(Cell::text).toList())
                .startsWith("1890", "00012", "1937-11-12", "120", "50%")
                .endsWith("#SPILL!");
        assertThat(shown.get(6).trouble()).isEqualTo(Trouble.ERROR);
    }

    @Test
    void theSystemOf1904IsKnownAndPhoneticGuidesAreNoWords() throws Exception {
        String formats = "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
        String cells = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" s=\"1\"><v>12369</v></c></row>";
        String header = row(1, "", "Фамилия", "Дата ареста");
        KeptTable table = read(file(Map.of("А", sheet(header + cells, "")), formats, "<workbookPr date1904=\"1\"/>"));
        assertThat(table.rows().get(0).texts()).containsExactly("Осокин", "1937-11-12");
    }

    /** 1893 typed into a cell for dates of the system of 1904 would be 8 March 1909. */
    @Test
    void aYearTypedIntoACellForDatesIsNoDayInTheSystemOf1904Either() throws Exception {
        String formats = "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>";
        String cells = row(2, "", "Оси_x043F_ов").replace("</row>", "<c r=\"B2\" s=\"1\"><v>1893</v></c></row>");
        String sheet = sheet(row(1, "", "Фамилия", "Дата рождения") + cells, "");
        KeptTable table = read(file(Map.of("А", sheet), formats, "<workbookPr date1904=\"1\"/>"));
        assertThat(table.rows().get(0).texts()).containsExactly("Осипов", "№ 1893");
    }

    /** Dates written as such, and the namespaces of strict workbooks, in which Excel writes them so. */
    @Test
    void datesOfStrictWorkbooksAreDates() throws Exception {
        String cells = row(2, "", "Осокин")
                .replace(
                        "</row>",
                        "<c r=\"B2\" t=\"d\"><v>1937-11-12T00:00:00</v></c><c r=\"C2\" t=\"d\"><v>1893-03-12</v></c>"
                                + "<c r=\"D2\" t=\"d\"><v>1937-12-03T18:00:00</v></c></row>");
        String header = row(1, "", "Фамилия", "Дата ареста", "Дата рождения", "Дата расстрела");
        Path transitional = file(Map.of("А", sheet(header + cells, "")), "", "");
        for (Path file : List.of(transitional, strict(transitional))) {
            assertThat(read(file).rows().get(0).texts())
                    .containsExactly("Осокин", "1937-11-12", "1893-03-12", "1937-12-03 18:00:00");
        }
    }

    @Test
    void aMonthThatACellShowsIsNoDay() throws Exception {
        String formats =
                "<cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"17\"/><xf numFmtId=\"14\"/></cellXfs>";
        String cells = row(2, "", "Осокин")
                .replace(
                        "</row>",
                        "<c r=\"B2\" s=\"1\"><v>13820</v></c><c r=\"C2\" s=\"1\" t=\"d\"><v>1937-12-01T00:00:00</v></c>"
                                + "<c r=\"D2\" s=\"2\"><v>13820</v></c></row>");
        String header = row(1, "", "Фамилия", "Дата ареста", "Дата приговора", "Дата расстрела");
        assertThat(read(file(Map.of("А", sheet(header + cells, "")), formats, ""))
                        .rows()
                        .get(0)
                        .texts())
                .containsExactly("Осокин", "1937-11", "1937-12", "1937-11-01");
    }

    @Test
    void hiddenColumnsAreToldIfTheyHoldAnything() throws Exception {
        String sheet = sheet(HEADER + row(2, "", "Осокин", "Прохор"), "")
                .replace(
                        "<sheetData>",
                        "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/><col min=\"4\" max=\"16384\" hidden=\"true\"/></cols><sheetData>");
        assertThat(read(file(Map.of("А", sheet), "", "")).told())
                .extracting(TableProblem::trouble, TableProblem::value)
                .containsExactly(tuple(Trouble.HIDDEN_COLUMNS, "B"));
    }

    /** Cells have places; what stands before an earlier one, or twice, would be somebody else's. */
    @Test
    void cellsOutOfTheirOrderAreRefused() throws Exception {
        String header = row(1, "", "Фамилия", "Имя");
        String cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>";
        for (String before : List.of("B2", "A2")) {
            String people = "<row r=\"2\">" + cell.formatted(before, "Тит") + cell.formatted("A2", "Осокин") + "</row>";
            assertThatThrownBy(() -> read(workbook(header + people, "")))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("A2");
        }
    }

    @Test
    void whatIsDamagedIsNamedWithItsCell() throws Exception {
        String header = row(1, "", "Фамилия", "Дата ареста");
        String number = "<row r=\"2\"><c r=\"A2\"><v>12,5</v></c><c r=\"B2\" t=\"neu\"><v>x</v></c></row>";
        assertThat(read(workbook(header + number, "")).rows().get(0).cells())
                .containsExactly(new Cell("12,5", Trouble.ERROR), new Cell("x", Trouble.ERROR));
        String lost = "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"s\"><v>99</v></c></row>";
        assertThatThrownBy(() -> read(workbook(header + lost, "")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("worksheet 'А', at the cell B2");
    }

    private Path strict(Path file) throws IOException {
        Path strict = dir.resolve("строго.xlsx");
        try (ZipFile from = new ZipFile(file.toFile());
                ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(strict))) {
            for (ZipEntry part : from.stream().toList()) {
                String text = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write(text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                        .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return strict;
    }

    private static KeptTable read(Path file) throws IOException {
        return KeptTable.read(file, List.of(new XlsxFormat(), new CsvFormat()), TableLimits.UPLOAD);
    }

    private static String row(int number, String attributes, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\"" + attributes + ">");
        for (int i = 0; i < cells.length; i++) {
            row.append(
                    "<c r=\"" + (char) ('A' + i) + number + "\" t=\"inlineStr\"><is><t>" + cells[i] + "</t></is></c>");
        }
        return row + "</row>";
    }

    private static String sheet(String rows, String after) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>";
    }

    private Path workbook(String rows, String after) throws IOException {
        return file(Map.of("А", sheet(rows, after)), "", "");
    }

    private Path file(Map<String, String> sheets, String styles, String properties) throws IOException {
        StringBuilder names = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        Map<String, String> parts = new LinkedHashMap<>();
        int number = 0;
        for (Map.Entry<String, String> sheet : sheets.entrySet()) {
            number++;
            names.append(
                    "<sheet name=\"" + sheet.getKey() + "\" sheetId=\"" + number + "\" r:id=\"r" + number + "\"/>");
            relations.append("<Relationship Id=\"r" + number + "\" Type=\"" + RELATIONS
                    + "/worksheet\" Target=\"worksheets/s" + number + ".xml\"/>");
            parts.put("xl/worksheets/s" + number + ".xml", sheet.getValue());
        }
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type
                        + "sharedStrings+xml\"/></Types>");
        parts.put(
                "xl/sharedStrings.xml",
                "<sst xmlns=\"" + MAIN
                        + "\"><si><r><t>Осо</t></r><r><t>кин</t></r><rPh sb=\"0\" eb=\"1\"><t>ОСО</t></rPh></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet xmlns=\"" + MAIN + "\">" + styles + "</styleSheet>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                        + "</Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\">" + properties + "<sheets>" + names
                        + "</sheets></workbook>");
        Path file = dir.resolve("книга.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
