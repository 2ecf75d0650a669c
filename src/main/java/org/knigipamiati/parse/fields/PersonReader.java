package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_ALTERNATIVES;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;

import java.util.Optional;
import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.OccupationClasses;
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
    public static void readBirth(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (Slots.nothing(draft, from, to)) {
            return;
        }
        int at = readDate(draft, from, to);
        int end = Slots.separator(text, ';', at, to);
        readPlaceOrTrait(draft, at, end);
        readTraits(draft, end, to);
    }

    /** Reads traits that stand between semicolons: "карел;  образование начальное; б/п;". */
    public static void readTraits(ReadingBuilder draft, int from, int to) {
        int start = from;
        while (start < to) {
            int end = Slots.separator(draft.text, ';', start, to);
            if (draft.text.trimStart(start, end) < end) {
                if (!Traits.read(draft, start, end, true) && OccupationClasses.beginsAt(draft.text, start, end)) {
                    draft.append(PROFESSION, start, end);
                }
            }
            start = end + 1;
        }
    }

    /** What stands between the date and the first semicolon: a place behind a comma, else perhaps a trait ("1890 г. русская;"). */
    private static void readPlaceOrTrait(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        if (start >= to) {
            return;
        }
        boolean comma = text.indexOf(',', from, start) >= 0;
        if (comma || !draft.has(BIRTH_DATE) || !Traits.read(draft, start, to, false)) {
            readPlace(draft, start, to);
        }
    }

    public static void readPlace(ReadingBuilder draft, int from, int to) {
        int start = Slots.skip(draft, Words.BIRTH_PLACE_LABELS, from, to);
        start = Slots.behindIn(draft, start, to);
        if (start < to && !Slots.nothing(draft, start, to) && !EntryText.digit(draft.text.at(start))) {
            draft.add(BIRTH_PLACE, start, to);
        }
    }

    /**
     * Reads the date of birth with its alternatives: "в 1890 г.", "12.03.1890", "1890 (1891)", "1890, 1891", "1890 (по другим
     * данным - в 1891)". Returns the position behind them.
     */
    public static int readDate(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = text.skipBlanks(from, to);
        if (at + 1 < to && text.at(at) == 'в' && text.at(at + 1) <= ' ') {
            at = text.skipBlanks(at + 1, to);
        }
        RussianDates.Found date = Slots.dateAt(text, at, to);
        draft.label(from, at);
        if (date == null) {
            return readSharedYear(draft, at, to);
        }
        draft.addDate(BIRTH_DATE, 0, date);
        at = date.end();
        while (true) {
            int next = text.skipBlanks(at, to);
            int after = alternatives(draft, next, to);
            after = after == next ? remark(text, next, to) : after;
            if (after == next) {
                return at;
            }
            draft.label(at, after);
            at = after;
        }
    }

    /**
     * Reads "3 августа (по другим данным - 5 июня) 1890": two days that share the year behind the bracket. Returns the position
     * behind it, or the same position if there is no such date.
     */
    private static int readSharedYear(ReadingBuilder draft, int at, int to) {
        EntryText text = draft.text;
        int open = text.indexOf('(', at, to);
        int close = open < 0 ? -1 : text.closing(open, to);
        RussianDates.Found year = close < 0 ? null : Slots.dateAt(text, text.skipBlanks(close + 1, to), to);
        if (year == null) {
            return at;
        }
        String printedYear = " " + text.slice(year.start(), year.end());
        Optional<RussianDates.Found> first =
                RussianDates.at(text.slice(at, open).strip() + printedYear, 0);
        if (first.isEmpty()) {
            return at;
        }
        draft.addValue(BIRTH_DATE, 0, first.get().date().edtf(), at, year.end());
        int dash = text.indexOf('-', open, close);
        int other = text.trimStart(dash < 0 ? open + 1 : dash, close);
        RussianDates.at(text.slice(other, close).strip() + printedYear, 0)
                .ifPresent(found ->
                        draft.addValue(BIRTH_ALTERNATIVES, 0, found.date().edtf(), other, close));
        return year.end();
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
        boolean year = at > 0 && text.startsWith("г.", at);
        if (hit != null || year) {
            return hit == null ? at + 2 : hit.end();
        }
        return "¹²³⁴⁵⁶⁷⁸⁹*".indexOf(text.text.charAt(at)) >= 0 ? at + 1 : at;
    }

    private static int alternatives(ReadingBuilder draft, int at, int to) {
        EntryText text = draft.text;
        if (at >= to) {
            return at;
        }
        if (text.at(at) == '(') {
            int close = text.indexOf(')', at, to);
            if (close < 0 || Slots.firstDate(text, at, close) == null) {
                return at;
            }
            for (RussianDates.Found d = Slots.firstDate(text, at, close);
                    d != null;
                    d = Slots.firstDate(text, d.end(), close)) {
                draft.addDate(BIRTH_ALTERNATIVES, 0, d);
            }
            draft.label(at, close + 1);
            return close + 1;
        }
        int next = at;
        if (text.at(at) == ',') {
            next = text.skipBlanks(at + 1, to);
        } else if (text.startsWith("или ", at)) {
            next = at + 4;
        }
        RussianDates.Found other = next > at ? Slots.dateAt(text, next, to) : null;
        if (other == null || other.end() < to && ",;( ".indexOf(text.at(other.end())) < 0) {
            return at;
        }
        draft.label(at, next);
        draft.addDate(BIRTH_ALTERNATIVES, 0, other);
        return other.end();
    }

    /**
     * Reads the items of one sentence: "в г. …, русский, член ВКП(б), столяр". First the place, then traits, and all
     * the rest is the profession.
     */
    public static void readItems(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        int at = placeEnd(draft, start, to);
        if (at > start) {
            readPlace(draft, start, at);
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
            } else if (!draft.has(NATIONALITY) && Traits.looksLikeNationality(text, begin, end, to)) {
                Traits.read(draft, begin, end, true);
            } else if (draft.has(PROFESSION) || !Traits.read(draft, begin, end, false)) {
                break;
            }
            at = end + 1;
        }
        if (partyEnd > 0) {
            draft.add(PARTY, partyStart, partyEnd);
        }
        if (at < to) {
            WorkReader.read(draft, at, to);
        }
    }

    /** The position where the place of birth ends: before the first trait, or before the first item that is no place. */
    private static int placeEnd(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = from;
        boolean traitAhead = traitAhead(text, from, to);
        while (at < to) {
            int begin = text.trimStart(at, to);
            int end = Slots.separator(text, ',', begin, to);
            if (begin < end) {
                boolean trait = Traits.isTrait(text, begin, end)
                        || !draft.has(NATIONALITY) && Traits.looksLikeNationality(text, begin, end, to);
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
    public static void readSharedPlace(ReadingBuilder draft, int from, int to) {
        int start = Slots.behindIn(draft, draft.text.trimStart(from, to), to);
        draft.add(BIRTH_PLACE, start, to);
        draft.add(RESIDENCE, start, to);
    }
}
