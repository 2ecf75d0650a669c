package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.Workflow;

/**
 * Corrects the text of an entry that was typed here. Entries are never altered: the record reads from a new one, by a revision that
 * names both, and the text is read anew; what people decided about fields stays.
 */
@ApplicationScoped
@Transactional
public class TextCorrections {

    @Inject
    Workflow workflow;

    @Inject
    Hands hands;

    @Inject
    RecordMaking making;

    @Inject
    RecordChanges changes;

    /**
     * Corrects a text.
     *
     * @param version the version of the record that the editor saw
     * @param text what the book prints, without a slip of the typist
     * @param reason why; may be null for an own draft
     * @throws CannotAct if the entry came from a file, which prints what it prints, or the text is the same or empty
     * @throws RecordChanged if somebody else changed the record meanwhile
     */
    public Revision correct(long id, int version, String text, String reason, Actor actor) {
        MemorialRecord record = workflow.locked(id);
        if (record.version != version) {
            throw new RecordChanged(record.version);
        }
        boolean ownDraft =
                record.state == RecordState.DRAFT && hands.of(record.id).contains(actor.name());
        workflow.check(record, ownDraft ? Move.EDIT_DRAFT : Move.EDIT, actor, reason);
        String raw =
                Tidy.storable(text == null ? "" : text).replace("\r\n", "\n").strip();
        SourceWork work = SourceWork.findById(record.source.id);
        if (!record.entry.form.equals(Entry.TYPED) || work == null) {
            throw new CannotAct(CannotAct.Why.NOT_TYPED_HERE);
        }
        if (raw.isEmpty() || raw.equals(record.entry.raw)) {
            throw new CannotAct(CannotAct.Why.SAME_TEXT);
        }
        Entry entry = RecordMaking.again(record.entry, raw);
        entry.persist();
        StoredReading after = making.read(work.form, record.source.descriptor(), raw, record.reading);
        String why = Tidy.remark(reason);
        Revision revision = changes.make(new RecordChange(
                        record,
                        actor.person(),
                        why == null ? RecordChange.NO_REASON : why,
                        entry,
                        after,
                        Instant.now()))
                .orElseThrow();
        hands.add(record.id, actor.name());
        return revision;
    }
}
