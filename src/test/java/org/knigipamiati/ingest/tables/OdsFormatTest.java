package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

class OdsFormatTest {

    private static final String HEADER =
            row("", text("Фамилия"), text("Имя"), text("Дата ареста"), text("Место рождения"));

    private static final String EMPTY_ROWS = " table:number-rows-repeated=\"3\"";

    @TempDir
    Path dir;

    @Test
    void cellsBecomeWhatTheyShow() throws Exception {
        KeptTable table = read(
                sheet(
                        "Люди",
                        HEADER
                                + row(
                                        "",
                                        text("Осокин"),
                                        "<table:table-cell office:value-type=\"float\" office:value=\"12\"><text:p>00012</text:p></table:table-cell>",
                                        "<table:table-cell office:value-type=\"date\" office:date-value=\"1937-11-12\"><text:p>12.11.37</text:p></table:table-cell>",
                                        text("Мнимск<text:line-break/>уезд"))
                                + row(
                                        "",
                                        "<table:table-cell table:formula=\"of:=[.A2]\" office:value-type=\"string\"><text:p>Осокин</text:p></table:table-cell>",
                                        "<table:table-cell><office:annotation><text:p>помета</text:p></office:annotation><text:p>Тит</text:p></table:table-cell>")));
        assertThat(table.rows().get(0).texts()).containsExactly("Осокин", "00012", "1937-11-12", "Мнимск\nуезд");
        assertThat(table.rows().get(1).cell(0)).isEqualTo(new Cell("Осокин", Trouble.COMPUTED));
        assertThat(table.rows().get(1).cell(1).text()).isEqualTo("Тит");
    }

    @Test
    void repeatedMergedAndHiddenRowsAndOtherSheets() throws Exception {
        String people = HEADER
                + row(
                        "",
                        text("Осокин"),
                        text("Тит"),
                        text("1937"),
                        "<table:table-cell table:number-rows-spanned=\"2\"><text:p>Мнимск</text:p></table:table-cell>")
                + row(
                        " table:visibility=\"collapse\"",
                        text("Грезин"),
                        text("Пров"),
                        text("1937"),
                        "<table:covered-table-cell/>")
                + row(" table:number-rows-repeated=\"2\"", text("Рогозина"), text("Анна"))
                + row(
                        " table:number-rows-repeated=\"1048000\"",
                        "<table:table-cell table:number-columns-repeated=\"16384\"/>");
        KeptTable table = read(sheet("Пусто", "") + sheet("Люди", people) + sheet("Ещё", HEADER));
        assertThat(table.rows())
                .extracting(TableRow::number, TableRow::hidden, TableRow::texts)
                .containsExactly(
                        tuple(2L, false, List.of("Осокин", "Тит", "1937", "Мнимск")),
                        tuple(3L, true, List.of("Грезин", "Пров", "1937", "Мнимск")),
                        tuple(4L, false, List.of("Рогозина", "Анна")),
                        tuple(5L, false, List.of("Рогозина", "Анна")));
        assertThat(table.told())
                .extracting(TableProblem::trouble, TableProblem::value)
                .containsExactly(tuple(Trouble.OTHER_SHEETS, "Ещё"));
    }

    @Test
    void aSheetThatIsHiddenIsNotTheTableAndEmptyRowsCountForTheNumbersOfOthers() throws Exception {
        String style = "<s:style xmlns:s=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" s:name=\"ta2\">"
                + "<s:table-properties table:display=\"false\"/></s:style>";
        KeptTable table = read(style
                + sheet("Слова\" table:style-name=\"ta2", HEADER + row("", text("м"), text("ж")))
                + sheet(
                        "Люди",
                        HEADER + row(EMPTY_ROWS, "<table:table-cell/>") + row("", text("Осокин"), text("Тит"))));
        assertThat(table.rows())
                .extracting(TableRow::number, TableRow::texts)
                .containsExactly(tuple(5L, List.of("Осокин", "Тит")));
        assertThat(table.told())
                .extracting(TableProblem::trouble, TableProblem::value)
                .containsExactly(tuple(Trouble.OTHER_SHEETS, "Слова"));
    }

    @Test
    void aMonthThatACellShowsIsNoDay() throws Exception {
        String style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
        String styles = "<n:date-style xmlns:n=\"urn:n\" s:name=\"N1\" xmlns:s=\"" + style
                + "\"><n:month/><n:text>.</n:text><n:year/></n:date-style>"
                + "<s:style xmlns:s=\"" + style + "\" s:name=\"ce1\" s:data-style-name=\"N1\"/>";
        String columns = "<table:table-column/><table:table-column table:number-columns-repeated=\"2\""
                + " table:default-cell-style-name=\"ce1\"/>";
        String date =
                "<table:table-cell office:value-type=\"date\" office:date-value=\"1937-11-01\"%s><text:p>x</text:p></table:table-cell>";
        KeptTable table = read(styles
                + sheet(
                        "Люди",
                        columns
                                + row(
                                        "",
                                        text("Фамилия"),
                                        text("Дата ареста"),
                                        text("Дата приговора"),
                                        text("Дата расстрела"))
                                + row(
                                        "",
                                        text("Осокин"),
                                        date.formatted(""),
                                        date.formatted(" table:style-name=\"Default\""),
                                        date.formatted(""))));
        assertThat(table.rows().get(0).texts()).containsExactly("Осокин", "1937-11", "1937-11-01", "1937-11-01");
    }

    @Test
    void hiddenColumnsAreTold() throws Exception {
        String columns =
                "<table:table-column/><table:table-column table:number-columns-repeated=\"2\" table:visibility=\"collapse\"/>"
                        + "<table:table-column/>";
        KeptTable table = read(sheet("Люди", columns + HEADER + row("", text("Осокин"), text("Тит"))));
        assertThat(table.told())
                .extracting(TableProblem::trouble, TableProblem::value)
                .containsExactly(tuple(Trouble.HIDDEN_COLUMNS, "B, C"));
    }

    @Test
    void moreRowsThanAllowedAreRefusedBeTheyWrittenOnce() throws Exception {
        TableLimits two = new TableLimits(1 << 20, 1 << 20, 10, 2, 4, 100, 1000);
        String twice = row(" table:number-rows-repeated=\"2\"", text("Осокин"), text("Тит"));
        assertThat(read(sheet("Люди", HEADER + twice), two).rows()).hasSize(2);
        for (String third : List.of(twice.replace('2', '3'), twice + row("", text("Грезин"), text("Пров")))) {
            assertThatThrownBy(() -> read(sheet("Люди", HEADER + third), two))
                    .isInstanceOfSatisfying(
                            FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_ROWS));
        }
    }

    /** Sums of what is repeated can pass the largest number that there is; and nothing is repeated less than once. */
    @Test
    void cellsAndColumnsThatAreRepeatedTooOftenAreRefused() {
        String most = " table:number-columns-repeated=\"2147483647\"";
        String columns = "<table:table-column" + most + "/><table:table-column/><table:table-column/>";
        String cells = row("", "<table:table-cell/>", text("Осокин").replace("-cell ", "-cell" + most + " "));
        String minus = row("", "<table:table-cell" + most.replace("2147", "-2147") + "/>", text("Осокин"));
        for (String rows : List.of(columns + HEADER, HEADER + cells, HEADER + minus)) {
            assertThatThrownBy(() -> read(sheet("Люди", rows)))
                    .isInstanceOfSatisfying(
                            FileRefused.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREADABLE));
        }
    }

    private KeptTable read(String sheets) throws IOException {
        return read(sheets, TableLimits.UPLOAD);
    }

    private KeptTable read(String sheets, TableLimits limits) throws IOException {
        Path file = dir.resolve("таблица.ods");
        String content = "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:spreadsheet>"
                + sheets
                + "</office:spreadsheet></office:body></office:document-content>";
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(zip, "content.xml", content);
        }
        return KeptTable.read(file, List.of(new XlsxFormat(), new OdsFormat(), new CsvFormat()), limits);
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(name);
        if (name.equals("mimetype")) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
    }

    private static String sheet(String name, String rows) {
        return "<table:table table:name=\"" + name + "\">" + rows + "</table:table>";
    }

    private static String row(String attributes, String... cells) {
        return "<table:table-row" + attributes + ">" + String.join("", cells) + "</table:table-row>";
    }

    private static String text(String words) {
        return "<table:table-cell office:value-type=\"string\"><text:p>" + words + "</text:p></table:table-cell>";
    }
}
