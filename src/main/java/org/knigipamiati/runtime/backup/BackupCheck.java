package org.knigipamiati.runtime.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Reads a backup from the first byte to the last: whether it is what was written, and can be opened. */
final class BackupCheck {

    private static final int BUFFER = 1 << 16;

    private BackupCheck() {}

    /**
     * Compares every file with its checksum; of a backup that is not encrypted, or that the keys open, unpacks every table and counts its
     * rows.
     *
     * @param identity a file of keys that open it
     * @return the backup; it has no manifest if nobody could look inside
     * @throws BackupException naming the first file that is missing, different, or does not open
     */
    static StoredBackup verify(Path folder, Optional<Path> identity) throws IOException {
        StoredBackup backup = StoredBackup.open(folder, identity);
        backup.compare();
        if (backup.manifest().isPresent()) {
            look(backup, backup.manifest().get());
        }
        return backup;
    }

    private static void look(StoredBackup backup, Manifest manifest) {
        for (Manifest.TableFile table : manifest.tables()) {
            long rows = rows(backup, table.file());
            if (rows != table.rows()) {
                throw new BackupException("The backup is damaged: "
                        + table.file().path() + " holds " + rows + " rows, not " + table.rows() + ".");
            }
        }
        if (backup.isEncrypted()) {
            for (Manifest.StoredFile scan : manifest.scans()) {
                try (InputStream image = backup.read(scan)) {
                    image.transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new BackupException("The backup is damaged: " + scan.path() + " does not decrypt.", e);
                }
            }
        }
    }

    /** A row is a line: within values PostgreSQL writes line ends otherwise. */
    private static long rows(StoredBackup backup, Manifest.StoredFile file) {
        long rows = 0;
        byte[] some = new byte[BUFFER];
        try (InputStream packed = backup.read(file);
                InputStream unpacked = new GZIPInputStream(packed, BUFFER)) {
            for (int read = unpacked.read(some); read >= 0; read = unpacked.read(some)) {
                for (int i = 0; i < read; i++) {
                    if (some[i] == '\n') {
                        rows++;
                    }
                }
            }
            // What is packed knows its end; that nothing was cut off behind it, what is encrypted alone.
            packed.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new BackupException(
                    "The backup is damaged: " + file.path() + " does not "
                            + (backup.isEncrypted() ? "decrypt and unpack" : "unpack") + ": " + e.getMessage(),
                    e);
        }
        return rows;
    }
}
