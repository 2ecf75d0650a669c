package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Reads a backup from the first byte to the last: whether it is what was written, and can be opened. */
final class BackupCheck {

    private static final int BUFFER = 1 << 16;

    private BackupCheck() {}

    /**
     * Compares every file with its checksum, unpacks every table and counts its rows.
     *
     * @return what it holds
     * @throws BackupException naming the first file that is missing, different, or does not open
     */
    static Manifest verify(Path target) throws IOException {
        Path folder = target.toAbsolutePath().normalize();
        Manifest manifest = Manifest.read(folder);
        for (Manifest.TableFile table : manifest.tables()) {
            Checksums.verify(folder, table.file());
            long rows = rows(folder.resolve(table.file().path()));
            if (rows != table.rows()) {
                throw new BackupException("The backup is damaged: "
                        + table.file().path() + " holds " + rows + " rows, not " + table.rows() + ".");
            }
        }
        for (Manifest.StoredFile scan : manifest.scans()) {
            Checksums.verify(folder, scan);
        }
        return manifest;
    }

    /** A row is a line: within values PostgreSQL writes line ends otherwise. */
    private static long rows(Path file) throws IOException {
        long rows = 0;
        byte[] some = new byte[BUFFER];
        try (InputStream unpacked = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
            for (int read = unpacked.read(some); read >= 0; read = unpacked.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] == '\n') {
                        rows++;
                    }
                }
            }
        } catch (IOException e) {
            throw new BackupException(
                    "The backup is damaged: " + file.getFileName() + " does not unpack: " + e.getMessage(), e);
        }
        return rows;
    }
}
