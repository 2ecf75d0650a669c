package org.knigipamiati.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.record.ImportRun;

/**
 * Runs imports. A file is read twice: first to see what it holds and to align that with what the database holds of it, then to
 * write, in batches that are each a transaction with their counts. An import that was interrupted is completed by running it
 * again: what is there already is unchanged.
 */
@ApplicationScoped
public class ImportService {

    /** Entries of one transaction: enough that its commit costs little, few enough for a small heap. */
    static final int BATCH = 500;

    @Inject
    Editions editions;

    @Inject
    BatchWriter writer;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    /**
     * Imports the files.
     *
     * @return what became of the entries
     * @throws FileRefused if a file as a whole cannot be understood; files before it stay imported
     * @throws IOException if a file cannot be read
     */
    public Counts run(ImportRequest request, Progress progress) throws IOException {
        for (Path file : request.files()) {
            if (!Files.isRegularFile(file)) {
                throw new FileRefused(file, 0, "there is no such file");
            }
        }
        long run = QuarkusTransaction.requiringNew().call(() -> begin(request));
        Counts total = new Counts();
        boolean finished = false;
        try {
            for (Path file : request.files()) {
                total.add(importFile(request, file, run, progress));
            }
            finished = true;
        } finally {
            ImportRun.State state = finished ? ImportRun.State.FINISHED : ImportRun.State.FAILED;
            QuarkusTransaction.requiringNew().run(() -> {
                ImportRun ended = ImportRun.findById(run);
                ended.state = state;
                ended.missing = total.missing();
                ended.finishedAt = Instant.now();
            });
        }
        return total;
    }

    private long begin(ImportRequest request) {
        ImportRun run = new ImportRun();
        run.source = Sources.findOrCreate(request.sourceId(), request.title());
        // Only one import of a source runs at a time; one that is still called running did not live to its end.
        ImportRun.update(
                "state = ?1 where source.id = ?2 and state = ?3",
                ImportRun.State.FAILED,
                request.sourceId(),
                ImportRun.State.RUNNING);
        run.format = request.format().id();
        run.files = String.join(
                "\n", request.files().stream().map(ImportService::name).toList());
        run.software = software;
        run.vocabulary = writer.vocabularyVersion();
        run.persist();
        return run.id;
    }

    private Counts importFile(ImportRequest request, Path file, long run, Progress progress) throws IOException {
        FileFormat format = request.format();
        FileFormat.Options options = new FileFormat.Options(request.form());
        Charset encoding = request.encoding();
        if (encoding == null) {
            encoding = format.encodings().of(file);
            progress.note(name(file) + ": " + encoding.displayName());
        } else {
            TextEncoding.verify(file, encoding);
        }
        Edition now = new Edition();
        try (Items items = format.open(file, encoding, options)) {
            for (Item item = items.next(); item != null; item = items.next()) {
                if (item instanceof RawEntry entry) {
                    now.add(Edition.sha256(entry.raw()), entry.key());
                }
            }
        }
        Editions.Known known =
                QuarkusTransaction.requiringNew().call(() -> editions.of(request.sourceId(), name(file)));
        Charset found = encoding;
        EditionAlignment alignment = EditionAlignment.of(
                known.edition,
                now,
                old -> QuarkusTransaction.joiningExisting().call(() -> editions.raw(known.record(old))),
                new Reread(() -> format.open(file, found, options))::text);
        progress.begin(name(file), now.size());
        Counts counts = new Counts();
        counts.countMissing(alignment.missing());
        try (Items items = format.open(file, encoding, options)) {
            List<Item> batch = new ArrayList<>(BATCH);
            Item item;
            do {
                item = items.next();
                if (item != null) {
                    batch.add(item);
                }
                if (batch.size() == BATCH || item == null) {
                    counts.add(writer.write(new BatchWriter.Batch(run, name(file), batch, known, alignment)));
                    progress.advance(
                            batch.stream().filter(RawEntry.class::isInstance).count());
                    batch = new ArrayList<>(BATCH);
                }
            } while (item != null);
        }
        return counts;
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** Texts of single entries of a file, read again when an alignment asks for them; that happens only for changed ones. */
    private static final class Reread {
        private final Opening opening;
        private Map<Integer, String> texts;

        Reread(Opening opening) {
            this.opening = opening;
        }

        String text(int index) {
            if (texts == null) {
                texts = new HashMap<>();
                try (Items items = opening.open()) {
                    for (Item item = items.next(); item != null; item = items.next()) {
                        if (item instanceof RawEntry entry) {
                            texts.put(entry.position() - 1, entry.raw());
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return texts.get(index);
        }

        interface Opening {
            Items open() throws IOException;
        }
    }
}
