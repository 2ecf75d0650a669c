package org.knigipamiati.search.state;

import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.PartialDate;

/**
 * A period as asked for: {@code 1937-08..1938-11}, {@code 1937..}, {@code ..1938-11-17}, or one date, {@code 1937}, which
 * means all of it. Ends are EDTF dates and belong to the period.
 *
 * @param from EDTF, empty for an open beginning
 * @param to EDTF, empty for an open end
 */
public record Period(String from, String to) {

    private static final String DOTS = "..";

    /**
     * A date that no calendar has. Entries print such dates, and a record keeps them as printed; who asks for one has mistyped
     * it, and an answer about the whole month or year would be to another question.
     */
    public static final class NoSuchDate extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String date;

        NoSuchDate(String date) {
            super("No calendar has the date " + date);
            this.date = date;
        }

        /** The date, as it was written. */
        public String date() {
            return date;
        }
    }

    /**
     * Reads a period; an end that is left out is open. Both ends open is no period.
     *
     * @throws NoSuchDate if an end is a date that no calendar has
     * @throws IllegalArgumentException if the text is otherwise no period
     */
    public static Period parse(String text) {
        int dots = text.indexOf(DOTS);
        Period period = dots < 0
                ? new Period(text, text)
                : new Period(text.substring(0, dots), text.substring(dots + DOTS.length()));
        if (period.from.isEmpty() && period.to.isEmpty()) {
            throw new IllegalArgumentException("a period needs a beginning or an end");
        }
        requireExisting(period.from);
        requireExisting(period.to);
        period.interval();
        return period;
    }

    /** The days of it. */
    public Interval interval() {
        return Interval.of(from, to);
    }

    /** As it is written in an address. */
    @Override
    public String toString() {
        return from.equals(to) ? from : from + DOTS + to;
    }

    private static void requireExisting(String end) {
        if (!end.isEmpty() && !PartialDate.parse(end).exists()) {
            throw new NoSuchDate(end);
        }
    }
}
