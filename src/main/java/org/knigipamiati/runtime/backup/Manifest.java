package org.knigipamiati.runtime.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a backup holds, and how to know that it is whole.
 *
 * <p>An encrypted backup has it in {@link #ENCRYPTED_NAME}, and an {@link Envelope} for who has no key.
 *
 * @param format version of this layout, now 1
 * @param createdAt when its snapshot was taken, ISO 8601 in UTC
 * @param software version of the program that wrote it
 * @param schema version of the last migration of the database it was read from
 * @param tables in an order in which they can be loaded: a table comes after those it refers to
 * @param sequences next values that identifiers are made of, by name
 * @param scans the images
 */
record Manifest(
        int format,
        String createdAt,
        String software,
        String schema,
        List<TableFile> tables,
        Map<String, Long> sequences,
        List<StoredFile> scans) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    /** The manifest of an encrypted backup; what stands under {@link #NAME} is then an {@link Envelope}. */
    static final String ENCRYPTED_NAME = NAME + Recipients.ENDING;

    static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One table.
     *
     * @param columns in the order of the fields of the file
     * @param rows how many lines the file has
     */
    record TableFile(String name, List<String> columns, long rows, StoredFile file) {}

    /**
     * One file, as it lies there: encrypted, if the backup is.
     *
     * @param path below the backup's folder, with slashes
     * @param sha256 of its bytes, in hexadecimal
     */
    record StoredFile(String path, long bytes, String sha256) {}

    /** Whether a folder holds a finished backup. */
    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(NAME));
    }

    /** Deletes a backup; whatever interrupts it, what is left is no finished one. */
    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(NAME));
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Writes it, last of all: from then on the backup is finished. */
    void write(Path folder, Recipients recipients) throws IOException {
        if (recipients.isEmpty()) {
            finish(folder, this);
            return;
        }
        Path inside = OwnFiles.create(folder.resolve(ENCRYPTED_NAME));
        try (OutputStream out = recipients.encrypt(Files.newOutputStream(inside))) {
            out.write(JSON.writeValueAsBytes(this));
        }
        OwnFiles.force(inside);
        Stream<StoredFile> files = Stream.concat(files(), Stream.of(Checksums.describe(folder, inside)));
        finish(
                folder,
                new Envelope(
                        FORMAT,
                        Envelope.AGE,
                        createdAt,
                        software,
                        files.sorted(Comparator.comparing(StoredFile::path)).toList()));
    }

    private static void finish(Path folder, Object manifest) throws IOException {
        Path fresh = OwnFiles.create(folder.resolve(NAME + ".new"));
        JSON.writeValue(fresh.toFile(), manifest);
        OwnFiles.force(fresh);
        OwnFiles.forceNames(folder);
        Files.move(fresh, folder.resolve(NAME));
        OwnFiles.forceNames(folder);
    }

    /** Every file that it names. */
    Stream<StoredFile> files() {
        return Stream.concat(tables.stream().map(TableFile::file), scans.stream());
    }

    /** How many rows all tables have together. */
    long rows() {
        return tables.stream().mapToLong(TableFile::rows).sum();
    }
}
