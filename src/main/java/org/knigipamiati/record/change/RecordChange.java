package org.knigipamiati.record.change;

import java.time.Instant;
import java.util.Objects;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Person;
import org.knigipamiati.record.Revision;
import org.knigipamiati.record.StoredReading;

/**
 * A change of what a record says, the only one there is: who, why, when, and what it says before and after. It is made by
 * {@code interpret.RecordChanges}.
 *
 * @param record the record, managed
 * @param who who changes it
 * @param why why, for readers of its history; never empty
 * @param entry the entry that it reads from now on
 * @param after what it says then, with all that people decided before
 * @param at when
 */
public record RecordChange(
        MemorialRecord record, Author who, String why, Entry entry, StoredReading after, Instant at) {

    /** What stands for a reason where none was asked for. */
    public static final String NO_REASON = "-";

    /** An entry was read again, or another edition of it was. What people decided about the record stays as they said it. */
    public static RecordChange read(MemorialRecord record, Author who, String why, Entry entry, StoredReading read) {
        boolean sameText = entry == record.entry || entry.raw.equals(record.entry.raw);
        StoredReading after = Decisions.kept(record.reading(), read, sameText);
        return new RecordChange(record, who, why, entry, after, Instant.now());
    }

    /** A person says what the record holds: a reading made by {@link Decisions}. */
    public static RecordChange said(MemorialRecord record, Person who, String why, StoredReading after) {
        String reason = Objects.requireNonNullElse(Tidy.remark(why), NO_REASON);
        return new RecordChange(record, who, reason, record.entry, after, Instant.now());
    }

    /** Whether it changes anything: what is read, what is decided, or from which entry. */
    public boolean changesAnything() {
        return entry != record.entry || !after.equals(record.reading());
    }

    /** Makes it: the record says what it says after. The revision is not stored yet. */
    public Revision make(int no) {
        Revision revision = new Revision();
        revision.record = record;
        revision.no = no;
        revision.madeAt = at;
        revision.actor = who;
        revision.reason = why;
        revision.entryFrom = record.entry;
        revision.entryTo = entry;
        revision.before = record.reading();
        revision.after = after;
        record.reads(entry, after);
        record.updatedAt = at;
        return revision;
    }
}
