package org.knigipamiati.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.knigipamiati.seal.SealLog;

/**
 * All public records as a Frictionless Data Package in one ZIP file. Records are gone through once, so that every form in it holds the
 * same; memory does not grow with their number, but the disk holds the package twice until it is done.
 */
@ApplicationScoped
public class Dataset {

    /** Of the package, in the order in which they are told of. */
    public static final List<String> FILES =
            List.of("records.csv", "records.jsonl", "record.schema.json", "sources.csv", "codebook.csv", "SHA256SUMS");

    /** Keys of what whoever uses it must know. */
    public static final List<String> TOLD = List.of(
            "dataset_missing",
            "dataset_empty",
            "dataset_read",
            "dataset_counted",
            "dataset_licences",
            "dataset_cells",
            "dataset_sealed");

    private static final String SCHEMA = "record.schema.json";

    @Inject
    Exports exports;

    @Inject
    JsonLinesExport jsonLines;

    @Inject
    SealLog log;

    /**
     * Writes the package. It appears under its name only when it is whole, in the place of one that is there.
     *
     * @return how many records it holds
     */
    public long write(Path target, ExportHead head, Exports.Wanted wanted) throws IOException {
        Path place = target.toAbsolutePath().normalize();
        try (DatasetFolder parts = new DatasetFolder(place)) {
            List<DatasetFile.Written> files = new ArrayList<>();
            long records = fill(parts.path(), files, head, wanted);
            Path zip = parts.path().resolve("zip");
            pack(files, zip);
            Files.move(zip, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return records;
        }
    }

    private long fill(Path folder, List<DatasetFile.Written> files, ExportHead head, Exports.Wanted wanted)
            throws IOException {
        DatasetFile table = new DatasetFile(folder, "records.csv");
        DatasetFile lines = new DatasetFile(folder, "records.jsonl");
        Codebook codebook = new Codebook();
        DatasetSources sources = new DatasetSources();
        ExportFormat.Writing inTable = CsvExport.plain(table.out());
        ExportFormat.Writing inLines = jsonLines.begin(lines.out(), head);
        long records = exports.write(
                exports.everything(),
                new ExportFormat.Writing() {
                    @Override
                    public void write(ExportedRecord record) throws IOException {
                        codebook.see(record);
                        sources.see(record);
                        inTable.write(record);
                        inLines.write(record);
                    }

                    @Override
                    public void end() throws IOException {
                        inTable.end();
                        inLines.end();
                    }
                },
                Long.MAX_VALUE,
                head,
                wanted);
        DatasetDescriptor descriptor = new DatasetDescriptor(head, sources);
        log.head().ifPresent(descriptor::seal);
        descriptor.records(keep(files, table));
        descriptor.file(keep(files, lines), "application/jsonl");
        descriptor.file(keep(files, file(folder, SCHEMA, schema())), "application/schema+json");
        DatasetFile ofSources = new DatasetFile(folder, "sources.csv");
        sources.write(ofSources.out());
        descriptor.words(keep(files, ofSources), DatasetSources.HEADER, List.of("records"));
        DatasetFile ofCodes = new DatasetFile(folder, "codebook.csv");
        codebook.write(ofCodes.out());
        descriptor.words(keep(files, ofCodes), codebook.header(), List.of());
        keep(
                files,
                file(
                        folder,
                        "README.md",
                        DatasetDescriptor.readme(head, records).getBytes(StandardCharsets.UTF_8)));
        keep(files, file(folder, "datapackage.json", descriptor.bytes()));
        keep(
                files,
                file(folder, "SHA256SUMS", DatasetDescriptor.checksums(files).getBytes(StandardCharsets.UTF_8)));
        return records;
    }

    private static DatasetFile.Written keep(List<DatasetFile.Written> files, DatasetFile file) throws IOException {
        DatasetFile.Written written = file.done();
        files.add(written);
        return written;
    }

    private static DatasetFile file(Path folder, String name, byte[] bytes) throws IOException {
        DatasetFile file = new DatasetFile(folder, name);
        file.out().write(bytes);
        return file;
    }

    private static byte[] schema() throws IOException {
        try (InputStream in = Dataset.class.getResourceAsStream("/schema/" + SCHEMA)) {
            return in.readAllBytes();
        }
    }

    private static void pack(List<DatasetFile.Written> files, Path zip) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(zip));
                ZipOutputStream packed = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (DatasetFile.Written file : files) {
                packed.putNextEntry(new ZipEntry(file.name()));
                Files.copy(file.path(), packed);
                packed.closeEntry();
            }
        }
    }
}
