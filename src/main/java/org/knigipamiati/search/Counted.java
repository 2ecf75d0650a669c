package org.knigipamiati.search;

import java.util.Locale;
import java.util.Optional;

/** What a table counts. */
public enum Counted {
    /** Each person once: an entry printed twice word for word, or judged to be of the same person and arrest, counts once. */
    DISTINCT,
    /** Every record, however often books repeat it. */
    RECORDS;

    /** Name of the query parameter. */
    public static final String PARAMETER = "of";

    /** What a parameter asks for: the distinct persons unless it says otherwise; empty for a value that means nothing. */
    public static Optional<Counted> of(String value) {
        if (value == null || value.isEmpty()) {
            return Optional.of(DISTINCT);
        }
        for (Counted counted : values()) {
            if (counted.code().equals(value)) {
                return Optional.of(counted);
            }
        }
        return Optional.empty();
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
