package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;

import com.google.gson.JsonObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.index.Reconciliation.Difference;
import org.knigipamiati.search.index.Reconciliation.Findings;

/** The index is compared with the database, and mended where they differ. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ReconciliationTest {

    private static final String BOOK = "reconciliation-test";

    @Inject
    NewDocuments documents;

    @Inject
    Reconciliation reconciliation;

    @Inject
    EngineRequests engine;

    @Inject
    EntityManager em;

    @Inject
    InventedBook book;

    private List<Long> ids;

    @BeforeEach
    void fillTheBook() {
        book.store(
                BOOK,
                List.of(
                        person("Соизмерилов", "Индекс", "Первович", "1890", main -> {}),
                        person("Соизмерилова", "База", "Первовна", "1891", main -> {}),
                        // may be living: counted in the index, never shown
                        person("Соизмерин", "Молод", "Первович", "2001", main -> {})));
        book.waitForIndex();
        ids = QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id = ?1 order by id", BOOK).stream()
                        .map(record -> record.id)
                        .toList());
    }

    @Test
    void theyAgreeAfterOrdinaryChanges() {
        book.change(BOOK, 1, record -> record.profession = "столяр");
        book.waitForIndex();
        Findings findings = reconciliation.compare();
        assertThat(findings.differences()).isEmpty();
        assertThat(findings.agree()).isTrue();
        assertThat(findings.records()).isEqualTo(findings.documents()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void whatTheIndexLacksOrHoldsTooLongOrForNobodyIsFoundAndMended() {
        long nobody = 900_000_000_000L;
        JsonObject foreign = document(ids.get(0));
        foreign.addProperty("id", nobody);
        send("PUT", "/_doc/" + nobody, foreign);
        send("DELETE", "/_doc/" + ids.get(2), null);
        // as somebody at the database itself would change it
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "update record set updated_at = updated_at + interval '1 hour' where id = :id")
                .setParameter("id", ids.get(1))
                .executeUpdate());

        Findings findings = reconciliation.compare();
        assertThat(findings.differences())
                .containsOnly(
                        Map.entry(ids.get(1), Difference.STALE),
                        Map.entry(ids.get(2), Difference.MISSING),
                        Map.entry(nobody, Difference.FOREIGN));
        assertThat(findings.count()).isEqualTo(3);

        reconciliation.repair(findings);
        book.waitForIndex();
        assertThat(reconciliation.compare().differences()).isEmpty();
    }

    @Test
    void aChangeThatWaitsIsNoDifference() {
        long id = ids.get(0);
        QuarkusTransaction.requiringNew().run(() -> {
            // the index sees a change when its transaction has ended; its document is taken away meanwhile
            MemorialRecord record = em.find(MemorialRecord.class, id);
            record.updatedAt = record.updatedAt.plusSeconds(1);
        });
        // whether the outbox still holds it or the index has it, it is never told
        assertThat(reconciliation.compare().differences()).doesNotContainKey(id);
        book.waitForIndex();
        assertThat(reconciliation.compare().agree()).isTrue();
    }

    @Test
    void aDocumentThatALoadHasYetToWriteIsNoDifference() {
        long id = ids.get(1);
        send("DELETE", "/_doc/" + id, null);
        QuarkusTransaction.requiringNew().run(() -> documents.note(id, id));
        assertThat(reconciliation.compare().differences()).doesNotContainKey(id);
        documents.mend(Duration.ZERO);
        book.waitForIndex();
        assertThat(reconciliation.compare().agree()).isTrue();
    }

    private JsonObject document(long id) {
        JsonObject answer = engine.send("GET", "/" + engine.index().readName() + "/_doc/" + id, null);
        return answer.getAsJsonObject("_source");
    }

    private void send(String method, String path, JsonObject body) {
        engine.send(method, "/" + engine.index().writeName() + path, body);
    }
}
