package org.knigipamiati.review.preread;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whoever reads scans holds this lock of the database, so that of all instances one reads, and each page once. PostgreSQL lets go of
 * it when the connection ends: a process that is killed leaves nothing behind but the page that it had begun, which waits still.
 */
@ApplicationScoped
class PrereadLock {

    /** Any number that no other program uses on this database: "scan" on a telephone's keys. */
    private static final long KEY = 7226L << 8;

    @Inject
    DataSource database;

    /** The lock, until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    /** Takes it, or says at once that another has it. */
    Optional<Held> take() throws SQLException {
        Connection connection = database.getConnection();
        boolean taken = false;
        try {
            taken = ask(connection, "select pg_try_advisory_lock(?)");
            return taken ? Optional.of(() -> release(connection)) : Optional.empty();
        } finally {
            if (!taken) {
                connection.close();
            }
        }
    }

    private static void release(Connection held) {
        try (held) {
            ask(held, "select pg_advisory_unlock(?)");
        } catch (SQLException gone) {
            // Then the lock is gone with the connection.
        }
    }

    private static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, KEY);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
