package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;

import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Reads a date of birth with its sign ("г. р.") and the other dates that a source gives. */
final class BirthDatePart extends PersonFacts {

    private static final String TWO_DATES = "the source gives two dates";
    /** What marks a note behind a date. */
    private static final String NOTES = "¹²³⁴⁵⁶⁷⁸⁹*";

    BirthDatePart(Source source, List<Fact> facts) {
        super(source, facts);
    }

    /** Reads a date with its sign and alternatives; returns the position behind them. */
    int read(int from, int to) {
        DateFinder.Found date = source.dateAt(from, to);
        if (date == null) {
            return has(BIRTH_DATE) ? from : sharedYear(from, to);
        }
        if (has(BIRTH_DATE)) {
            return birthIs(date) ? sign(date.end(), to) : from;
        }
        facts.add(new Fact(BIRTH_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
        int at = sign(date.end(), to);
        while (at < to) {
            int next = text.skipBlanks(at, to);
            int behind = alternative(next, to);
            behind = behind == next ? remark(next, to) : behind;
            if (behind == next) {
                return at;
            }
            at = sign(behind, to);
        }
        return at;
    }

    /** "3 августа (по другим данным - 5 июня) 1890": two days that share the year behind the bracket; returns where it ends. */
    private int sharedYear(int from, int to) {
        int at = source.afterPrepositions(text.trimStart(from, to), to);
        int open = text.indexOf('(', at, to);
        int close = open < 0 ? -1 : text.closing(open, to);
        DateFinder.Found year = close < 0 ? null : source.dateAt(close + 1, to);
        PartialDate first = year == null ? null : ofYear(at, open, year);
        if (first == null) {
            return from;
        }
        facts.add(new Fact(BIRTH_DATE, at, year.end(), first.edtf(), null));
        int dash = text.indexOf('-', open, close);
        int other = text.trimStart(dash < 0 ? open + 1 : dash, close);
        PartialDate second = ofYear(other, close, year);
        if (second != null) {
            facts.add(new Fact(BIRTH_ALTERNATIVES, other, close, second.edtf(), TWO_DATES));
        }
        return year.end();
    }

    private PartialDate ofYear(int from, int to, DateFinder.Found year) {
        EntryText whole = EntryText.plain(text.slice(from, to).strip() + " " + text.slice(year.start(), year.end()));
        DateFinder.Found found = whole.dates(source.words()).at(0, whole.length());
        return found == null ? null : found.date();
    }

    /** The position behind what only says how the date is to be taken: "(ст. стиля)", "(?)", a note's number. */
    private int remark(int at, int to) {
        if (at >= to) {
            return at;
        }
        boolean bracket = text.at(at) == '(' && text.closing(at, to) > 0;
        int inside = bracket ? text.skipBlanks(at + 1, to) : at;
        Phrases.Hit<Boolean> hit = source.words().dateRemarks.at(text, inside, to);
        if (bracket) {
            int close = text.closing(at, to);
            boolean whole = hit != null && text.trimStart(hit.end(), close) >= close || text.at(inside) == '?';
            return whole ? close + 1 : at;
        }
        return hit != null ? hit.end() : NOTES.indexOf(text.text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private boolean birthIs(DateFinder.Found date) {
        return Fact.first(facts, BIRTH_DATE).value().equals(date.date().edtf());
    }

    boolean repeats(int from, int end) {
        DateFinder.Found date = source.dateAt(from, end);
        return date != null && birthIs(date) && sign(date.end(), end) >= text.trimEnd(from, end);
    }

    private int alternative(int at, int to) {
        if (at >= to) {
            return at;
        }
        if (text.at(at) == '(' && text.closing(at, to) > 0) {
            int close = text.closing(at, to);
            DateFinder.Found date = source.date(at, close);
            if (date == null) {
                return at;
            }
            while (date != null) {
                alternative(date);
                date = source.date(date.end(), close);
            }
            return close + 1;
        }
        Phrases.Hit<Boolean> or = source.words().alternatives.at(text, at, to);
        int next = or == null ? at : text.skipBlanks(or.end(), to);
        if (text.at(at) == ',') {
            next = text.skipBlanks(at + 1, to);
            Phrases.Hit<Boolean> other = next < to ? source.words().otherData.at(text, next, to) : null;
            next = other == null ? next : text.trimStart(other.end(), to);
        }
        DateFinder.Found date = next > at ? source.dateAt(next, to) : null;
        if (date == null || date.end() < to && ",;( ".indexOf(text.at(date.end())) < 0) {
            return at;
        }
        alternative(date);
        return date.end();
    }

    private void alternative(DateFinder.Found date) {
        facts.add(new Fact(
                BIRTH_ALTERNATIVES, date.start(), date.end(), date.date().edtf(), TWO_DATES));
    }

    /** The position behind "г. р.", whose "г." the date may have taken. */
    private int sign(int dateEnd, int to) {
        for (int at :
                new int[] {dateEnd, Math.max(0, dateEnd - 2), Math.max(0, dateEnd - 4), Math.max(0, dateEnd - 5)}) {
            int bound = Math.min(text.length(), to + 1);
            int next = text.skipBlanks(at, bound);
            Phrases.Hit<Mark> hit = next < to ? source.markAt(next, bound) : null;
            if (hit != null && hit.meaning().topic() == Topic.BIRTH_SIGN && hit.end() >= dateEnd) {
                return hit.end();
            }
        }
        int next = text.skipBlanks(dateEnd, to);
        Phrases.Hit<Boolean> year =
                next < to && dateEnd > 0 && (")" + NOTES).indexOf(text.text.charAt(dateEnd - 1)) >= 0
                        ? source.words().years.at(text, next, to)
                        : null;
        return year == null ? dateEnd : year.end();
    }
}
