package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/** People of an invented book who are brought to the public as volunteers and reviewers bring them, and looked for. */
@ApplicationScoped
class PublishedPeople {

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    Search search;

    /** One of that surname in a book of its own. */
    long one(String surname) throws Exception {
        Draft draft = drafts.begin(book.page(false).id, InventedBook.ENTRY, IVA).get(0);
        return publish(
                drafts.save(draft.id, draft.version, named(surname), false, IVA).draft());
    }

    long publish(Draft draft) {
        long id = drafts.handIn(draft.id, draft.version, IVA).record.id;
        workflow.move(id, version(id), Move.ACCEPT, RYABINA, null);
        workflow.move(id, version(id), Move.PUBLISH, RYABINA, null);
        return id;
    }

    static Drafts.Typed named(String surname) {
        Map<FieldKey, String> name = Map.of(
                FieldKey.main(RecordField.SURNAME), surname,
                FieldKey.main(RecordField.GIVEN_NAME), "Прохор",
                FieldKey.main(RecordField.PATRONYMIC), "Лукич");
        return new Drafts.Typed(null, name, Map.of(), "");
    }

    private static int version(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }

    long found(String name) {
        return search.search(SearchState.of(name), Locale.ENGLISH).hits().stream()
                .filter(hit -> hit.name().startsWith(name))
                .count();
    }

    void awaitFound(String name, long expected) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(120));
        long found = found(name);
        while (found != expected && Instant.now().isBefore(limit)) {
            Thread.sleep(200);
            found = found(name);
        }
        assertThat(found).isEqualTo(expected);
    }
}
