package org.knigipamiati.runtime.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.PGConnection;

/** Writes a backup while the service goes on: all tables as they are at one moment. */
@ApplicationScoped
public class Backup {

    private static final int BUFFER = 1 << 16;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.application.version")
    String software;

    @ConfigProperty(name = "knigi.data-dir", defaultValue = "data")
    Path dataDirectory;

    /**
     * Writes a backup into a folder that is empty or does not exist yet.
     *
     * @param recipients whom it is encrypted for
     * @param progress is told each table when it is done
     * @return the number of rows written
     * @throws BackupException if the folder is not empty
     */
    long write(Path target, Recipients recipients, Consumer<Manifest.TableFile> progress)
            throws IOException, SQLException {
        Path folder = target.toAbsolutePath().normalize();
        requireEmpty(folder);
        OwnFiles.folder(folder);
        OwnFiles.folder(folder.resolve("tables"));
        Manifest manifest;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                manifest = read(connection, folder, recipients, progress);
            } finally {
                connection.rollback();
            }
        }
        OwnFiles.forceNames(folder);
        manifest.write(folder, recipients);
        return manifest.rows();
    }

    private Manifest read(
            Connection connection, Path folder, Recipients recipients, Consumer<Manifest.TableFile> progress)
            throws SQLException, IOException {
        // The first query takes the snapshot that all later ones see.
        String schema = Tables.schemaVersion(connection);
        String moment = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Manifest.TableFile> tables = new ArrayList<>();
        for (String table : Tables.inOrderOfLoading(connection)) {
            Manifest.TableFile done = copyOut(connection, table, folder, recipients);
            tables.add(done);
            progress.accept(done);
        }
        // Sequences know no snapshot. Read last, they are ahead of every number in it, which is all that matters.
        return new Manifest(
                Manifest.FORMAT,
                moment,
                software,
                schema,
                tables,
                Tables.sequences(connection),
                copyScans(folder, recipients));
    }

    private static Manifest.TableFile copyOut(Connection connection, String table, Path folder, Recipients recipients)
            throws SQLException, IOException {
        List<String> columns = Tables.columns(connection, table);
        Path file = OwnFiles.create(folder.resolve("tables").resolve(recipients.kept(table + ".copy.gz")));
        String sql = "COPY " + Tables.quote(table) + " (" + Tables.quote(columns) + ") TO STDOUT (ENCODING 'UTF8')";
        long rows;
        try (OutputStream out = new GZIPOutputStream(recipients.encrypt(Files.newOutputStream(file)), BUFFER)) {
            rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        }
        OwnFiles.force(file);
        return new Manifest.TableFile(table, columns, rows, Checksums.describe(folder, file));
    }

    /** Images never change once they are kept, so a copy needs no snapshot. */
    private List<Manifest.StoredFile> copyScans(Path folder, Recipients recipients) throws IOException {
        Path scans = dataDirectory.toAbsolutePath().normalize().resolve("scans");
        List<Manifest.StoredFile> copied = new ArrayList<>();
        if (Files.isDirectory(scans)) {
            try (Stream<Path> files = Files.walk(scans)) {
                for (Path file :
                        (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                    Path copy = folder.resolve("scans")
                            .resolve(recipients.kept(scans.relativize(file).toString()));
                    OwnFiles.folder(copy.getParent());
                    try (OutputStream out = recipients.encrypt(Files.newOutputStream(OwnFiles.create(copy)))) {
                        Files.copy(file, out);
                    }
                    OwnFiles.force(copy);
                    copied.add(Checksums.describe(folder, copy));
                }
            }
        }
        return copied;
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            return;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            if (inside.findAny().isPresent()) {
                throw new BackupException(folder + " is not empty; a backup wants a folder of its own.");
            }
        }
    }
}
