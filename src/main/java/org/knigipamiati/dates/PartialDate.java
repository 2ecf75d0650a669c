package org.knigipamiati.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date as exact as its source, written in a subset of EDTF (ISO 8601-2): {@code 1938}, {@code 1938-03},
 * {@code 1938-03-06}, {@code 194X}, {@code 19XX}, {@code 1930/1931}, {@code ../1938}, {@code 1938/..}, each with an optional
 * qualifier {@code ?} (uncertain), {@code ~} (approximate) or {@code %} (both).
 *
 * <p>A day or month that no calendar has ("29 февраля 1942 г.") is kept as printed: {@link #exists()} is false and the bounds
 * are those of the month, or of the year when the month does not exist either: what else the entry says can be compared with it, but
 * it counts as no month and no year. Qualifiers do not move the bounds; they widen the comparisons {@link #certainlyBefore} and
 * {@link #certainlyAfter} by one unit of the precision.
 *
 * @param edtf the canonical text, fit for storage
 * @param earliest first possible day, null when open to the past
 * @param latest last possible day, null when open to the future
 * @param precision how exact it is
 * @param exists false if the calendar has no such day
 */
public record PartialDate(String edtf, LocalDate earliest, LocalDate latest, Precision precision, boolean exists) {

    /**
     * Reads EDTF text.
     *
     * @throws IllegalArgumentException if the text is not in the subset described above
     */
    public static PartialDate parse(String edtf) {
        return tryParse(edtf)
                .orElseThrow(
                        () -> new IllegalArgumentException("Not a date we can read (YYYY, YYYY-MM, YYYY-MM-DD, YYYX,"
                                + " YYXX, A/B, with ?, ~ or %): '" + edtf + "'"));
    }

    /** As {@link #parse}, but empty instead of an exception. */
    public static Optional<PartialDate> tryParse(String edtf) {
        if (edtf == null || edtf.isEmpty()) {
            return Optional.empty();
        }
        int slash = edtf.indexOf('/');
        return Optional.ofNullable(
                slash < 0 ? single(edtf) : interval(edtf, edtf.substring(0, slash), edtf.substring(slash + 1)));
    }

    /** A calendar day, or the nearest truth about one that does not exist; month 0 and day 0 mean "not known". */
    public static PartialDate of(int year, int month, int day) {
        if (month == 0) {
            return ofYear(year);
        }
        if (day == 0 && month <= 12) {
            return ofMonth(year, month);
        }
        String edtf = four(year) + '-' + two(month) + (day == 0 ? "" : "-" + two(day));
        if (month > 12) {
            PartialDate whole = ofYear(year);
            return new PartialDate(
                    edtf, whole.earliest, whole.latest, day == 0 ? Precision.MONTH : Precision.DAY, false);
        }
        YearMonth ofMonth = YearMonth.of(year, month);
        if (!ofMonth.isValidDay(day)) {
            return noSuchDay(year, month, day);
        }
        LocalDate only = ofMonth.atDay(day);
        return new PartialDate(edtf, only, only, Precision.DAY, true);
    }

    /** A day that its month does not have, month from 1 to 12: "31 июня", "0 марта". */
    public static PartialDate noSuchDay(int year, int month, int day) {
        YearMonth whole = YearMonth.of(year, month);
        String edtf = four(year) + '-' + two(month) + '-' + two(day);
        return new PartialDate(edtf, whole.atDay(1), whole.atEndOfMonth(), Precision.DAY, false);
    }

    /** A whole month, month from 1 to 12. */
    public static PartialDate ofMonth(int year, int month) {
        YearMonth whole = YearMonth.of(year, month);
        return new PartialDate(
                four(year) + '-' + two(month), whole.atDay(1), whole.atEndOfMonth(), Precision.MONTH, true);
    }

    /** A whole year. */
    public static PartialDate ofYear(int year) {
        return years(four(year), year, year, Precision.YEAR);
    }

    /** The ten years that begin with the given one, as {@code 194X}. */
    public static PartialDate ofDecade(int firstYear) {
        int first = firstYear - firstYear % 10;
        return years(four(first).substring(0, 3) + 'X', first, first + 9, Precision.DECADE);
    }

    /** From one year to another, both whole; one year alone if they are the same. */
    public static PartialDate ofYears(int first, int last) {
        return first == last ? ofYear(first) : years(four(first) + '/' + four(last), first, last, Precision.INTERVAL);
    }

    /** The same date with a qualifier: {@code ?} uncertain, {@code ~} approximate, {@code %} both. */
    public PartialDate qualified(char qualifier) {
        if (isQualified() || precision == Precision.INTERVAL) {
            return this;
        }
        return new PartialDate(edtf + qualifier, earliest, latest, precision, exists);
    }

    /** Whether the source itself called the date uncertain or approximate. */
    public boolean isQualified() {
        return edtf.indexOf('?') >= 0 || edtf.indexOf('~') >= 0 || edtf.indexOf('%') >= 0;
    }

    /** Whether every possible day of this date lies before every possible day of the other. */
    public boolean certainlyBefore(PartialDate other) {
        LocalDate mine = last();
        LocalDate theirs = other.first();
        return mine != null && theirs != null && mine.isBefore(theirs);
    }

    /** Whether every possible day of this date lies after every possible day of the other. */
    public boolean certainlyAfter(PartialDate other) {
        return other.certainlyBefore(this);
    }

    /** Whether every possible day lies before the given one. */
    public boolean certainlyBefore(LocalDate day) {
        LocalDate mine = last();
        return mine != null && mine.isBefore(day);
    }

    /** Whether every possible day lies after the given one. */
    public boolean certainlyAfter(LocalDate day) {
        LocalDate mine = first();
        return mine != null && mine.isAfter(day);
    }

    /** Whether the date lies in the period: surely, possibly or not. Of a date that does not exist it is never sure. */
    public Overlap within(Interval period) {
        boolean startsInside = period.from() == null || (earliest != null && !earliest.isBefore(period.from()));
        boolean endsInside = period.to() == null || (latest != null && !latest.isAfter(period.to()));
        if (startsInside && endsInside) {
            return exists ? Overlap.YES : Overlap.OVERLAPS;
        }
        boolean apart = (latest != null && period.from() != null && latest.isBefore(period.from()))
                || (earliest != null && period.to() != null && earliest.isAfter(period.to()));
        return apart ? Overlap.NO : Overlap.OVERLAPS;
    }

    /** Whether it names one calendar day that exists. */
    public boolean isDay() {
        return precision == Precision.DAY && exists;
    }

    /** The EDTF text. */
    @Override
    public String toString() {
        return edtf;
    }

    private LocalDate first() {
        return earliest == null || !isQualified() ? earliest : moved(earliest, -1);
    }

    private LocalDate last() {
        return latest == null || !isQualified() ? latest : moved(latest, 1);
    }

    private LocalDate moved(LocalDate day, int by) {
        return switch (precision) {
            case DAY -> day.plusDays(by);
            case MONTH -> day.plusMonths(by);
            case YEAR, INTERVAL -> day.plusYears(by);
            case DECADE -> day.plusYears(10L * by);
            case CENTURY -> day.plusYears(100L * by);
        };
    }

    private static PartialDate interval(String edtf, String from, String to) {
        PartialDate start = from.equals("..") ? null : single(from);
        PartialDate end = to.equals("..") ? null : single(to);
        boolean broken = (start == null && !from.equals("..")) || (end == null && !to.equals(".."));
        if (broken || (start == null && end == null)) {
            return null;
        }
        LocalDate earliest = start == null ? null : start.earliest;
        LocalDate latest = end == null ? null : end.latest;
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            return null;
        }
        boolean exists = (start == null || start.exists) && (end == null || end.exists);
        return new PartialDate(edtf, earliest, latest, Precision.INTERVAL, exists);
    }

    private static PartialDate single(String text) {
        int length = text.length();
        char qualifier = length == 0 ? 0 : text.charAt(length - 1);
        if (qualifier == '?' || qualifier == '~' || qualifier == '%') {
            PartialDate plain = unqualified(text.substring(0, length - 1));
            return plain == null ? null : plain.qualified(qualifier);
        }
        return unqualified(text);
    }

    private static PartialDate unqualified(String text) {
        int length = text.length();
        if (length == 4 && text.charAt(3) == 'X') {
            if (text.charAt(2) == 'X') {
                int century = number(text, 0, 2);
                return century < 1 ? null : years(text, century * 100, century * 100 + 99, Precision.CENTURY);
            }
            int decade = number(text, 0, 3);
            return decade < 1 ? null : ofDecade(decade * 10);
        }
        int year = number(text, 0, 4);
        if (year < 1) { // the database counts no year 0
            return null;
        }
        if (length == 4) {
            return ofYear(year);
        }
        int month = text.charAt(4) == '-' ? number(text, 5, 7) : -1;
        if (month < 1) {
            return null;
        }
        if (length == 7) {
            return of(year, month, 0);
        }
        int day = length == 10 && text.charAt(7) == '-' ? number(text, 8, 10) : -1;
        if (day == 0 && month <= 12) {
            return noSuchDay(year, month, 0);
        }
        return day < 1 ? null : of(year, month, day);
    }

    private static PartialDate years(String edtf, int first, int last, Precision precision) {
        return new PartialDate(edtf, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31), precision, true);
    }

    /** The digits from one position to another as a number, -1 if there are others or too few. */
    private static int number(String text, int from, int to) {
        if (text.length() < to) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String four(int year) {
        String digits = Integer.toString(year);
        return digits.length() >= 4 ? digits : "0".repeat(4 - digits.length()) + digits;
    }
}
