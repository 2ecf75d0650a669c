package org.knigipamiati.runtime.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** Loads a backup, of this release or an earlier one, into an empty database: whole or not at all. */
@ApplicationScoped
public class Restore {

    @Inject
    DataSource database;

    @Inject
    SchemaVersions versions;

    @ConfigProperty(name = "knigi.data-dir", defaultValue = "data")
    Path dataDirectory;

    /**
     * Loads a backup. Every file is compared with its checksum, and unpacked, before the first row is written, and all rows come in one
     * transaction. A backup of an earlier schema is loaded into the tables of that schema, which are then brought to those of this program
     * by its migrations; if one of them fails, nothing is left of what was loaded.
     *
     * @param identity a file of keys, if the backup is encrypted
     * @param progress is told each table when it is done
     * @return the number of rows loaded
     * @throws BackupException if the backup is not whole, or the keys do not open it, its schema is not known here, or the database is not empty
     */
    long load(Path source, Optional<Path> identity, Consumer<Manifest.TableFile> progress)
            throws IOException, SQLException {
        // Said before everything is read, which may take long.
        StoredBackup.open(source, identity).opened();
        StoredBackup backup = BackupCheck.verify(source, identity);
        Manifest manifest = backup.opened();
        if (!isEarlier(manifest)) {
            return load(backup, manifest, progress);
        }
        boolean done = false;
        try {
            versions.makeEarlier(manifest.schema());
            long rows = load(backup, manifest, progress);
            versions.bringUp();
            done = true;
            return rows;
        } finally {
            if (!done) {
                versions.makeAnew();
            }
        }
    }

    /**
     * Whether the backup's schema is one that this program's migrations come by.
     *
     * @throws BackupException if it is neither that nor the present one, or the database is not empty
     */
    private boolean isEarlier(Manifest manifest) throws SQLException {
        try (Connection connection = database.getConnection()) {
            requireEmpty(connection);
            String here = Tables.schemaVersion(connection);
            if (here.equals(manifest.schema())) {
                return false;
            }
            if (!versions.knows(manifest.schema())) {
                throw new BackupException("The backup has schema version " + manifest.schema() + ", this program has "
                        + here + " and knows no way from there. Restore it with release " + manifest.software()
                        + " or a later one.");
            }
            return true;
        }
    }

    private long load(StoredBackup backup, Manifest manifest, Consumer<Manifest.TableFile> progress)
            throws IOException, SQLException {
        long rows = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                requireFits(connection, manifest);
                requireEmpty(connection);
                for (Manifest.TableFile table : manifest.tables()) {
                    rows += copyIn(connection, backup, table);
                    progress.accept(table);
                }
                for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                    advance(connection, sequence.getKey(), sequence.getValue());
                }
                copyScans(backup, manifest.scans());
                doubtIndex(connection);
                connection.commit();
            } finally {
                // After the commit this does nothing.
                connection.rollback();
            }
        }
        return rows;
    }

    /** Whoever starts here next makes the index, should this process not come to it. */
    private static void doubtIndex(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into index_doubt default values");
        }
    }

    private static void requireFits(Connection connection, Manifest manifest) throws SQLException {
        List<String> tables = Tables.inOrderOfLoading(connection);
        for (Manifest.TableFile table : manifest.tables()) {
            if (!tables.contains(table.name())
                    || !new HashSet<>(Tables.columns(connection, table.name()))
                            .equals(new HashSet<>(table.columns()))) {
                throw new BackupException("The backup's table " + table.name() + " does not fit this database.");
            }
        }
    }

    private static void requireEmpty(Connection connection) throws SQLException {
        List<String> full = new ArrayList<>();
        for (String table : Tables.inOrderOfLoading(connection)) {
            if (!Tables.isEmpty(connection, table)) {
                full.add(table);
            }
        }
        if (!full.isEmpty()) {
            throw new BackupException(
                    "The database is not empty (" + String.join(", ", full)
                            + "). A backup is restored into a new data directory or database, before the service first runs on it.");
        }
    }

    private static long copyIn(Connection connection, StoredBackup backup, Manifest.TableFile table)
            throws SQLException, IOException {
        String sql = "COPY " + Tables.quote(table.name()) + " (" + Tables.quote(table.columns())
                + ") FROM STDIN (ENCODING 'UTF8')";
        try (InputStream in = new GZIPInputStream(backup.read(table.file()), 1 << 16)) {
            long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
            if (rows != table.rows()) {
                throw new BackupException(
                        "Table " + table.name() + " has " + rows + " rows, the backup says " + table.rows() + ".");
            }
            return rows;
        }
    }

    private static void advance(Connection connection, String sequence, long value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
            statement.setString(1, Tables.quote(sequence));
            statement.setLong(2, value);
            statement.execute();
        }
    }

    private void copyScans(StoredBackup backup, List<Manifest.StoredFile> scans) throws IOException {
        Path target = dataDirectory.toAbsolutePath().normalize();
        for (Manifest.StoredFile scan : scans) {
            Path copy = target.resolve(backup.name(scan)).normalize();
            if (!copy.startsWith(target.resolve("scans"))) {
                throw new BackupException("The backup names a scan outside of scans/: " + scan.path());
            }
            Files.createDirectories(copy.getParent());
            try (InputStream image = backup.read(scan)) {
                Files.copy(image, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            OwnFiles.force(copy);
        }
        if (!scans.isEmpty()) {
            OwnFiles.forceNames(target.resolve("scans"));
        }
    }
}
