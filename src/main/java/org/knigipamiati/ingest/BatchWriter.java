package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.load.Alignment;
import org.knigipamiati.ingest.load.Edition;
import org.knigipamiati.ingest.load.FileOfRun;
import org.knigipamiati.ingest.load.KnownEntries;
import org.knigipamiati.interpret.Families;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.Entry;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.Reject;
import org.knigipamiati.record.change.RecordChange;
import org.knigipamiati.record.rows.NewRows;
import org.knigipamiati.record.rows.NewRows.NewFamily;
import org.knigipamiati.search.index.NewDocuments;

/** Writes one batch of an import: its entries, records, revisions, rejects and counts in one transaction, or nothing. */
@ApplicationScoped
class BatchWriter {

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    RecordChanges changes;

    @Inject
    Families families;

    @Inject
    NewRows newRows;

    @Inject
    NewDocuments documents;

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

    /** Writes a batch. The index learns of it by the outbox. */
    @Transactional
    Counts write(Batch batch) {
        ImportRun run = em.find(ImportRun.class, batch.run());
        return write(batch, run, NewEntries.of(batch, run, interpreter), this::persist);
    }

    /**
     * Writes a batch whose new entries have been read and numbered already.
     *
     * @param made what {@link NewEntries} made of it
     * @param rows their rows
     * @param first the lowest of the ids of their records, {@code last} the highest; their documents are noted as due
     */
    @Transactional
    Counts write(Batch batch, Map<RawEntry, NewFamily> made, NewRows.Rows rows, long first, long last) {
        return write(batch, em.find(ImportRun.class, batch.run()), made, families -> {
            newRows.copy(rows);
            documents.note(first, last);
        });
    }

    private Counts write(
            Batch batch, ImportRun run, Map<RawEntry, NewFamily> fresh, Consumer<Collection<NewFamily>> keeping) {
        Counts counts = new Counts();
        Touched touched = touched(batch);
        List<MemorialRecord> made = new ArrayList<>();
        for (Item item : batch.items()) {
            if (item instanceof Refused refused) {
                reject(run, batch.file().name(), refused);
                counts.countRejected();
            } else if (item instanceof RawEntry entry && batch.file().earlier(entry.position() - 1) >= 0) {
                writeKnown(entry, batch, run, touched, counts, made);
            } else if (item instanceof RawEntry entry && fresh.containsKey(entry)) {
                fresh.get(entry).everybody().forEach(made::add);
                counts.countNew();
            } else if (item instanceof RawEntry entry) {
                rejectEmpty(run, batch.file().name(), entry);
                counts.countRejected();
            }
        }
        if (!fresh.isEmpty()) {
            keeping.accept(inOrder(batch, fresh));
        }
        em.flush();
        count(run, counts);
        em.flush();
        em.clear();
        made.forEach(record -> batch.landing().made().accept(record.id));
        return counts;
    }

    static List<NewFamily> inOrder(Batch batch, Map<RawEntry, NewFamily> fresh) {
        return batch.items().stream()
                .filter(RawEntry.class::isInstance)
                .map(fresh::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private void persist(Collection<NewFamily> families) {
        for (NewFamily family : families) {
            em.persist(family.head().entry);
            em.persist(family.head());
            family.members().forEach(member -> {
                member.headId = family.head().id;
                em.persist(member);
            });
        }
    }

    /** Adds to the numbers of the run, which others may be adding to as well. */
    private void count(ImportRun run, Counts counts) {
        em.refresh(run, LockModeType.PESSIMISTIC_WRITE);
        run.read += counts.read();
        run.added += counts.added();
        run.unchanged += counts.unchanged();
        run.changed += counts.changed();
        run.rejected += counts.rejected();
    }

    /**
     * Writes down which records an import no longer found in its files: those of the missing entries, members of families included.
     *
     * @return how many
     */
    @Transactional
    long missing(long run, Alignment alignment) {
        Long[] records = alignment.missing().toArray(Long[]::new);
        return em.createNativeQuery("insert into import_missing (run_id, record_id) select ?1, unnest(?2)"
                        + " union select ?1, m.id from record h join record m on m.head_id = h.id and m.entry_id = h.entry_id"
                        + " where h.id = any(?2)")
                .setParameter(1, run)
                .setParameter(2, records)
                .executeUpdate();
    }

    private void missing(ImportRun run, List<MemorialRecord> gone) {
        for (MemorialRecord member : gone) {
            em.createNativeQuery(
                            "insert into import_missing (run_id, record_id) values (?1, ?2) on conflict do nothing")
                    .setParameter(1, run.id)
                    .setParameter(2, member.id)
                    .executeUpdate();
        }
    }

    /** What {@link #write} would do. */
    Foreseen foresee(Batch batch) {
        long added = 0;
        long unchanged = 0;
        long changed = 0;
        List<Foreseen.Row> refused = new ArrayList<>();
        Touched touched = touched(batch);
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

    /** Whether an entry is of records one of which is public, and may not be changed past review. */
    private static boolean isPublic(Batch batch, Touched touched, int old) {
        long record = batch.known().record(old);
        return batch.landing().publishedAlready() != null
                && Stream.concat(Stream.of(touched.records.get(record)), touched.members(record).stream())
                        .anyMatch(one -> one.state == RecordState.PUBLISHED);
    }

    /**
     * Records that a batch alters.
     *
     * @param records of entries that have changed or moved, by id
     * @param families the members of whom these entries tell, by the id of the head
     */
    private record Touched(Map<Long, MemorialRecord> records, Map<Long, List<MemorialRecord>> families) {

        List<MemorialRecord> members(long head) {
            return families.getOrDefault(head, List.of());
        }
    }

    /** The records that will be altered because their entry has changed or moved, in one query for heads and one for members. */
    private Touched touched(Batch batch) {
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
        return new Touched(records, families.of(ids));
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
        return Edition.hash(Edition.sha256(entry.raw()), NewEntries.stated(entry));
    }

    /** Writes an entry that is known already: the records that are changed are added to those made. */
    private void writeKnown(
            RawEntry entry, Batch batch, ImportRun run, Touched touched, Counts counts, List<MemorialRecord> made) {
        int old = batch.file().earlier(entry.position() - 1);
        if (!changed(entry, batch, old)) {
            if (moved(entry, batch, old)) {
                move(entry, batch, touched, old);
            }
            counts.countUnchanged();
            return;
        }
        String file = batch.file().name();
        NewEntries.Told told = NewEntries.read(entry, run.source.descriptor());
        if (told == null) {
            rejectEmpty(run, file, entry);
            counts.countRejected();
            return;
        }
        String refusal = batch.landing().publishedAlready();
        if (isPublic(batch, touched, old)) {
            reject(run, file, new Refused(entry.line(), null, refusal, entry.raw()));
            counts.countRejected();
            return;
        }
        Entry stored = NewEntries.entry(entry, file, run);
        em.persist(stored);
        if (moved(entry, batch, old)) {
            move(entry, batch, touched, old);
        }
        counts.countMissing(change(batch, run, touched, old, stored, told, made));
        counts.countChanged();
    }

    private static void move(RawEntry entry, Batch batch, Touched touched, int old) {
        MemorialRecord record = touched.records.get(batch.known().record(old));
        record.file = batch.file().name();
        record.position = entry.position();
        Families.move(record, touched.members(record.id));
    }

    /** Another edition of an entry: of the head, and of the members of whom it tells now; says how many it tells of no more. */
    private int change(
            Batch batch,
            ImportRun run,
            Touched touched,
            int old,
            Entry stored,
            NewEntries.Told told,
            List<MemorialRecord> made) {
        MemorialRecord record = touched.records.get(batch.known().record(old));
        Entry before = record.entry;
        Author author = new Author.Import(batch.run());
        String why = "The entry has changed in " + batch.file().name();
        changes.make(RecordChange.read(record, author, why, stored, told.reading()));
        Families.Settled settled = families.settle(
                record,
                before,
                touched.members(record.id),
                told.members(),
                author,
                why,
                batch.landing().state());
        missing(run, settled.gone());
        made.add(record);
        made.addAll(settled.made());
        made.addAll(settled.changed());
        if (batch.landing().publishedAlready() != null) {
            record.state = batch.landing().state();
            settled.changed().forEach(member -> member.state = batch.landing().state());
        }
        return settled.gone().size();
    }

    private void rejectEmpty(ImportRun run, String file, RawEntry entry) {
        reject(run, file, new Refused(entry.line(), null, "there is nothing in it to read", entry.raw()));
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
