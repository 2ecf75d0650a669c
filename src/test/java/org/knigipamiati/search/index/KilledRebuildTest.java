package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import com.google.gson.JsonObject;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.backend.elasticsearch.metamodel.ElasticsearchIndexDescriptor;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/** A rebuild whose process dies after any number of its steps, and what the next start makes of it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class KilledRebuildTest {

    private static final String BOOK = "killed-rebuild-test";

    @Inject
    NewDocuments documents;

    @Inject
    AllDocuments allDocuments;

    @Inject
    Rebuild rebuild;

    @Inject
    IndexKeeper keeper;

    @Inject
    SharedLock lock;

    @Inject
    Copies copies;

    @Inject
    RolloverJournal journal;

    @Inject
    EngineRequests engine;

    @Inject
    SearchMapping mapping;

    @Inject
    Search search;

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        if (book.store(BOOK, List.of(person("Убитова", "Стройка", "Прерываевна", "1890", main -> {})))) {
            book.waitForIndex();
        }
    }

    @Test
    void afterDeathAtEachStepTheStartMendsTheIndexAndLosesNoChange() throws InterruptedException {
        int steps = 0;
        boolean survived = false;
        while (!survived) {
            Life life = new Life(steps);
            survived = life.rebuilds();
            String residence = "Вымышленск" + "бвгдежзиклмнопрстуфхцчшщ".charAt(steps);
            // Told while the dead rebuild's names still stand.
            book.change(BOOK, 1, record -> says(record, RecordField.RESIDENCE, residence));
            book.waitForIndex();

            keeper.look();
            book.waitForIndex();

            IndexAliases.Layout layout = new IndexAliases(engine).look();
            assertThat(layout.isWhole()).as("after %d steps", steps).isTrue();
            assertThat(layout.all()).as("after %d steps", steps).hasSize(1);
            assertThat(journal.found()).isEmpty();
            assertThat(keeper.state()).isEqualTo(IndexKeeper.State.CURRENT);
            assertThat(found(residence)).as("after %d steps", steps).isEqualTo(1);
            steps++;
        }
        assertThat(steps).as("each step of a rebuild was tried").isGreaterThan(8);
        assertThat(rebuild.run(done -> {})).isPositive();
    }

    @Test
    void namesThatNoJournalExplainsAreGatheredAndTheIndexIsDoubted() throws InterruptedException {
        IndexAliases aliases = new IndexAliases(engine);
        String live = aliases.look().live().orElseThrow();
        String stranger = aliases.free();
        engine.send("PUT", "/" + stranger, null);
        aliases.writeTo(live, stranger);

        keeper.look();

        assertThat(aliases.look().isWhole()).isTrue();
        assertThat(keeper.state()).isEqualTo(IndexKeeper.State.LOST);
        rebuild.run(done -> {});
        keeper.look();
        assertThat(keeper.state()).isEqualTo(IndexKeeper.State.CURRENT);
        aliases.delete(stranger);
    }

    @Test
    void aSecondRebuildIsRefusedWhileTheFirstRuns() {
        try (SharedLock.Held first = lock.take(Rebuild.LOCK).orElseThrow()) {
            assertThat(first.holds()).isTrue();
            assertThatThrownBy(() -> rebuild.run(done -> {})).isInstanceOf(RebuildUnderWay.class);
        }
        assertThat(found("")).isEqualTo(1);
    }

    @Test
    void anIndexOfAnotherReleaseIsSeenAndReplaced() throws InterruptedException {
        String live = new IndexAliases(engine).look().live().orElseThrow();
        JsonObject index = engine.send("GET", "/" + live, null).getAsJsonObject(live);
        index.getAsJsonObject("mappings").getAsJsonObject("properties").remove("year_born");
        JsonObject settings = index.getAsJsonObject("settings").getAsJsonObject("index");
        List.of("uuid", "version", "creation_date", "provided_name").forEach(settings::remove);
        engine.send("DELETE", "/" + live, null);
        engine.send("PUT", "/" + live, index);
        IndexKeeper ofTheNextStart = keeper();

        ofTheNextStart.look();

        assertThat(ofTheNextStart.state()).isEqualTo(IndexKeeper.State.OTHER_RELEASE);
        rebuild.run(done -> {});
        ofTheNextStart.look();
        assertThat(ofTheNextStart.state()).isEqualTo(IndexKeeper.State.CURRENT);
        assertThat(found("")).isEqualTo(1);
    }

    @Test
    void aLostIndexIsMadeAndKnownToLackEverything() throws InterruptedException {
        engine.send("DELETE", "/" + new IndexAliases(engine).look().live().orElseThrow(), null);
        IndexKeeper ofTheNextStart = keeper();

        ofTheNextStart.look();
        assertThat(ofTheNextStart.state()).isEqualTo(IndexKeeper.State.LOST);
        IndexKeeper ofTheOneAfter = keeper();
        ofTheOneAfter.look();
        assertThat(ofTheOneAfter.state()).as("known after another death").isEqualTo(IndexKeeper.State.LOST);

        rebuild.run(done -> {});
        ofTheOneAfter.look();
        assertThat(ofTheOneAfter.state()).isEqualTo(IndexKeeper.State.CURRENT);
        assertThat(found("")).isEqualTo(1);
    }

    private IndexKeeper keeper() {
        IndexKeeper other = new IndexKeeper();
        other.mapping = mapping;
        other.engine = engine;
        other.journal = journal;
        other.documents = documents;
        other.lock = lock;
        other.rebuild = rebuild;
        other.copies = copies;
        return other;
    }

    private long found(String words) {
        return search.search(SearchState.all().with(Facet.SOURCE, BOOK).withQ(words), Locale.ENGLISH)
                .total()
                .value();
    }

    /** What a killed process is to database and engine: from one step on nothing of it ever arrives. */
    private final class Life {

        private int left;

        Life(int steps) {
            this.left = steps;
        }

        /** Whether the rebuild came to its end. */
        boolean rebuilds() throws InterruptedException {
            Rebuild mortal = new Rebuild();
            mortal.mapping = mapping;
            mortal.lock = lock;
            mortal.documents = allDocuments;
            mortal.engine = new MortalRequests();
            mortal.copies = new Copies();
            mortal.copies.engine = mortal.engine;
            mortal.copies.most = 1;
            mortal.journal = new MortalJournal();
            try {
                mortal.run(done -> {});
                return true;
            } catch (Killed killed) {
                return false;
            }
        }

        private void step() {
            if (left-- <= 0) {
                throw new Killed();
            }
        }

        private final class MortalRequests extends EngineRequests {

            @Override
            public ElasticsearchIndexDescriptor index() {
                return engine.index();
            }

            @Override
            public CompletableFuture<JsonObject> begin(String method, String path, JsonObject body) {
                step();
                return engine.begin(method, path, body);
            }
        }

        private final class MortalJournal extends RolloverJournal {

            @Override
            void open(Open rollover) {
                step();
                journal.open(rollover);
            }

            @Override
            java.util.Optional<Open> found() {
                step();
                return journal.found();
            }

            @Override
            boolean isDoubted() {
                step();
                return journal.isDoubted();
            }

            @Override
            void tellAgain() {
                step();
                journal.tellAgain();
            }

            @Override
            void strikeOut() {
                step();
                journal.strikeOut();
            }

            @Override
            void done() {
                step();
                journal.done();
            }

            @Override
            void forgetGivenUp(java.time.Instant before) {
                step();
                journal.forgetGivenUp(before);
            }
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
