package org.knigipamiati.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.runtime.OwnerOfTables;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/** What was changed while the engine was away is given up after three tries; it must not stay out of the index when the engine is back. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class GivenUpTest {

    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, "given-up-test");

    @Inject
    InventedBook book;

    @Inject
    IndexBacklog backlog;

    @Inject
    IndexKeeper keeper;

    @Inject
    Search search;

    @Test
    void isTriedAgainAtOnceAndThenLessAndLessOften() {
        book.store("given-up-test", List.of(person("Упущенский", "Назар", "Возвратович", "1890", main -> {})));
        book.waitForIndex();
        OwnerOfTables.run(
                "create function give_up() returns trigger language plpgsql as $$ begin new.status := 'ABORTED'; return new; end $$",
                "create trigger engine_is_away before insert on hsearch_outbox_event for each row execute function give_up()");
        try {
            book.change("given-up-test", 1, record -> says(record, RecordField.PROFESSION, "обжигальщик"));
        } finally {
            OwnerOfTables.run("drop trigger engine_is_away on hsearch_outbox_event", "drop function give_up()");
        }
        assertThat(backlog.givenUp()).isPositive();
        assertThat(found()).isZero();

        assertThat(keeper.tryAgain()).isPositive();

        book.waitForIndex();
        assertThat(found()).isEqualTo(1);
        assertThat(backlog.givenUp()).isZero();
        assertThat(keeper.tryAgain()).isZero();
    }

    private long found() {
        return search.search(IN_BOOK.withQ("обжигальщик"), Locale.ENGLISH)
                .total()
                .value();
    }
}
