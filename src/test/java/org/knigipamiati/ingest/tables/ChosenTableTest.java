package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;

/** A worksheet, and a row that names the columns, as a person chooses them. */
class ChosenTableTest {

    private static final Path FOLDER = Path.of("src/test/resources/tables");

    private static final List<TableFormat> FORMATS =
            List.of(new XlsxFormat(), new XlsFormat(), new OdsFormat(), new CsvFormat());

    @TempDir
    Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"sheets.xlsx", "sheets.lo.ods", "sheets.lo.xls"})
    void anotherWorksheetComesInItsPlaceAndBack(String name) throws IOException {
        KeptTable people = KeptTable.read(FOLDER.resolve(name), FORMATS, TableLimits.UPLOAD);
        assertThat(people.sheet()).as("a title page comes before it").isEqualTo("Люди");
        assertThat(people.rows()).hasSize(3);
        assertThat(people.others()).extracting(KeptTable::sheet).containsExactly("Титул");
        assertThat(people.told()).extracting(TableProblem::value).containsExactly("Титул");
        KeptTable title = people.onSheet("Титул");
        assertThat(title.sheet()).isEqualTo("Титул");
        assertThat(title.rows()).hasSize(1);
        assertThat(title.onSheet("Люди")).isEqualTo(people);
        assertThat(people.onSheet("нет такого")).isEqualTo(people);
    }

    @Test
    void anotherRowNamesTheColumnsOrNoneDoes() throws IOException {
        String table = "Книга памяти;;\nпамять;имя;год\nЯчейкин;Савва;1890\n;;\nСтрокина;Вера;1901\n";
        KeptTable guessed = KeptTable.read(
                Files.writeString(dir.resolve("t.csv"), table, StandardCharsets.UTF_8), FORMATS, TableLimits.UPLOAD);
        assertThat(guessed.line()).isEqualTo(1);
        KeptTable second = guessed.headedBy(2).orElseThrow();
        assertThat(second.header()).containsExactly("память", "имя", "год");
        assertThat(second.above()).extracting(TableRow::number).containsExactly(1L);
        assertThat(second.rows()).extracting(TableRow::number).containsExactly(3L, 5L);
        assertThat(second.headedBy(4)).isEmpty();
        KeptTable none = second.headedBy(0).orElseThrow();
        assertThat(none.header()).containsExactly("№ 1", "№ 2", "№ 3");
        assertThat(none.rows()).hasSize(4);
        assertThat(none.headedBy(2)).contains(second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sheets.xlsx", "sheets.lo.ods", "sheets.lo.xls"})
    void theCommandLineChoosesByName(String name) throws IOException {
        assertThat(entries(name, on("Люди", 0))).hasSize(3);
        assertThat(entries(name, on("Люди", 1))).hasSize(3);
        refused(name, on("Нет такого", 0), Reason.NO_SUCH_SHEET);
        refused(name, on("Люди", 9), Reason.NO_SUCH_ROW);
    }

    private static FileFormat.Options on(String sheet, long row) {
        return new FileFormat.Options("book", sheet, row, Map.of(), Map.of());
    }

    private static void refused(String name, FileFormat.Options options, Reason reason) {
        assertThatThrownBy(() -> entries(name, options))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static List<RawEntry> entries(String name, FileFormat.Options options) throws IOException {
        String end = name.substring(name.lastIndexOf('.') + 1);
        TableFormat format =
                FORMATS.stream().filter(one -> one.id().equals(end)).findFirst().orElseThrow();
        List<RawEntry> entries = new ArrayList<>();
        try (Items items = format.open(FOLDER.resolve(name), null, options)) {
            for (Item item = items.next(); item != null; item = items.next()) {
                entries.add((RawEntry) item);
            }
        }
        return entries;
    }
}
