package org.knigipamiati.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.interpret.Interpreter;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.index.JsonDocument;
import org.knigipamiati.record.rows.NewRows;
import org.knigipamiati.record.rows.NewRows.NewFamily;
import org.knigipamiati.search.index.NewDocuments;

/**
 * Loads many entries: batches are read and interpreted by all processors, numbered in the order of the file, and stored by whoever is free,
 * each in a transaction of its own; then their documents are written from memory. At most two batches a processor are on their
 * way at each of both stages, so the memory is bounded and whoever is slowest sets the pace.
 */
@ApplicationScoped
class BulkLoad {

    /** Threads beside one for each processor: while one waits for the database or the engine another reads. */
    private static final int WAITING = 1;

    @Inject
    BatchWriter writer;

    @Inject
    Interpreter interpreter;

    @Inject
    NewRows newRows;

    @Inject
    NewDocuments documents;

    /**
     * Batches of some files, of which none is stored twice: those that the database refuses as a whole are handed to somebody else.
     *
     * @param run their import
     * @param batches where they come from
     * @param refused writes a batch that the database has refused, and finds the entry that is to blame
     * @param progress told of each batch that is stored, one after the other
     */
    record Load(long run, FileBatches batches, Function<BatchWriter.Batch, Counts> refused, Progress progress) {}

    private record Read(BatchWriter.Batch batch, Map<RawEntry, NewFamily> made) {}

    /** Loads the entries of the files; returns when all are stored, and have their documents or are in the outbox. */
    Counts load(Load load) throws IOException {
        ImportRun run = QuarkusTransaction.requiringNew().call(() -> {
            ImportRun found = ImportRun.findById(load.run());
            // read by many threads later, without a session
            found.source.descriptor();
            return found;
        });
        Interpreter many = interpreter.forManyNew();
        int processors = Runtime.getRuntime().availableProcessors();
        ExecutorService threads = Executors.newFixedThreadPool(processors + WAITING);
        Counts counts = new Counts();
        Deque<Future<Read>> reading = new ArrayDeque<>();
        Deque<Future<Counts>> writing = new ArrayDeque<>();
        try {
            boolean more = true;
            while (more || !reading.isEmpty() || !writing.isEmpty()) {
                if (more && reading.size() <= processors) {
                    BatchWriter.Batch batch = load.batches().next();
                    more = batch != null;
                    if (more) {
                        reading.add(threads.submit(() -> new Read(batch, NewEntries.of(batch, run, many))));
                    }
                } else if (!reading.isEmpty() && writing.size() <= processors) {
                    Read read = done(reading.remove());
                    List<NewFamily> families = BatchWriter.inOrder(read.batch(), read.made());
                    QuarkusTransaction.requiringNew().run(() -> newRows.number(families));
                    writing.add(threads.submit(() -> write(load, read, families)));
                } else {
                    counts.add(done(writing.remove()));
                }
            }
        } finally {
            reading.forEach(waiting -> waiting.cancel(false));
            writing.forEach(waiting -> waiting.cancel(false));
            end(threads);
        }
        documents.mend(Duration.ZERO);
        return counts;
    }

    /** Lets batches under way come to their end: the source is ours only until the load returns. */
    private static void end(ExecutorService threads) {
        threads.shutdown();
        boolean ended = false;
        boolean interrupted = false;
        while (!ended) {
            try {
                ended = threads.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
                threads.shutdownNow();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Counts write(Load load, Read read, List<NewFamily> families) {
        Counts counts = families.isEmpty() ? load.refused().apply(read.batch()) : store(load, read, families);
        synchronized (load) {
            load.progress().advance(counts.read());
        }
        return counts;
    }

    private Counts store(Load load, Read read, List<NewFamily> families) {
        NewRows.Rows rows = newRows.of(families);
        SortedMap<Long, String> shown = new TreeMap<>();
        List<MemorialRecord> records =
                families.stream().flatMap(NewFamily::everybody).toList();
        for (MemorialRecord record : records) {
            if (record.state == RecordState.PUBLISHED) {
                shown.put(record.id, JsonDocument.of(record));
            }
        }
        long first = records.get(0).id;
        long last = records.get(records.size() - 1).id;
        Counts counts;
        try {
            counts = writer.write(read.batch(), read.made(), rows, first, last);
        } catch (RuntimeException e) {
            if (DataErrors.told(e) == null) {
                throw e;
            }
            return load.refused().apply(read.batch());
        }
        documents.write(shown, first);
        return counts;
    }

    private static <T> T done(Future<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The load was interrupted; run again it goes on", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
