package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** By what words Russian entries tell of a party, of none, and of a citizenship. */
final class Traits {

    private static final int LONGEST_SUBJECT = 40;

    private Traits() {}

    /** "японский подданный": two or three words, one of which says that they name a citizenship. */
    static boolean subject(EntryText text, int from, int to) {
        return to - from < LONGEST_SUBJECT && Words.SUBJECTS.within(text, from, to);
    }

    /** Whether words state membership of a party, or that there is none. */
    static boolean isParty(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        if (start >= to) {
            return false;
        }
        Phrases.Hit<Boolean> word = Words.PARTY_WORDS.at(text, start, to);
        if (word != null && word.meaning()) {
            return true;
        }
        Phrases.Hit<String> opening = Words.PARTY_OPENINGS.at(text, start, to);
        if (opening == null) {
            return false;
        }
        int at = text.trimStart(opening.end(), to);
        if (opening.meaning().equals("date")) {
            // "с 1918 по 1921 состоял в ВКП(б)": a preposition opens only before a date
            if (text.dates(Lexicon.russianWords()).first(at, Math.min(to, at + 12)) == null) {
                return false;
            }
        }
        return at < to && Words.NOT_PARTY.at(text, at, to) == null && Words.PARTY_WORDS.within(text, at, to);
    }

    /** Whether an item goes on with the party before it: "…, восстановлен в 1930 г.". */
    static boolean goesOnWithParty(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> hit = Words.PARTY_CONTINUES.at(text, from, to);
        return hit != null || isParty(text, from, to);
    }
}
