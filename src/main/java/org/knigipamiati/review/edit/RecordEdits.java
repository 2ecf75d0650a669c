package org.knigipamiati.review.edit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.MoveRefused;
import org.knigipamiati.review.workflow.NotThere;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.Workflow;

/**
 * Changes what a record says. Every change is a revision with the reading before and after; undoing one is a new revision. Who
 * changes a record has worked on it from then on, and does not review it.
 */
@ApplicationScoped
@Transactional
public class RecordEdits {

    @Inject
    EntityManager em;

    @Inject
    Workflow workflow;

    @Inject
    Hands hands;

    @Inject
    RecordChanges changes;

    /**
     * What became of an edit.
     *
     * @param revision the change, null if the typed fields said what the record said
     * @param notUnderstood fields whose words were kept without a value
     */
    public record Edited(Revision revision, List<FieldKey> notUnderstood) {}

    /**
     * What became of an undoing.
     *
     * @param revision the change that undoes
     * @param changedSince fields that were changed once more since then, and stay as they are
     */
    public record Undone(Revision revision, List<FieldKey> changedSince) {}

    /**
     * Changes fields.
     *
     * @param version the version of the record that the editor saw
     * @param typed text by field; fields not in it stay
     * @param reason why; may be null for a draft
     * @throws RecordChanged if somebody else changed the record meanwhile: the caller shows both
     * @throws MoveRefused if the person may not edit it
     */
    public Edited edit(long id, int version, Map<FieldKey, String> typed, Actor actor, String reason) {
        MemorialRecord record = workflow.locked(id);
        TypedFields.Result result = TypedFields.apply(record.reading, typed, actor.person());
        return new Edited(change(record, version, result.reading(), actor, reason), result.notUnderstood());
    }

    /**
     * Undoes a revision: the fields that it changed say again what they said before. Fields that were changed once more since
     * then stay as they are now.
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
        boolean sameEntry = undone.entryFrom != null && undone.entryFrom.id.equals(record.entry.id);
        Undoing undoing = Undoing.of(undone, record.reading, sameEntry, actor.person());
        Revision made = change(record, version, undoing.after(), actor, reason);
        if (made == null) {
            throw undoing.changedSince().isEmpty()
                    ? new CannotAct(CannotAct.Why.NOTHING_TO_UNDO)
                    : new CannotAct(
                            CannotAct.Why.CHANGED_SINCE, undoing.changedSince().toArray());
        }
        return new Undone(made, undoing.changedSince());
    }

    /** The revisions of a record, newest first. */
    public List<Revision> history(long record) {
        return new ArrayList<>(Revision.list("record.id = ?1 order by no desc", record));
    }

    private Revision change(MemorialRecord record, int version, StoredReading after, Actor actor, String reason) {
        if (record.version != version) {
            throw new RecordChanged(record.version);
        }
        boolean ownDraft =
                record.state == RecordState.DRAFT && hands.of(record.id).contains(actor.name());
        workflow.check(record, ownDraft ? Move.EDIT_DRAFT : Move.EDIT, actor, reason);
        Revision revision = changes.make(RecordChange.said(record, actor.person(), reason, after))
                .orElse(null);
        if (revision != null) {
            hands.add(record.id, actor.name());
        }
        return revision;
    }
}
