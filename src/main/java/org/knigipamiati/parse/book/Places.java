package org.knigipamiati.parse.book;

import org.knigipamiati.parse.OccupationClasses;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Words;

/** Tells places from other words by their shape. */
public final class Places {

    private Places() {}

    /**
     * Whether words look like a place: they begin with a capital, a number or a preposition, or hold the name of an
     * administrative unit or a kind of settlement.
     */
    public static boolean looksLikePlace(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        if (start >= to) {
            return true;
        }
        if (Words.PLACE_WORDS.within(text, start, to) && !OccupationClasses.beginsAt(text, start, to)) {
            return true;
        }
        boolean named = text.capital(start) || EntryText.digit(text.at(start)) || text.at(start) == '"';
        return named && !OccupationClasses.beginsAt(text, start, to);
    }
}
