package org.knigipamiati.ingest;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.load.Edition;
import org.knigipamiati.interpret.Families;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.rows.NewRows.NewFamily;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** Makes records of entries that nobody knew: read, interpreted, and not yet stored. Needs no transaction. */
final class NewEntries {

    private NewEntries() {}

    /**
     * What an entry tells.
     *
     * @param reading of the person whom it names first
     * @param members of the members of the family
     */
    record Told(StoredReading reading, List<StoredReading> members) {}

    /** The records of the new entries of a batch; of an entry in which there is nothing to read there is none. */
    static Map<RawEntry, NewFamily> of(BatchWriter.Batch batch, ImportRun run, Interpreter interpreter) {
        Map<RawEntry, NewFamily> made = new IdentityHashMap<>();
        SourceDescriptor descriptor = run.source.descriptor();
        for (Item item : batch.items()) {
            if (item instanceof RawEntry entry && batch.file().earlier(entry.position() - 1) < 0) {
                Told told = read(entry, descriptor);
                if (told != null) {
                    String file = batch.file().name();
                    made.put(
                            entry,
                            family(
                                    entry(entry, file, run),
                                    told,
                                    batch.landing().state(),
                                    interpreter));
                }
            }
        }
        return made;
    }

    private static NewFamily family(Entry entry, Told told, RecordState state, Interpreter interpreter) {
        MemorialRecord head = new MemorialRecord();
        head.source = entry.source;
        head.entry = entry;
        head.file = entry.file;
        head.position = entry.position;
        head.reads(told.reading());
        interpreter.interpret(head);
        List<MemorialRecord> members = new ArrayList<>(told.members().size());
        for (StoredReading reading : told.members()) {
            MemorialRecord member = Families.imagine(head, reading, interpreter);
            member.member = members.size() + 1;
            members.add(member);
        }
        NewFamily family = new NewFamily(head, members);
        family.everybody().forEach(record -> {
            record.state = state;
            // As the database would note it, to the microsecond that it keeps.
            record.publishedAt = record.isPublished() ? Instant.now().truncatedTo(ChronoUnit.MICROS) : null;
        });
        return family;
    }

    /** What is kept of an entry. */
    static Entry entry(RawEntry entry, String file, ImportRun run) {
        Entry stored = new Entry();
        stored.source = run.source;
        stored.run = run;
        stored.file = file;
        stored.position = entry.position();
        stored.page = entry.page();
        stored.key = entry.key();
        stored.form = entry.form();
        stored.raw = entry.raw();
        stored.sha256 = Edition.sha256(entry.raw());
        stored.statedSha256 = stated(entry);
        return stored;
    }

    static byte[] stated(RawEntry entry) {
        return entry.beside() == null ? null : Edition.sha256(entry.beside());
    }

    /** The reading of an entry, null if there is nothing in it. */
    static Told read(RawEntry entry, SourceDescriptor descriptor) {
        Optional<EntryForm> form = EntryForms.byId(entry.form(), descriptor);
        if (form.isEmpty()) {
            return new Told(Readings.of(entry.given()), List.of());
        }
        Reading reading = form.get().read(entry.raw());
        boolean empty = reading instanceof Unreadable text && text.reason() == Unreadable.Reason.EMPTY;
        if (empty && entry.given() == null) {
            return null;
        }
        StoredReading read = Readings.of(reading);
        return new Told(entry.given() == null ? read : Readings.with(read, entry.given()), Readings.members(reading));
    }
}
