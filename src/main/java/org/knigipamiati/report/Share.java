package org.knigipamiati.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Of what a cell of a table is given a share. */
public enum Share {
    /** Numbers alone. */
    NONE,
    /** Of the total of its row, what is not known included. */
    ROW,
    /** Of the total of its column, what is not known included. */
    COLUMN;

    /** Name of the query parameter. */
    public static final String PARAMETER = "share";

    /** What a parameter asks for, {@link #NONE} unless it says otherwise; empty for a value that means nothing. */
    public static Optional<Share> of(String value) {
        return value == null || value.isEmpty()
                ? Optional.of(NONE)
                : Stream.of(values())
                        .filter(share -> share.code().equals(value))
                        .findFirst();
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The total that a cell is a share of; 0 if of none. */
    public long base(long rowTotal, long columnTotal) {
        return switch (this) {
            case NONE -> 0;
            case ROW -> rowTotal;
            case COLUMN -> columnTotal;
        };
    }

    /** The share, 0 to 1; empty if none is asked for, or of nothing. */
    public OptionalDouble of(long count, long rowTotal, long columnTotal) {
        long base = base(rowTotal, columnTotal);
        return base == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / base);
    }
}
