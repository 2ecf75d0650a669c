package org.knigipamiati.dates;

import java.util.Optional;

/**
 * Reads dates as Russian memorial books print them: "6 марта 1938 г.", "06.03.1938", "09.04.33", "06.1934", "14.X.37",
 * "00.02.1941", "в сентябре 1937 г.", "1937", "194-", "1930-1931 годах", "30/11/1937". Two-digit years belong to the twentieth
 * century. A hand-written scanner: it looks at each character a bounded number of times, so that no entry can make it slow.
 */
public final class RussianDates {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    /** A "month" up to this is one of a date that was mistyped; beyond it it is some number. */
    private static final int MOST_MISTYPED = 31;

    private RussianDates() {}

    /**
     * A date found in a text.
     *
     * @param date what it says
     * @param start offset of its first character
     * @param end offset after its last character, a following "г.", "года" or "гг." included, but no final full stop after that
     */
    public record Found(PartialDate date, int start, int end) {}

    /**
     * The date that begins exactly at an offset, if one does.
     *
     * @param text any text
     * @param start where the first digit or letter of the date must stand
     */
    public static Optional<Found> at(CharSequence text, int start) {
        return Optional.ofNullable(read(text, start, true));
    }

    /** The first date that begins at or after an offset; numbers that are probably no date (article 58-10, 3 года) are passed over. */
    public static Optional<Found> find(CharSequence text, int from) {
        return find(text, from, text.length());
    }

    /** As {@link #find(CharSequence, int)}, but the date must begin before an offset; looks no further than there. */
    public static Optional<Found> find(CharSequence text, int from, int before) {
        int length = text.length();
        int end = Math.min(before, length);
        for (int i = Math.max(0, from); i < end; i++) {
            char c = text.charAt(i);
            boolean wordStart = i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1));
            if (wordStart && (DateWords.digit(c) || DateWords.monthLetter(c))) {
                Found found = read(text, i, false);
                if (found != null) {
                    return Optional.of(found);
                }
                // skip the rest of this number or word: a date does not begin in its middle
                while (i + 1 < length && Character.isLetterOrDigit(text.charAt(i + 1))) {
                    i++;
                }
            }
        }
        return Optional.empty();
    }

    private static Found read(CharSequence text, int start, boolean trusted) {
        if (start < 0 || start >= text.length()) {
            return null;
        }
        char c = text.charAt(start);
        if (!DateWords.digit(c)) {
            return monthAndYear(text, start);
        }
        int end = DateWords.digits(text, start);
        int count = end - start;
        if (count == 4) {
            Found iso = iso(text, start, end);
            return iso != null ? iso : yearOrYears(text, start, end, trusted);
        }
        if (count == 3) {
            return decade(text, start, end);
        }
        if (count > 2) {
            return null;
        }
        Found numeric = numeric(text, start, end);
        return numeric != null ? numeric : dayInWords(text, start, end);
    }

    /** "1938-03-06" and "1938-03", but not the range "1937-38". */
    private static Found iso(CharSequence text, int start, int end) {
        int monthEnd = end < text.length() && text.charAt(end) == '-' ? DateWords.digits(text, end + 1) : end;
        if (monthEnd - end != 3) {
            return null;
        }
        int month = DateWords.number(text, end + 1, monthEnd);
        int dayEnd = monthEnd < text.length() && text.charAt(monthEnd) == '-'
                ? DateWords.digits(text, monthEnd + 1)
                : monthEnd;
        int year = DateWords.number(text, start, end);
        if (dayEnd - monthEnd == 3 && month <= MOST_MISTYPED && plausible(year)) {
            return new Found(PartialDate.of(year, month, DateWords.number(text, monthEnd + 1, dayEnd)), start, dayEnd);
        }
        return null;
    }

    /** "1937", "1930-1931 гг.", "1930-31", "1926/1929 годах", "1930-е". */
    private static Found yearOrYears(CharSequence text, int start, int end, boolean trusted) {
        int year = DateWords.number(text, start, end);
        int length = text.length();
        boolean glued =
                end < length && Character.isLetter(text.charAt(end)) && Character.toLowerCase(text.charAt(end)) != 'г';
        if (!plausible(year) || glued || (!trusted && afterNumberSign(text, start))) {
            return null;
        }
        if (end < length && (DateWords.dash(text.charAt(end)) || text.charAt(end) == '/')) {
            int second = DateWords.digits(text, end + 1);
            int count = second - end - 1;
            if (count == 4 || count == 2) {
                int last = DateWords.number(text, end + 1, second) + (count == 2 ? year / 100 * 100 : 0);
                boolean ends = second == length
                        || !(DateWords.dash(text.charAt(second)) || Character.isLetter(text.charAt(second)))
                        || Character.toLowerCase(text.charAt(second)) == 'г';
                if (last > year && plausible(last) && ends) {
                    return new Found(PartialDate.ofYears(year, last), start, DateWords.yearWord(text, second));
                }
                if (!trusted && count == 4) {
                    return null;
                }
            } else if (count == 0 && end + 1 < length && year % 10 == 0 && DateWords.decadeEnding(text, end + 1)) {
                return new Found(PartialDate.ofDecade(year), start, DateWords.letters(text, end + 1));
            } else if (count > 0 || (!trusted && end + 1 < length && Character.isLetter(text.charAt(end + 1)))) {
                // "1785-138" is the number of a decree, "1937-й" of a kilometre
                return null;
            }
        }
        if (end + 1 < length && text.charAt(end) == '.' && DateWords.digit(text.charAt(end + 1)) && !trusted) {
            return null;
        }
        if (end < length && text.charAt(end) == '?') {
            return new Found(PartialDate.ofYear(year).qualified('?'), start, DateWords.yearWord(text, end + 1));
        }
        return new Found(PartialDate.ofYear(year), start, DateWords.yearWord(text, end));
    }

    /** "194-", "193?": a decade whose last digit is not known. */
    private static Found decade(CharSequence text, int start, int end) {
        if (end >= text.length() || !(DateWords.dash(text.charAt(end)) || text.charAt(end) == '?')) {
            return null;
        }
        int year = DateWords.number(text, start, end) * 10;
        boolean goesOn = end + 1 < text.length()
                && Character.isLetterOrDigit(text.charAt(end + 1))
                && DateWords.yearWord(text, end + 1) == end + 1;
        if (goesOn || year < 1800 || year > 2020) {
            return null;
        }
        return new Found(PartialDate.ofDecade(year), start, DateWords.yearWord(text, end + 1));
    }

    /** "06.03.1938", "9.4.33", "06.1934", "30/11/1937", "14.X.37", "00.02.1941", "01.02 1930". */
    private static Found numeric(CharSequence text, int start, int end) {
        int length = text.length();
        if (end >= length
                || !(text.charAt(end) == '.' || text.charAt(end) == '/' || DateWords.dash(text.charAt(end)))) {
            return null;
        }
        char separator = text.charAt(end);
        int first = DateWords.number(text, start, end);
        int monthStart = end + 1;
        int monthEnd = DateWords.digits(text, monthStart);
        if (monthEnd == monthStart) {
            return romanMonth(text, start, end, first);
        }
        if (separator == '.' && monthEnd - monthStart == 4) {
            int year = DateWords.number(text, monthStart, monthEnd);
            return first >= 1 && first <= 12 && plausible(year)
                    ? new Found(PartialDate.of(year, first, 0), start, DateWords.yearWord(text, monthEnd))
                    : null;
        }
        if (monthEnd - monthStart > 2 || monthEnd >= length) {
            return null;
        }
        int yearStart = text.charAt(monthEnd) == separator ? monthEnd + 1 : monthEnd;
        boolean blank = separator == '.' && yearStart < length && text.charAt(yearStart) == ' ';
        int yearEnd = DateWords.digits(text, blank ? yearStart + 1 : yearStart);
        int count = yearEnd - yearStart - (blank ? 1 : 0);
        boolean dotted = separator == '.' && !(blank && count != 4);
        // "58-10-11" and "12/4/37" are articles and houses: outside the dotted form the year must have four digits
        if (yearStart == monthEnd && !blank || !(count == 4 || (count == 2 && dotted))) {
            return slashed(text, start, first, monthStart, monthEnd, yearStart, yearEnd, separator);
        }
        return dayMonthYear(
                text,
                start,
                first,
                DateWords.number(text, monthStart, monthEnd),
                DateWords.number(text, yearEnd - count, yearEnd),
                yearEnd);
    }

    /** "28/05/65": two-digit years between slashes only when both other parts have two digits. */
    private static Found slashed(
            CharSequence text,
            int start,
            int day,
            int monthStart,
            int monthEnd,
            int yearStart,
            int yearEnd,
            char sign) {
        boolean even = monthEnd - monthStart == 2 && yearEnd - yearStart == 2 && monthStart - start == 3;
        boolean goesOn =
                yearEnd < text.length() && (text.charAt(yearEnd) == '/' || Character.isDigit(text.charAt(yearEnd)));
        if (sign != '/' || yearStart == monthEnd || !even || goesOn) {
            return null;
        }
        return dayMonthYear(
                text,
                start,
                day,
                DateWords.number(text, monthStart, monthEnd),
                DateWords.number(text, yearStart, yearEnd),
                yearEnd);
    }

    private static Found romanMonth(CharSequence text, int start, int end, int day) {
        int stop = end + 1;
        while (stop < text.length() && "IVXІХ".indexOf(text.charAt(stop)) >= 0) {
            stop++;
        }
        String roman =
                text.subSequence(end + 1, stop).toString().replace('Х', 'X').replace('І', 'I');
        int yearEnd = stop < text.length() && !Character.isLetterOrDigit(text.charAt(stop))
                ? DateWords.digits(text, stop + 1)
                : stop;
        int count = yearEnd - stop - 1;
        for (int month = 1; month <= 12 && (count == 4 || count == 2); month++) {
            if (ROMAN[month - 1].equals(roman)) {
                return dayMonthYear(text, start, day, month, DateWords.number(text, stop + 1, yearEnd), yearEnd);
            }
        }
        return null;
    }

    private static Found dayMonthYear(CharSequence text, int start, int day, int month, int printedYear, int end) {
        int year = printedYear < 100 ? 1900 + printedYear : printedYear;
        if (!plausible(year) || (end < text.length() && DateWords.digit(text.charAt(end)))) {
            return null;
        }
        int after = DateWords.yearWord(text, end);
        boolean possible = day <= 31 && month <= 12;
        // Between points, and with a year that can be nothing else, it is a date, though one that does not exist.
        boolean surelyDate = text.charAt(Math.max(start, end - 1 - (printedYear < 100 ? 2 : 4))) == '.'
                && (printedYear >= 100 || after > end);
        return possible || surelyDate ? new Found(PartialDate.of(year, month, day), start, after) : null;
    }

    /** "6 марта 1938 г.", "6-го марта 1938", "« 6» марта 1938 года". */
    private static Found dayInWords(CharSequence text, int start, int end) {
        int day = DateWords.number(text, start, end);
        int at = end;
        if (at + 2 < text.length()
                && DateWords.dash(text.charAt(at))
                && text.charAt(at + 1) == 'г'
                && text.charAt(at + 2) == 'о') {
            at += 3;
        }
        while (at < text.length() && (DateWords.blank(text.charAt(at)) || "\"»”".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at == end) {
            return null;
        }
        Found month = monthAndYear(text, at);
        if (month == null || month.date.precision() != Precision.MONTH) {
            return null;
        }
        int year = month.date.earliest().getYear();
        int number = month.date.earliest().getMonthValue();
        // "00 марта" leaves the day open, "0 марта" is a day that March does not have
        boolean zero = day == 0 && end - start == 1;
        PartialDate date = zero ? PartialDate.noSuchDay(year, number, 0) : PartialDate.of(year, number, day);
        return new Found(date, start, month.end);
    }

    /** "марта 1938 г.", "в сентябре 1937", "дек. 1939 г.", "авг.1941". */
    private static Found monthAndYear(CharSequence text, int start) {
        int end = DateWords.letters(text, start);
        int month = DateWords.month(text, start, end);
        if (month == 0) {
            return null;
        }
        int at = end;
        while (at < text.length()
                && (DateWords.blank(text.charAt(at)) || text.charAt(at) == '.' || text.charAt(at) == ',')) {
            at++;
        }
        int yearEnd = DateWords.digits(text, at);
        int count = yearEnd - at;
        if (at == end || (count != 4 && count != 2)) {
            return null;
        }
        int year = DateWords.number(text, at, yearEnd) + (count == 2 ? 1900 : 0);
        int after = DateWords.yearWord(text, yearEnd);
        // "5 мая 12 человек": a two-digit year must be followed by "г."
        if (!plausible(year) || (count == 2 && after == yearEnd)) {
            return null;
        }
        return new Found(PartialDate.ofMonth(year, month), start, after);
    }

    private static boolean afterNumberSign(CharSequence text, int start) {
        int at = start - 1;
        while (at >= 0 && text.charAt(at) == ' ') {
            at--;
        }
        return at >= 0
                && (text.charAt(at) == '№'
                        || text.charAt(at) == '#'
                        || (at == start - 1 && "-/.".indexOf(text.charAt(at)) >= 0));
    }

    private static boolean plausible(int year) {
        return year >= 1750 && year <= 2029;
    }
}
