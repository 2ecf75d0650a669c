package org.knigipamiati.search;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.elasticsearch.client.ResponseException;
import org.hibernate.search.util.common.SearchTimeoutException;

/** Tells a database or search engine that is away, or overloaded, from a fault of ours: it passes, and is worth trying again. */
public final class Outage {

    /** Seconds after which it is: an engine that was killed is started again in about as many. */
    public static final int RETRY_SECONDS = 30;

    /** Classes of SQLSTATE: no connection, no resources, an operator's intervention such as a stop. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private static final int TOO_MANY = 429;
    private static final int OWN_FAULTS = 500;

    private Outage() {}

    /** Whether a failure comes from something that was away. */
    public static boolean caused(Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (isOutage(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOutage(Throwable cause) {
        if (cause instanceof ResponseException refused) {
            // What the engine answers with is its state only from 500 on, and when it has too much to do.
            int status = refused.getResponse().getStatusLine().getStatusCode();
            return status >= OWN_FAULTS || status == TOO_MANY;
        }
        if (cause instanceof SQLException sql) {
            String state = sql.getSQLState();
            // The pool, when it cannot connect in time, gives no state.
            return state == null
                    ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                    : state.length() > 1 && AWAY.contains(state.substring(0, 2));
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
