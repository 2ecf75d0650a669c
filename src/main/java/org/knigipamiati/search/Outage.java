package org.knigipamiati.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.elasticsearch.client.ResponseException;
import org.hibernate.JDBCException;
import org.hibernate.search.util.common.SearchTimeoutException;
import org.knigipamiati.database.Pools;

/** Tells a database or search engine that is away, or overloaded, from a fault of ours: it passes, and is worth trying again. */
public final class Outage {

    /** Seconds after which it is: an engine that was killed is started again in about as many. */
    public static final int RETRY_SECONDS = 30;

    /** Classes of SQLSTATE: no connection, no resources, an operator's intervention such as a stop. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private static final int TOO_MANY = 429;
    private static final int OWN_FAULTS = 500;

    /** SQLSTATE of a database that has no room left to write. */
    private static final String DISK_FULL = "53100";

    /** SQLSTATE of a file that may not be opened or written; who may not see a table is refused with the same. */
    private static final String MAY_NOT = "42501";

    /** What systems say of a disk that failed and is not written any more; PostgreSQL tells it as {@link #MAY_NOT}. */
    private static final String READ_ONLY = "Read-only file system";

    /** SQLSTATE of a disk that cannot be read or written. */
    private static final String IO_ERROR = "58030";

    /** How Hibernate begins to say that there is no connection to ask by. */
    private static final String UNCONNECTED = "Unable to acquire JDBC Connection";

    /** What systems say, in English as Java asks them, where a file cannot grow. */
    private static final List<String> NO_ROOM = List.of("No space left", "Disk quota exceeded", "not enough space");

    /** Causes of causes that are looked at. */
    private static final int DEEPEST = 20;

    private Outage() {}

    /** Whether a failure comes from something that was away, be it by way of what a failed commit merely carries with it. */
    public static boolean caused(Throwable failure) {
        return any(failure, Outage::isOutage, 0);
    }

    /** Whether a failure comes from a disk that is full, ours or the database's: nothing can be saved until somebody makes room, and all can be read. */
    public static boolean noRoom(Throwable failure) {
        return any(failure, Outage::isNoRoom, 0);
    }

    private static boolean any(Throwable failure, Predicate<Throwable> sign, int depth) {
        if (failure == null || depth == DEEPEST) {
            return false;
        }
        return sign.test(failure)
                || any(failure.getCause(), sign, depth + 1)
                || Arrays.stream(failure.getSuppressed()).anyMatch(beside -> any(beside, sign, depth + 1));
    }

    private static boolean isNoRoom(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return DISK_FULL.equals(sql.getSQLState());
        }
        String said = String.valueOf(cause.getMessage());
        return cause instanceof IOException && NO_ROOM.stream().anyMatch(said::contains);
    }

    /** Whether an answer of the engine with this status tells of its state, and not of what was asked. */
    public static boolean isStatus(int status) {
        return status >= OWN_FAULTS || status == TOO_MANY;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof ResponseException refused) {
            // What the engine answers with is its state only from 500 on, and when it has too much to do.
            return isStatus(refused.getResponse().getStatusLine().getStatusCode());
        }
        if (cause instanceof JDBCException unconnected
                && unconnected.getMessage().startsWith(UNCONNECTED)) {
            // Whatever the driver gives as its reason: one that was interrupted while it connected calls it "something
            // unusual".
            return true;
        }
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            return Pools.gaveNone(sql)
                    || state != null && state.length() > 1 && AWAY.contains(state.substring(0, 2))
                    || IO_ERROR.equals(state)
                    || MAY_NOT.equals(state) && String.valueOf(sql.getMessage()).contains(READ_ONLY);
        }
        // Every conversation with engine and database goes over the network; files have none of these.
        return cause instanceof SearchTimeoutException
                || cause instanceof java.net.SocketException
                || cause instanceof java.net.SocketTimeoutException
                || cause instanceof org.apache.http.ConnectionClosedException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).contains("Connection"));
    }
}
