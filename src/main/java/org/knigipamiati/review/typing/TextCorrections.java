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
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.CannotAct;
import org.knigipamiati.review.workflow.ConsentedEdit;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.Proposals;
import org.knigipamiati.review.workflow.ProposedEdit;
import org.knigipamiati.review.workflow.RecordChanged;
import org.knigipamiati.review.workflow.Workflow;

/**
 * Corrects the text of an entry that was typed here. Entries are never altered: the record reads from a new one, by a revision that
 * names both, and the text is read anew; what people decided about fields stays. An entry that tells of a family is corrected for all of
 * whom it tells, on whose page ever it is done; if one of them is published, it is a proposal, and is done when another person
 * consents.
 */
@ApplicationScoped
@Transactional
public class TextCorrections implements ConsentedEdit {

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

    @Inject
    Proposals proposals;

    /**
     * What became of a correction: one of the two is null.
     *
     * @param revision the change
     * @param waits what waits for a second person
     */
    public record Corrected(Revision revision, Proposal waits) {}

    /** An entry and all of whom it tells. */
    private record Family(MemorialRecord head, List<MemorialRecord> members) {

        Stream<MemorialRecord> all() {
            return Stream.concat(Stream.of(head), members.stream());
        }
    }

    /**
     * Corrects a text, or proposes to.
     *
     * @param version the version of the record that the editor saw
     * @param text what the book prints, without a slip of the typist
     * @param reason why; may be null for an own draft
     * @throws CannotAct if the entry came from a file, which prints what it prints, or the text is the same or empty
     * @throws RecordChanged if somebody else changed the record meanwhile
     */
    public Corrected correct(long id, int version, String text, String reason, Actor actor) {
        MemorialRecord record = workflow.locked(id);
        if (record.version != version) {
            throw new RecordChanged(record.version);
        }
        boolean ownDraft =
                record.state == RecordState.DRAFT && hands.of(record.id).contains(actor.name());
        workflow.check(record, ownDraft ? Move.EDIT_DRAFT : edit(record), actor, reason);
        String raw =
                Tidy.storable(text == null ? "" : text).replace("\r\n", "\n").strip();
        if (!record.entry.form.equals(Entry.TYPED) || SourceWork.findById(record.source.id) == null) {
            throw new CannotAct(CannotAct.Why.NOT_TYPED_HERE);
        }
        if (raw.isEmpty() || raw.equals(record.entry.raw)) {
            throw new CannotAct(CannotAct.Why.SAME_TEXT);
        }
        Family family = family(record);
        MemorialRecord published = Stream.concat(Stream.of(record), family.all())
                .filter(one -> one.state == RecordState.PUBLISHED)
                .findFirst()
                .orElse(null);
        for (MemorialRecord one : family.all().toList()) {
            // Who is past review is not corrected past it because somebody of the same entry went back to the typist.
            if (one != record && one.state != RecordState.DRAFT && one.state != RecordState.SUBMITTED) {
                workflow.check(one, edit(one), actor, reason);
            }
        }
        if (published != null) {
            ProposedEdit edit = ProposedEdit.text(record.entry.raw, raw, lines(family, raw));
            return new Corrected(null, proposals.proposeEdit(published, edit, reason, actor));
        }
        return new Corrected(make(family, raw, reason, actor), null);
    }

    private static Move edit(MemorialRecord record) {
        return record.state == RecordState.PUBLISHED ? Move.EDIT_PUBLISHED : Move.EDIT;
    }

    @Override
    public boolean carriesOut(ProposedEdit edit) {
        return edit.text() != null;
    }

    @Override
    public void carryOut(Proposal proposal) {
        ProposedEdit edit = proposal.edit;
        if (!edit.textBefore().equals(proposal.record.entry.raw)) {
            throw new CannotAct(CannotAct.Why.EDIT_OUTDATED);
        }
        Family family = family(proposal.record);
        edit.requireStill(lines(family, edit.text()));
        make(family, edit.text(), proposal.reason, proposal.proposer());
    }

    /** The family of an entry, locked; of most entries, the head alone. */
    private Family family(MemorialRecord record) {
        MemorialRecord head = record.member > 0 ? workflow.locked(record.head.id) : record;
        if (!head.entry.id.equals(record.entry.id)) {
            // To correct the earlier text would undo what was corrected since.
            throw new CannotAct(CannotAct.Why.TEXT_OF_BEFORE);
        }
        return new Family(head, families.of(List.of(head.id)).getOrDefault(head.id, List.of()));
    }

    /** What the head would say; what the others would say follows from the same text. */
    private List<ProposedEdit.Line> lines(Family family, String raw) {
        return ProposedEdit.lines(family.head.reading(), read(family.head, raw));
    }

    private StoredReading read(MemorialRecord head, String raw) {
        return making.read(form(head), head.source.descriptor(), raw, head.reading());
    }

    private static String form(MemorialRecord record) {
        return SourceWork.<SourceWork>findById(record.source.id).form;
    }

    private Revision make(Family family, String raw, String reason, Actor actor) {
        MemorialRecord head = family.head;
        Entry before = head.entry;
        Entry entry = RecordMaking.again(before, raw);
        entry.persist();
        String remark = Tidy.remark(reason);
        String why = remark == null ? RecordChange.NO_REASON : remark;
        Revision revision = changes.make(
                        new RecordChange(head, actor.person(), why, entry, read(head, raw), Instant.now()))
                .orElseThrow();
        hands.add(head.id, actor.name());
        Families.Settled settled = families.settle(
                head,
                before,
                family.members,
                making.members(form(head), head.source.descriptor(), raw),
                actor.person(),
                why,
                head.state);
        MemorialRecord.flush();
        settled.changed().forEach(member -> hands.add(member.id, actor.name()));
        settled.made().forEach(member -> {
            hands.add(member.id, actor.name());
            hands.of(head.id).forEach(name -> hands.add(member.id, name));
        });
        return revision;
    }
}
