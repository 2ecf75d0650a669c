package org.knigipamiati.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.ingest.invented.InventedPeople;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.Revision;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.runtime.OwnerOfTables;

@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ImportServiceTest {

    private static int sources;

    @TempDir
    Path folder;

    @Inject
    ImportService imports;

    @Inject
    JsonLinesFormat jsonl;

    @Inject
    CsvFormat csv;

    @Inject
    SourceLock lock;

    @Inject
    SessionFactory sessions;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "import-test-" + ++sources;
    }

    @Test
    void everyEntryBecomesARecordAndTheSecondRunChangesNothing() throws IOException {
        Path file = file("book.jsonl", people(1200));
        assertThat(run(jsonl, file)).hasToString("1200 read = 1200 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(run(jsonl, file)).hasToString("1200 read = 0 new + 1200 unchanged + 0 changed + 0 rejected");
        assertThat(records()).isEqualTo(1200);
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.find("source.id = ?1 and position = 7", source)
                    .firstResult();
            assertThat(record.printedName()).isNotBlank();
            assertThat(record.entry.raw).contains(record.surname);
            assertThat(record.mainCase().tried.earliest()).isNotNull();
        });
    }

    /**
     * Entry, record, case and claim of each would else be statements of their own, four times as many as entries at least. What
     * the outbox asks meanwhile is counted too, and differs from run to run.
     */
    @Test
    void rowsOfManyEntriesAreWrittenTogether() throws IOException {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            long before = statistics.getPrepareStatementCount();
            run(jsonl, file("together.jsonl", people(400)));
            assertThat(statistics.getPrepareStatementCount() - before).isLessThan(2 * 400);
        } finally {
            statistics.setStatisticsEnabled(false);
        }
        assertThat(records()).isEqualTo(400);
    }

    /** A text of no known layout is read by what its statements say, also beside others in a table. */
    @Test
    void aTextOfUnknownLayoutIsReadAsABook() throws IOException {
        String text =
                "Выдумкин Лука Петрович, 1890 г. р., русский, плотник. Арестован 12 ноября 1937 г. Расстрелян 3 декабря 1937 г.";
        Counts counts = run(csv, file("books.csv", "form,text\nbook,\"" + text + "\"\n"));
        assertThat(counts).hasToString("1 read = 1 new + 0 unchanged + 0 changed + 0 rejected");
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.find("source.id", source).firstResult();
            assertThat(record.surname).isEqualTo("Выдумкин");
            assertThat(record.birth.edtf()).isEqualTo("1890");
            assertThat(record.entry.form).isEqualTo("book");
            assertThat(record.entry.raw).isEqualTo(text);
        });
    }

    @Test
    void aCorrectedEntryKeepsItsRecordAndGetsARevision() throws IOException {
        run(csv, file("a.csv", "surname,given_name,birth.place,birth.date\nВыдумкин,Лука,дер. Небывалово,1890\n"));
        long id = only();
        Counts counts = run(
                csv, file("a.csv", "surname,given_name,birth.place,birth.date\nВыдумкин,Лука,дер. Небывалово,1891\n"));
        assertThat(counts.changed()).isEqualTo(1);
        assertThat(only()).isEqualTo(id);
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            assertThat(record.birth.edtf()).isEqualTo("1891");
            Revision revision = Revision.find("record.id", id).firstResult();
            assertThat(revision.no).isEqualTo(1);
            assertThat(revision.before.fields()).anyMatch(f -> "1890".equals(f.value()));
            assertThat(revision.after.fields()).anyMatch(f -> "1891".equals(f.value()));
            assertThat(Entry.count("source.id", source)).isEqualTo(2);
        });
    }

    @Test
    void anEntryInsertedAboveMovesTheOthersAndChangesNobody() throws IOException {
        String header = "surname,given_name,birth.date,birth.place\n";
        String luka = "Выдумкин,Лука,1890,дер. Небывалово\n";
        run(csv, file("b.csv", header + luka));
        long id = only();
        Counts counts = run(csv, file("b.csv", header + "Грезина,Анна,1871,с. Сказкино\n" + luka));
        assertThat(counts).hasToString("2 read = 1 new + 1 unchanged + 0 changed + 0 rejected");
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            assertThat(record.surname).isEqualTo("Выдумкин");
            assertThat(record.position).isEqualTo(2);
        });
    }

    @Test
    void anEntryThatIsGoneFromTheFileIsKeptAndCounted() throws IOException {
        String header = "surname,birth.date\n";
        run(csv, file("c.csv", header + "Выдумкин,1890\nГрезина,1871\n"));
        Counts counts = run(csv, file("c.csv", header + "Грезина,1871\n"));
        assertThat(counts.missing()).isEqualTo(1);
        assertThat(records()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedIsKeptVerbatimWithItsPlace() throws IOException {
        Counts counts = run(csv, file("d.csv", "surname,birth.date\nВыдумкин,весной\nГрезина,1871\n"));
        assertThat(counts).hasToString("2 read = 1 new + 0 unchanged + 0 changed + 1 rejected");
        QuarkusTransaction.requiringNew().run(() -> {
            Reject reject = Reject.find("run.source.id", source).firstResult();
            assertThat(reject.line).isEqualTo(2);
            assertThat(reject.field).isEqualTo("birth.date");
            assertThat(reject.raw).contains("Выдумкин").contains("весной");
            ImportRun run = ImportRun.find("source.id", source).firstResult();
            assertThat(run.read).isEqualTo(run.added + run.unchanged + run.changed + run.rejected);
            assertThat(run.state).isEqualTo(ImportRun.State.FINISHED);
        });
    }

    @Test
    void anImportThatBreaksOffIsCompletedByTheNext() throws IOException {
        String lines = people(1300);
        Path file = file("e.jsonl", lines);
        ImportRequest request = new ImportRequest(jsonl, source, null, List.of(file), null, "lists");
        assertThatThrownBy(() -> imports.run(request, new Progress() {
                    @Override
                    public void advance(long entries) {
                        throw new IllegalStateException("the machine was switched off");
                    }
                }))
                .hasMessageContaining("switched off");
        assertThat(records()).isEqualTo(ImportService.BATCH);
        assertThat(run(jsonl, file)).hasToString("1300 read = 800 new + 500 unchanged + 0 changed + 0 rejected");
        assertThat(records()).isEqualTo(1300);
    }

    @Test
    void theDatabaseItselfRefusesToAlterWhatASourcePrints() throws IOException {
        run(csv, file("f.csv", "surname\nВыдумкин\n"));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> Entry.getEntityManager()
                        .createNativeQuery("update entry set raw = 'x' where source_id = ?1")
                        .setParameter(1, source)
                        .executeUpdate()))
                .hasStackTraceContaining("permission denied for table entry");
        assertThatThrownBy(() -> OwnerOfTables.run("update entry set raw = 'x' where source_id = '" + source + "'"))
                .hasStackTraceContaining("may not be updated");
    }

    @Test
    void filesOfOneNameInTwoFoldersMakeNobodyAnother() throws IOException {
        String header = "surname,given_name,birth.date,birth.place\n";
        Path c = file("c/list.csv", header + "Выдумкин,Лука,1890,дер. Небывалово\nНебывальский,Ян,1900,г. Нигдейск\n");
        Path d = file("d/list.csv", header + "Грезина,Анна,1871,с. Сказкино\nМнимов,Фома,1880,дер. Мнимая\n");
        assertThat(run(csv, c)).hasToString("2 read = 2 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(run(csv, d))
                .hasToString("2 read = 2 new + 0 unchanged + 0 changed + 0 rejected;"
                        + " 2 earlier entries no longer in the files, kept");
        assertThat(run(csv, c)).hasToString("2 read = 0 new + 2 unchanged + 0 changed + 0 rejected");
        assertThat(run(csv, d)).hasToString("2 read = 0 new + 2 unchanged + 0 changed + 0 rejected");
        QuarkusTransaction.requiringNew().run(() -> {
            List<MemorialRecord> records = MemorialRecord.list("source.id = ?1 order by id", source);
            assertThat(records)
                    .extracting(r -> r.surname)
                    .containsExactly("Выдумкин", "Небывальский", "Грезина", "Мнимов");
            assertThat(records).extracting(r -> r.file).containsOnly("list.csv", "d/list.csv");
            assertThat(Revision.count("record.source.id", source)).isZero();
        });
    }

    @Test
    void aColumnCorrectedBesideThePrintedTextIsAChange() throws IOException {
        String header = "id,surname,birth.date,text\n";
        run(csv, file("h.csv", header + "k1,Выдумкин,1890,\"Выдумкин Лука, 1890 г. р.\"\n"));
        assertThat(run(csv, file("h.csv", header + "k1,Выдумкин,1891,\"Выдумкин Лука, 1890 г. р.\"\n")))
                .hasToString("1 read = 0 new + 0 unchanged + 1 changed + 0 rejected");
    }

    @Test
    void oneEntryThatNoDatabaseKeepsIsRefusedAndTheOthersGoOn() throws IOException {
        Counts counts = run(
                jsonl,
                file(
                        "i.jsonl",
                        """
                        {"id": "1", "fields": {"surname": "Выдумкин"}}
                        {"id": "2", "fields": {"surname": "Гре\\u0000зина"}}
                        {"id": "3", "fields": {"surname": "Мни\\ud83dмов"}}
                        {"id": "1", "fields": {"surname": "Сказкин"}}
                        {"id": "4", "fields": {"surname": "Чудинов", "surname": "Придумов"}}
                        {"id": "5", "fields": {"surname": "Небывальский"}}
                        """));
        assertThat(counts).hasToString("6 read = 2 new + 0 unchanged + 0 changed + 4 rejected");
        QuarkusTransaction.requiringNew().run(() -> {
            List<Reject> rejects = Reject.list("run.source.id = ?1 order by line", source);
            assertThat(rejects).extracting(r -> r.line).containsExactly(2L, 3L, 4L, 5L);
            assertThat(rejects).extracting(r -> r.field).containsExactly("surname", "surname", "id", null);
            assertThat(rejects.get(0).reason).contains("U+0000");
            assertThat(rejects.get(1).reason).contains("U+D83D");
            assertThat(rejects.get(2).reason).contains("'1' stands already in line 1");
            assertThat(rejects.get(3).reason).contains("surname");
        });
    }

    @Test
    void whatOnlyTheDatabaseRefusesIsFoundAndRefusedAlone() throws IOException {
        OwnerOfTables.run("alter table entry add constraint no_such_page check (page is null or page <> 'never')");
        try {
            StringBuilder lines = new StringBuilder("page,surname\n");
            for (int i = 0; i < 40; i++) {
                lines.append(i == 17 ? "never" : i)
                        .append(",Выдумкин")
                        .append(i)
                        .append('\n');
            }
            assertThat(run(csv, file("j.csv", lines.toString())))
                    .hasToString("40 read = 39 new + 0 unchanged + 0 changed + 1 rejected");
            QuarkusTransaction.requiringNew().run(() -> {
                Reject reject = Reject.find("run.source.id", source).firstResult();
                assertThat(reject.line).isEqualTo(19);
                assertThat(reject.reason).contains("no_such_page");
            });
        } finally {
            OwnerOfTables.run("alter table entry drop constraint no_such_page");
        }
    }

    @Test
    void twoImportsOfOneSourceDoNotRunAtOnce() throws IOException {
        Path file = file("k.csv", "surname\nВыдумкин\n");
        try (SharedLock.Held held = lock.take(source)) {
            assertThatThrownBy(() -> run(csv, file))
                    .isInstanceOf(SourceBusy.class)
                    .hasMessageContaining(source);
        }
        assertThat(run(csv, file).added()).isEqualTo(1);
    }

    /** Nobody who can be read waits for a file to be mended; and once it is, it comes in as if it had been there at once. */
    @Test
    void aFileThatCannotBeUnderstoodIsNamedAndTheOthersAreImported() throws IOException {
        Path good = file("good.csv", "surname,given_name\nВыдумкин,Лука\n");
        Path bad = file("bad.csv", "surname,colour\nГрезина,red\n");
        Path last = file("last.csv", "surname,given_name\nМнимов,Фома\n");
        ImportRequest all = new ImportRequest(csv, source, null, List.of(good, bad, last), null, "lists");
        Counts counts = imports.run(all, Progress.SILENT);
        assertThat(counts).hasToString("2 read = 2 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(counts.refused()).singleElement().satisfies(e -> assertThat(e)
                .hasMessageStartingWith("bad.csv, line 1")
                .hasMessageContaining("colour"));
        QuarkusTransaction.requiringNew().run(() -> {
            ImportRun run = ImportRun.find("source.id", source).singleResult();
            assertThat(run.state).isEqualTo(ImportRun.State.FINISHED);
            assertThat(run.files).isEqualTo("good.csv\nlast.csv");
        });
        file("bad.csv", "surname,given_name\nГрезина,Анна\n");
        counts = imports.run(all, Progress.SILENT);
        assertThat(counts).hasToString("3 read = 1 new + 2 unchanged + 0 changed + 0 rejected");
        assertThat(counts.refused()).isEmpty();
        file("bad.csv", "surname,colour\nГрезина,red\n");
        assertThat(imports.run(all, Progress.SILENT))
                .hasToString("2 read = 0 new + 2 unchanged + 0 changed + 0 rejected");
        assertThat(records()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNamedTwiceIsReadOnce() throws IOException {
        Path file = file("twice.jsonl", people(3));
        Path again = file.getParent().resolve(".").resolve(file.getFileName());
        assertThat(run(jsonl, file, again)).hasToString("3 read = 3 new + 0 unchanged + 0 changed + 0 rejected");
        assertThat(records()).isEqualTo(3);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> run(csv, folder.resolve("nowhere.csv")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("nowhere.csv");
    }

    @Test
    void aSourceNameWithBlanksIsRefused() throws IOException {
        source = "Моя книга";
        Path file = file("g.csv", "surname\nВыдумкин\n");
        assertThatThrownBy(() -> run(csv, file)).isInstanceOf(InvalidImport.class);
    }

    private Counts run(FileFormat format, Path... files) throws IOException {
        return imports.run(new ImportRequest(format, source, null, List.of(files), null, "lists"), Progress.SILENT);
    }

    private Path file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        return Files.writeString(folder.resolve(name), text);
    }

    private static String people(int count) {
        InventedPeople people = new InventedPeople(11);
        return IntStream.range(0, count)
                .mapToObj(i -> people.next().toString())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private long records() {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.count("source.id", source));
    }

    private long only() {
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        MemorialRecord.<MemorialRecord>find("source.id", source).singleResult().id);
    }
}
