package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.ENTRY;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;
import static org.knigipamiati.review.InventedBook.SOSNA;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.ReviewQueue;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** Review, publication, edits, undo, and hiding by two. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RecordWorkTest {

    private static final FieldKey BIRTH = FieldKey.main(RecordField.BIRTH_DATE);
    private static final FieldKey JOB = FieldKey.main(RecordField.PROFESSION);

    @Inject
    InventedBook book;

    @Inject
    Drafts drafts;

    @Inject
    Workflow workflow;

    @Inject
    RecordEdits edits;

    @Inject
    Proposals proposals;

    @Inject
    ReviewQueue queue;

    private long id;

    @BeforeEach
    void aSubmittedRecord() throws Exception {
        Draft draft = drafts.begin(book.page(false).id, ENTRY, IVA).get(0);
        id = drafts.handIn(draft.id, draft.version, IVA).record.id;
    }

    @Test
    void aRecordIsAcceptedAndPublishedBySomebodyElse() {
        assertThatThrownBy(() -> workflow.move(id, version(), Move.ACCEPT, IVA, null))
                .isInstanceOf(MoveRefused.class);
        workflow.move(id, version(), Move.ACCEPT, RYABINA, null);
        workflow.move(id, version(), Move.PUBLISH, RYABINA, null);
        assertThat(state()).isEqualTo(RecordState.PUBLISHED);
    }

    @Test
    void aReturnedRecordComesBackToItsAuthorWithTheComment() {
        assertThatThrownBy(() -> workflow.move(id, version(), Move.RETURN, RYABINA, " "))
                .isInstanceOfSatisfying(
                        MoveRefused.class, e -> assertThat(e.refusal()).isEqualTo(Move.Refusal.NO_REASON));
        workflow.move(id, version(), Move.RETURN, RYABINA, "проверьте год");
        assertThat(queue.returned(IVA)).anySatisfy(move -> {
            assertThat(move.record.id).isEqualTo(id);
            assertThat(move.reason).isEqualTo("проверьте год");
        });
        edits.edit(id, version(), Map.of(BIRTH, "1898"), IVA, null);
        workflow.move(id, version(), Move.SUBMIT, IVA, null);
        assertThat(queue.returned(IVA)).noneMatch(move -> move.record.id == id);
    }

    @Test
    void theQueueHoldsWhatWaitsAndSaysWhatIsOnesOwn() {
        ReviewQueue.Filter mine = new ReviewQueue.Filter(of(r -> r.source.id), null, null, 0);
        assertThat(queue.waiting(mine, RYABINA)).singleElement().satisfies(waiting -> {
            assertThat(waiting.record().id).isEqualTo(id);
            assertThat(waiting.own()).isFalse();
        });
        assertThat(queue.waiting(mine, IVA)).singleElement().matches(ReviewQueue.Waiting::own);
        ReviewQueue.Filter other = new ReviewQueue.Filter(mine.source(), "NO_SUCH_CHECK", null, 0);
        assertThat(queue.waiting(other, RYABINA)).isEmpty();
    }

    @Test
    void theQueueIsNarrowedToWhatWaitsLong() {
        String source = of(r -> r.source.id);
        assertThat(queue.waiting(new ReviewQueue.Filter(source, null, null, 7), RYABINA))
                .isEmpty();
        book.waits(id, 31);
        assertThat(queue.waiting(new ReviewQueue.Filter(source, null, null, 30), RYABINA))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.days()).isEqualTo(31));
        assertThat(queue.waiting(new ReviewQueue.Filter(source, null, null, 90), RYABINA))
                .isEmpty();
        // What waits for publication waits anew.
        workflow.move(id, version(), Move.ACCEPT, RYABINA, null);
        assertThat(queue.waiting(new ReviewQueue.Filter(source, null, null, 7), RYABINA))
                .isEmpty();
    }

    @Test
    void anEditIsARevisionAndWhoeverEditsDoesNotReview() {
        Revision revision = edits.edit(id, version(), Map.of(BIRTH, "1898"), RYABINA, "по скану")
                .revision();
        assertThat(Differences.between(revision.before, revision.after))
                .containsExactly(new Differences.Difference(BIRTH, List.of("1899"), List.of("1898")));
        assertThat(this.<String>of(r -> r.birth.edtf())).isEqualTo("1898");
        assertThatThrownBy(() -> workflow.move(id, version(), Move.ACCEPT, RYABINA, null))
                .isInstanceOf(MoveRefused.class);
        workflow.move(id, version(), Move.ACCEPT, SOSNA, null);
    }

    @Test
    void anEditThatSaysTheSameIsNoRevision() {
        assertThat(edits.edit(id, version(), Map.of(BIRTH, "1899"), RYABINA, "по скану")
                        .revision())
                .isNull();
    }

    @Test
    void theSecondOfTwoEditorsIsToldAndOverwritesNothing() {
        int seen = version();
        edits.edit(id, seen, Map.of(BIRTH, "1898"), RYABINA, "по скану");
        assertThatThrownBy(() -> edits.edit(id, seen, Map.of(BIRTH, "1897"), SOSNA, "по карточке"))
                .isInstanceOf(RecordChanged.class);
        assertThat(this.<String>of(r -> r.birth.edtf())).isEqualTo("1898");
    }

    @Test
    void undoingIsANewRevisionAndLeavesLaterChangesAlone() {
        long first = edits.edit(id, version(), Map.of(BIRTH, "1898", JOB, "столяр"), RYABINA, "по скану")
                .revision()
                .id;
        edits.edit(id, version(), Map.of(JOB, "маляр"), RYABINA, "по карточке");
        RecordEdits.Undone undone = edits.undo(first, version(), SOSNA, "скан другой страницы");
        assertThat(undone.changedSince()).containsExactly(JOB);
        assertThat(undone.revision().no).isEqualTo(3);
        assertThat(this.<String>of(r -> r.birth.edtf())).isEqualTo("1899");
        assertThat(this.<String>of(r -> r.profession)).isEqualTo("маляр");
    }

    @Test
    void anUndoingThatCannotActSaysWhy() {
        long first = edits.edit(id, version(), Map.of(JOB, "столяр"), RYABINA, "по скану")
                .revision()
                .id;
        edits.edit(id, version(), Map.of(JOB, "маляр"), RYABINA, "по карточке");
        assertThatThrownBy(() -> edits.undo(first, version(), SOSNA, "ошибка"))
                .isInstanceOfSatisfying(CannotAct.class, cannot -> {
                    assertThat(cannot.why()).isEqualTo(CannotAct.Why.CHANGED_SINCE);
                    assertThat(cannot.args()).containsExactly(JOB);
                });
        assertThat(this.<String>of(r -> r.profession)).isEqualTo("маляр");
    }

    @Test
    void aSecondProposalOfTheSameIsNotLostInSilence() {
        proposals.propose(id, Proposal.Kind.HIDE, "просьба семьи", Map.of(), RYABINA);
        assertThatThrownBy(() -> proposals.propose(id, Proposal.Kind.HIDE, "ошибка", Map.of(), SOSNA))
                .isInstanceOfSatisfying(
                        CannotAct.class, cannot -> assertThat(cannot.why()).isEqualTo(CannotAct.Why.ALREADY_PROPOSED));
    }

    @Test
    void hidingWantsASecondPerson() {
        Proposal proposal = proposals.propose(id, Proposal.Kind.HIDE, "просьба семьи", Map.of(), RYABINA);
        assertThat(state()).isEqualTo(RecordState.SUBMITTED);
        assertThatThrownBy(() -> proposals.consent(proposal.id, RYABINA)).isInstanceOf(MoveRefused.class);
        proposals.consent(proposal.id, SOSNA);
        assertThat(state()).isEqualTo(RecordState.HIDDEN);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(RecordMove.of(id)).last().satisfies(move -> assertThat(move.reason)
                        .isEqualTo("просьба семьи")));
        Proposal back = proposals.propose(id, Proposal.Kind.SHOW_AGAIN, "семья согласна", Map.of(), SOSNA);
        proposals.consent(back.id, RYABINA);
        assertThat(state()).isEqualTo(RecordState.REVIEWED);
    }

    @Test
    void aRecordCannotBeHiddenWithoutAProposal() {
        assertThatThrownBy(() -> workflow.move(id, version(), Move.HIDE, RYABINA, "просьба семьи"))
                .isInstanceOfSatisfying(
                        MoveRefused.class, e -> assertThat(e.refusal()).isEqualTo(Move.Refusal.NO_CONSENT));
    }

    @Test
    void anAnnotationNeedsWordsForReaders() {
        assertThatThrownBy(() -> proposals.propose(id, Proposal.Kind.ANNOTATE, "спорно", Map.of("ru", " "), RYABINA))
                .isInstanceOf(MoveRefused.class);
        Proposal note = proposals.propose(
                id, Proposal.Kind.ANNOTATE, "спорно", Map.of("ru", "Год рождения спорный.", "uk", " "), RYABINA);
        proposals.consent(note.id, SOSNA);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(Proposal.notes(id)).containsExactly(Map.of("ru", "Год рождения спорный.")));
    }

    private int version() {
        return of(record -> record.version);
    }

    private RecordState state() {
        return of(record -> record.state);
    }

    @Test
    void anotherCaseIsAddedTakesItsPlaceByItsDaysAndIsUndone() {
        edits.edit(
                id,
                version(),
                Map.of(
                        new FieldKey(RecordField.ARREST_DATE, 1), "3 мая 1930 г.",
                        new FieldKey(RecordField.SENTENCE, 1), "3 года ИТЛ",
                        new FieldKey(RecordField.ARREST_DATE, 2), "1949",
                        new FieldKey(RecordField.TRIAL_BODY, 2), "ОСО при МГБ СССР"),
                RYABINA,
                "по делу");
        assertThat(roles()).containsExactly(RecordCase.Role.MAIN, RecordCase.Role.EARLIER, RecordCase.Role.LATER);
        List<Revision> history = edits.history(id);
        edits.edit(id, version(), Map.of(new FieldKey(RecordField.SENTENCE, 1), "5 лет ИТЛ"), RYABINA, "по делу");
        edits.undo(history.get(0).id, version(), RYABINA, "не тот человек");
        assertThat(roles())
                .as("what was changed since stays")
                .containsExactly(RecordCase.Role.MAIN, RecordCase.Role.EARLIER);
        edits.edit(id, version(), Map.of(new FieldKey(RecordField.SENTENCE, 1), ""), RYABINA, "по делу");
        assertThat(roles()).containsExactly(RecordCase.Role.MAIN);
    }

    @Test
    void aRecordHasNoMoreCasesThanSayTheRules() {
        assertThat(FieldKey.of("arrest.date@30").caseNo()).isEqualTo(FieldKey.MOST_OTHER_CASES);
        for (String none : List.of("arrest.date@31", "arrest.date@-1", "surname@1", "arrest.date@99999999999")) {
            assertThatThrownBy(() -> FieldKey.of(none)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private List<RecordCase.Role> roles() {
        return QuarkusTransaction.requiringNew().call(() -> MemorialRecord.<MemorialRecord>findById(id).cases.stream()
                .sorted(Comparator.comparingInt((RecordCase recordCase) -> recordCase.caseNo))
                .map(recordCase -> recordCase.role)
                .toList());
    }

    private <T> T of(Function<MemorialRecord, T> of) {
        return QuarkusTransaction.requiringNew().call(() -> of.apply(MemorialRecord.findById(id)));
    }
}
