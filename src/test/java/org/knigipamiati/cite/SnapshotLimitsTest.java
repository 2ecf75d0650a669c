package org.knigipamiati.cite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.words.Language;

/** What is not frozen, and of what only the total is kept. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SnapshotLimitsTest {

    private static final String BOOK = "snapshot-limits";
    private static final String MANY = "Of a search that finds more than 2,000 records only the total is kept.";

    @Inject
    InventedBook books;

    @Inject
    Snapshots snapshots;

    @Inject
    Citables citables;

    @Inject
    EntityManager em;

    /** A page of an address that answers as it is told. */
    private record Answering(String kind, String address, Supplier<Frozen> given) implements Citable {

        @Override
        public String name() {
            return "answering";
        }

        @Override
        public String title(Language language) {
            return "answering";
        }

        @Override
        public Frozen answer() {
            return given.get();
        }
    }

    private static String network() {
        return UUID.randomUUID().toString();
    }

    /** Once there were too many, the page is not even asked. */
    @Test
    void aRobotIsStopped() throws Exception {
        Citable page = new Answering("search", "/records", () -> {
            throw new UnsupportedOperationException("asked");
        });
        int let = 0;
        Snapshots.Reason reason = null;
        while (reason == null && let <= SnapshotLimits.FROM_ONE_NETWORK) {
            try {
                snapshots.freeze(page, "a robot");
            } catch (Snapshots.Refused refused) {
                reason = refused.reason();
            } catch (UnsupportedOperationException asked) {
                let++;
            }
        }
        assertThat(let).isEqualTo(SnapshotLimits.FROM_ONE_NETWORK);
        assertThat(reason).isEqualTo(Snapshots.Reason.TOO_MANY);
    }

    @Test
    void aTableOfTooManyNumbersIsRefused() throws Exception {
        assertThat(snapshots.freeze(counts(Frozen.MOST_CELLS), network())).startsWith("/snapshots/");
        assertThatThrownBy(() -> snapshots.freeze(counts(Frozen.MOST_CELLS + 1), network()))
                .isInstanceOfSatisfying(Snapshots.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Snapshots.Reason.TOO_LARGE));
    }

    private static Citable counts(int cells) {
        Frozen answer = Frozen.table(
                7L,
                IntStream.range(0, cells)
                        .mapToObj(i -> new Frozen.Cell("r" + i, "c", 1))
                        .toList());
        return new Answering("counts", "/counts?rows=region&columns=sex&q=" + cells, () -> answer);
    }

    @Test
    void aTableOfNobodyIsNoSearchOfTooMany() throws Exception {
        String path = snapshots.freeze(citables.read("/counts?rows=region&columns=sex&year_born=1701"), network());
        assertThat(Jsoup.parse(given().get(path + "?lang=en").asString())
                        .select("main")
                        .text())
                .contains("In all: 0 then, 0 now.")
                .doesNotContain(MANY);
    }

    /** What is known already is found all the same. */
    @Test
    @TestTransaction
    void noMoreAreKeptThanThereIsRoomFor() throws Exception {
        String known = snapshots.freeze(counts(1), network());
        em.createNativeQuery(
                        """
                        insert into snapshot (id, kind, address, run, taken_at, answer, fingerprint)
                        select lpad(i::text, 16, '0'), 'counts', '/counts', 0, now(), '{"cells": []}', sha256(i::text::bytea)
                        from generate_series(1, cast(:most as bigint) - (select count(*) from snapshot)) i""")
                .setParameter("most", SnapshotLimits.IN_ALL)
                .executeUpdate();
        assertThat(snapshots.freeze(counts(1), network())).isEqualTo(known);
        assertThatThrownBy(() -> snapshots.freeze(counts(2), network()))
                .isInstanceOfSatisfying(Snapshots.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(Snapshots.Reason.FULL));
    }

    /** Of a search that found more than are kept by their ids, only the total is said, then and now. */
    @Test
    void ofManyOnlyTheTotalIsKept() throws Exception {
        if (books.store(
                BOOK,
                IntStream.rangeClosed(0, Frozen.MOST)
                        .mapToObj(i -> person("Несчётнов", "Вымысел", "Пределович", "1890", main -> {}))
                        .toList())) {
            books.waitForIndex();
        }
        Citable page = citables.read("/records?source=" + BOOK);
        assertThat(page.answer()).isEqualTo(new Frozen(Frozen.MOST + 1L, List.of(), null, null));
        String path = snapshots.freeze(page, network());
        books.change(BOOK, 1, record -> record.state = RecordState.HIDDEN);
        books.waitForIndex();

        JsonPath now = given().get("/api/v1" + path).jsonPath();
        assertThat(now.getLong("totalThen")).isEqualTo(Frozen.MOST + 1);
        assertThat(now.getLong("totalNow")).isEqualTo(Frozen.MOST);
        assertThat(now.getBoolean("changed")).isTrue();
        assertThat(now.getList("cameRecords")).as("who came is not known").isEmpty();
        assertThat(now.<Object>get("came")).isNull();
        assertThat(Jsoup.parse(given().get(path + "?lang=en").asString())
                        .select("main")
                        .text())
                .contains("2,001", MANY);
        assertThat(page.answer().records()).as("as many as are kept").hasSize(Frozen.MOST);
    }
}
