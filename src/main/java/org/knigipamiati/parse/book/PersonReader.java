package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_DATE;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.NATIONALITY;
import static org.knigipamiati.vocabulary.RecordField.PARTY;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.RESIDENCE;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.EntryText;
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
        Dated date = readDate(before.source(), from, to);
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

    /** Reads the date of birth with its alternatives. */
    public static Dated readDate(Source source, int from, int to) {
        List<Fact> facts = new ArrayList<>();
        int start = Slots.behindIn(source.text(), source.text().skipBlanks(from, to), to);
        int end = new BirthDatePart(source, facts).read(start, to);
        return new Dated(Said.of(source.text(), facts).label(from, end), end);
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
        return at < to ? WorkReader.read(told, at, to, at > start) : told;
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
