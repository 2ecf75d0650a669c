package org.knigipamiati.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.knigipamiati.review.InventedBook.ENTRY;
import static org.knigipamiati.review.InventedBook.IVA;
import static org.knigipamiati.review.InventedBook.RYABINA;
import static org.knigipamiati.review.InventedBook.SOSNA;
import static org.knigipamiati.review.InventedBook.VYAZ;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.EditByTwo;
import org.knigipamiati.review.edit.RecordEdits;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.typing.Drafts;
import org.knigipamiati.review.typing.TextCorrections;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.vocabulary.RecordField;

/** Nobody changes alone what the public reads: not by a field, not by undoing, not by the text. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class PublishedEditTest {

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
    EditByTwo byTwo;

    @Inject
    TextCorrections texts;

    @Inject
    Proposals proposals;

    private long id;

    @BeforeEach
    void aPublishedRecord() throws Exception {
        id = published(ENTRY);
    }

    private long published(String text) throws Exception {
        Draft draft = drafts.begin(book.page(false).id, text, IVA).get(0);
        long made = drafts.handIn(draft.id, draft.version, IVA).record.id;
        workflow.move(made, of(made, record -> record.version), Move.ACCEPT, RYABINA, null);
        workflow.move(made, of(made, record -> record.version), Move.PUBLISH, RYABINA, null);
        return made;
    }

    @Test
    void anEditWaitsForASecondPersonAndIsThenOfWhoTypedIt() {
        RecordEdits.Edited edited = edits.edit(id, version(), Map.of(BIRTH, "1898"), RYABINA, "по скану");
        assertThat(edited.revision()).isNull();
        assertThat(birth()).isEqualTo("1899");
        Proposal waits = edited.waits();
        assertThat(waits.edit.lines()).singleElement().satisfies(line -> {
            assertThat(line.before()).containsExactly("1899");
            assertThat(line.after()).containsExactly("1898");
        });
        assertRefused(() -> proposals.consent(waits.id, RYABINA), Move.Refusal.NO_CONSENT);
        assertRefused(() -> proposals.consent(waits.id, IVA), Move.Refusal.NOT_YOUR_RIGHT);
        assertThat(birth()).isEqualTo("1899");

        proposals.consent(waits.id, SOSNA);
        assertThat(birth()).isEqualTo("1898");
        assertThat(revisions()).singleElement().satisfies(revision -> {
            assertThat(revision.actor).isEqualTo(new Person(RYABINA.name()));
            assertThat(revision.reason).isEqualTo("по скану");
        });
        QuarkusTransaction.requiringNew()
                .run(() -> assertThat(RecordMove.of(id)).last().satisfies(move -> {
                    assertThat(move.move).isEqualTo(Move.EDIT_PUBLISHED);
                    assertThat(move.actor).isEqualTo(SOSNA.name());
                }));
    }

    @Test
    void anAdministratorIsOnePersonToo() {
        // A birth in our time would hide the record by the rule about the living.
        Proposal waits = edits.edit(id, version(), Map.of(BIRTH, "1998"), VYAZ, "опечатка")
                .waits();
        assertRefused(() -> proposals.consent(waits.id, VYAZ), Move.Refusal.NO_CONSENT);
        assertThat(this.<Boolean>of(MemorialRecord::isPublished)).isTrue();
    }

    @Test
    void whatTheSecondPersonSawIsDoneOrNothing() {
        Proposal waits = edits.edit(id, version(), Map.of(BIRTH, "1898"), RYABINA, "по скану")
                .waits();
        // Whoever may write to the database alone, or an edition of the file, changes it meanwhile.
        QuarkusTransaction.requiringNew().run(() -> {
            MemorialRecord record = MemorialRecord.findById(id);
            record.reads(record.reading()
                    .with(
                            record.reading().fields().stream()
                                    .filter(value -> !value.field().equals(RecordField.BIRTH_DATE.path()))
                                    .toList(),
                            List.of()));
        });
        assertThatThrownBy(() -> proposals.consent(waits.id, SOSNA))
                .isInstanceOfSatisfying(
                        CannotAct.class, cannot -> assertThat(cannot.why()).isEqualTo(CannotAct.Why.EDIT_OUTDATED));
        assertThat(revisions()).isEmpty();
        proposals.refuse(waits.id, SOSNA);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Proposal.edit(id)))
                .isEmpty();
    }

    @Test
    void undoingIsAnEdit() {
        long made = byTwo.edit(id, Map.of(JOB, "столяр"), RYABINA, "по скану").id;
        Proposal waits = edits.undo(made, version(), RYABINA, "не тот скан").waits();
        assertThat(this.<String>of(r -> r.profession)).isEqualTo("столяр");
        proposals.consent(waits.id, SOSNA);
        assertThat(this.<String>of(r -> r.profession)).isNotEqualTo("столяр");
    }

    @Test
    void theTextIsCorrectedByTwo() {
        String text = ENTRY.replace("9 апреля", "10 апреля");
        long entry = of(r -> r.entry.id);
        TextCorrections.Corrected corrected = texts.correct(id, version(), text, "опечатка", RYABINA);
        assertThat(corrected.revision()).isNull();
        assertThat(this.<Long>of(r -> r.entry.id)).isEqualTo(entry);
        Proposal waits = corrected.waits();
        assertRefused(() -> proposals.consent(waits.id, RYABINA), Move.Refusal.NO_CONSENT);
        proposals.consent(waits.id, VYAZ);
        assertThat(this.<String>of(r -> r.entry.raw)).isEqualTo(text);
        assertThat(this.<String>of(r -> r.mainCase().executed.edtf())).isEqualTo("1938-04-10");
    }

    /** A person whose text another record prints too counts once; when the first is corrected, the other stands for itself. */
    @Test
    void aCorrectedTextDecidesAnewWhoIsCountedOnce() throws Exception {
        String text = ENTRY.replace("9 апреля", "17 апреля");
        id = published(text);
        long second = published(text);
        assertThat(PublishedEditTest.<Boolean>of(second, r -> r.repeats)).isTrue();
        String other = ENTRY.replace("9 апреля", "18 апреля");
        proposals.consent(
                texts.correct(id, version(), other, "опечатка", RYABINA).waits().id, VYAZ);
        assertThat(PublishedEditTest.<Boolean>of(second, r -> r.repeats)).isFalse();
    }

    @Test
    void oneEditWaitsAtATimeAndNoneIsLostInSilence() {
        edits.edit(id, version(), Map.of(BIRTH, "1898"), RYABINA, "по скану");
        assertThatThrownBy(() -> edits.edit(id, version(), Map.of(JOB, "столяр"), SOSNA, "по карточке"))
                .isInstanceOfSatisfying(CannotAct.class, cannot -> {
                    assertThat(cannot.why()).isEqualTo(CannotAct.Why.ALREADY_PROPOSED);
                    assertThat(cannot.args()).containsExactly(RYABINA.name());
                });
    }

    /** A form could send the name of that kind without saying what is changed. */
    @Test
    void anEditIsNotProposedByItsName() {
        assertRefused(
                () -> proposals.propose(id, Proposal.Kind.EDIT, "так", Map.of(), RYABINA), Move.Refusal.WRONG_STATE);
    }

    @Test
    void whatCannotBeDoneAnyMoreIsRefusedAndDoesNotWaitForEver() {
        Proposal waits = edits.edit(id, version(), Map.of(BIRTH, "1898"), RYABINA, "по скану")
                .waits();
        Proposal hiding = proposals.propose(id, Proposal.Kind.HIDE, "просьба семьи", Map.of(), RYABINA);
        proposals.consent(hiding.id, SOSNA);
        assertRefused(() -> proposals.consent(waits.id, SOSNA), Move.Refusal.WRONG_STATE);
        assertRefused(() -> proposals.refuse(waits.id, IVA), Move.Refusal.NOT_YOUR_RIGHT);
        assertThat(proposals.refuse(waits.id, SOSNA).outcome).isEqualTo(Proposal.Outcome.REFUSED);
    }

    private static void assertRefused(ThrowingCallable act, Move.Refusal refusal) {
        assertThatThrownBy(act).isInstanceOfSatisfying(MoveRefused.class, refused -> assertThat(refused.refusal())
                .isEqualTo(refusal));
    }

    private String birth() {
        return of(record -> record.birth.edtf());
    }

    private int version() {
        return of(record -> record.version);
    }

    private List<Revision> revisions() {
        return QuarkusTransaction.requiringNew().call(() -> Revision.list("record.id = ?1 order by no", id));
    }

    private <T> T of(Function<MemorialRecord, T> of) {
        return of(id, of);
    }

    private static <T> T of(long record, Function<MemorialRecord, T> of) {
        return QuarkusTransaction.requiringNew().call(() -> of.apply(MemorialRecord.findById(record)));
    }
}
