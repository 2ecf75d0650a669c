package org.knigipamiati.parse.text;

import org.knigipamiati.dates.PartialDate;

/**
 * Finds dates as books of many countries print them: "6 марта 1938 г.", "16/VIII-1937", "1945 03 11", "1934, 12 марта",
 * "3.X.37", "wiosną 1940", "около 1890", "1890 или 1892", and through what a scanner made of figures ("2З ноября", "19О4").
 * Two-digit years belong to the twentieth century. What is approximate or had to be repaired says so.
 */
public final class DateFinder {

    private static final int FIRST_YEAR = 1750;
    private static final int LAST_YEAR = 2029;
    private static final String[] ROMAN = {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"};

    private final EntryText text;
    private final Lexicon words;

    /** Where the last number or word that was read ends, and whether a letter stood in it for a figure. */
    private int end;

    private boolean repaired;

    /**
     * A date in a text.
     *
     * @param start where it begins, with words such as "около"
     * @param end where it ends, with "г."
     * @param date what it says
     * @param why why it is not sure, null if it is
     */
    public record Found(int start, int end, PartialDate date, String why) {}

    public DateFinder(EntryText text, Lexicon words) {
        this.text = text;
        this.words = words;
    }

    /** The first date that begins within bounds and ends within them, null if there is none. */
    public Found first(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (EntryText.wordChar(c) && (i == 0 || !EntryText.wordChar(text.at(i - 1)))) {
                Found found = at(i, to);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** The date that begins at a position and ends before a bound, null if none does. */
    public Found at(int start, int to) {
        Found found = qualified(start, to);
        return found == null || found.end > to ? null : found;
    }

    private Found qualified(int start, int to) {
        char c = text.at(start);
        if (!EntryText.digit(c)) {
            Phrases.Hit<Boolean> hit = words.about.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '~');
            }
            hit = words.between.at(text, start, to);
            if (hit != null) {
                return between(start, hit.end(), to);
            }
            hit = words.after.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '>');
            }
            hit = words.before.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, '<');
            }
            hit = words.seasons.at(text, start, to);
            if (hit != null) {
                return prefixed(start, hit.end(), to, 's');
            }
        }
        if (start > 0 && (numbered(start) || insideNumber(start))) {
            return null;
        }
        return plain(start, to);
    }

    private Found prefixed(int start, int behind, int to, char how) {
        int at = text.skipBlanks(behind, to);
        at = skipIn(at, to);
        Found date = at < to ? plain(at, to) : null;
        if (date == null || how == '<' && ordinaryDay(date)) {
            return null;
        }
        PartialDate value =
                switch (how) {
                    case '~' -> date.date.qualified('~');
                    case '>' -> PartialDate.tryParse(date.date.edtf() + "/..").orElse(null);
                    case '<' -> PartialDate.tryParse("../" + date.date.edtf()).orElse(null);
                    default -> date.date;
                };
        return value == null ? null : new Found(start, date.end, value, "the source gives no exact date");
    }

    /** "до 5 мая 1938" is no date of an event. */
    private static boolean ordinaryDay(Found date) {
        return date.date.isDay();
    }

    private Found between(int start, int behind, int to) {
        Found first = plainAt(behind, to);
        int and = first == null ? to : text.skipBlanks(first.end, to);
        int next = and < to ? text.skipBlanks(text.wordEnd(and, to), to) : to;
        Found second = next < to ? plainAt(next, to) : null;
        if (second == null) {
            return null;
        }
        return PartialDate.tryParse(first.date.edtf() + "/" + second.date.edtf())
                .map(date -> new Found(start, second.end, date, "the source gives no exact date"))
                .orElse(null);
    }

    private Found plainAt(int from, int to) {
        int at = text.skipBlanks(from, to);
        return at < to ? plain(at, to) : null;
    }

    private Found plain(int start, int to) {
        repaired = false;
        int month = month(start, to);
        if (month > 0) {
            return monthAndYear(start, month, end, to);
        }
        int roman = roman(start, to);
        if (roman > 0) {
            return romanAndYear(start, roman, to);
        }
        int number = number(start, to);
        if (number < 0) {
            return null;
        }
        int digits = end - start;
        boolean mended = repaired;
        if (digits == 4) {
            return yearFirst(start, number, end, to, mended);
        }
        if (digits == 3) {
            return decade(start, number, to);
        }
        return digits > 2 ? null : dayFirst(start, number, end, to);
    }

    // --- year first ---

    private Found yearFirst(int start, int year, int yearEnd, int to, boolean mended) {
        if (!plausible(year) || yearEnd < to && Character.isLetter(text.at(yearEnd)) && !yearWordAt(yearEnd, to)) {
            return null;
        }
        Found whole = yearMonthDay(start, year, yearEnd, to);
        if (whole != null) {
            return whole;
        }
        whole = reversed(start, year, yearEnd, to);
        if (whole != null) {
            return whole;
        }
        int at = yearEnd;
        if (at < to && (text.at(at) == '-' || text.at(at) == '/')) {
            int second = number(at + 1, to);
            int count = end - at - 1;
            int last = second < 0 ? -1 : count == 2 ? year / 100 * 100 + second : second;
            boolean range = (count == 4 || count == 2) && last > year && plausible(last);
            boolean closed = second >= 0
                    && (end >= to || text.at(end) != '-' && !Character.isLetter(text.at(end)) || yearWordAt(end, to));
            if (range && closed) {
                return found(start, yearWord(end, to), PartialDate.ofYears(year, last), mended);
            }
            if (second >= 0 && !(count == 4 && plausible(second))) {
                return null;
            }
            if (year % 10 == 0 && at + 1 < to && text.startsWith("е", at + 1)
                    || year % 10 == 0 && text.startsWith("х", at + 1)) {
                return found(start, yearWord(text.wordEnd(at + 1, to), to), PartialDate.ofDecade(year), mended);
            }
        }
        if (at + 1 < to && text.at(at) == '.' && EntryText.digit(text.at(at + 1))) {
            return null;
        }
        if (at < to && text.at(at) == '?') {
            return new Found(
                    start, yearWord(at + 1, to), PartialDate.ofYear(year).qualified('?'), "the source doubts the date");
        }
        return found(start, yearWord(at, to), PartialDate.ofYear(year), mended);
    }

    /** "1945 03 11", "1938-03-06", "1938.03.06". */
    private Found yearMonthDay(int start, int year, int yearEnd, int to) {
        if (yearEnd + 5 > to) {
            return null;
        }
        char separator = text.at(yearEnd);
        if (" -.".indexOf(separator) < 0
                || !twoDigits(yearEnd + 1, to)
                || text.at(yearEnd + 3) != separator
                || !twoDigits(yearEnd + 4, to)) {
            return null;
        }
        int month = number(yearEnd + 1, to);
        int day = number(yearEnd + 4, to);
        boolean ends = end >= to || !EntryText.wordChar(text.at(end));
        return month >= 1 && month <= 12 && day <= 31 && ends
                ? new Found(start, end, PartialDate.of(year, month, day), null)
                : null;
    }

    private boolean twoDigits(int at, int to) {
        return at + 2 <= to
                && EntryText.digit(text.at(at))
                && EntryText.digit(text.at(at + 1))
                && (at + 2 >= to || !EntryText.digit(text.at(at + 2)));
    }

    /** "1934, 12 марта", "1922, сент.": no year follows. */
    private Found reversed(int start, int year, int yearEnd, int to) {
        int at = yearEnd;
        if (at >= to || text.at(at) != ',') {
            return null;
        }
        at = text.skipBlanks(at + 1, to);
        int day = at < to && EntryText.digit(text.at(at)) ? number(at, to) : 0;
        int next = day > 0 ? text.skipBlanks(end, to) : at;
        int month = next < to && day >= 0 && day <= 31 ? month(next, to) : 0;
        if (month == 0) {
            return null;
        }
        int after = end;
        int digit = text.skipBlanks(after, to);
        boolean otherYear = digit + 3 < to
                && EntryText.digit(text.at(digit))
                && EntryText.digit(text.at(digit + 1))
                && EntryText.digit(text.at(digit + 2));
        return otherYear ? null : new Found(start, after, PartialDate.of(year, month, day), null);
    }

    private Found decade(int start, int number, int to) {
        int at = end;
        int year = number * 10;
        if (at >= to || "-?хx_".indexOf(text.at(at)) < 0 || year < 1800 || year > 2020) {
            return null;
        }
        int behind = yearWord(at + 1, to);
        if (behind == at + 1 && behind < to && EntryText.wordChar(text.at(behind))) {
            return null;
        }
        return new Found(start, behind, PartialDate.ofDecade(year), "the last figure of the year is not known");
    }

    // --- day or month first ---

    private Found dayFirst(int start, int first, int firstEnd, int to) {
        boolean mended = repaired;
        if (firstEnd >= to) {
            return null;
        }
        char separator = text.at(firstEnd);
        if (separator == '.' || separator == '/' || separator == '-') {
            Found numeric = numeric(start, first, firstEnd, to, mended);
            if (numeric != null) {
                return numeric;
            }
        }
        int at = firstEnd;
        if (text.startsWith("-го", at)) {
            at += 3;
        }
        if (at < to && (text.at(at) == '.' || text.at(at) == '"')) {
            at++;
        }
        at = text.skipBlanks(at, to);
        if (at == firstEnd || first > 31 || at >= to) {
            return null;
        }
        int month = month(at, to);
        if (month > 0) {
            int monthStart = at;
            Found rest = monthAndYear(monthStart, month, end, to);
            if (rest == null || rest.date.earliest() == null || rest.date.edtf().length() != 7) {
                return null;
            }
            return found(
                    start,
                    rest.end,
                    PartialDate.of(rest.date.earliest().getYear(), month, first),
                    mended || rest.why != null);
        }
        int roman = roman(at, to);
        return roman > 0 ? withYear(start, first, roman, end, to, mended) : null;
    }

    private Found numeric(int start, int first, int firstEnd, int to, boolean mended) {
        char separator = text.at(firstEnd);
        int second = text.skipBlanks(firstEnd + 1, to);
        if (second >= to || second > firstEnd + 1 && separator != '.') {
            return null;
        }
        int roman = roman(second, to);
        if (roman > 0 && first <= 31) {
            return withYear(start, first, roman, end, to, mended);
        }
        if (!EntryText.digit(text.at(second)) && !digitLike(text.at(second))) {
            return null;
        }
        repaired = false;
        int month = number(second, to);
        boolean mendedMonth = repaired || mended;
        int count = end - second;
        if (month < 0) {
            return null;
        }
        if (count == 4 && (separator == '.' || separator == '/') && second == firstEnd + 1) {
            boolean ends = end >= to
                    || text.at(end) != '-' && text.at(end) != '.'
                    || end + 1 >= to
                    || !EntryText.digit(text.at(end + 1));
            return first >= 1 && first <= 12 && plausible(month) && ends
                    ? found(start, yearWord(end, to), PartialDate.of(month, first, 0), mendedMonth)
                    : null;
        }
        if (count > 2 || end >= to || text.at(end) != separator) {
            return null;
        }
        int yearStart = text.skipBlanks(end + 1, to);
        boolean blank = yearStart > end + 1;
        repaired = false;
        int year = yearStart < to ? number(yearStart, to) : -1;
        int digits = end - yearStart;
        boolean pair =
                digits == 2 && (separator == '.' && !blank || separator == '/' && count == 2 && firstEnd - start == 2);
        if (year < 0 || !(digits == 4 || pair) || first > 31 || month > 12) {
            return null;
        }
        int whole = digits == 2 ? 1900 + year : year;
        boolean goesOn = end < to && (EntryText.digit(text.at(end)) || text.at(end) == '/' && separator == '/');
        return plausible(whole) && !goesOn
                ? found(start, yearWord(end, to), PartialDate.of(whole, month, first), mendedMonth || repaired)
                : null;
    }

    private Found withYear(int start, int day, int month, int monthEnd, int to, boolean mended) {
        int at = monthEnd;
        while (at < to && " .-/,".indexOf(text.at(at)) >= 0 && at - monthEnd < 3) {
            at++;
        }
        repaired = false;
        int year = at > monthEnd && at < to ? number(at, to) : -1;
        int digits = end - at;
        if (year < 0 || digits != 2 && digits != 4) {
            return null;
        }
        int whole = digits == 2 ? 1900 + year : year;
        return plausible(whole)
                ? found(start, yearWord(end, to), PartialDate.of(whole, month, day), mended || repaired)
                : null;
    }

    private Found romanAndYear(int start, int month, int to) {
        int at = end;
        if (at >= to || text.at(at) != '.' && text.at(at) != '-' && text.at(at) != '/') {
            return null;
        }
        int year = number(at + 1, to);
        if (end - at - 1 != 4 || !plausible(year)) {
            return null;
        }
        return found(start, yearWord(end, to), PartialDate.of(year, month, 0), false);
    }

    private Found monthAndYear(int start, int month, int monthEnd, int to) {
        int at = monthEnd;
        while (at < to && (text.at(at) <= ' ' || text.at(at) == '.' || text.at(at) == ',')) {
            at++;
        }
        repaired = false;
        int year = at < to ? number(at, to) : -1;
        int digits = end - at;
        if (year < 0 || at == monthEnd || digits != 4 && digits != 2) {
            return null;
        }
        int behind = yearWord(end, to);
        int whole = digits == 2 ? 1900 + year : year;
        if (!plausible(whole) || digits == 2 && behind == end) {
            return null;
        }
        return found(start, behind, PartialDate.ofMonth(whole, month), repaired);
    }

    // --- pieces ---

    private static Found found(int start, int end, PartialDate date, boolean mended) {
        return new Found(start, end, date, mended ? "letters stand for figures in the date" : null);
    }

    private int skipIn(int at, int to) {
        Phrases.Hit<Boolean> in = at < to ? words.prepositions.at(text, at, to) : null;
        return in == null ? at : text.skipBlanks(in.end(), to);
    }

    /** "12.13.1937" is no year: a date does not begin behind the joint of a number. */
    private boolean insideNumber(int start) {
        return start > 1
                && "-./".indexOf(text.at(start - 1)) >= 0
                && (EntryText.digit(text.at(start - 2)) || romanLetter(text.at(start - 2)) != 0);
    }

    private boolean numbered(int start) {
        int at = start - 1;
        while (at > 0 && text.at(at) == ' ') {
            at--;
        }
        return text.at(at) == '№' || text.at(at) == '#';
    }

    /** The month that a word names, 0 if none; then {@link #end} is behind it. */
    private int month(int at, int to) {
        Phrases.Hit<Integer> hit = words.months.at(text, at, to);
        if (hit == null) {
            return 0;
        }
        end = hit.end();
        return hit.meaning();
    }

    /** The month that Roman figures of any alphabet name, 0 if none; then {@link #end} is behind them. */
    private int roman(int at, int to) {
        StringBuilder letters = new StringBuilder();
        int stop = at;
        while (stop < to && letters.length() < 6 && romanLetter(text.at(stop)) != 0) {
            letters.append(romanLetter(text.at(stop)));
            stop++;
        }
        if (letters.isEmpty() || stop < to && EntryText.wordChar(text.at(stop))) {
            return 0;
        }
        for (int month = 0; month < ROMAN.length; month++) {
            if (ROMAN[month].contentEquals(letters)) {
                end = stop;
                return month + 1;
            }
        }
        return 0;
    }

    private static char romanLetter(char folded) {
        return switch (folded) {
            case 'i', 'і', 'ι' -> 'i';
            case 'v' -> 'v';
            case 'х', 'x', 'χ' -> 'x';
            default -> 0;
        };
    }

    /** The number at a position, -1 if there is none; then {@link #end} is behind it. */
    private int number(int at, int to) {
        int value = 0;
        int stop = at;
        int digits = 0;
        boolean letters = false;
        while (stop < to && stop - at < 5) {
            char c = text.at(stop);
            if (EntryText.digit(c)) {
                value = value * 10 + c - '0';
                digits++;
            } else if (digitLike(c)) {
                value = value * 10 + (c == 'о' ? 0 : c == 'з' ? 3 : 1);
                letters = true;
            } else {
                break;
            }
            stop++;
        }
        boolean word = letters && stop < to && Character.isLetter(text.at(stop));
        boolean pair = digits == 0 && stop - at == 2 && text.capital(at) && text.capital(at + 1);
        if (stop == at || word || digits == 0 && !pair) {
            return -1;
        }
        end = stop;
        repaired |= letters;
        return value;
    }

    /** Whether a letter may be a figure that a scanner misread. */
    private static boolean digitLike(char folded) {
        return folded == 'о' || folded == 'з' || folded == 'l' || folded == 'i' || folded == 'і';
    }

    private boolean yearWordAt(int at, int to) {
        return words.years.at(text, at, to) != null;
    }

    private int yearWord(int at, int to) {
        int next = at;
        while (next < to && text.at(next) <= ' ' && next - at < 2) {
            next++;
        }
        Phrases.Hit<Boolean> hit = next < to ? words.years.at(text, next, to) : null;
        return hit == null ? at : hit.end();
    }

    private static boolean plausible(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
