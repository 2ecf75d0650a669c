package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** What stands behind a Russian preposition. */
final class Slots {

    private Slots() {}

    /** The position behind "в" or "во" before a place, or the same position. */
    static int behindIn(EntryText text, int at, int to) {
        Phrases.Hit<String> hit = Words.PLACE_PREPOSITIONS.at(text, at, to);
        return hit != null && hit.meaning().equals("in") ? behindWord(text, hit, to) : at;
    }

    /** The position behind a preposition before a date, or the same position. */
    static int behindDatePreposition(EntryText text, int at, int to) {
        Phrases.Hit<Boolean> hit = Words.DATE_PREPOSITIONS.at(text, at, to);
        return hit == null ? at : behindWord(text, hit, to);
    }

    /** The position behind a word and the blank that must follow it before a bound, or that of the word. */
    static int behindWord(EntryText text, Phrases.Hit<?> word, int to) {
        boolean blank = word.end() + 1 < to && text.at(word.end()) <= ' ';
        return blank ? text.skipBlanks(word.end(), to) : word.start();
    }

    /** The date that begins exactly at a position, null if none does or it reaches over the bound. */
    static DateFinder.Found dateAt(EntryText text, int at, int to) {
        if (at >= to) {
            return null;
        }
        return text.dates(Lexicon.russianWords()).at(at, to);
    }
}
