package org.knigipamiati.ingest.invented;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.knigipamiati.ingest.Counts;
import org.knigipamiati.ingest.FirstBook;
import org.knigipamiati.ingest.ImportRequest;
import org.knigipamiati.ingest.ImportService;
import org.knigipamiati.ingest.Progress;
import org.knigipamiati.ingest.SourceBusy;
import org.knigipamiati.ingest.format.JsonLinesFormat;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.IndexBacklog;
import org.knigipamiati.record.Source;

/** The invented book that an empty collection starts with, so that a newcomer sees what the system does. */
@ApplicationScoped
public class SampleBook {

    /** Short name of its source. */
    public static final String SOURCE = "sample";

    /** People in it. */
    public static final int PEOPLE = 300;

    private static final long SEED = 1937;

    /** How long people that are in the database may take to be found; then the index has a trouble that it tells itself. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    ImportService imports;

    @Inject
    JsonLinesFormat format;

    @Inject
    IndexBacklog backlog;

    @Inject
    FirstBook first;

    /**
     * Imports the sample if the collection has no source yet, and waits until its people are found; meanwhile it
     * {@linkplain FirstBook#isComing() is coming}.
     *
     * @return whether it did
     */
    public boolean loadIfEmpty() throws IOException {
        first.setComing(true);
        try {
            boolean empty = QuarkusTransaction.requiringNew().call(() -> Source.count() == 0);
            if (!empty) {
                return false;
            }
            boolean loaded = loadUnlessAnotherDoes();
            await(() -> backlog.size() == 0);
            return loaded;
        } finally {
            first.setComing(false);
        }
    }

    /** Of several instances that start on an empty database at once, one loads; the others wait for it. */
    private boolean loadUnlessAnotherDoes() throws IOException {
        try {
            return load();
        } catch (SourceBusy another) {
            await(() -> QuarkusTransaction.requiringNew()
                            .call(() ->
                                    ImportRun.count("source.id = ?1 and state = ?2", SOURCE, ImportRun.State.RUNNING))
                    == 0);
            return false;
        }
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() - until < 0) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private boolean load() throws IOException {
        Path folder = Files.createTempDirectory("knigi-sample");
        Path file = folder.resolve("invented-book.jsonl");
        try {
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                InventedPeople people = new InventedPeople(SEED);
                for (int i = 0; i < PEOPLE; i++) {
                    out.write(people.next().toString());
                    out.newLine();
                }
            }
            Counts counts =
                    imports.run(new ImportRequest(format, SOURCE, null, List.of(file), null, "lists"), Progress.SILENT);
            return counts.added() > 0;
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
