package org.knigipamiati.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.interpret.AlbumLines;
import org.knigipamiati.interpret.Families;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.interpret.RecordChanges;
import org.knigipamiati.parse.EntryForm;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.parse.Reading;
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

    /** So many records are read again while somebody waits for a page; more belong on the command line. */
    public static final int MOST_AT_ONCE = 20_000;

    private static final String WHY = "Read again by a newer version";
    private static final String DESCRIBED = "Read again as the source is described now";

    @Inject
    EntityManager em;

    @Inject
    Interpreter interpreter;

    @Inject
    RecordChanges changes;

    @Inject
    Families families;

    @Inject
    AlbumLines albums;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    /**
     * What came of it.
     *
     * @param records how many were read again
     * @param changed how many are read differently now
     * @param made how many came to be, of members of families of whom the same entries are read to tell now
     * @param gone how many are members of families whom the same entries are not read to tell of any more; they stay
     */
    public record Result(long records, long changed, long made, long gone) {

        private static final Result NOTHING = new Result(0, 0, 0, 0);

        private Result plus(Result other) {
            return new Result(records + other.records, changed + other.changed, made + other.made, gone + other.gone);
        }
    }

    /** Reads all records of a source again, or of all sources if none is given. */
    public Result run(String source, Progress progress) {
        return run(source, WHY, true, progress);
    }

    /** Reads all records of a source again because it is described otherwise now. */
    public Result runAsDescribed(String source) {
        return run(source, DESCRIBED, true, Progress.SILENT);
    }

    /** What would come of reading a source again now: the same work, of which nothing is kept. Not to be called in a transaction. */
    public Result preview(String source) {
        return run(source, DESCRIBED, false, Progress.SILENT);
    }

    private Result run(String source, String why, boolean kept, Progress progress) {
        long all = QuarkusTransaction.requiringNew()
                .call(() -> source == null ? MemorialRecord.count() : MemorialRecord.count("source.id", source));
        progress.begin(source == null ? "all sources" : source, all);
        long last = 0;
        Result result = Result.NOTHING;
        while (true) {
            long after = last;
            Batch batch = kept
                    ? QuarkusTransaction.requiringNew().call(() -> batch(source, after, why))
                    : undone(source, after, why);
            if (batch.result.records == 0) {
                if (kept) {
                    albums.find();
                }
                return result;
            }
            last = batch.last;
            result = result.plus(batch.result);
            progress.advance(batch.result.records);
        }
    }

    private Batch undone(String source, long after, String why) {
        QuarkusTransaction.begin();
        try {
            return batch(source, after, why);
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private record Batch(long last, Result result) {}

    /** Records with entries of their own; members of families go with their head. */
    private Batch batch(String source, long after, String why) {
        TypedQuery<MemorialRecord> query = em.createQuery(
                "select r from MemorialRecord r join fetch r.entry join fetch r.source where r.id > :after and r.member = 0"
                        + (source == null ? "" : " and r.source.id = :source") + " order by r.id",
                MemorialRecord.class);
        query.setParameter("after", after).setMaxResults(BATCH);
        if (source != null) {
            query.setParameter("source", source);
        }
        List<MemorialRecord> records = query.getResultList();
        Map<Long, List<MemorialRecord>> members =
                families.of(records.stream().map(record -> record.id).toList());
        Result result = Result.NOTHING;
        for (MemorialRecord record : records) {
            result = result.plus(reread(record, members.getOrDefault(record.id, List.of()), why));
        }
        long last = records.isEmpty() ? after : records.get(records.size() - 1).id;
        em.flush();
        em.clear();
        return new Batch(last, result);
    }

    private Result reread(MemorialRecord record, List<MemorialRecord> members, String why) {
        Optional<EntryForm> form = EntryForms.byId(record.entry.form, record.source.descriptor());
        if (form.isEmpty()) {
            interpreter.interpret(record);
            members.forEach(interpreter::interpret);
            return new Result(1 + members.size(), 0, 0, 0);
        }
        Reading read = form.get().read(record.entry.raw);
        Author author = new Author.Reread(software);
        boolean changed = changes.make(RecordChange.read(
                        record, author, why, record.entry, Readings.with(Readings.of(read), stated(record))))
                .isPresent();
        Families.Settled family =
                families.settle(record, record.entry, members, Readings.members(read), author, why, record.state);
        // Rules and vocabularies may have changed though the words read the same.
        if (!changed) {
            interpreter.interpret(record);
        }
        members.stream().filter(member -> !family.changed().contains(member)).forEach(interpreter::interpret);
        return new Result(
                1 + members.size(),
                (changed ? 1 : 0) + family.changed().size(),
                family.made().size(),
                family.gone().size());
    }

    /** What the file states beside the text of the entry, whatever a person decided since. */
    private static List<FieldValue> stated(MemorialRecord record) {
        return Stream.concat(
                        record.reading().fields().stream(),
                        record.reading().decided().stream().flatMap(decided -> decided.read().stream()))
                .filter(value -> value.origin() == Origin.FILE)
                .toList();
    }
}
