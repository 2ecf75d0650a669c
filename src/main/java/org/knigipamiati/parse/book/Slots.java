package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Questions that several readers ask of a stretch of text. */
public final class Slots {

    private Slots() {}

    /** Whether a stretch says nothing, or only that nothing is known. */
    public static boolean nothing(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        Phrases.Hit<Boolean> hit = start < to ? Words.NO_INFORMATION.at(text, start, to) : null;
        return hit == null ? start >= to : text.trimStart(hit.end(), to) >= to;
    }

    /** What a stretch says that {@linkplain #nothing says nothing}: known words, if any. */
    public static Said silence(EntryText text, int from, int to) {
        return text.trimStart(from, to) < to ? Said.NOTHING.label(from, to) : Said.NOTHING;
    }

    /** The position behind a phrase that stands at the beginning of a stretch, any number of times. */
    public static int behind(EntryText text, Phrases<Boolean> phrases, int from, int to) {
        int at = text.trimStart(from, to);
        Phrases.Hit<Boolean> hit = at < to ? phrases.at(text, at, to) : null;
        while (hit != null) {
            at = text.trimStart(hit.end(), to);
            hit = at < to ? phrases.at(text, at, to) : null;
        }
        return at;
    }

    /** The words up to a position that {@link #behind} gave, which carry no value of their own. */
    public static Said passed(EntryText text, int from, int position) {
        return Said.NOTHING.label(text.trimStart(from, position), position);
    }

    /** The position behind "в" or "во" before a place, or the same position. */
    public static int behindIn(EntryText text, int at, int to) {
        Phrases.Hit<String> hit = Words.PLACE_PREPOSITIONS.at(text, at, to);
        return hit != null && hit.meaning().equals("in") ? behindWord(text, hit, to) : at;
    }

    /** The position behind "в", "во" or "на" before a place, or the same position. */
    public static int behindPlacePreposition(EntryText text, int at, int to) {
        Phrases.Hit<String> hit = Words.PLACE_PREPOSITIONS.at(text, at, to);
        return hit == null ? at : behindWord(text, hit, to);
    }

    /** The position behind a preposition before a date, or the same position. */
    public static int behindDatePreposition(EntryText text, int at, int to) {
        Phrases.Hit<Boolean> hit = Words.DATE_PREPOSITIONS.at(text, at, to);
        return hit == null ? at : behindWord(text, hit, to);
    }

    /** The position behind a word and the blank that must follow it before a bound, or that of the word. */
    public static int behindWord(EntryText text, Phrases.Hit<?> word, int to) {
        boolean blank = word.end() + 1 < to && text.at(word.end()) <= ' ';
        return blank ? text.skipBlanks(word.end(), to) : word.start();
    }

    /** The date that begins exactly at a position, null if none does or it reaches over the bound. */
    public static DateFinder.Found dateAt(EntryText text, int at, int to) {
        if (at >= to) {
            return null;
        }
        return dates(text).at(at, to);
    }

    /** The first date within bounds, null if there is none. */
    public static DateFinder.Found firstDate(EntryText text, int from, int to) {
        if (from >= to) {
            return null;
        }
        return dates(text).first(from, to);
    }

    private static DateFinder dates(EntryText text) {
        return text.dates(Lexicon.russianWords());
    }

    /** The last date within bounds, null if there is none. */
    public static DateFinder.Found lastDate(EntryText text, int from, int to) {
        DateFinder.Found last = null;
        DateFinder.Found next = firstDate(text, from, to);
        while (next != null) {
            last = next;
            next = firstDate(text, next.end(), to);
        }
        return last;
    }

    /** Whether a date is written with the name of its month, as the data base writes it, or as a bare year. */
    public static boolean inWords(EntryText text, DateFinder.Found date) {
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
        int word = text.wordBefore(from, at);
        return at < dateStart && Words.DATE_PREPOSITIONS.at(text, word, at) != null ? word : dateStart;
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
