package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.knigipamiati.interpret.Families;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
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
 * names both, and the text is read anew; what people decided about fields stays. An entry that tells of a family is corrected for all of
 * whom it tells, on whose page ever it is done.
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

    @Inject
    Families families;

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
        MemorialRecord head = record.member > 0 ? workflow.locked(record.head.id) : record;
        if (!head.entry.id.equals(record.entry.id)) {
            // To correct the earlier text would undo what was corrected since.
            throw new CannotAct(CannotAct.Why.TEXT_OF_BEFORE);
        }
        List<MemorialRecord> members = families.of(List.of(head.id)).getOrDefault(head.id, List.of());
        for (MemorialRecord one :
                Stream.concat(Stream.of(head), members.stream()).toList()) {
            // Who is past review is not corrected past it because somebody of the same entry went back to the typist.
            if (one != record && one.state != RecordState.DRAFT && one.state != RecordState.SUBMITTED) {
                workflow.check(one, Move.EDIT, actor, reason);
            }
        }
        Entry before = head.entry;
        Entry entry = RecordMaking.again(before, raw);
        entry.persist();
        String remark = Tidy.remark(reason);
        String why = remark == null ? RecordChange.NO_REASON : remark;
        Revision revision = changes.make(new RecordChange(
                        head,
                        actor.person(),
                        why,
                        entry,
                        making.read(work.form, head.source.descriptor(), raw, head.reading),
                        Instant.now()))
                .orElseThrow();
        hands.add(head.id, actor.name());
        Families.Settled family = families.settle(
                head,
                before,
                members,
                making.members(work.form, head.source.descriptor(), raw),
                actor.person(),
                why,
                head.state);
        MemorialRecord.flush();
        family.changed().forEach(member -> hands.add(member.id, actor.name()));
        family.made().forEach(member -> {
            hands.add(member.id, actor.name());
            hands.of(head.id).forEach(name -> hands.add(member.id, name));
        });
        return revision;
    }
}
