package org.knigipamiati.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.search.InventedBook.date;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.SiteClock;
import org.knigipamiati.record.Source;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.vocabulary.Licences;
import org.knigipamiati.vocabulary.RecordField;

/** A Parquet file says the same as the CSV, its columns have types, and it is sent while it is written. */
class ParquetExportTest {

    private static final ExportHead HEAD =
            new ExportHead("https://books.example", "q=x", "edition of a test", Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    Path folder;

    private static ExportedRecord exported(long id, Person person) {
        Source source = new Source();
        source.id = "parquet-test";
        source.title = "Вымышленная книга";
        MemorialRecord record = new MemorialRecord();
        record.id = id;
        record.source = source;
        record.entry = new Entry();
        record.entry.raw = person.raw();
        record.entry.sha256 = new byte[32];
        record.file = "invented.txt";
        record.position = (int) id;
        record.updatedAt = Instant.parse("2026-01-01T01:02:03.456Z");
        person.reading().accept(record);
        return new ExportedRecord(
                record,
                person.raw(),
                "https://books.example/records/" + id,
                "edition of a test",
                Licences.shareAlike(null));
    }

    private static List<ExportedRecord> people() {
        List<ExportedRecord> people = new ArrayList<>();
        people.add(exported(1001, person("=Паркетов", "Проба", "Образцович", "1890", main -> {
            says(main.record, RecordField.SURNAME, "=Паркетов");
            says(main.record, RecordField.PROFESSION, "слесарь");
            List<FieldValue> more = new ArrayList<>(main.record.reading().fields());
            more.add(new FieldValue("execution.date", 0, "3 февраля 1938 г.", "1938-02-03", List.of(), Origin.PARSER));
            main.record.reads(main.record.reading().with(more, List.of()));
            main.executed = date("1938-02-03");
            main.outcome = "FIRST_CATEGORY";
            main.record.repeats = true;
        })));
        people.add(exported(1002, person("Паркетова", "Проба", "Образцовна", "1892", main -> main.record.sex = "f")));
        return people;
    }

    private Path written(List<ExportedRecord> people) throws IOException {
        Path file = folder.resolve("records.parquet");
        try (var out = Files.newOutputStream(file)) {
            ExportFormat.Writing writing = new ParquetExport().begin(out, HEAD);
            for (ExportedRecord record : people) {
                writing.write(record);
            }
            writing.end();
        }
        return file;
    }

    private static List<NamedCsvRecord> csv(List<ExportedRecord> people) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportFormat.Writing writing = CsvExport.plain(bytes);
        for (ExportedRecord record : people) {
            writing.write(record);
        }
        writing.end();
        return CsvReader.builder().ofNamedCsvRecord(bytes.toString(StandardCharsets.UTF_8)).stream()
                .toList();
    }

    static List<Map<String, Object>> read(Path file) throws IOException {
        Hydrator<Map<String, Object>, Map<String, Object>, String[]> rows = new Hydrator<>() {
            @Override
            public Map<String, Object> start() {
                return new HashMap<>();
            }

            @Override
            public Map<String, Object> add(Map<String, Object> row, String[] column, Object value) {
                // Dots belong to the names of columns; they are no steps.
                assertThat(column).hasSize(1);
                row.put(column[0], value);
                return row;
            }

            @Override
            public Map<String, Object> finish(Map<String, Object> row) {
                return row;
            }
        };
        try (Stream<Map<String, Object>> all = ParquetReader.streamContent(file.toFile(), rows)) {
            return all.toList();
        }
    }

    private static String asInCsv(Column column, Object value) {
        if (value == null) {
            return "";
        }
        return switch (column.type()) {
            case STRING -> SafeCells.of((String) value);
            case INTEGER -> Long.toString((Long) value);
            case BOOLEAN -> Boolean.toString((Boolean) value);
            case DATE -> LocalDate.ofEpochDay((Integer) value).toString();
        };
    }

    @Test
    void everyCellIsTheOneOfTheCsv() throws IOException {
        List<Map<String, Object>> rows = read(written(people()));
        List<NamedCsvRecord> expected = csv(people());
        assertThat(rows).hasSameSizeAs(expected);
        for (int i = 0; i < rows.size(); i++) {
            for (Column column : RecordColumns.list()) {
                assertThat(asInCsv(column, rows.get(i).get(column.name())))
                        .as(column.name())
                        .isEqualTo(expected.get(i).getField(column.name()));
            }
        }
        Map<String, Object> first = rows.get(0);
        assertThat(first.get("name")).isEqualTo("=Паркетов Проба Образцович");
        assertThat(first.get("execution.date.earliest"))
                .isEqualTo((int) LocalDate.of(1938, 2, 3).toEpochDay());
        assertThat(first.get("repeats")).isEqualTo(true);
        assertThat(first.get("changed")).isEqualTo((int)
                SiteClock.day(Instant.parse("2026-01-01T01:02:03Z")).toEpochDay());
    }

    @Test
    void itSaysWhatItIsAndOfWhatTypeEachColumnIs() throws IOException {
        ParquetMetadata said = ParquetReader.readMetadata(written(people()).toFile());
        assertThat(said.getFileMetaData().getKeyValueMetaData())
                .containsEntry("edition", "edition of a test")
                .containsEntry("asked for", "q=x");
        assertThat(said.getFileMetaData().getSchema().toString())
                .contains(
                        "optional int64 id;",
                        "optional binary surname (STRING);",
                        "optional int32 execution.date.earliest (DATE);",
                        "optional boolean repeats;",
                        "optional int32 changed (DATE);");
        assertThat(read(written(List.of()))).isEmpty();
    }

    @Test
    void rowsAreHandedOnWhileOthersComeAndTheFileIsBrokenWithoutItsEnd() throws IOException {
        Path file = folder.resolve("broken.parquet");
        int groups = 3;
        try (var out = Files.newOutputStream(file)) {
            ExportFormat.Writing writing = new ParquetExport().begin(out, HEAD);
            int row = 0;
            for (long sent = 0; sent < groups * ParquetExport.ROW_GROUP; row++) {
                String entry = (row + " слова ").repeat(20_000);
                writing.write(exported(row, new Person(entry, record -> {})));
                sent += entry.getBytes(StandardCharsets.UTF_8).length;
            }
        }
        // The last group is still held.
        assertThat(Files.size(file)).isGreaterThan((groups - 1) * ParquetExport.ROW_GROUP);
        assertThatThrownBy(() -> read(file)).hasStackTraceContaining("is not a Parquet file");
    }
}
