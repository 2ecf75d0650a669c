package org.knigipamiati.review.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.record.change.Undoing;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.ConsentedEdit;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.ProposedEdit;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.Workflow;

/**
 * Changes what a record says. Every change is a revision with the reading before and after; undoing one is a new revision. Who
 * changes a record has worked on it from then on, and does not review it. What the public reads is changed by two: the edit of a
 * published record is a proposal, and is done when another person consents.
 */
@ApplicationScoped
@Transactional
public class RecordEdits implements ConsentedEdit {

    @Inject
    EntityManager em;

    @Inject
    Workflow workflow;

    @Inject
    Hands hands;

    @Inject
    RecordChanges changes;

    @Inject
    Proposals proposals;

    /**
     * What became of an edit.
     *
     * @param revision the change; null if it waits, or the typed fields said what the record said
     * @param waits what waits for a second person, null if nothing does
     * @param notUnderstood fields whose words were kept without a value
     */
    public record Edited(Revision revision, Proposal waits, List<FieldKey> notUnderstood) {}

    /**
     * What became of an undoing.
     *
     * @param revision the change that undoes, null if it waits
     * @param waits what waits for a second person, null if nothing does
     * @param changedSince fields that were changed once more since then, and stay as they are
     */
    public record Undone(Revision revision, Proposal waits, List<FieldKey> changedSince) {}

    /**
     * Changes fields, or proposes to.
     *
     * @param version the version of the record that the editor saw
     * @param typed text by field; fields not in it stay
     * @param reason why; may be null for a draft
     * @throws RecordChanged if somebody else changed the record meanwhile: the caller shows both
     * @throws MoveRefused if the person may not edit it
     * @throws CannotAct if it is published and another edit of it waits
     */
    public Edited edit(long id, int version, Map<FieldKey, String> typed, Actor actor, String reason) {
        MemorialRecord record = workflow.locked(id);
        TypedFields.Result result = TypedFields.apply(record.reading(), typed, actor.person());
        requireVersion(record, version);
        if (record.state == RecordState.PUBLISHED) {
            workflow.check(record, Move.EDIT_PUBLISHED, actor, reason);
            Map<String, String> kept = new TreeMap<>();
            typed.forEach((key, text) -> kept.put(key.name(), Objects.requireNonNullElse(text, "")));
            Proposal waits = result.reading().equals(record.reading())
                    ? null
                    : proposals.proposeEdit(
                            record, ProposedEdit.typed(kept, record.reading(), result.reading()), reason, actor);
            return new Edited(null, waits, result.notUnderstood());
        }
        return new Edited(change(record, result.reading(), actor, reason), null, result.notUnderstood());
    }

    /**
     * Undoes a revision: the fields that it changed say again what they said before. Fields that were changed once more since
     * then stay as they are now. Of a published record it is proposed.
     *
     * @throws CannotAct if there is nothing left to undo
     * @throws RecordChanged if somebody else changed the record meanwhile
     */
    public Undone undo(long revision, int version, Actor actor, String reason) {
        Revision undone = em.find(Revision.class, revision);
        if (undone == null) {
            throw new NotThere();
        }
        MemorialRecord record = workflow.locked(undone.record.id);
        requireVersion(record, version);
        Undoing undoing = undoing(undone, record, actor);
        if (undoing.after().equals(record.reading())) {
            throw undoing.changedSince().isEmpty()
                    ? new CannotAct(CannotAct.Why.NOTHING_TO_UNDO)
                    : new CannotAct(
                            CannotAct.Why.CHANGED_SINCE, undoing.changedSince().toArray());
        }
        if (record.state == RecordState.PUBLISHED) {
            ProposedEdit edit = ProposedEdit.undoing(revision, record.reading(), undoing.after());
            return new Undone(null, proposals.proposeEdit(record, edit, reason, actor), undoing.changedSince());
        }
        return new Undone(change(record, undoing.after(), actor, reason), null, undoing.changedSince());
    }

    private static Undoing undoing(Revision undone, MemorialRecord record, Actor actor) {
        boolean sameEntry = undone.entryFrom != null && undone.entryFrom.id.equals(record.entry.id);
        return Undoing.of(undone, record.reading(), sameEntry, actor.person());
    }

    @Override
    public boolean carriesOut(ProposedEdit edit) {
        return edit.text() == null;
    }

    @Override
    public void carryOut(Proposal proposal) {
        MemorialRecord record = proposal.record;
        Actor proposer = proposal.proposer();
        ProposedEdit edit = proposal.edit;
        StoredReading after;
        if (edit.undoes() == null) {
            Map<FieldKey, String> typed = new LinkedHashMap<>();
            edit.typed().forEach((name, text) -> typed.put(FieldKey.of(name), text));
            after = TypedFields.apply(record.reading(), typed, proposer.person())
                    .reading();
        } else {
            after = undoing(em.find(Revision.class, edit.undoes()), record, proposer)
                    .after();
        }
        edit.requireStill(ProposedEdit.lines(record.reading(), after));
        if (store(record, after, proposer, proposal.reason) == null) {
            throw new CannotAct(CannotAct.Why.EDIT_OUTDATED);
        }
    }

    /** The revisions of a record, newest first. */
    public List<Revision> history(long record) {
        return new ArrayList<>(Revision.list("record.id = ?1 order by no desc", record));
    }

    private static void requireVersion(MemorialRecord record, int version) {
        if (record.version != version) {
            throw new RecordChanged(record.version);
        }
    }

    private Revision change(MemorialRecord record, StoredReading after, Actor actor, String reason) {
        boolean ownDraft =
                record.state == RecordState.DRAFT && hands.of(record.id).contains(actor.name());
        workflow.check(record, ownDraft ? Move.EDIT_DRAFT : Move.EDIT, actor, reason);
        return store(record, after, actor, reason);
    }

    private Revision store(MemorialRecord record, StoredReading after, Actor actor, String reason) {
        Revision revision = changes.make(RecordChange.said(record, actor.person(), reason, after))
                .orElse(null);
        if (revision != null) {
            hands.add(record.id, actor.name());
        }
        return revision;
    }
}
