package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import com.arjuna.ats.arjuna.coordinator.TxControl;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/** The index is built anew beside the live one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RebuildTest {

    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, "rebuild-test");

    @Inject
    Rebuild rebuild;

    @Inject
    Search search;

    @Inject
    SearchMapping mapping;

    @Inject
    EngineRequests engine;

    @Inject
    RolloverJournal journal;

    @Inject
    SharedLock lock;

    @Inject
    Copies copies;

    @Inject
    EntityManager em;

    @Inject
    IndexBacklog backlog;

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        if (book.store("rebuild-test", List.of(person("Перестроев", "Индекс", "Новович", "1890", main -> {})))) {
            book.waitForIndex();
        }
    }

    @Test
    void afterARebuildTheSameRecordsAreFoundAndChangesStillArrive() throws InterruptedException {
        // who may be living is counted, though never shown
        assertThat(rebuild.run(done -> {}))
                .isEqualTo(
                        search.search(SearchState.all(), Locale.ENGLISH).total().value() + search.withheld());
        assertThat(found()).isEqualTo(1);
        book.change("rebuild-test", 1, record -> says(record, RecordField.PROFESSION, "переплётчик"));
        book.waitForIndex();
        assertThat(search.search(IN_BOOK.withQ("переплетчики"), Locale.ENGLISH)
                        .total()
                        .value())
                .isEqualTo(1);
    }

    @Test
    void aRebuildMayTakeLongerThanATransactionUsually() throws Exception {
        int usual = TxControl.getDefaultTimeout();
        CountDownLatch locked = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(
                () -> QuarkusTransaction.requiringNew().timeout(300).run(() -> {
                    em.createNativeQuery("lock table record in access exclusive mode")
                            .executeUpdate();
                    locked.countDown();
                    while (waiting() == 0) {
                        sleep(0.1);
                    }
                    sleep(8);
                    // what the rebuild does afterwards, a batch each, is nothing long
                    TxControl.setDefaultTimeout(usual);
                }));
        locked.await();
        TxControl.setDefaultTimeout(5);
        try {
            assertThat(rebuild.run(done -> {})).isPositive();
        } finally {
            TxControl.setDefaultTimeout(usual);
            slow.join();
        }
    }

    /** The outbox takes away a document that is not there yet, and the rebuild has it in its hands. */
    @Test
    void whoIsHiddenBetweenReadingAndWritingDoesNotComeBack() throws InterruptedException {
        String source = "rebuild-hidden";
        if (book.store(source, List.of(person("Скрываев", "Индекс", "Новович", "1890", main -> {})))) {
            book.waitForIndex();
        }
        long id = book.change(source, 1, record -> record.state = RecordState.PUBLISHED);
        book.waitForIndex();
        AtomicBoolean hidden = new AtomicBoolean();
        AddedDocuments late = new AddedDocuments() {
            @Override
            List<Long> add(SortedMap<Long, String> documents) {
                if (documents.containsKey(id) && hidden.compareAndSet(false, true)) {
                    book.change(source, 1, record -> record.state = RecordState.HIDDEN);
                    book.waitForIndex();
                }
                return super.add(documents);
            }
        };
        late.em = em;
        late.engine = engine;
        QuarkusMock.installMockForType(late, AddedDocuments.class);
        rebuild.run(done -> {});
        assertThat(hidden).isTrue();
        book.waitForIndex();
        engine.send("POST", "/" + engine.index().readName() + "/_refresh", null);
        JsonObject asked = new JsonObject();
        asked.add("query", JsonParser.parseString("{\"term\": {\"id\": " + id + "}}"));
        assertThat(engine.send("POST", "/" + engine.index().readName() + "/_count", asked)
                        .get("count")
                        .getAsLong())
                .isZero();
    }

    private long waiting() {
        return ((Number) em.createNativeQuery("select count(*) from pg_locks where relation = 'record'::regclass"
                                + " and not granted")
                        .getSingleResult())
                .longValue();
    }

    private void sleep(double seconds) {
        em.createNativeQuery("select cast(pg_sleep(:seconds) as text)")
                .setParameter("seconds", seconds)
                .getSingleResult();
    }

    @Test
    void aChangeThatIsTriedNoMoreIsNoBacklogAndEndsWithTheIndexThatLacksIt() throws InterruptedException {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "insert into hsearch_outbox_event (id, entityname, entityid, entityidhash,"
                                + " payload, retries, processafter, status) values"
                                + " (gen_random_uuid(), 'invented', '0', 0, '', 3, now() - interval '1 hour', 'ABORTED')")
                .executeUpdate());
        assertThat(backlog.size()).isZero();
        assertThat(backlog.givenUp()).isEqualTo(1);
        rebuild.run(done -> {});
        assertThat(backlog.givenUp()).isZero();
    }

    @Test
    void keptCountsAreForgottenWhenARecordChanges() {
        assertThat(counted(IN_BOOK)).isEqualTo(Map.of("unknown", 1L));
        assertThat(counted(IN_BOOK)).isEqualTo(Map.of("unknown", 1L));
        book.change("rebuild-test", 1, record -> record.sex = "f");
        book.waitForIndex();
        assertThat(counted(IN_BOOK)).isEqualTo(Map.of("f", 1L));
        book.change("rebuild-test", 1, record -> record.sex = null);
        book.waitForIndex();
    }

    private Map<String, Long> counted(SearchState state) {
        return search.search(state, Locale.ENGLISH).facets().get(Facet.SEX).stream()
                .collect(Collectors.toMap(FacetValue::value, FacetValue::count));
    }

    @Test
    void whatIsGivenUpLeavesTheOldIndexAsItWas() {
        try (SharedLock.Held held = lock.take(Rebuild.LOCK).orElseThrow();
                Rollover rollover = Rollover.start(engine, journal, mapping, held, copies)) {
            assertThat(found()).as("searches read the old index meanwhile").isEqualTo(1);
            book.change("rebuild-test", 1, record -> says(record, RecordField.RESIDENCE, "Новоиндексск"));
            book.waitForIndex();
        }
        book.waitForIndex();
        assertThat(search.search(IN_BOOK.withQ("новоиндексск"), Locale.ENGLISH)
                        .total()
                        .value())
                .as("what only the index that was given up had seen")
                .isEqualTo(1);
    }

    private long found() {
        return search.search(IN_BOOK, Locale.ENGLISH).total().value();
    }
}
