package org.knigipamiati.record.index;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Function;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.StoredDate;

/**
 * What reports count as finely as it is known, of the counted case: dates to the day, and the days between two of them. No search is
 * narrowed by them and no list of facets counts them, so they cost a search nothing. Every record has one value of each: what is not
 * known so finely says how finely it is, so that all adds up. A new one is a constant here and its words ({@code measure_time.…});
 * the index must then be built anew.
 */
public enum CaseMeasure {
    ARRESTED(told -> told.arrested),
    TRIED(told -> told.tried),
    EXECUTED(told -> told.executed),
    REHABILITATED(told -> told.rehabilitated),
    ARREST_TO_SENTENCE(told -> told.arrested, told -> told.tried),
    SENTENCE_TO_EXECUTION(told -> told.tried, told -> told.executed),
    ARREST_TO_EXECUTION(told -> told.arrested, told -> told.executed);

    private final Function<RecordCase, StoredDate> from;

    /** Null for a date. */
    private final Function<RecordCase, StoredDate> to;

    CaseMeasure(Function<RecordCase, StoredDate> date) {
        this(date, null);
    }

    CaseMeasure(Function<RecordCase, StoredDate> from, Function<RecordCase, StoredDate> to) {
        this.from = from;
        this.to = to;
    }

    /** Its name in addresses and in the API: permanent. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The index field. */
    public String field() {
        return "exact_" + code();
    }

    /** Whether it is a date; else a number of days. */
    public boolean isDate() {
        return to == null;
    }

    /**
     * What a record counts as: a day {@code 1937-11-03}, a month, a year, or a number of days, which is below zero where the print has
     * the later thing first; {@link IndexFields#ROUGH}, {@link IndexFields#IMPOSSIBLE} or {@link IndexFields#UNKNOWN} for others.
     */
    String of(MemorialRecord record) {
        RecordCase counted = record.countedCase();
        if (counted == null) {
            return IndexFields.UNKNOWN;
        }
        PartialDate first = StoredDate.dateOf(from.apply(counted));
        return isDate() ? date(first) : days(first, StoredDate.dateOf(to.apply(counted)));
    }

    private static String date(PartialDate date) {
        if (date == null) {
            return IndexFields.UNKNOWN;
        }
        if (!date.exists()) {
            return IndexFields.IMPOSSIBLE;
        }
        if (date.isQualified()) {
            return IndexFields.ROUGH;
        }
        return switch (date.precision()) {
            case DAY, MONTH, YEAR -> date.edtf();
            default -> IndexFields.ROUGH;
        };
    }

    private static String days(PartialDate first, PartialDate second) {
        if (first == null || second == null) {
            return IndexFields.UNKNOWN;
        }
        if (!first.exists() || !second.exists()) {
            return IndexFields.IMPOSSIBLE;
        }
        return isSureDay(first) && isSureDay(second)
                ? Long.toString(ChronoUnit.DAYS.between(first.earliest(), second.earliest()))
                : IndexFields.ROUGH;
    }

    private static boolean isSureDay(PartialDate date) {
        return date.isDay() && !date.isQualified();
    }
}
