package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.parse.FamilyForm;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.OwnWork;
import org.knigipamiati.review.typing.TextCorrections;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Entries that tell of families, typed by volunteers: what is shown before they are handed in, made then, and corrected later. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class TypedFamiliesTest {

    private static final String HEAD = "Наборщиков Фома Лукич, 1890, выслан в Заречье. Семья: ";
    private static final String TEXT = HEAD + "жена Агафья, 1895; сын Гурий, 1915.";

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    TextCorrections texts;

    @Inject
    Hands hands;

    @Inject
    Workflow workflow;

    @Inject
    OwnWork work;

    private String source;
    private Draft draft;

    @BeforeEach
    void aDraftOfAFamily() throws Exception {
        FamilyForm.register();
        BookPage page = book.page(false);
        source = page.source.id;
        QuarkusTransaction.requiringNew().run(() -> SourceWork.<SourceWork>findById(source).form = FamilyForm.ID);
        draft = drafts.begin(page.id, TEXT, IVA).get(0);
    }

    private Map<String, Long> people() {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>list("source.id", source).stream()
                        .collect(Collectors.toMap(
                                record -> record.givenName, record -> record.id, (one, other) -> -1L, TreeMap::new)));
    }

    @Test
    void whoWouldBeMadeIsShownBeforeItIs() {
        assertThat(drafts.show(draft.id, IVA).family())
                .extracting(MemorialRecord::printedName)
                .containsExactly("Наборщиков Агафья", "Наборщиков Гурий");
        assertThat(people()).isEmpty();
    }

    @Test
    void everybodyIsSubmittedAsTheWorkOfTheTypist() {
        drafts.handIn(draft.id, draft.version, IVA);
        assertThat(people()).containsOnlyKeys("Фома", "Агафья", "Гурий");
        people().values().forEach(id -> QuarkusTransaction.requiringNew().run(() -> {
            assertThat(MemorialRecord.<MemorialRecord>findById(id).state).isEqualTo(RecordState.SUBMITTED);
            assertThat(hands.of(id)).containsExactly(IVA.name());
            assertThat(RecordMove.of(id)).hasSize(1);
        }));
    }

    @Test
    void aCorrectedTextIsReadForAllOfWhomItTells() {
        long head = drafts.handIn(draft.id, draft.version, IVA).record.id;
        Map<String, Long> before = people();
        // On the page of a member: it is the text of all of them.
        long son = before.get("Гурий");
        texts.correct(son, version(son), HEAD + "сын Гурий, 1916; дочь Дарья, 1920.", "опечатки", RYABINA);
        Map<String, Long> now = people();
        assertThat(now).containsAllEntriesOf(before).hasSize(4);
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord one = MemorialRecord.findById(head);
            MemorialRecord other = MemorialRecord.findById(son);
            MemorialRecord wife = MemorialRecord.findById(now.get("Агафья"));
            MemorialRecord daughter = MemorialRecord.findById(now.get("Дарья"));
            assertThat(other.birth.edtf()).isEqualTo("1916");
            assertThat(List.of(other.entry, daughter.entry)).allMatch(entry -> entry == one.entry);
            assertThat(daughter.state).isEqualTo(RecordState.SUBMITTED);
            assertThat(hands.of(daughter.id)).containsExactlyInAnyOrder(IVA.name(), RYABINA.name());
            assertThat(wife.entry).isNotSameAs(one.entry);
        });
        long wife = now.get("Агафья");
        assertThatThrownBy(() -> texts.correct(wife, version(wife), TEXT + " Ещё.", "опечатки", RYABINA))
                .isInstanceOf(CannotAct.class)
                .hasMessage("TEXT_OF_BEFORE");
    }

    @Test
    void aMemberThatIsReturnedCountsAsReturnedWork() {
        drafts.handIn(draft.id, draft.version, IVA);
        long before = work.of(IVA).returned();
        long son = people().get("Гурий");
        workflow.move(son, version(son), Move.RETURN, RYABINA, "год не тот");
        assertThat(work.of(IVA).returned()).isEqualTo(before + 1);
    }

    private int version(long id) {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).version);
    }
}
