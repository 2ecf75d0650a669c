package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.DUB;
import static org.knigipamiati.review.InventedBook.ENTRY;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.KLEN;
import static org.knigipamiati.review.InventedBook.RYABINA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.TypingComparison;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class TranscriptionTest {

    private static final FieldKey SURNAME = FieldKey.main(RecordField.SURNAME);
    private static final FieldKey BIRTH = FieldKey.main(RecordField.BIRTH_DATE);
    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    DoubleEntry doubleEntry;

    @Test
    void aPastedPageBecomesADraftForEachEntryAlreadyRead() throws Exception {
        List<Draft> begun = drafts.begin(book.page(false).id, ENTRY + "\n\n" + ENTRY.replace("1899", "1901"), IVA);
        assertThat(begun).extracting(draft -> draft.position).containsExactly(1, 2);
        assertThat(Differences.values(begun.get(1).reading).get(BIRTH)).containsExactly("1901");
    }

    /** A source whose layout is unknown has its typed texts read by what their statements say. */
    @Test
    void aTypedTextOfUnknownLayoutIsReadAsABook() throws Exception {
        BookPage page = book.page(false);
        QuarkusTransaction.requiringNew().run(() -> SourceWork.<SourceWork>findById(page.source.id).form = "book");
        Draft draft = drafts.begin(
                        page.id, "ОСОКИН Прохор Лукич, 1899 г. р., русский, плотник. Расстрелян 9 апреля 1938 г.", IVA)
                .get(0);
        assertThat(Differences.values(draft.reading))
                .containsEntry(SURNAME, List.of("ОСОКИН"))
                .containsEntry(BIRTH, List.of("1899"));
    }

    @Test
    void aSavedDraftKeepsWhatWasTypedMarkedAndRemarked() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, ENTRY, IVA).get(0);
        Drafts.Saved saved = drafts.save(
                draft.id,
                draft.version,
                new Drafts.Typed(
                        ENTRY, Map.of(SURNAME, "Осокин", BIRTH, "1898"), Map.of(BIRTH, Draft.Mark.DOUBTFUL), "пятно"),
                false,
                IVA);
        assertThat(saved.draft().version).isGreaterThan(draft.version);
        Draft shown = drafts.show(draft.id, IVA).draft();
        assertThat(Differences.values(shown.reading))
                .containsEntry(SURNAME, List.of("Осокин"))
                .containsEntry(BIRTH, List.of("1898"));
        assertThat(shown.marks).containsExactly(Map.entry("birth.date", Draft.Mark.DOUBTFUL));
        assertThat(shown.note).isEqualTo("пятно");
    }

    @Test
    void readingTheTextAgainKeepsWhatAPersonTyped() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, ENTRY, IVA).get(0);
        String longer = ENTRY.replace("плотник", "столяр");
        Draft saved = drafts.save(
                        draft.id,
                        draft.version,
                        new Drafts.Typed(longer, Map.of(BIRTH, "1898"), Map.of(), ""),
                        true,
                        IVA)
                .draft();
        assertThat(Differences.values(saved.reading).get(BIRTH)).containsExactly("1898");
        assertThat(Differences.values(saved.reading).get(JOB)).containsExactly("столяр артели \"Рубанок\"");
    }

    @Test
    void theSecondOfTwoWindowsIsToldAndOverwritesNothing() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, ENTRY, IVA).get(0);
        drafts.save(draft.id, draft.version, typed(BIRTH, "1898"), false, IVA);
        assertThatThrownBy(() -> drafts.save(draft.id, draft.version, typed(BIRTH, "1897"), false, IVA))
                .isInstanceOf(RecordChanged.class);
        assertThat(Differences.values(drafts.show(draft.id, IVA).draft().reading)
                        .get(BIRTH))
                .containsExactly("1898");
    }

    @Test
    void nobodySeesTheDraftOfAnother() throws Exception {
        Draft draft = drafts.begin(book.page(true).id, ENTRY, IVA).get(0);
        assertThatThrownBy(() -> drafts.show(draft.id, DUB)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> drafts.show(draft.id, RYABINA)).isInstanceOf(NotThere.class);
    }

    @Test
    void aDraftHandedInBecomesASubmittedRecordWithItsEntry() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, ENTRY, IVA).get(0);
        long id = drafts.handIn(draft.id, draft.version, IVA).record.id;
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            assertThat(record.state).isEqualTo(RecordState.SUBMITTED);
            assertThat(record.entry.raw).isEqualTo(ENTRY);
            assertThat(record.mainCase().executed.edtf()).isEqualTo("1938-04-09");
            assertThat(RecordMove.of(id)).extracting(move -> move.move).containsExactly(Move.SUBMIT);
        });
    }

    @Test
    void twoBlindTypingsAreSettledByAThirdAndCounted() throws Exception {
        BookPage page = book.page(true);
        Draft first = drafts.begin(page.id, ENTRY, IVA).get(0);
        Draft second = drafts.begin(page.id, ENTRY.replace("1899", "1889").replace("плотник", "плотинк"), DUB)
                .get(0);
        drafts.handIn(first.id, first.version, IVA);
        assertThat(ofPage(doubleEntry.waiting(KLEN), page)).isEmpty();
        drafts.handIn(second.id, second.version, DUB);
        assertThat(ofPage(doubleEntry.waiting(IVA), page)).isEmpty();
        DoubleEntry.Pair pair = ofPage(doubleEntry.waiting(KLEN), page).get(0);
        assertThat(TypingComparison.of(pair.first(), pair.second()).stream().filter(line -> !line.agreed()))
                .extracting(TypingComparison.Line::name)
                .containsExactlyInAnyOrder("raw", "birth.date", "profession");

        MemorialRecord made = doubleEntry.settle(pair.first().id, Map.of("birth.date", "1889"), KLEN);
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(made.id);
            assertThat(record.birth.edtf()).isEqualTo("1889");
            assertThat(record.profession).startsWith("плотник");
            assertThat(record.entry.raw).isEqualTo(ENTRY);
        });
        assertThat(doubleEntry.agreement(page.source.id))
                .anySatisfy(each -> assertThat(each).isEqualTo(new DoubleEntry.Agreement("birth.date", 1, 0)))
                .anySatisfy(each -> assertThat(each).isEqualTo(new DoubleEntry.Agreement("residence", 1, 1)));
        assertThat(ofPage(doubleEntry.waiting(KLEN), page)).isEmpty();
    }

    private static List<DoubleEntry.Pair> ofPage(List<DoubleEntry.Pair> pairs, BookPage page) {
        return pairs.stream()
                .filter(pair -> pair.first().page.id.equals(page.id))
                .toList();
    }

    private static Drafts.Typed typed(FieldKey key, String text) {
        return new Drafts.Typed(ENTRY, Map.of(key, text), Map.of(), "");
    }
}
