package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.engine.Conditions;
import org.knigipamiati.search.engine.Engine;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** Withdrawn records are left out of every question until the index is known not to hold them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class WithdrawnTest {

    private static final String BOOK = "withdrawn-test";

    @Inject
    Search search;

    @Inject
    Engine engine;

    @Inject
    Withdrawn withdrawn;

    @Inject
    Settling settling;

    @Inject
    EntityManager em;

    @Inject
    EngineRequests requests;

    @Inject
    RolloverJournal journal;

    @Inject
    SharedLock lock;

    @Inject
    Copies copies;

    @Inject
    SearchMapping mapping;

    @Inject
    InventedBook book;

    private long id;

    @BeforeEach
    void fillTheBook() {
        book.store(BOOK, List.of(person("Отозванцева", "Вера", "Прежняя", "1890", main -> {})));
        id = QuarkusTransaction.requiringNew()
                .call(() ->
                        MemorialRecord.<MemorialRecord>find("source.id", BOOK).firstResult().id);
        state("PUBLISHED");
        // A statement of SQL tells the outbox nothing.
        book.change(BOOK, 1, record -> record.profession = "швея");
        book.waitForIndex();
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void whoeverHidesARecordHidesItFromEveryQuestionWhenTheTransactionIsCommitted() {
        QuarkusTransaction.begin();
        setState("HIDDEN");
        assertThat(inAnotherThread(this::found)).as("not committed yet").isEqualTo(1);
        QuarkusTransaction.commit();
        assertThat(found()).isZero();
        assertThat(search.suggest("Отозванц", 5)).isEmpty();
        state("PUBLISHED");
        assertThat(found()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackWasNeverWithdrawn() {
        QuarkusTransaction.begin();
        setState("HIDDEN");
        QuarkusTransaction.rollback();
        assertThat(found()).isEqualTo(1);
        assertThat(holds()).isFalse();
    }

    @Test
    void aRecordThatTheIndexStillHoldsStaysWithdrawn() throws Exception {
        state("HIDDEN");
        settling.settle();
        assertThat(holds())
                .as("the outbox was told nothing, so the index still holds it")
                .isTrue();
        assertThat(found()).isZero();
        // Now it is.
        book.change(BOOK, 1, record -> record.profession = "ткачиха");
        book.waitForIndex();
        // The service settles too, and a row that it is striking out this moment is left to it.
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        do {
            settling.settle();
        } while (holds() && Instant.now().isBefore(end));
        assertThat(holds()).isFalse();
        assertThat(found()).isZero();
    }

    @Test
    void whatIsHiddenWhileANewIndexIsMadeIsFoundInNeither() throws Exception {
        try (SharedLock.Held held = lock.take(Rebuild.LOCK).orElseThrow();
                Rollover rollover = Rollover.start(requests, journal, mapping, held, copies)) {
            // The change goes to the new index; the old one, which searches read, keeps the record.
            book.change(BOOK, 1, record -> record.mayBeLiving = true);
            book.waitForIndex();
            settling.settle();
            assertThat(found()).isZero();
            assertThat(holds()).isTrue();
        } finally {
            book.change(BOOK, 1, record -> record.mayBeLiving = false);
            book.waitForIndex();
        }
    }

    @Test
    void aHundredThousandScatteredRecordsAreNotTooMany() {
        List<Withdrawn.Span> spans = new ArrayList<>();
        spans.add(new Withdrawn.Span(id, id));
        LongStream.range(0, 2_000)
                .map(i -> 1_000_000_000_000L + 10 * i)
                .forEach(from -> spans.add(new Withdrawn.Span(from, from + 4)));
        LongStream.range(0, 100_000)
                .map(i -> 2_000_000_000_000L + 2 * i)
                .forEach(one -> spans.add(new Withdrawn.Span(one, one)));
        JsonObject all = Json.object("match_all", new JsonObject());
        JsonObject query = Json.object(
                "bool",
                Json.object(
                        "must",
                        Conditions.without(all, spans),
                        "filter",
                        Conditions.facets(SearchState.all().with(Facet.SOURCE, BOOK), null)));
        assertThat(engine.ask(Engine.count(query, new JsonObject())).total()).isZero();
        assertThat(Conditions.without(all, List.of())).isSameAs(all);
        assertThat(Conditions.facets(SearchState.all(), null)).isEqualTo(new JsonArray());
    }

    private long found() {
        return search.search(SearchState.of("Отозванцева").with(Facet.SOURCE, BOOK), Locale.ENGLISH)
                .total()
                .value();
    }

    private boolean holds() {
        return withdrawn.spans().stream().anyMatch(span -> span.first() <= id && id <= span.last());
    }

    private void state(String state) {
        QuarkusTransaction.requiringNew().run(() -> setState(state));
    }

    private void setState(String state) {
        em.createNativeQuery("update record set state = ?1 where id = ?2")
                .setParameter(1, state)
                .setParameter(2, id)
                .executeUpdate();
    }

    private static <T> T inAnotherThread(java.util.concurrent.Callable<T> task) {
        try {
            java.util.concurrent.FutureTask<T> future = new java.util.concurrent.FutureTask<>(task);
            new Thread(future).start();
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
