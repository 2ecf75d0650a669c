package org.knigipamiati.runtime.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a backup holds, and how to know that it is whole.
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
    private static final String NAME = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /**
     * One table.
     *
     * @param columns in the order of the fields of the file
     * @param rows how many lines the file has
     */
    record TableFile(String name, List<String> columns, long rows, StoredFile file) {}

    /**
     * One file.
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

    void write(Path folder) throws IOException {
        Path fresh = OwnFiles.create(folder.resolve(NAME + ".new"));
        JSON.writeValue(fresh.toFile(), this);
        OwnFiles.force(fresh);
        Files.move(fresh, folder.resolve(NAME));
    }

    /**
     * Reads the manifest of a backup.
     *
     * @throws BackupException if there is none, or it is of a layout this program does not know
     */
    static Manifest read(Path folder) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            throw new BackupException(folder + " holds no finished backup: there is no " + NAME + ".");
        }
        try {
            Manifest manifest = JSON.readValue(file.toFile(), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new BackupException(
                        "The backup's format is " + manifest.format() + ", this program reads " + FORMAT + ".");
            }
            return manifest;
        } catch (IOException e) {
            throw new BackupException(file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
