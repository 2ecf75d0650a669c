package org.knigipamiati.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.interpret.AlbumLines;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.change.RecordChange;

/**
 * Reads the entries again with the parser, rules and vocabularies of this version. A record that is read differently gets a
 * revision; what a person corrected stays. Entries themselves are never touched.
 */
@ApplicationScoped
public class Rereading {

    /** Records of one transaction. */
    static final int BATCH = 200;

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    RecordChanges changes;

    @Inject
    AlbumLines albums;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    /**
     * What came of it.
     *
     * @param records how many were read again
     * @param changed how many are read differently now
     */
    public record Result(long records, long changed) {}

    /** Reads all records of a source again, or of all sources if none is given. */
    public Result run(String source, Progress progress) {
        long all = QuarkusTransaction.requiringNew()
                .call(() -> source == null ? MemorialRecord.count() : MemorialRecord.count("source.id", source));
        progress.begin(source == null ? "all sources" : source, all);
        long last = 0;
        long read = 0;
        long changed = 0;
        while (true) {
            long after = last;
            Batch batch = QuarkusTransaction.requiringNew().call(() -> batch(source, after));
            if (batch.records == 0) {
                albums.find();
                return new Result(read, changed);
            }
            last = batch.last;
            read += batch.records;
            changed += batch.changed;
            progress.advance(batch.records);
        }
    }

    private record Batch(long last, int records, int changed) {}

    private Batch batch(String source, long after) {
        TypedQuery<MemorialRecord> query = em.createQuery(
                "select r from MemorialRecord r join fetch r.entry join fetch r.source where r.id > :after"
                        + (source == null ? "" : " and r.source.id = :source") + " order by r.id",
                MemorialRecord.class);
        query.setParameter("after", after).setMaxResults(BATCH);
        if (source != null) {
            query.setParameter("source", source);
        }
        List<MemorialRecord> records = query.getResultList();
        int changed = 0;
        for (MemorialRecord record : records) {
            changed += reread(record) ? 1 : 0;
        }
        long last = records.isEmpty() ? after : records.get(records.size() - 1).id;
        em.flush();
        em.clear();
        return new Batch(last, records.size(), changed);
    }

    private boolean reread(MemorialRecord record) {
        boolean changed = EntryForms.byId(record.entry.form, record.source.descriptor())
                .map(form -> Readings.with(Readings.of(form.read(record.entry.raw)), stated(record)))
                .map(read -> RecordChange.read(
                        record, new Author.Reread(software), "Read again by a newer version", record.entry, read))
                .flatMap(changes::make)
                .isPresent();
        if (!changed) {
            // Rules and vocabularies may have changed though the words read the same.
            interpreter.interpret(record);
        }
        return changed;
    }

    /** What the file states beside the text of the entry, whatever a person decided since. */
    private static List<FieldValue> stated(MemorialRecord record) {
        return Stream.concat(
                        record.reading.fields().stream(),
                        record.reading.decided().stream().flatMap(decided -> decided.read().stream()))
                .filter(value -> value.origin() == Origin.FILE)
                .toList();
    }
}
