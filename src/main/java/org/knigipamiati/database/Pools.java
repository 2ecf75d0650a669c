package org.knigipamiati.database;

import java.sql.SQLException;
import java.util.Locale;

/** What pools of connections say. */
public final class Pools {

    /** SQLSTATE by which PostgreSQL's driver tells what it did not foresee, as that it was interrupted: a pool breaks off a connecting that takes long. */
    private static final String UNFORESEEN = "99999";

    private Pools() {}

    /**
     * Whether a pool gave no connection in time: all were taken, which it tells by words alone ("Sorry, acquisition timeout!"), or it broke off
     * making one. It may have one a moment later; a database that is away says so otherwise.
     */
    public static boolean gaveNone(SQLException none) {
        return none.getSQLState() == null
                ? String.valueOf(none.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout")
                : UNFORESEEN.equals(none.getSQLState())
                        && String.valueOf(none.getCause()).contains("Interrupted");
    }
}
