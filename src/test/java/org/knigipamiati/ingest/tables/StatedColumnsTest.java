package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.record.FieldValue;

/** What columns are where the command line says it, or a page has said it for the source; and what is kept of one that is nothing. */
class StatedColumnsTest {

    private static final String TABLE =
            "Фамилия;Графа 2;Край;Село;Особое\nЯчейкин;Савва;Табличный край;с. Клетки;мельник\n";

    private static final Map<String, String> ALL =
            Map.of("графа 2", "given_name", "Край", "birth.place", "#4", "birth.place", "Особое", "");

    @TempDir
    Path dir;

    @Test
    void columnsAreWhatIsSaidAndThoseOfOneFieldAreJoined() throws IOException {
        RawEntry entry = first(TABLE, ALL, Map.of());
        assertThat(entry.given())
                .extracting(FieldValue::effective)
                .containsExactly("Ячейкин", "Савва", "Табличный край, с. Клетки");
        assertThat(entry.raw()).contains("Особое: мельник");
    }

    @Test
    void whatWasMatchedForTheSourceHoldsIsToldAndGivesWayToWhatIsSaid() throws IOException {
        Map<String, String> remembered = Map.of(
                "Графа 2",
                "given_name",
                "Край",
                "residence",
                "Село",
                "birth.place",
                "Особое",
                "profession",
                "Иное",
                "sex");
        try (Items items = open(TABLE, Map.of("Край", "birth.place"), remembered)) {
            RawEntry entry = (RawEntry) items.next();
            assertThat(entry.given())
                    .extracting(FieldValue::effective)
                    .containsExactly("Ячейкин", "Савва", "Табличный край, с. Клетки", "мельник");
            assertThat(items.notes())
                    .contains("as for this source before, the column 'Графа 2' is given_name")
                    .noneMatch(note -> note.contains("Край") || note.contains("Иное"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Нет такой | surname | there is no column 'Нет такой'; there are Фамилия, Графа 2, Край, Село, Особое",
                "#6        | surname | there is no column '#6'",
                "Село      | surname | there is no field 'Графа 2'; import/README.md lists them all, and --column says"
            })
    void whatIsNotThereIsRefusedWithFileAndColumn(String column, String field, String problem) {
        assertThatThrownBy(() -> first(TABLE, Map.of(column, field), Map.of()))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("t.csv")
                .hasMessageContaining(problem);
    }

    @Test
    void aNameThatStandsTwiceIsToldByItsNumber() throws IOException {
        String table = "Фамилия;Место;Место\nЯчейкин;Клетки;Таблицын\n";
        assertThatThrownBy(() -> first(table, Map.of("Место", "birth.place"), Map.of()))
                .hasMessageContaining("'Место' stands 2 times; say which by its number, as '#2'");
        RawEntry entry = first(table, Map.of("#2", "birth.place", "#3", "residence"), Map.of("Место", "surname"));
        assertThat(entry.given()).extracting(FieldValue::effective).containsExactly("Ячейкин", "Клетки", "Таблицын");
    }

    @Test
    void whatOneFieldCannotBeTwiceRejectsItsRow() throws IOException {
        try (Items items = open("Фамилия;Иначе\nЯчейкин;Строкин\n", Map.of("Иначе", "surname"), Map.of())) {
            assertThat(items.next()).isInstanceOfSatisfying(Refused.class, row -> assertThat(row.reason())
                    .contains("'Строкин' is surname, and so is 'Ячейкин'"));
        }
    }

    @Test
    void aColumnThatIsNothingStaysBesideTheTextAndIsNeverReadAsIt() throws IOException {
        String text = "Ячейкин Савва Лукич, 1890 г. р., столяр. Арестован 12 ноября 1937 г.";
        String table = "Текст;Особое\n" + text + ";Расстрелян 9 мая 1938 г.\n";
        RawEntry entry = first(table, Map.of("Особое", ""), Map.of());
        assertThat(entry.raw()).isEqualTo(text + "\n⟦Особое⟧ Расстрелян 9 мая 1938 г.");
        EntryReading reading =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(entry.raw());
        EntryReading alone =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(text);
        assertThat(reading.fields()).isEqualTo(alone.fields());
        assertThat(reading.doubts()).isEqualTo(alone.doubts());
        assertThat(reading.residueTexts()).contains("⟦Особое⟧ Расстрелян 9 мая 1938 г.");
        assertThat(reading.raw()).isEqualTo(entry.raw());
        // As it leaves, it comes back.
        Path lines = Files.writeString(
                dir.resolve("t.jsonl"),
                "{\"form\": \"book\", \"text\": \"" + entry.raw().replace("\n", "\\n") + "\"}\n");
        JsonLinesFormat jsonl = new JsonLinesFormat();
        try (Items items = jsonl.open(lines, jsonl.encodings().of(lines), new FileFormat.Options("book"))) {
            assertThat(((RawEntry) items.next()).raw()).isEqualTo(entry.raw());
        }
    }

    private RawEntry first(String table, Map<String, String> columns, Map<String, String> remembered)
            throws IOException {
        try (Items items = open(table, columns, remembered)) {
            return (RawEntry) items.next();
        }
    }

    private Items open(String table, Map<String, String> columns, Map<String, String> remembered) throws IOException {
        Path file = Files.writeString(dir.resolve("t.csv"), table, StandardCharsets.UTF_8);
        return new CsvFormat()
                .open(file, StandardCharsets.UTF_8, new FileFormat.Options("book", null, 0, columns, remembered));
    }
}
