package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;

import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/**
 * Reads birth and what follows it about the person: place, nationality, citizenship, education, party, origin and, where these
 * stand in one sentence between commas, the profession.
 */
public final class PersonReader {

    private PersonReader() {}

    /** Reads "в 1890 г., Дальний р-н, д. Заречная; карел; б/п;" behind the label. */
    public static SoFar readBirth(SoFar before, int from, int to) {
        EntryText text = before.text();
        if (Slots.nothing(text, from, to)) {
            return before.and(Slots.silence(text, from, to));
        }
        Dated date = readDate(text, from, to);
        int end = Slots.separator(text, ';', date.end(), to);
        return readTraits(readPlaceOrTrait(before.and(date.said()), date.end(), end), end, to);
    }

    /** Reads traits that stand between semicolons: "карел;  образование начальное; б/п;". */
    public static SoFar readTraits(SoFar before, int from, int to) {
        EntryText text = before.text();
        SoFar told = before;
        int start = from;
        while (start < to) {
            int end = Slots.separator(text, ';', start, to);
            Said trait = Traits.read(told, start, end, true).orElse(null);
            if (trait != null) {
                told = told.and(trait);
            } else if (OccupationClasses.beginsAt(text, start, end)) {
                told = told.and(Said.NOTHING.piece(text, PROFESSION, start, end));
            }
            start = end + 1;
        }
        return told;
    }

    /** What stands between the date and the first semicolon: a place behind a comma, else perhaps a trait ("1890 г. русская;"). */
    private static SoFar readPlaceOrTrait(SoFar before, int from, int to) {
        EntryText text = before.text();
        int start = text.trimStart(from, to);
        if (start >= to) {
            return before;
        }
        boolean comma = text.indexOf(',', from, start) >= 0;
        Said trait = comma || !before.has(BIRTH_DATE)
                ? null
                : Traits.read(before, start, to, false).orElse(null);
        return before.and(trait == null ? readPlace(text, start, to) : trait);
    }

    /** Reads a place of birth. */
    public static Said readPlace(EntryText text, int from, int to) {
        int start = Slots.behindIn(text, Slots.behind(text, Words.BIRTH_PLACE_LABELS, from, to), to);
        Said said = Slots.passed(text, from, start);
        if (Slots.nothing(text, start, to)) {
            return said.and(Slots.silence(text, start, to));
        }
        return EntryText.digit(text.at(start)) ? said : said.words(text, BIRTH_PLACE, start, to);
    }

    /**
     * A date of birth read.
     *
     * @param end where it ends, with its alternatives and remarks
     */
    public record Dated(Said said, int end) {}

    /**
     * Reads the date of birth with its alternatives: "в 1890 г.", "12.03.1890", "1890 (1891)", "1890, 1891", "1890 (по другим
     * данным - в 1891)".
     */
    public static Dated readDate(EntryText text, int from, int to) {
        int at = text.skipBlanks(from, to);
        at = Slots.behindIn(text, at, to);
        DateFinder.Found date = Slots.dateAt(text, at, to);
        Said said = Said.NOTHING.label(from, at);
        if (date == null) {
            Dated shared = readSharedYear(text, at, to);
            return new Dated(said.and(shared.said()), shared.end());
        }
        said = said.date(BIRTH_DATE, 0, date);
        at = date.end();
        while (true) {
            int next = text.skipBlanks(at, to);
            Dated other = alternatives(text, next, to);
            int after = other.end() == next ? remark(text, next, to) : other.end();
            if (after == next) {
                return new Dated(said, at);
            }
            said = said.and(other.said()).label(at, after);
            at = after;
        }
    }

    /**
     * Reads "3 августа (по другим данным - 5 июня) 1890": two days that share the year behind the bracket. It ends where it begins if
     * there is no such date.
     */
    private static Dated readSharedYear(EntryText text, int at, int to) {
        int open = text.indexOf('(', at, to);
        int close = open < 0 ? -1 : text.closing(open, to);
        DateFinder.Found year = close < 0 ? null : Slots.dateAt(text, text.skipBlanks(close + 1, to), to);
        if (year == null) {
            return new Dated(Said.NOTHING, at);
        }
        String printedYear = " " + text.slice(year.start(), year.end());
        PartialDate first = date(text.slice(at, open).strip() + printedYear);
        if (first == null) {
            return new Dated(Said.NOTHING, at);
        }
        int dash = text.indexOf('-', open, close);
        int other = text.trimStart(dash < 0 ? open + 1 : dash, close);
        PartialDate second = date(text.slice(other, close).strip() + printedYear);
        Said said = Said.NOTHING
                .value(BIRTH_DATE, 0, first.edtf(), at, year.end())
                .value(BIRTH_ALTERNATIVES, 0, second == null ? null : second.edtf(), other, close);
        return new Dated(said, year.end());
    }

    private static PartialDate date(String printed) {
        DateFinder.Found found = Slots.dateAt(EntryText.plain(printed), 0, printed.length());
        return found == null ? null : found.date();
    }

    /** The position behind what only says how the date is to be taken: "(ст. стиля)", "(?)", "г." behind a bracket, a note's number. */
    private static int remark(EntryText text, int at, int to) {
        if (at >= to) {
            return at;
        }
        boolean bracket = text.at(at) == '(' && text.closing(at, to) > 0;
        int inside = bracket ? text.skipBlanks(at + 1, to) : at;
        Phrases.Hit<Boolean> hit = Words.DATE_REMARKS.at(text, inside, to);
        if (bracket) {
            int close = text.closing(at, to);
            boolean whole = hit != null && text.trimStart(hit.end(), close) >= close || text.at(inside) == '?';
            return whole ? close + 1 : at;
        }
        hit = hit == null ? Words.YEARS.at(text, at, to) : hit;
        if (hit != null) {
            return hit.end();
        }
        return "¹²³⁴⁵⁶⁷⁸⁹*".indexOf(text.text.charAt(at)) >= 0 ? at + 1 : at;
    }

    /** Other dates behind a date; they end where they begin if there are none. */
    private static Dated alternatives(EntryText text, int at, int to) {
        Dated none = new Dated(Said.NOTHING, at);
        if (at >= to) {
            return none;
        }
        if (text.at(at) == '(') {
            int close = text.indexOf(')', at, to);
            if (close < 0 || Slots.firstDate(text, at, close) == null) {
                return none;
            }
            Said said = Said.NOTHING;
            for (DateFinder.Found d = Slots.firstDate(text, at, close);
                    d != null;
                    d = Slots.firstDate(text, d.end(), close)) {
                said = said.date(BIRTH_ALTERNATIVES, 0, d);
            }
            return new Dated(said.label(at, close + 1), close + 1);
        }
        Phrases.Hit<Boolean> or = Words.ALTERNATIVES.at(text, at, to);
        int next = or == null ? at : Slots.behindWord(text, or, to);
        if (text.at(at) == ',') {
            next = text.skipBlanks(at + 1, to);
        }
        DateFinder.Found other = next > at ? Slots.dateAt(text, next, to) : null;
        if (other == null || other.end() < to && ",;( ".indexOf(text.at(other.end())) < 0) {
            return none;
        }
        return new Dated(Said.NOTHING.label(at, next).date(BIRTH_ALTERNATIVES, 0, other), other.end());
    }

    /**
     * Reads the items of one sentence: "в г. …, русский, член ВКП(б), столяр". First the place, then traits, and all
     * the rest is the profession.
     */
    public static SoFar readItems(SoFar before, int from, int to) {
        EntryText text = before.text();
        SoFar told = before;
        int start = text.trimStart(from, to);
        int at = placeEnd(before, start, to);
        if (at > start) {
            told = told.and(readPlace(text, start, at));
        }
        int partyStart = -1;
        int partyEnd = -1;
        while (at < to) {
            int begin = text.trimStart(at, to);
            int end = Slots.separator(text, ',', begin, to);
            if (begin >= end) {
                at = end + 1;
                continue;
            }
            if (partyEnd >= 0 && Traits.goesOnWithParty(text, begin, end)) {
                partyEnd = end;
            } else if (partyEnd < 0 && Traits.isParty(text, begin, end)) {
                partyStart = begin;
                partyEnd = end;
            } else {
                boolean nationality = !told.has(NATIONALITY) && Traits.looksLikeNationality(text, begin, end, to);
                Said trait = !nationality && told.has(PROFESSION)
                        ? null
                        : Traits.read(told, begin, end, nationality).orElse(nationality ? Said.NOTHING : null);
                if (trait == null) {
                    break;
                }
                told = told.and(trait);
            }
            at = end + 1;
        }
        if (partyEnd > 0) {
            told = told.and(Said.NOTHING.words(text, PARTY, partyStart, partyEnd));
        }
        return at < to ? WorkReader.read(told, at, to) : told;
    }

    /** The position where the place of birth ends: before the first trait, or before the first item that is no place. */
    private static int placeEnd(SoFar before, int from, int to) {
        EntryText text = before.text();
        int at = from;
        boolean traitAhead = traitAhead(text, from, to);
        while (at < to) {
            int begin = text.trimStart(at, to);
            int end = Slots.separator(text, ',', begin, to);
            if (begin < end) {
                boolean trait = Traits.isTrait(text, begin, end)
                        || !before.has(NATIONALITY) && Traits.looksLikeNationality(text, begin, end, to);
                if (trait || !traitAhead && at > from && !Places.looksLikePlace(text, begin, end)) {
                    return at;
                }
            }
            at = end + 1;
        }
        return Math.min(at, to);
    }

    private static boolean traitAhead(EntryText text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Slots.separator(text, ',', at, to);
            if (Traits.isTrait(text, text.trimStart(at, end), end)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** Reads "и проживал в с. X" behind a date: the place of birth is the place of residence. */
    public static Said readSharedPlace(EntryText text, int from, int to) {
        int start = Slots.behindIn(text, text.trimStart(from, to), to);
        return Slots.passed(text, from, start)
                .words(text, BIRTH_PLACE, start, to)
                .words(text, RESIDENCE, start, to);
    }
}
