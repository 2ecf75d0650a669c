package org.knigipamiati.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * What of all processes that share the database only one may do at a time, it does while it holds a lock of the database. PostgreSQL lets go
 * of it when the connection ends, so a process that is killed leaves nothing behind.
 */
@ApplicationScoped
public class SharedLock {

    /** The first half of each lock's number; any that no other program uses on this database: "knigi" on a telephone's keys. */
    private static final int OURS = 56444;

    @Inject
    DataSource database;

    /** A lock, held until it is closed. */
    public static final class Held implements AutoCloseable {

        private final Connection connection;
        private final String name;

        private Held(Connection connection, String name) {
            this.connection = connection;
            this.name = name;
        }

        /** Whether it is still ours: a database that was stopped meanwhile has let go of it, and another may have begun. */
        public boolean holds() {
            try {
                return ask(
                        connection,
                        "select count(*) > 0 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"
                                + " and granted and classid::bigint = ? and objid::bigint = hashtext(?) & 4294967295",
                        name);
            } catch (SQLException e) {
                return false;
            }
        }

        @Override
        public void close() {
            try (connection) {
                ask(connection, "select pg_advisory_unlock(?, hashtext(?))", name);
            } catch (SQLException gone) {
                // Then the lock is gone with the connection.
            }
        }
    }

    /**
     * Takes a lock, or says at once that another has it.
     *
     * @param name of what is done under it, the same in every process
     * @throws IllegalStateException if the database does not answer
     */
    public Optional<Held> take(String name) {
        Connection connection = null;
        boolean taken = false;
        try {
            connection = database.getConnection();
            taken = ask(connection, "select pg_try_advisory_lock(?, hashtext(?))", name);
            return taken ? Optional.of(new Held(connection, name)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say whether another process does this: " + name, e);
        } finally {
            if (!taken) {
                closeQuietly(connection);
            }
        }
    }

    /**
     * Does something unless another process is at it.
     *
     * @throws IllegalStateException if the database does not answer
     */
    public void alone(String name, Runnable work) {
        try (Held held = take(name).orElse(null)) {
            if (held != null) {
                work.run();
            }
        }
    }

    /**
     * Takes a lock until the transaction of the caller ends.
     *
     * @return whether it was free
     */
    public boolean takeForTransaction(EntityManager em, String name) {
        return (Boolean) em.createNativeQuery("select pg_try_advisory_xact_lock(?1, hashtext(?2))", Boolean.class)
                .setParameter(1, OURS)
                .setParameter(2, name)
                .getSingleResult();
    }

    private static boolean ask(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, OURS);
            statement.setString(2, name);
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
