package org.knigipamiati.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.database.SharedLock;
import org.knigipamiati.ingest.format.Checked;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.format.Storable;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.ingest.load.Alignment;
import org.knigipamiati.ingest.load.Edition;
import org.knigipamiati.ingest.load.EntryTexts;
import org.knigipamiati.ingest.load.FileOfRun;
import org.knigipamiati.ingest.load.KnownEntries;
import org.knigipamiati.interpret.AlbumLines;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.Author;
import org.knigipamiati.record.ImportRun;
import org.knigipamiati.record.Source;
import org.knigipamiati.record.change.DescriptorChange;
import org.knigipamiati.record.change.Repeats;
import org.knigipamiati.vocabulary.SourceDescriptor;

/**
 * Runs imports. Files are read twice: first to see what they hold and to align that with what the database holds of their source,
 * then to write, in batches that are each a transaction with their counts. An import that was interrupted is completed by running it
 * again: what is there already is unchanged.
 */
@ApplicationScoped
public class ImportService {

    /** Entries of one transaction: enough that its commit costs little, few enough for a small heap. */
    static final int BATCH = 500;

    /** Files of so many bytes together are loaded in bulk where nobody says otherwise: some thousand entries. */
    static final long BULK = 2L << 20;

    /** Entries that a note names. */
    private static final int MOST_NAMED = 10;

    @Inject
    Editions editions;

    @Inject
    Repeats repeats;

    @Inject
    AlbumLines albums;

    @Inject
    BatchWriter writer;

    @Inject
    BulkLoad loads;

    @Inject
    SourceLock lock;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    /**
     * Imports the files. One that as a whole cannot be read or understood is told, and the others are imported: brought in later, it
     * is aligned as it would have been beside them.
     *
     * @return what became of the entries, and which files are none of them
     * @throws FileRefused if there is no such file, or none can be read and understood; then nothing is imported
     * @throws SourceBusy if another import of the source is running
     * @throws IOException if a file can no longer be read
     */
    public Counts run(ImportRequest request, Progress progress) throws IOException {
        for (Path file : request.files()) {
            if (!Files.isRegularFile(file)) {
                throw new FileRefused(file, 0, "there is no such file");
            }
        }
        SourceDescriptors.check(request.sourceId());
        if (request.descriptor() != null && !Files.isRegularFile(request.descriptor())) {
            throw new InvalidImport("--descriptor: there is no file " + request.descriptor());
        }
        DescriptorFile described = request.descriptor() == null ? null : DescriptorFile.of(request.descriptor());
        try (SharedLock.Held held = lock.take(request.sourceId())) {
            return runAlone(request, described, progress);
        }
    }

    /** Whether files are loaded in bulk. */
    static boolean isBulk(ImportRequest request) throws IOException {
        if (request.bulk() != null) {
            return request.bulk();
        }
        long bytes = 0;
        for (Path file : request.files()) {
            bytes += Files.size(file);
        }
        return bytes >= BULK;
    }

    private Counts runAlone(ImportRequest request, DescriptorFile described, Progress progress) throws IOException {
        long run = QuarkusTransaction.requiringNew().call(() -> begin(request, described));
        SourceDescriptor descriptor = QuarkusTransaction.requiringNew().call(() -> descriptor(request.sourceId()));
        FileFormat.Options options = request.options().with(descriptor.separators());
        Counts total = new Counts();
        boolean finished = false;
        Map<FileOfRun, FileBatches.Opening> files = new LinkedHashMap<>();
        Set<Path> seen = new HashSet<>();
        try {
            for (Path file : request.files()) {
                try {
                    if (!seen.add(file.toRealPath())) {
                        progress.note(name(file) + ": named twice, read once");
                        continue;
                    }
                    FileBatches.Opening opening = opening(request, file, options, progress);
                    Edition edition = edition(opening, note -> progress.note(name(file) + ": " + note));
                    files.put(new FileOfRun(file.toAbsolutePath().normalize(), edition), opening);
                } catch (FileRefused e) {
                    total.refuse(e);
                } catch (IOException e) {
                    total.refuse(new FileRefused(file, 0, "it cannot be read: " + e));
                }
            }
            if (files.isEmpty()) {
                throw total.refused().get(total.refused().size() - 1);
            }
            KnownEntries known = editions.of(request.sourceId());
            Alignment alignment = Alignment.of(known, List.copyOf(files.keySet()), texts(known, files, descriptor));
            alignment.notes().forEach(progress::note);
            total.countMissing(writer.missing(run, alignment));
            List<FileBatches.Input> inputs = new ArrayList<>(files.size());
            files.forEach((file, opening) -> inputs.add(new FileBatches.Input(
                    new BatchWriter.Batch(run, file, List.of(), known, alignment, Landing.PUBLIC), opening)));
            total.add(isBulk(request) ? writeInBulk(run, inputs, progress) : write(inputs, progress));
            finished = true;
        } finally {
            ImportRun.State state = finished ? ImportRun.State.FINISHED : ImportRun.State.FAILED;
            QuarkusTransaction.requiringNew().run(() -> {
                ImportRun ended = ImportRun.findById(run);
                ended.state = state;
                ended.missing = total.missing();
                if (state == ImportRun.State.FINISHED) {
                    ended.files =
                            names(files.keySet().stream().map(FileOfRun::path).toList());
                }
                ended.finishedAt = Instant.now();
            });
            repeats.decide(request.sourceId());
            albums.find();
        }
        return total;
    }

    /**
     * Brings in what was read elsewhere, in the transaction of the caller: aligned as any file is.
     *
     * @param run their run, stored; its counts are added to
     * @param file what the file is called
     * @throws SourceBusy if another import of the source is running
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Counts take(ImportRun run, String file, List<Item> items, Landing landing) {
        lock.takeForTransaction(run.source.id);
        FileOfRun only = only(file, entries(items));
        KnownEntries known = editions.notTakenBack(run.source.id);
        Alignment alignment = alignment(known, only, entries(items), run.source.descriptor());
        Counts counts = new Counts();
        counts.countMissing(writer.missing(run.id, alignment));
        for (int from = 0; from < items.size(); from += BATCH) {
            List<Item> some = List.copyOf(items.subList(from, Math.min(items.size(), from + BATCH)));
            counts.add(writer.write(new BatchWriter.Batch(run.id, only, some, known, alignment, landing)));
        }
        return counts;
    }

    /** What {@link #take} would make of them today. Nothing is stored. */
    @Transactional
    public Foreseen foresee(String source, String file, List<Item> items, Landing landing) {
        List<RawEntry> entries = entries(items);
        FileOfRun only = only(file, entries);
        KnownEntries known = editions.notTakenBack(source);
        SourceDescriptor descriptor = descriptor(source);
        Alignment alignment = alignment(known, only, entries, descriptor);
        return writer.foresee(new BatchWriter.Batch(0, only, items, known, alignment, landing));
    }

    private static List<RawEntry> entries(List<Item> items) {
        return items.stream()
                .filter(RawEntry.class::isInstance)
                .map(RawEntry.class::cast)
                .toList();
    }

    private static FileOfRun only(String file, List<RawEntry> entries) {
        Edition edition = new Edition();
        entries.forEach(entry -> edition.add(BatchWriter.hash(entry), entry.key()));
        return new FileOfRun(Path.of("/").resolve(Path.of(file).getFileName()), edition);
    }

    private Alignment alignment(
            KnownEntries known, FileOfRun only, List<RawEntry> entries, SourceDescriptor descriptor) {
        return Alignment.of(known, List.of(only), new EntryTexts() {
            @Override
            public void known(List<Integer> indices, ObjIntConsumer<Said> each) {
                editions.tell(known, indices, descriptor, each);
            }

            @Override
            public void of(FileOfRun same, ObjIntConsumer<Said> each) {
                entries.forEach(entry -> each.accept(said(entry, descriptor), entry.position() - 1));
            }
        });
    }

    private static SourceDescriptor descriptor(String source) {
        Source known = Source.findById(source);
        return known == null ? SourceDescriptor.NONE : known.descriptor();
    }

    private long begin(ImportRequest request, DescriptorFile described) {
        ImportRun run = new ImportRun();
        run.source = SourceDescriptors.findOrCreate(request.sourceId(), request.title(), described);
        // The lock is ours: one that is still called running did not live to its end.
        ImportRun.update(
                "state = ?1 where source.id = ?2 and state = ?3",
                ImportRun.State.FAILED,
                request.sourceId(),
                ImportRun.State.RUNNING);
        run.format = request.format().id();
        run.files = names(request.files());
        run.software = software;
        run.vocabulary = writer.vocabularyVersion();
        run.persist();
        if (described != null) {
            // Of a source that is known how it is published stays as it was edited.
            DescriptorChange.make(run.source, described.descriptor(), new Author.Import(run.id));
        }
        return run.id;
    }

    private static FileBatches.Opening opening(
            ImportRequest request, Path file, FileFormat.Options options, Progress progress) throws IOException {
        FileFormat format = request.format();
        Charset encoding = request.encoding();
        if (format.encodings() == TextEncoding.NONE) {
            encoding = null;
        } else if (encoding == null) {
            encoding = format.encodings().of(file);
            progress.note(name(file) + ": " + encoding.displayName());
        } else {
            TextEncoding.verify(file, encoding);
        }
        Charset found = encoding;
        return () -> new Checked(format.open(file, found, options));
    }

    private static Edition edition(FileBatches.Opening opening, Consumer<String> told) throws IOException {
        Edition edition = new Edition();
        try (Items items = opening.open()) {
            for (Item item = items.next(); item != null; item = items.next()) {
                if (item instanceof RawEntry entry) {
                    edition.add(BatchWriter.hash(entry), entry.key());
                }
            }
            items.notes().forEach(told);
        }
        Map<Integer, Integer> repeated = edition.repeated();
        if (!repeated.isEmpty()) {
            String first = repeated.entrySet().stream()
                    .limit(MOST_NAMED)
                    .map(e -> (e.getKey() + 1) + " (as " + (e.getValue() + 1) + ")")
                    .collect(Collectors.joining(", "));
            told.accept(repeated.size() + " entries say word for word what an earlier one says, taken like the others: "
                    + "number " + first + (repeated.size() > MOST_NAMED ? ", …" : ""));
        }
        return edition;
    }

    private EntryTexts texts(
            KnownEntries known, Map<FileOfRun, FileBatches.Opening> files, SourceDescriptor descriptor) {
        return new EntryTexts() {
            @Override
            public void known(List<Integer> indices, ObjIntConsumer<Said> each) {
                QuarkusTransaction.requiringNew().run(() -> editions.tell(known, indices, descriptor, each));
            }

            @Override
            public void of(FileOfRun file, ObjIntConsumer<Said> each) {
                try (Items items = files.get(file).open()) {
                    for (Item item = items.next(); item != null; item = items.next()) {
                        if (item instanceof RawEntry entry) {
                            each.accept(said(entry, descriptor), entry.position() - 1);
                        }
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    private static EntryTexts.Said said(RawEntry entry, SourceDescriptor descriptor) {
        return entry.given() != null
                ? new EntryTexts.Said(entry.raw(), entry::given)
                : Editions.read(EntryForms.byId(entry.form(), descriptor).orElseThrow(), entry.raw());
    }

    private Counts write(List<FileBatches.Input> inputs, Progress progress) throws IOException {
        Counts counts = new Counts();
        try (FileBatches batches = new FileBatches(inputs, BATCH, file -> progress.begin(file.name(), file.size()))) {
            for (BatchWriter.Batch batch = batches.next(); batch != null; batch = batches.next()) {
                counts.add(writeOrPart(batch));
                progress.advance(batch.items().stream()
                        .filter(RawEntry.class::isInstance)
                        .count());
            }
        }
        return counts;
    }

    /** Batches of several files are on their way at once, so what is told of is all files together. */
    private Counts writeInBulk(long run, List<FileBatches.Input> inputs, Progress progress) throws IOException {
        progress.begin(
                inputs.size() == 1 ? inputs.get(0).whole().file().name() : inputs.size() + " files",
                inputs.stream().mapToInt(input -> input.whole().file().size()).sum());
        try (FileBatches batches = new FileBatches(inputs, BATCH, file -> {})) {
            return loads.load(new BulkLoad.Load(run, batches, this::writeOrPart, progress));
        }
    }

    /** Writes a batch; if the database refuses something in it, halves of it, until the one entry is found and refused. */
    private Counts writeOrPart(BatchWriter.Batch batch) {
        try {
            return writer.write(batch);
        } catch (RuntimeException e) {
            String refusal = DataErrors.told(e);
            if (refusal == null) {
                throw e;
            }
            List<Item> items = batch.items();
            if (items.size() == 1) {
                Item bad = items.get(0);
                String reason = "the database cannot keep it: " + refusal;
                return writer.write(
                        batch.of(List.of(new Refused(bad.line(), null, reason, Storable.shown(bad.raw())))));
            }
            int half = items.size() / 2;
            Counts counts = writeOrPart(batch.of(items.subList(0, half)));
            counts.add(writeOrPart(batch.of(items.subList(half, items.size()))));
            return counts;
        }
    }

    private static String names(List<Path> files) {
        return String.join("\n", files.stream().map(ImportService::name).toList());
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
