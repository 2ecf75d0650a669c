package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.knigipamiati.review.InventedBook.IVA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.ingest.Counts;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
import org.knigipamiati.review.sheet.SheetPlan;
import org.knigipamiati.review.sheet.SheetProblem;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A table that is sent again is an edition: it doubles nobody, and passes no review by. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SheetAgainTest {

    private static final String HEADER = "Фамилия;Имя;Отчество;Год рождения;Место рождения\n";
    private static final String LUKA = "Выдумкин;Лука;Ильич;1890;дер. Небывалово\n";
    private static final String ANNA = "Грезина;Анна;Карповна;1891;с. Сказкино\n";

    @TempDir
    Path dir;

    @Inject
    InventedBook book;

    @Inject
    SheetImport sheets;

    @Inject
    ImportService imports;

    @Inject
    CsvFormat csv;

    @Test
    void theSameTableAgainDoublesNobody() throws Exception {
        String source = book.page(false).source.id;
        counts(take(source, "люди.csv", HEADER + LUKA + ANNA), 2, 0, 0, 0);
        counts(take(source, "люди.csv", HEADER + LUKA + ANNA), 0, 2, 0, 0);
        counts(take(source, "опять люди.csv", HEADER + ANNA + LUKA), 0, 2, 0, 0);
        counts(take(source, "люди.csv", HEADER + LUKA.replace("1890", "1898") + ANNA), 0, 1, 1, 0);
        assertThat(states(source)).containsExactly(RecordState.SUBMITTED, RecordState.SUBMITTED);
    }

    /** What the dry run says is what the import does, and the command line knows what an upload brought. */
    @Test
    void theDryRunPromisesWhatTheImportDoesAndTheCommandLineKnowsTheSame() throws Exception {
        String source = book.page(false).source.id;
        take(source, "люди.csv", HEADER + LUKA + ANNA);
        QuarkusTransaction.requiringNew()
                .run(() -> MemorialRecord.update("state = ?1 where source.id = ?2", RecordState.PUBLISHED, source));
        String fomas = "Мнимов;Фома;Титович;1880;с. Небылое\n";
        String table = HEADER + LUKA.replace("1890", "1898") + fomas + "Итого: 2;;;;\n";
        SheetFile sheet = sheets.upload(source, Files.writeString(dir.resolve("upload"), table), "люди.csv", IVA);
        SheetPlan plan = QuarkusTransaction.requiringNew().call(() -> sheets.plan(sheets.get(sheet.id, IVA)));
        ImportRun run = sheets.take(sheet.id, IVA);
        assertThat(List.of(plan.foreseen().added(), plan.foreseen().missing(), (long) plan.blocked()))
                .containsExactly(run.added, run.missing, run.rejected)
                .containsExactly(1L, 1L, 2L);
        assertThat(plan.problems()).extracting(SheetProblem::kind).containsExactly("TOTAL", "PUBLISHED_ALREADY");

        Path file = Files.writeString(dir.resolve("люди.csv"), HEADER + LUKA + ANNA + fomas);
        Counts counts =
                imports.run(new ImportRequest(csv, source, null, List.of(file), null, "lists"), Progress.SILENT);
        assertThat(counts.unchanged()).isEqualTo(3);
        assertThat(counts.read()).isEqualTo(3);
    }

    /** A table that has only the printed text is read by the form of its source. */
    @Test
    void aTableOfTextsIsReadByTheFormOfItsSource() throws Exception {
        String source = book.page(false).source.id;
        take(
                source,
                "тексты.csv",
                "Текст\n\"Родился в 1890 г., дер. Небывалово; русский; столяр. # Арестован 12 ноября 1937 г.\"\n");
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record =
                    MemorialRecord.<MemorialRecord>find("source.id", source).firstResult();
            assertThat(record.entry.raw).contains("столяр.\nАрестован");
            assertThat(record.reading().fields())
                    .extracting(FieldValue::field, FieldValue::effective)
                    .contains(tuple("birth.date", "1890"), tuple("arrest.date", "1937-11-12"));
        });
    }

    @Test
    void aPublishedRecordIsNotChangedPastReview() throws Exception {
        String source = book.page(false).source.id;
        take(source, "люди.csv", HEADER + LUKA + ANNA);
        QuarkusTransaction.requiringNew()
                .run(() -> MemorialRecord.update("state = ?1 where source.id = ?2", RecordState.PUBLISHED, source));
        ImportRun run = take(source, "люди.csv", HEADER + LUKA.replace("1890", "1898") + ANNA);
        counts(run, 0, 1, 0, 1);
        QuarkusTransaction.requiringNew().run(() -> {
            Reject reject = Reject.find("run", run).firstResult();
            assertThat(reject.line).isEqualTo(2);
            assertThat(reject.reason).isEqualTo("PUBLISHED_ALREADY");
        });
        assertThat(states(source)).containsExactly(RecordState.PUBLISHED, RecordState.PUBLISHED);
    }

    private ImportRun take(String source, String name, String table) throws Exception {
        SheetFile sheet = sheets.upload(source, Files.writeString(dir.resolve("upload"), table), name, IVA);
        return sheets.take(sheet.id, IVA);
    }

    private static List<RecordState> states(String source) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", source).stream()
                        .map(record -> record.state)
                        .toList());
    }

    private static void counts(ImportRun run, long added, long unchanged, long changed, long rejected) {
        assertThat(List.of(run.read, run.added, run.unchanged, run.changed, run.rejected))
                .containsExactly(added + unchanged + changed + rejected, added, unchanged, changed, rejected);
    }
}
