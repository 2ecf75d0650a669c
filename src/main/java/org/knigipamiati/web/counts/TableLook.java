package org.knigipamiati.web.counts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a table of counts is shown; the table itself is always there. */
public enum TableLook {
    TABLE,
    /** A heat map above it. */
    HEAT,
    /** Bars above it. */
    BARS;

    /** Name of the query parameter. */
    static final String PARAMETER = "view";

    /** What a parameter asks for, the table alone unless it says otherwise; empty for a value that means nothing. */
    static Optional<TableLook> of(String value) {
        return value == null || value.isEmpty()
                ? Optional.of(TABLE)
                : Stream.of(values()).filter(look -> look.code().equals(value)).findFirst();
    }

    /** As addresses write it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
