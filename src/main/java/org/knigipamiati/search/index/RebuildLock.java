package org.knigipamiati.search.index;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Whoever makes an index anew, or mends the names of one, holds this lock of the database; of all processes that share it only one
 * can. PostgreSQL lets go of it when the connection ends, so a process that is killed leaves nothing behind.
 */
@ApplicationScoped
class RebuildLock {

    /** Any number that no other program uses on this database: "knigi" on a telephone's keys. */
    private static final long KEY = 56444L << 8;

    @Inject
    DataSource database;

    /** The lock, held until it is closed. */
    static final class Held implements AutoCloseable {

        private final Connection connection;

        private Held(Connection connection) {
            this.connection = connection;
        }

        /**
         * Whether it is still ours: a database that was stopped meanwhile has let go of it, and another may have begun.
         */
        boolean holds() {
            try {
                return ask(
                        connection,
                        "select count(*) > 0 from pg_locks where locktype = 'advisory'"
                                + " and pid = pg_backend_pid() and granted and (classid::bigint << 32) + objid::bigint = ?");
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(?)");
            } catch (SQLException gone) {
                // Then the lock is gone with the connection.
            }
        }
    }

    /** Takes the lock, or says at once that another has it. */
    Optional<Held> take() {
        Connection connection = null;
        try {
            connection = database.getConnection();
            if (ask(connection, "select pg_try_advisory_lock(?)")) {
                return Optional.of(new Held(connection));
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new IllegalStateException("The database does not say whether an index is being made", e);
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

    private static void closeQuietly(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The failure before it is the one that counts.
        }
    }
}
