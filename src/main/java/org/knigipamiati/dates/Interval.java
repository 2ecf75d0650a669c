package org.knigipamiati.dates;

import java.time.LocalDate;

/**
 * A period with both ends included.
 *
 * @param from first day, null when open to the past
 * @param to last day, null when open to the future
 */
public record Interval(LocalDate from, LocalDate to) {

    public Interval {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A period cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /**
     * A period between two EDTF dates: from the earliest day of the first to the latest day of the second.
     *
     * @param from EDTF, or null or empty for an open beginning
     * @param to EDTF, or null or empty for an open end
     */
    public static Interval of(String from, String to) {
        return new Interval(
                from == null || from.isEmpty() ? null : PartialDate.parse(from).earliest(),
                to == null || to.isEmpty() ? null : PartialDate.parse(to).latest());
    }

    /** Whether the day lies in the period. */
    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
