package org.knigipamiati.review.workflow;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.Repeats;
import org.knigipamiati.record.change.Tidy;

/** Hiding, showing again, annotating and editing what is published: one person proposes with a reason, another consents or refuses. */
@ApplicationScoped
@Transactional
public class Proposals {

    @Inject
    EntityManager em;

    @Inject
    Workflow workflow;

    @Inject
    Repeats repeats;

    @Inject
    @All
    List<ConsentedEdit> edits;

    /**
     * Proposes something; nothing happens before somebody else consents.
     *
     * @param notes what the public shall read, by the tag of the language, for an annotation; a blank one is none
     * @throws MoveRefused if the table does not allow it, or an annotation has no words
     * @throws CannotAct if the same is proposed already
     */
    public Proposal propose(long id, Proposal.Kind kind, String reason, Map<String, String> notes, Actor actor) {
        MemorialRecord record = workflow.locked(id);
        Proposal proposal = begun(record, kind, reason, actor);
        requireSense(record, kind);
        Map<String, String> said = new TreeMap<>();
        notes.forEach((tag, note) -> said.put(tag, Tidy.remark(note)));
        said.values().removeIf(Objects::isNull);
        proposal.notes = said;
        if (kind == Proposal.Kind.ANNOTATE && said.isEmpty()) {
            throw new MoveRefused(kind.move(), Move.Refusal.NO_REASON);
        }
        proposal.persist();
        return proposal;
    }

    /**
     * Proposes to edit a published record.
     *
     * @param record locked
     * @throws MoveRefused if the table does not allow it
     * @throws CannotAct if another edit of it waits
     */
    public Proposal proposeEdit(MemorialRecord record, ProposedEdit edit, String reason, Actor actor) {
        Proposal proposal = begun(record, Proposal.Kind.EDIT, reason, actor);
        proposal.edit = edit;
        proposal.persist();
        return proposal;
    }

    private Proposal begun(MemorialRecord record, Proposal.Kind kind, String reason, Actor actor) {
        workflow.check(record, kind.move(), actor, reason);
        Proposal open = Proposal.find("record.id = ?1 and kind = ?2 and outcome is null", record.id, kind)
                .firstResult();
        if (open != null) {
            // Saying nothing would lose the second person's words.
            throw new CannotAct(CannotAct.Why.ALREADY_PROPOSED, open.proposedBy);
        }
        Proposal proposal = new Proposal();
        proposal.record = record;
        proposal.kind = kind;
        proposal.reason = Tidy.remark(reason);
        proposal.proposedBy = actor.name();
        return proposal;
    }

    /**
     * Consents, and does what was proposed.
     *
     * @return the proposal, done
     * @throws MoveRefused if the consenting person is the proposing one, or may not do it, or it was decided already
     */
    public Proposal consent(long id, Actor actor) {
        Proposal proposal = open(id);
        Move move = proposal.kind.move();
        if (proposal.isOf(actor)) {
            throw new MoveRefused(move, Move.Refusal.NO_CONSENT);
        }
        MemorialRecord record = workflow.locked(proposal.record.id);
        workflow.check(record, move, actor, proposal.reason);
        if (proposal.edit == null) {
            requireSense(record, proposal.kind);
        } else {
            List<Long> around = repeats.around(record.id);
            edits.stream()
                    .filter(edit -> edit.carriesOut(proposal.edit))
                    .findFirst()
                    .orElseThrow()
                    .carryOut(proposal);
            repeats.decide(around);
        }
        workflow.make(record, move, actor, proposal.reason);
        proposal.consent(actor);
        return proposal;
    }

    /** Refuses a proposal of somebody else, or withdraws an own one. */
    public Proposal refuse(long id, Actor actor) {
        Proposal proposal = open(id);
        // The right alone: what cannot be done any more, since the record moved on, must not wait for ever.
        if (!actor.may(proposal.kind.move().right())) {
            throw new MoveRefused(proposal.kind.move(), Move.Refusal.NOT_YOUR_RIGHT);
        }
        proposal.refuse(actor);
        return proposal;
    }

    private static void requireSense(MemorialRecord record, Proposal.Kind kind) {
        if (!kind.makesSense(record)) {
            throw new MoveRefused(kind.move(), Move.Refusal.WRONG_STATE);
        }
    }

    private Proposal open(long id) {
        Proposal proposal = em.find(Proposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (proposal == null) {
            throw new NotThere();
        }
        if (proposal.outcome != null) {
            throw new MoveRefused(proposal.kind.move(), Move.Refusal.WRONG_STATE);
        }
        return proposal;
    }
}
