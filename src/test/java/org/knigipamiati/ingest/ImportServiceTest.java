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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.format.CsvFormat;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.ingest.invented.InventedPeople;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.Revision;
import org.knigipamiati.runtime.EmbeddedServicesResource;

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
                .hasStackTraceContaining("may not be updated");
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

    private Counts run(FileFormat format, Path file) throws IOException {
        return imports.run(new ImportRequest(format, source, null, List.of(file), null, "lists"), Progress.SILENT);
    }

    private Path file(String name, String text) throws IOException {
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
