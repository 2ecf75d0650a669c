package org.knigipamiati.parse.text;

import org.knigipamiati.dates.PartialDate;

/** Reads the date that begins at a position, without words such as "около" before it. */
final class PlainDates extends DateScanner {

    PlainDates(EntryText text, Lexicon words) {
        super(text, words);
    }

    DateFinder.Found at(int start, int to) {
        repaired = false;
        DateFinder.Found spoken = spoken(start, to);
        if (spoken != null) {
            return spoken;
        }
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

    /** "двенадцатого мая тысяча восемьсот девяносто пятого года", "в тридцатом году". */
    private DateFinder.Found spoken(int start, int to) {
        if (words.ordinals.at(text, start, to) == null && words.centuries.at(text, start, to) == null) {
            return null;
        }
        int day = words.centuries.at(text, start, to) == null ? ordinal(start, to) : -1;
        int next = day < 0 ? to : text.skipBlanks(end, to);
        int month = next < to ? month(next, to) : 0;
        if (month == 0) {
            return spokenYear(start, start, 0, 0, to);
        }
        next = text.skipBlanks(end, to);
        return day < 1 || day > 31 || next >= to ? null : spokenYear(start, next, month, day, to);
    }

    private DateFinder.Found spokenYear(int start, int from, int month, int day, int to) {
        Phrases.Hit<Integer> century = words.centuries.at(text, from, to);
        int at = century == null ? from : text.skipBlanks(century.end(), to);
        boolean figures = at < to && EntryText.digit(text.at(at));
        int year = figures ? number(at, to) : at < to ? ordinal(at, to) : -1;
        int behind = year < 0 ? 0 : yearWord(end, to);
        boolean told = behind > end || figures && month > 0;
        int whole = century != null ? century.meaning() + year : year < 100 ? 1900 + year : year;
        if (year <= 0 || !told || !plausible(whole) || month == 0 && century == null && year < 17) {
            return null;
        }
        PartialDate date = month == 0 ? PartialDate.ofYear(whole) : PartialDate.of(whole, month, day);
        return new DateFinder.Found(start, behind, date, null);
    }

    /** The number that an ordinal names, with the tens before it; -1 if none does. Then {@link #end} is behind it. */
    private int ordinal(int at, int to) {
        Phrases.Hit<Integer> hit = words.ordinals.at(text, at, to);
        if (hit == null) {
            return -1;
        }
        end = hit.end();
        int next = text.skipBlanks(end, to);
        boolean tens = hit.meaning() >= 20 && hit.meaning() % 10 == 0;
        Phrases.Hit<Integer> unit = tens && next < to ? words.ordinals.at(text, next, to) : null;
        if (unit == null || unit.meaning() > 9) {
            return hit.meaning();
        }
        end = unit.end();
        return hit.meaning() + unit.meaning();
    }

    /** "1903. gada 7. maijā", "1941 m. birželio 14 d.": the languages of the Baltic name the year first. */
    private DateFinder.Found baltic(int start, int year, int yearEnd, int to) {
        int word = yearEnd < to && text.at(yearEnd) == '.' ? yearEnd + 1 : yearEnd;
        int behind = yearWord(word, to);
        int at = behind > word ? text.skipBlanks(behind, to) : to;
        if (at >= to) {
            return null;
        }
        int month = month(at, to);
        if (month > 0) {
            int next = text.skipBlanks(end, to);
            int monthEnd = end;
            int day = next < to && EntryText.digit(text.at(next)) ? number(next, to) : -1;
            return day < 1 || day > 31
                    ? new DateFinder.Found(start, monthEnd, PartialDate.ofMonth(year, month), null)
                    : new DateFinder.Found(start, end, PartialDate.of(year, month, day), null);
        }
        int day = EntryText.digit(text.at(at)) ? number(at, to) : -1;
        int next = day < 1 || day > 31 || end >= to ? to : text.skipBlanks(text.at(end) == '.' ? end + 1 : end, to);
        month = next < to ? month(next, to) : 0;
        return month == 0 ? null : new DateFinder.Found(start, end, PartialDate.of(year, month, day), null);
    }

    private DateFinder.Found yearFirst(int start, int year, int yearEnd, int to, boolean mended) {
        if (!plausible(year) || yearEnd < to && Character.isLetter(text.at(yearEnd)) && !yearWordAt(yearEnd, to)) {
            return null;
        }
        DateFinder.Found whole = yearMonthDay(start, year, yearEnd, to);
        if (whole != null) {
            return whole;
        }
        whole = words.latin() ? baltic(start, year, yearEnd, to) : null;
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
            int ending = at + 1 < to ? text.wordEnd(at + 1, to) : at + 1;
            if (year % 10 == 0
                    && ending > at + 1
                    && Words.ends(text.folded.substring(at + 1, ending), Words.DECADE_ENDINGS)) {
                return found(start, yearWord(ending, to), PartialDate.ofDecade(year), mended);
            }
        }
        if (at + 1 < to && text.at(at) == '.' && EntryText.digit(text.at(at + 1))) {
            return null;
        }
        int bracket = text.skipBlanks(at, to);
        if (text.startsWith("(?)", bracket)) {
            return new DateFinder.Found(
                    start,
                    yearWord(bracket + "(?)".length(), to),
                    PartialDate.ofYear(year).qualified('?'),
                    "the source doubts the date");
        }
        if (at < to && text.at(at) == '?') {
            return new DateFinder.Found(
                    start, yearWord(at + 1, to), PartialDate.ofYear(year).qualified('?'), "the source doubts the date");
        }
        return found(start, yearWord(at, to), PartialDate.ofYear(year), mended);
    }

    /** "1945 03 11", "1938-03-06", "1938.03.06". */
    private DateFinder.Found yearMonthDay(int start, int year, int yearEnd, int to) {
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
                ? new DateFinder.Found(start, end, PartialDate.of(year, month, day), null)
                : null;
    }

    /** "1934, 12 марта", "1922, сент.": no year follows. */
    private DateFinder.Found reversed(int start, int year, int yearEnd, int to) {
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
        return otherYear ? null : new DateFinder.Found(start, after, PartialDate.of(year, month, day), null);
    }

    private DateFinder.Found decade(int start, int number, int to) {
        int at = end;
        int year = number * 10;
        if (at >= to || "-?хx_".indexOf(text.at(at)) < 0 || year < 1800 || year > 2020) {
            return null;
        }
        int behind = yearWord(at + 1, to);
        if (behind == at + 1 && behind < to && EntryText.wordChar(text.at(behind))) {
            return null;
        }
        return new DateFinder.Found(
                start, behind, PartialDate.ofDecade(year), "the last figure of the year is not known");
    }

    private DateFinder.Found dayFirst(int start, int first, int firstEnd, int to) {
        boolean mended = repaired;
        if (firstEnd >= to) {
            return null;
        }
        if (text.at(firstEnd) == '(' && firstEnd + 1 < to) {
            // "16(28).02.1886": the day of the old calendar and, in the bracket, of the new one
            int other = number(firstEnd + 1, to);
            boolean days = other > 0 && other <= 31 && end - firstEnd <= 3 && end + 1 < to && text.at(end) == ')';
            return days ? dayFirst(start, other, end + 1, to) : null;
        }
        char separator = text.at(firstEnd);
        if (separator == '.' || separator == '/' || separator == '-') {
            DateFinder.Found numeric = numeric(start, first, firstEnd, to, mended);
            if (numeric != null) {
                return numeric;
            }
        }
        int at = firstEnd;
        at = numberEnding(at, to);
        if (at < to && (text.at(at) == '.' || text.at(at) == '"')) {
            at++;
        }
        at = text.skipBlanks(at, to);
        if (at == firstEnd || at >= to) {
            return null;
        }
        int month = month(at, to);
        if (month > 0) {
            int monthStart = at;
            DateFinder.Found rest = monthAndYear(monthStart, month, end, to);
            if (rest == null
                    || rest.date().earliest() == null
                    || rest.date().edtf().length() != 7) {
                return null;
            }
            // "00 марта" leaves the day open, "0 марта" is a day that March does not have
            int year = rest.date().earliest().getYear();
            PartialDate date = first == 0 && firstEnd - start == 1
                    ? PartialDate.noSuchDay(year, month, 0)
                    : PartialDate.of(year, month, first);
            return found(start, rest.end(), date, mended || rest.why() != null);
        }
        int roman = roman(at, to);
        return roman > 0 && first <= 31 ? withYear(start, first, roman, end, to, mended) : null;
    }

    private DateFinder.Found numeric(int start, int first, int firstEnd, int to, boolean mended) {
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
        // "01.02 1930": a blank before four figures stands for the second point
        boolean joined = end < to && text.at(end) == separator;
        if (count > 2 || end >= to || !joined && (separator != '.' || text.at(end) != ' ')) {
            return null;
        }
        int yearStart = text.skipBlanks(end + 1, to);
        boolean blank = !joined || yearStart > end + 1;
        repaired = false;
        int year = yearStart < to ? number(yearStart, to) : -1;
        int digits = end - yearStart;
        boolean pair =
                digits == 2 && (separator == '.' && !blank || separator == '/' && count == 2 && firstEnd - start == 2);
        if (year < 0 || !(digits == 4 || pair)) {
            return null;
        }
        // Between points, and with a year that can be nothing else, it is a date, though one that does not exist.
        boolean surelyDate = separator == '.' && (digits == 4 || yearWord(end, to) > end);
        if ((first > 31 || month > 12) && !surelyDate) {
            return null;
        }
        int whole = digits == 2 ? 1900 + year : year;
        boolean goesOn = end < to && (EntryText.digit(text.at(end)) || text.at(end) == '/' && separator == '/');
        return plausible(whole) && !goesOn
                ? found(start, yearWord(end, to), PartialDate.of(whole, month, first), mendedMonth || repaired)
                : null;
    }

    private DateFinder.Found withYear(int start, int day, int month, int monthEnd, int to, boolean mended) {
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

    private DateFinder.Found romanAndYear(int start, int month, int to) {
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

    private DateFinder.Found monthAndYear(int start, int month, int monthEnd, int to) {
        int at = monthEnd;
        while (at < to && (text.at(at) <= ' ' || text.at(at) == '.' || text.at(at) == ',')) {
            at++;
        }
        repaired = false;
        int year = at < to ? number(at, to) : -1;
        int digits = end - at;
        boolean apart = at > monthEnd || text.at(monthEnd - 1) == '.';
        if (year < 0 || !apart || digits != 4 && digits != 2) {
            return null;
        }
        int behind = yearWord(end, to);
        int whole = digits == 2 ? 1900 + year : year;
        if (!plausible(whole) || digits == 2 && behind == end) {
            return null;
        }
        return found(start, behind, PartialDate.ofMonth(whole, month), repaired);
    }

    private static DateFinder.Found found(int start, int end, PartialDate date, boolean mended) {
        return new DateFinder.Found(start, end, date, mended ? "letters stand for figures in the date" : null);
    }
}
