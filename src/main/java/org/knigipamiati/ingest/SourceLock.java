package org.knigipamiati.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Lets one import of a source run at a time, whatever process it runs in: two would each take the other's entries for unknown.
 * The lock is PostgreSQL's, of a session, so that it goes with its holder.
 */
@ApplicationScoped
public class SourceLock {

    /** The first half of the lock's number, the same for all imports. */
    private static final int IMPORTS = 0x1390BEAD;

    @Inject
    DataSource database;

    @Inject
    EntityManager em;

    /** Held until it is closed. */
    public static final class Held implements AutoCloseable {
        private final Connection session;
        private final String source;

        private Held(Connection session, String source) {
            this.session = session;
            this.source = source;
        }

        @Override
        public void close() {
            try (session) {
                ask(session, "select pg_advisory_unlock(?, hashtext(?))", source);
            } catch (SQLException e) {
                throw new IllegalStateException("Cannot release the lock of source " + source, e);
            }
        }
    }

    /**
     * Takes the lock.
     *
     * @throws SourceBusy if another import of the source is running
     */
    public Held take(String source) {
        try {
            Connection session = database.getConnection();
            try {
                if (ask(session, "select pg_try_advisory_lock(?, hashtext(?))", source)) {
                    return new Held(session, source);
                }
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
            session.close();
            throw new SourceBusy(source);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot lock source " + source, e);
        }
    }

    /**
     * Takes the lock until the transaction of the caller ends.
     *
     * @throws SourceBusy if another import of the source is running
     */
    void takeForTransaction(String source) {
        Object taken = em.createNativeQuery("select pg_try_advisory_xact_lock(?1, hashtext(?2))", Boolean.class)
                .setParameter(1, IMPORTS)
                .setParameter(2, source)
                .getSingleResult();
        if (!Boolean.TRUE.equals(taken)) {
            throw new SourceBusy(source);
        }
    }

    private static boolean ask(Connection session, String question, String source) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(question)) {
            statement.setInt(1, IMPORTS);
            statement.setString(2, source);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
