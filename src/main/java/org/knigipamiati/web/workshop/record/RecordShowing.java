package org.knigipamiati.web.workshop.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.knigipamiati.accounts.Permission;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.begun.BegunForm;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Proposal;
import org.knigipamiati.review.workflow.RecordMove;
import org.knigipamiati.review.workflow.ReviewQueue;
import org.knigipamiati.review.workflow.Visibility;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.record.FieldWords;
import org.knigipamiati.web.record.FlagView;
import org.knigipamiati.web.record.Verbatim;
import org.knigipamiati.web.workshop.begun.Begun;
import org.knigipamiati.web.workshop.begun.BegunView;
import org.knigipamiati.web.workshop.desk.Desk;
import org.knigipamiati.web.workshop.desk.FieldForm;
import org.knigipamiati.web.workshop.desk.FlaggedFields;
import org.knigipamiati.web.workshop.desk.FormSuggestions;
import org.knigipamiati.web.workshop.desk.ScanView;

/** Puts a record into the words of its working pages. */
@ApplicationScoped
class RecordShowing {

    private static final FormSuggestions SUGGESTIONS = FormSuggestions.of(Vocabularies.load());

    private static final String VERSION = "version";

    @Inject
    Desk desk;

    @Inject
    Begun begun;

    @Inject
    ReviewQueue queue;

    @Inject
    Workflow workflow;

    @Inject
    Visibility visibility;

    /** A record that the person who asks may see here. */
    MemorialRecord visible(long id) {
        return visibility.visible(id, desk.actor());
    }

    /** Answers as if there were no such record, whatever was to be done with it, unless the person who asks may see it here. */
    @Transactional
    void requireVisible(long id) {
        visible(id);
    }

    /** Whether the person who asks may see a record here. */
    boolean sees(MemorialRecord record) {
        return visibility.sees(record, desk.actor());
    }

    /**
     * What stands beside a record. Call in a transaction.
     *
     * @param since names of fields that an undoing left alone, joined by commas; null if none was made
     */
    RecordWorkView work(MemorialRecord record, String since) {
        Actor actor = desk.actor();
        Set<String> hands = workflow.workedOn(record.id);
        List<Move> open = Move.open(record.state, actor, hands);
        boolean mayRevise = open.contains(Move.EDIT) || open.contains(Move.EDIT_PUBLISHED);
        List<Revision> revisions = Revision.list("record.id = ?1 order by no desc", record.id);
        return new RecordWorkView(
                record.id,
                record.version,
                desk.say("state_" + record.state),
                returned(record),
                place(record, actor),
                left(since),
                waits(record),
                record.mayBeLiving,
                record.shownByDecision,
                String.join(", ", hands),
                open.stream()
                        .filter(RecordPages::isButton)
                        .map(move -> new RecordWorkView.Button(
                                move.name(), desk.say("move_" + move), move.reasoned(), onward(move)))
                        .toList(),
                mayRevise || open.contains(Move.EDIT_DRAFT),
                mayRevise,
                Arrays.stream(Proposal.Kind.values())
                        .filter(kind -> open.contains(kind.move()) && kind.makesSense(record))
                        .map(kind -> new FieldForm.Choice(kind.name(), desk.say("proposal_" + kind), false))
                        .toList(),
                record.state == RecordState.HIDDEN,
                RecordMove.of(record.id).stream()
                        .map(move -> new RecordWorkView.LogLine(
                                Desk.minute(move.madeAt),
                                move.actor,
                                desk.say("moved_" + move.move),
                                move.reason == null ? "" : move.reason))
                        .toList(),
                revisions.stream()
                        .map(revision -> new RecordWorkView.Undoable(
                                revision.id, revision.no, Desk.minute(revision.madeAt), revision.actor.text()))
                        .toList(),
                notes(record),
                scan(record),
                actor.may(Permission.REVIEW) ? queue.next(record.id, actor) : 0);
    }

    private String returned(MemorialRecord record) {
        return RecordMove.lastReturn(record.id)
                .map(move -> desk.say("typing_returned_by", move.actor, move.reason))
                .orElse("");
    }

    /** What is accepted or published ends the work on a record: the next one may follow at once. */
    private String onward(Move move) {
        return switch (move) {
            case ACCEPT -> desk.say("typing_accept_and_next");
            case PUBLISH -> desk.say("typing_publish_and_next");
            default -> "";
        };
    }

    private String place(MemorialRecord record, Actor actor) {
        if (record.entry.page == null || !record.entry.form.equals(Entry.TYPED)) {
            return "";
        }
        String place = desk.say("workshop_draft_title", record.position, record.entry.page);
        return actor.may(Permission.REVIEW)
                ? place + ". " + desk.say("typing_others_of_page_wait", queue.othersOfPage(record, actor))
                : place;
    }

    /** Whose edit waits for a second person, in words; empty if none does. */
    private String waits(MemorialRecord record) {
        return Proposal.edit(record.id)
                .map(edit -> desk.say("workshop_edit_waits", edit.proposedBy))
                .orElse("");
    }

    private String left(String since) {
        List<FieldKey> keys = Stream.of(since == null ? new String[0] : since.split(","))
                .flatMap(name -> FieldKey.read(name).stream())
                .toList();
        return keys.isEmpty() ? "" : desk.say("workshop_undone_but", FieldForm.labels(keys, desk.language()));
    }

    /**
     * The form of an edit, with what its author has typed into it so far. Call in a transaction.
     *
     * @param chosen the kept text to put into it
     */
    EditView edit(MemorialRecord record, long chosen) {
        BegunView kept = begun.view(BegunForm.Kind.RECORD_EDIT, record.id, chosen);
        Map<FieldKey, String> typed = FieldForm.typed(new MultivaluedHashMap<>(kept.fields()));
        if (kept.filled() && !String.valueOf(record.version).equals(kept.of(VERSION))) {
            return conflict(record.id, typed, kept.of("reason"), chosen);
        }
        TypedFields.Result result =
                TypedFields.apply(record.reading(), typed, desk.actor().person());
        return view(record, result, List.of(), kept.of("reason"), kept, chosen, null);
    }

    /**
     * What a form of an edit sent, without the fields that say what the record says; all of them if the record was changed since it was
     * shown.
     */
    @Transactional
    MultivaluedMap<String, String> changed(long id, MultivaluedMap<String, String> form) {
        MemorialRecord record = visible(id);
        return String.valueOf(record.version).equals(form.getFirst(VERSION))
                ? FieldForm.changed(form, record.reading())
                : form;
    }

    /** The form of an edit that came too late: filled with what was typed, beside what stands now. */
    @Transactional
    EditView conflict(long id, Map<FieldKey, String> typed, String reason, long chosen) {
        MemorialRecord record = visible(id);
        BegunView kept = begun.view(BegunForm.Kind.RECORD_EDIT, id, chosen);
        TypedFields.Result result =
                TypedFields.apply(record.reading(), typed, desk.actor().person());
        List<EditView.Conflict> conflicts = Differences.between(record.reading(), result.reading()).stream()
                .map(difference -> new EditView.Conflict(
                        FieldForm.label(difference.key().field(), desk.language()),
                        FieldWords.of(difference.key().field(), difference.before(), desk.language()),
                        FieldWords.of(difference.key().field(), difference.after(), desk.language())))
                .toList();
        return view(record, result, conflicts, reason, kept, chosen, desk.say("workshop_changed_meanwhile"));
    }

    private EditView view(
            MemorialRecord record,
            TypedFields.Result result,
            List<EditView.Conflict> conflicts,
            String reason,
            BegunView kept,
            long chosen,
            String problem) {
        boolean typedHere = record.entry.form.equals(Entry.TYPED);
        BegunView keptText = begun.view(BegunForm.Kind.RECORD_TEXT, record.id, chosen);
        boolean late = keptText.filled() && !String.valueOf(record.version).equals(keptText.of(VERSION));
        return new EditView(
                record.id,
                Desk.name(record),
                record.version,
                returned(record),
                record.state == RecordState.PUBLISHED,
                scan(record),
                !typedHere ? null : keptText.filled() ? keptText.of("raw") : record.entry.raw,
                Verbatim.of(
                        record.entry.raw,
                        record.entry.form,
                        record.reading(),
                        record.source.descriptor(),
                        desk.language()),
                FieldForm.of(result.reading(), Map.of(), result.notUnderstood(), warnings(record), desk.language()),
                SUGGESTIONS,
                reason == null ? "" : reason,
                conflicts,
                kept,
                keptText,
                problem == null && late ? desk.say("workshop_changed_meanwhile") : problem);
    }

    /** What the checks say of the record as it stands, by field. */
    private Map<String, List<String>> warnings(MemorialRecord record) {
        Map<String, List<String>> said = new HashMap<>();
        for (RecordFlag flag : record.flags) {
            String words = FlagView.of(flag, desk.language()).sentence();
            FlaggedFields.of(flag).forEach(key -> said.computeIfAbsent(key.name(), name -> new ArrayList<>())
                    .add(words));
        }
        return said;
    }

    /** The typings of the entry that a record reads; whoever is a member of a family reads that of the head. */
    private static List<Draft> drafts(MemorialRecord record) {
        return Draft.list("record = ?1 order by id", record.head == null ? record : record.head);
    }

    /** The page from which a record was typed at its entry, if there is an image to compare it with. */
    private static ScanView scan(MemorialRecord record) {
        return drafts(record).stream()
                .map(draft -> draft.page)
                .filter(page -> page.image != null)
                .findFirst()
                .map(page -> ScanView.of(page, record.entry.raw))
                .orElse(null);
    }

    /** What the volunteers remarked while typing. */
    private List<String> notes(MemorialRecord record) {
        List<String> notes = new ArrayList<>();
        for (Draft draft : drafts(record)) {
            if (draft.note != null) {
                notes.add(draft.author + ": " + draft.note);
            }
            if (record.head != null) {
                continue; // the marks are of the fields of whom the entry names first
            }
            draft.marks.forEach((name, mark) -> notes.add(draft.author + ": "
                    + FieldForm.label(FieldKey.of(name).field(), desk.language()) + " — "
                    + desk.say("mark_" + mark)));
        }
        return notes;
    }
}
