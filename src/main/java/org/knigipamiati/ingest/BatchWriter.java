package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.RecordChange;

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
     * @param file name of the file
     * @param items what the format found
     * @param known what the database held of the file when the run began
     * @param alignment which entry is which of them
     */
    record Batch(long run, String file, List<Item> items, Editions.Known known, EditionAlignment alignment) {}

    /** Version of the vocabularies that read the entries. */
    String vocabularyVersion() {
        return interpreter.vocabularyVersion();
    }

    @Transactional
    Counts write(Batch batch) {
        Counts counts = new Counts();
        ImportRun run = em.find(ImportRun.class, batch.run());
        Map<Long, MemorialRecord> touched = touched(batch);
        for (Item item : batch.items()) {
            if (item instanceof Refused refused) {
                reject(run, batch.file(), refused);
                counts.countRejected();
            } else if (item instanceof RawEntry entry) {
                write(entry, batch, run, touched, counts);
            }
        }
        run.read += counts.read();
        run.added += counts.added();
        run.unchanged += counts.unchanged();
        run.changed += counts.changed();
        run.rejected += counts.rejected();
        em.flush();
        em.clear();
        return counts;
    }

    /** The records that will be altered because their entry has changed or moved, in one query. */
    private Map<Long, MemorialRecord> touched(Batch batch) {
        List<Long> ids = new ArrayList<>();
        for (Item item : batch.items()) {
            if (item instanceof RawEntry entry) {
                int old = batch.alignment().earlier(entry.position() - 1);
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
        return batch.known().position(old) != entry.position();
    }

    private static boolean changed(RawEntry entry, Batch batch, int old) {
        return Edition.hash(Edition.sha256(entry.raw()))
                != batch.known().edition.hash(old);
    }

    private void write(RawEntry entry, Batch batch, ImportRun run, Map<Long, MemorialRecord> touched, Counts counts) {
        int old = batch.alignment().earlier(entry.position() - 1);
        if (old >= 0 && !changed(entry, batch, old)) {
            if (moved(entry, batch, old)) {
                touched.get(batch.known().record(old)).position = entry.position();
            }
            counts.countUnchanged();
            return;
        }
        StoredReading reading = read(entry);
        if (reading == null) {
            reject(run, batch.file(), new Refused(entry.line(), null, "there is nothing in it to read", entry.raw()));
            counts.countRejected();
            return;
        }
        Entry stored = store(entry, batch.file(), run);
        if (old < 0) {
            MemorialRecord record = new MemorialRecord();
            record.source = run.source;
            take(record, stored, entry, batch.file(), reading);
            em.persist(record);
            counts.countNew();
        } else {
            change(touched.get(batch.known().record(old)), stored, entry, batch, reading);
            counts.countChanged();
        }
    }

    private void change(MemorialRecord record, Entry stored, RawEntry entry, Batch batch, StoredReading reading) {
        record.file = batch.file();
        record.position = entry.position();
        changes.make(RecordChange.read(
                record, new Author.Import(batch.run()), "The entry has changed in " + batch.file(), stored, reading));
    }

    private void take(MemorialRecord record, Entry stored, RawEntry entry, String file, StoredReading reading) {
        record.entry = stored;
        record.file = file;
        record.position = entry.position();
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
        em.persist(stored);
        return stored;
    }

    /** The reading of an entry, null if there is nothing in it. */
    private static StoredReading read(RawEntry entry) {
        if (entry.given() != null) {
            return Readings.of(entry.given());
        }
        Reading reading = EntryForms.byId(entry.form()).orElseThrow().read(entry.raw());
        boolean empty = reading instanceof Unreadable text && text.reason() == Unreadable.Reason.EMPTY;
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
