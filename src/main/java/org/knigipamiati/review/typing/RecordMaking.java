package org.knigipamiati.review.typing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.knigipamiati.interpret.Families;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.source.SourceWork;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.review.workflow.Hands;
import org.knigipamiati.review.workflow.Move;
import org.knigipamiati.review.workflow.Workflow;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** Makes entries and records of what was typed. Call in a transaction. */
@ApplicationScoped
public class RecordMaking {

    @Inject
    Interpreter interpreter;

    @Inject
    Workflow workflow;

    @Inject
    Hands hands;

    @Inject
    Families families;

    /** What the parser makes of a text of a source; what people decided before stays, without its places in the text. */
    StoredReading read(String form, SourceDescriptor descriptor, String raw, StoredReading before) {
        return Decisions.kept(
                before,
                Readings.of(EntryForms.byId(form, descriptor).orElseThrow().read(raw)),
                false);
    }

    /** What the parser makes of the members of the family of whom a text tells. */
    List<StoredReading> members(String form, SourceDescriptor descriptor, String raw) {
        return Readings.members(EntryForms.byId(form, descriptor).orElseThrow().read(raw));
    }

    /** The records of the members of a family that would be made beside one, not stored. */
    List<MemorialRecord> imagineFamily(MemorialRecord head) {
        // Who tells of no family is not read once more.
        return head.reading().family().isEmpty()
                ? List.of()
                : members(form(head.source), head.source.descriptor(), head.entry.raw).stream()
                        .map(reading -> families.imagine(head, reading))
                        .toList();
    }

    private static String form(Source source) {
        SourceWork work = SourceWork.findById(source.id);
        return work.form;
    }

    /** A record that is not stored, to see what would follow from a reading: columns, claims and flags. */
    MemorialRecord imagine(BookPage page, String raw, StoredReading reading) {
        MemorialRecord record = new MemorialRecord();
        record.source = page.source;
        record.entry = entry(page, 1, raw, null);
        record.reads(reading);
        interpreter.interpret(record);
        return record;
    }

    /**
     * Stores an entry and its record, and one for each member of the family of whom it tells; they are submitted at once in the name of the
     * last of the hands.
     *
     * @param typed whose page, number and origin the entry has
     * @return the record of whom the entry names first
     */
    MemorialRecord make(Draft typed, String raw, StoredReading reading, Collection<Actor> people) {
        BookPage page = typed.page;
        int position = typed.position;
        Entry entry = entry(page, position, raw, typed.proposedBy);
        entry.persist();
        MemorialRecord record = new MemorialRecord();
        record.source = page.source;
        record.entry = entry;
        record.file = entry.file;
        record.position = position;
        record.reads(reading);
        record.state = RecordState.DRAFT;
        interpreter.interpret(record);
        record.persist();
        List<MemorialRecord> all = new ArrayList<>(List.of(record));
        all.addAll(families.make(record, members(form(page.source), page.source.descriptor(), raw), RecordState.DRAFT));
        MemorialRecord.flush();
        all.forEach(one -> submit(one, people));
        return record;
    }

    private void submit(MemorialRecord record, Collection<Actor> people) {
        Actor last = null;
        for (Actor person : people) {
            hands.add(record.id, person.name());
            last = person;
        }
        workflow.check(record, Move.SUBMIT, last, null);
        workflow.make(record, Move.SUBMIT, last, null);
    }

    private static Entry entry(BookPage page, int position, String raw, String proposedBy) {
        Entry entry = new Entry();
        entry.source = page.source;
        entry.file = "page-" + page.id;
        entry.page = page.label;
        entry.position = position;
        entry.form = Entry.TYPED;
        entry.raw = raw;
        entry.proposedBy = proposedBy;
        entry.sha256 = sha256(raw);
        return entry;
    }

    /** The same place of the same book with another text. */
    static Entry again(Entry before, String raw) {
        Entry entry = new Entry();
        entry.source = before.source;
        entry.file = before.file;
        entry.page = before.page;
        entry.position = before.position;
        entry.form = before.form;
        entry.raw = raw;
        entry.sha256 = sha256(raw);
        return entry;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
