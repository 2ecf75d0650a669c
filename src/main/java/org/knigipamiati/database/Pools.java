package org.knigipamiati.database;

import java.sql.SQLException;
import java.util.Locale;

/** What pools of connections say. */
public final class Pools {

    private Pools() {}

    /** Whether a pool could give no connection in time, of which it tells by words alone: "Sorry, acquisition timeout!". */
    public static boolean isFull(SQLException none) {
        return none.getSQLState() == null
                && String.valueOf(none.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
