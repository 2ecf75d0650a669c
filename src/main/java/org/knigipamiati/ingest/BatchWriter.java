package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.load.Alignment;
import org.knigipamiati.ingest.load.Edition;
import org.knigipamiati.ingest.load.FileOfRun;
import org.knigipamiati.ingest.load.KnownEntries;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.vocabulary.SourceDescriptor;

/** Writes one batch of an import: its entries, records, revisions, rejects and counts in one transaction, or nothing. */
@ApplicationScoped
class BatchWriter {

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    RecordChanges changes;

    /**
     * A batch.
     *
     * @param run id of the import run
     * @param file the file, with which entry is which of those known
     * @param items what the format found
     * @param known what the database held of the source when the run began
     * @param alignment which records move to their new place
     * @param landing in what state they come in
     */
    record Batch(long run, FileOfRun file, List<Item> items, KnownEntries known, Alignment alignment, Landing landing) {

        /** A part of it. */
        Batch of(List<Item> some) {
            return new Batch(run, file, some, known, alignment, landing);
        }
    }

    /** Version of the vocabularies that read the entries. */
    String vocabularyVersion() {
        return interpreter.vocabularyVersion();
    }

    @Transactional
    Counts write(Batch batch) {
        Counts counts = new Counts();
        ImportRun run = em.find(ImportRun.class, batch.run());
        Map<Long, MemorialRecord> touched = touched(batch);
        SourceDescriptor descriptor = run.source.descriptor();
        List<Long> made = new ArrayList<>();
        for (Item item : batch.items()) {
            if (item instanceof Refused refused) {
                reject(run, batch.file().name(), refused);
                counts.countRejected();
            } else if (item instanceof RawEntry entry) {
                MemorialRecord record = write(entry, batch, run, descriptor, touched, counts);
                if (record != null) {
                    made.add(record.id);
                }
            }
        }
        run.read += counts.read();
        run.added += counts.added();
        run.unchanged += counts.unchanged();
        run.changed += counts.changed();
        run.rejected += counts.rejected();
        em.flush();
        em.clear();
        made.forEach(batch.landing().made()::accept);
        return counts;
    }

    /** Writes down which records an import no longer found in its files. */
    @Transactional
    void missing(long run, Alignment alignment) {
        em.createNativeQuery("insert into import_missing (run_id, record_id) select ?1, unnest(?2)")
                .setParameter(1, run)
                .setParameter(2, alignment.missing().toArray(Long[]::new))
                .executeUpdate();
    }

    /** What {@link #write} would do. */
    Foreseen foresee(Batch batch) {
        long added = 0;
        long unchanged = 0;
        long changed = 0;
        List<Foreseen.Row> refused = new ArrayList<>();
        Map<Long, MemorialRecord> touched = touched(batch);
        for (Item item : batch.items()) {
            if (item instanceof RawEntry entry) {
                int old = batch.file().earlier(entry.position() - 1);
                if (old < 0) {
                    added++;
                } else if (!changed(entry, batch, old)) {
                    unchanged++;
                } else if (isPublic(batch, touched, old)) {
                    refused.add(new Foreseen.Row(entry.line(), entry.raw()));
                } else {
                    changed++;
                }
            }
        }
        return new Foreseen(
                added, unchanged, changed, batch.alignment().missing().size(), refused);
    }

    /** Whether an entry is of a record that is public, and may not be changed past review. */
    private static boolean isPublic(Batch batch, Map<Long, MemorialRecord> touched, int old) {
        return batch.landing().publishedAlready() != null
                && touched.get(batch.known().record(old)).state == RecordState.PUBLISHED;
    }

    /** The records that will be altered because their entry has changed or moved, in one query. */
    private Map<Long, MemorialRecord> touched(Batch batch) {
        List<Long> ids = new ArrayList<>();
        for (Item item : batch.items()) {
            if (item instanceof RawEntry entry) {
                int old = batch.file().earlier(entry.position() - 1);
                if (old >= 0 && (moved(entry, batch, old) || changed(entry, batch, old))) {
                    ids.add(batch.known().record(old));
                }
            }
        }
        Map<Long, MemorialRecord> records = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery(
                            "select r from MemorialRecord r join fetch r.entry left join fetch r.cases where r.id in ?1",
                            MemorialRecord.class)
                    .setParameter(1, ids)
                    .getResultList()
                    .forEach(r -> records.put(r.id, r));
        }
        return records;
    }

    private static boolean moved(RawEntry entry, Batch batch, int old) {
        boolean elsewhere = batch.known().position(old) != entry.position()
                || !batch.known().file(old).equals(batch.file().name());
        return elsewhere && batch.alignment().moves(batch.file(), old);
    }

    private static boolean changed(RawEntry entry, Batch batch, int old) {
        return hash(entry) != batch.known().hash(old);
    }

    /** By what an entry is recognised. */
    static long hash(RawEntry entry) {
        return Edition.hash(Edition.sha256(entry.raw()), stated(entry));
    }

    private static byte[] stated(RawEntry entry) {
        return entry.beside() == null ? null : Edition.sha256(entry.beside());
    }

    /** Writes an entry; returns the record that was made or changed, null if none was. */
    private MemorialRecord write(
            RawEntry entry,
            Batch batch,
            ImportRun run,
            SourceDescriptor descriptor,
            Map<Long, MemorialRecord> touched,
            Counts counts) {
        int old = batch.file().earlier(entry.position() - 1);
        if (old >= 0 && !changed(entry, batch, old)) {
            if (moved(entry, batch, old)) {
                MemorialRecord record = touched.get(batch.known().record(old));
                record.file = batch.file().name();
                record.position = entry.position();
            }
            counts.countUnchanged();
            return null;
        }
        StoredReading reading = read(entry, descriptor);
        if (reading == null) {
            reject(
                    run,
                    batch.file().name(),
                    new Refused(entry.line(), null, "there is nothing in it to read", entry.raw()));
            counts.countRejected();
            return null;
        }
        String file = batch.file().name();
        String refusal = batch.landing().publishedAlready();
        if (old >= 0 && isPublic(batch, touched, old)) {
            reject(run, file, new Refused(entry.line(), null, refusal, entry.raw()));
            counts.countRejected();
            return null;
        }
        Entry stored = store(entry, file, run);
        if (old < 0) {
            MemorialRecord record = new MemorialRecord();
            record.source = run.source;
            record.file = file;
            record.position = entry.position();
            record.state = batch.landing().state();
            take(record, stored, reading);
            em.persist(record);
            counts.countNew();
            return record;
        } else {
            MemorialRecord record = touched.get(batch.known().record(old));
            if (moved(entry, batch, old)) {
                record.file = file;
                record.position = entry.position();
            }
            change(record, stored, batch, reading);
            if (refusal != null) {
                record.state = batch.landing().state();
            }
            counts.countChanged();
            return record;
        }
    }

    private void change(MemorialRecord record, Entry stored, Batch batch, StoredReading reading) {
        changes.make(RecordChange.read(
                record,
                new Author.Import(batch.run()),
                "The entry has changed in " + batch.file().name(),
                stored,
                reading));
    }

    private void take(MemorialRecord record, Entry stored, StoredReading reading) {
        record.entry = stored;
        record.reading = reading;
        interpreter.interpret(record);
    }

    private Entry store(RawEntry entry, String file, ImportRun run) {
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
        em.persist(stored);
        return stored;
    }

    /** The reading of an entry, null if there is nothing in it. */
    private static StoredReading read(RawEntry entry, SourceDescriptor descriptor) {
        Optional<EntryForm> form = EntryForms.byId(entry.form(), descriptor);
        if (form.isEmpty()) {
            return Readings.of(entry.given());
        }
        Reading reading = form.get().read(entry.raw());
        boolean empty = reading instanceof Unreadable text && text.reason() == Unreadable.Reason.EMPTY;
        if (entry.given() != null) {
            return Readings.with(Readings.of(reading), entry.given());
        }
        return empty ? null : Readings.of(reading);
    }

    private void reject(ImportRun run, String file, Refused refused) {
        Reject reject = new Reject();
        reject.run = run;
        reject.file = file;
        reject.line = refused.line();
        reject.field = refused.field();
        reject.reason = refused.reason();
        reject.raw = refused.raw();
        em.persist(reject);
    }
}
