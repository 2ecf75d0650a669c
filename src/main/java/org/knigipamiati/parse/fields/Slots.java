package org.knigipamiati.parse.fields;

import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Questions that several readers ask of a stretch of text. */
public final class Slots {

    private Slots() {}

    /** Whether a stretch says only that nothing is known; it is then claimed as a label. */
    public static boolean nothing(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        Phrases.Hit<Boolean> hit = start < to ? Words.NO_INFORMATION.at(text, start, to) : null;
        if (hit == null || text.trimStart(hit.end(), to) < to) {
            return start >= to;
        }
        draft.label(from, to);
        return true;
    }

    /** The position behind a phrase that stands at the beginning of a stretch, any number of times; each is claimed as a label. */
    public static int skip(ReadingBuilder draft, Phrases<Boolean> phrases, int from, int to) {
        int at = draft.text.trimStart(from, to);
        Phrases.Hit<Boolean> hit = at < to ? phrases.at(draft.text, at, to) : null;
        while (hit != null) {
            draft.label(at, hit.end());
            at = draft.text.trimStart(hit.end(), to);
            hit = at < to ? phrases.at(draft.text, at, to) : null;
        }
        return at;
    }

    /** The position behind "в" or "во" before a place; the preposition is claimed as a label. */
    public static int behindIn(ReadingBuilder draft, int at, int to) {
        EntryText text = draft.text;
        for (String preposition : new String[] {"в ", "во "}) {
            if (text.startsWith(preposition, at) && at + preposition.length() < to) {
                draft.label(at, at + preposition.length());
                return text.skipBlanks(at + preposition.length(), to);
            }
        }
        return at;
    }

    /** The date that begins exactly at a position, null if none does or it reaches over the bound. */
    public static RussianDates.Found dateAt(EntryText text, int at, int to) {
        if (at >= to) {
            return null;
        }
        return found(new DateFinder(text, Lexicon.russianWords()).at(at, to));
    }

    /** The first date within bounds, null if there is none. */
    public static RussianDates.Found firstDate(EntryText text, int from, int to) {
        if (from >= to) {
            return null;
        }
        return found(new DateFinder(text, Lexicon.russianWords()).first(from, to));
    }

    private static RussianDates.Found found(DateFinder.Found date) {
        return date == null ? null : new RussianDates.Found(date.date(), date.start(), date.end());
    }

    /** The last date within bounds, null if there is none. */
    public static RussianDates.Found lastDate(EntryText text, int from, int to) {
        RussianDates.Found last = null;
        RussianDates.Found next = firstDate(text, from, to);
        while (next != null) {
            last = next;
            next = firstDate(text, next.end(), to);
        }
        return last;
    }

    /** Whether a date is written with the name of its month, as the data base writes it, or as a bare year. */
    public static boolean inWords(EntryText text, RussianDates.Found date) {
        for (int i = date.start(); i < date.end(); i++) {
            char c = text.at(i);
            if (c == '.' && i + 1 < date.end() && EntryText.digit(text.at(i + 1))) {
                return false;
            }
        }
        return true;
    }

    /** The position of a lone preposition в or с before a date, or the date's own beginning. */
    public static int withPreposition(EntryText text, int from, int dateStart) {
        int at = dateStart;
        while (at > from && text.at(at - 1) <= ' ') {
            at--;
        }
        if (at > from && at < dateStart && "вс".indexOf(text.at(at - 1)) >= 0 && text.wordStart(at - 1)) {
            return at - 1;
        }
        return dateStart;
    }

    /** Where the next separator outside brackets and quotes stands, or the bound. */
    public static int separator(EntryText text, char separator, int from, int to) {
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == '(' && text.closing(i, to) > 0) {
                i = text.closing(i, to);
            } else if (c == '"') {
                quoted = !quoted && text.indexOf('"', i + 1, to) > 0;
            } else if (c == separator && !quoted) {
                return i;
            }
        }
        return to;
    }
}
