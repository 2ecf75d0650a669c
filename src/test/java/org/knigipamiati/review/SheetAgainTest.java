package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.review.sheet.SheetFile;
import org.knigipamiati.review.sheet.SheetImport;
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

    @Test
    void theSameTableAgainDoublesNobody() throws Exception {
        String source = book.page(false).source.id;
        counts(take(source, "люди.csv", HEADER + LUKA + ANNA), 2, 0, 0, 0);
        counts(take(source, "люди.csv", HEADER + LUKA + ANNA), 0, 2, 0, 0);
        counts(take(source, "опять люди.csv", HEADER + ANNA + LUKA), 0, 2, 0, 0);
        counts(take(source, "люди.csv", HEADER + LUKA.replace("1890", "1898") + ANNA), 0, 1, 1, 0);
        assertThat(states(source)).containsExactly(RecordState.SUBMITTED, RecordState.SUBMITTED);
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
