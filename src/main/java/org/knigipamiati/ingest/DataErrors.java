package org.knigipamiati.ingest;

import java.sql.SQLException;

/** Errors of the database that one row is to blame for, told from those that would meet any row. */
final class DataErrors {

    private DataErrors() {}

    /** What the database says of a row that it refuses, in one line; null if the row is not to blame. */
    static String told(Throwable error) {
        int depth = 0;
        for (Throwable cause = error; cause != null && depth < 50; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLException sql) {
                for (SQLException each = sql; each != null; each = each.getNextException()) {
                    String state = each.getSQLState() == null ? "" : each.getSQLState();
                    // Data exceptions, broken constraints, and values beyond the program's limits.
                    if (state.startsWith("22") || state.startsWith("23") || state.startsWith("54")) {
                        return each.getMessage().lines().findFirst().orElse(state);
                    }
                }
            }
        }
        return null;
    }
}
