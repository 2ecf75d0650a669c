package org.knigipamiati.search.index;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.hibernate.FlushMode;
import org.hibernate.Session;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.index.JsonDocument;

/**
 * Writes the documents of all public records, by all processors, while records are changed: the outbox writes to the same index meanwhile, so
 * nothing waits for the end. What it writes is never overwritten (see {@link AddedDocuments}); and whoever was changed between the moment when
 * the record was read here and the moment when its document stood is told to it once more, lest a document come back that it had just
 * taken away.
 */
@ApplicationScoped
class AllDocuments {

    /** Records that are read in one transaction and sent in one request. */
    private static final int BATCH = 200;

    /** Threads beside one for each processor: while one waits for the database or the engine another works. */
    private static final int WAITING = 1;

    /** A batch is a matter of moments, but whoever changes tables may keep it waiting. */
    private static final int LONGEST = Math.toIntExact(Duration.ofHours(1).toSeconds());

    /** Whatever changes a row of a record makes another of it. */
    private static final String STAMPS =
            "select id, cast(cast(xmin as text) as bigint) from record where id = any (cast(?1 as bigint[]))";

    /** What documents are made of, apart, for each list of a record multiplies its rows. */
    private static final List<String> PARTS = List.of(
            "select r from MemorialRecord r join fetch r.entry join fetch r.source left join fetch r.cases",
            "select r from MemorialRecord r left join fetch r.claims",
            "select r from MemorialRecord r left join fetch r.flags");

    private static final String PUBLIC =
            " where r.id in ?1 and r.state = org.knigipamiati.record.RecordState.PUBLISHED";

    @Inject
    EntityManager em;

    @Inject
    AddedDocuments added;

    /**
     * Writes them all into the index that changes are written to, which must not yet hold them.
     *
     * @param progress told after each batch how many records were looked at, those that are not public included
     * @throws IllegalStateException if the engine refuses one of them
     * @throws java.io.UncheckedIOException if it does not answer
     * @throws InterruptedException if interrupted
     */
    void write(LongConsumer progress) throws InterruptedException {
        write(progress, this::write);
    }

    /**
     * Writes them to a file in place of the index, as the engine would receive them: a line for each, in no order.
     *
     * @param file a new one
     * @throws java.io.UncheckedIOException if it cannot be written
     * @throws InterruptedException if interrupted
     */
    void writeTo(Path file, LongConsumer progress) throws InterruptedException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            write(progress, ids -> {
                SortedMap<Long, String> documents =
                        QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> read(ids));
                synchronized (lines) {
                    for (String document : documents.values()) {
                        lines.write(document);
                        lines.write('\n');
                    }
                }
                return ids.size();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is done with a batch of records; how many they were. */
    private interface Work {
        int of(List<Long> ids) throws IOException;
    }

    private void write(LongConsumer progress, Work work) throws InterruptedException {
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors + WAITING);
        Deque<Future<Integer>> underWay = new ArrayDeque<>();
        try {
            long done = 0;
            List<Long> ids = after(0);
            while (!ids.isEmpty() || !underWay.isEmpty()) {
                if (!ids.isEmpty() && underWay.size() <= 2 * processors) {
                    List<Long> batch = ids;
                    underWay.add(threads.submit(() -> work.of(batch)));
                    ids = after(batch.get(batch.size() - 1));
                } else {
                    done += underWay.remove().get();
                    progress.accept(done);
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException unwritten) {
                throw new UncheckedIOException(unwritten);
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } finally {
            underWay.forEach(waiting -> waiting.cancel(false));
            threads.shutdown();
            // a batch that came to its end after a rebuild was given up would write to the index that is read
            threads.awaitTermination(LONGEST, TimeUnit.SECONDS);
        }
    }

    private List<Long> after(long id) {
        return QuarkusTransaction.requiringNew().timeout(LONGEST).call(() -> em.createQuery(
                        "select r.id from MemorialRecord r where r.id > ?1 order by r.id", Long.class)
                .setParameter(1, id)
                .setMaxResults(BATCH)
                .getResultList());
    }

    private int write(List<Long> ids) {
        Map<Long, Long> stamps = new HashMap<>();
        SortedMap<Long, String> documents = QuarkusTransaction.requiringNew()
                .timeout(LONGEST)
                .call(() -> {
                    // before the records are read: what comes between is told again, and that is all
                    stamps.putAll(stamps(ids));
                    return read(ids);
                });
        List<Long> refused = added.add(documents);
        if (!refused.isEmpty()) {
            throw new IllegalStateException("The search engine refused %d documents, the first that of record %d"
                    .formatted(refused.size(), refused.get(0)));
        }
        QuarkusTransaction.requiringNew().timeout(LONGEST).run(() -> {
            Map<Long, Long> now = stamps(documents.keySet());
            added.tell(documents.keySet().stream()
                    .filter(id -> !stamps.get(id).equals(now.get(id)))
                    .toList());
        });
        return ids.size();
    }

    private SortedMap<Long, String> read(List<Long> ids) {
        Session session = em.unwrap(Session.class);
        // nothing is compared or written at the end
        session.setDefaultReadOnly(true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        List<MemorialRecord> records = new ArrayList<>();
        for (String part : PARTS) {
            records = em.createQuery(part + PUBLIC, MemorialRecord.class)
                    .setParameter(1, ids)
                    .getResultList();
        }
        SortedMap<Long, String> documents = new TreeMap<>();
        records.forEach(record -> documents.put(record.id, JsonDocument.of(record)));
        return documents;
    }

    private Map<Long, Long> stamps(Collection<Long> ids) {
        Map<Long, Long> stamps = new HashMap<>();
        List<?> rows = em.createNativeQuery(STAMPS, Tuple.class)
                .setParameter(1, ids.toArray(Long[]::new))
                .getResultList();
        rows.forEach(row -> stamps.put(((Tuple) row).get(0, Long.class), ((Tuple) row).get(1, Long.class)));
        return stamps;
    }
}
