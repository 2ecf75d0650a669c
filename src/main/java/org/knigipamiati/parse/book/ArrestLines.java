package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Words;

/** Tells a line that is about an arrest without a label. */
public final class ArrestLines {

    private ArrestLines() {}

    /** Whether a line without label is that of an arrest: words and, at its end, a date as the data base writes it. */
    public static boolean isLine(EntryText text, int from, int to) {
        int end = text.trimEnd(from, to);
        DateFinder.Found date = Slots.lastDate(text, from, to);
        return date != null
                && date.start() > from
                && Slots.inWords(text, date)
                && text.trimEnd(date.start(), date.end()) >= end
                && Repressions.verb(text, from, date.start()) == null;
    }

    /** Whether there is nothing between two positions but a date. */
    public static boolean isDateOnly(EntryText text, int from, int to) {
        DateFinder.Found date = Slots.firstDate(text, from, to);
        return date != null
                && text.trimStart(from, date.start()) >= Slots.withPreposition(text, from, date.start())
                && text.trimStart(date.end(), to) >= to;
    }

    /** Whether words say that there was no arrest, but a pledge or the opening of a case. */
    public static boolean isNone(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        return start < to && Words.NO_ARREST.at(text, start, to) != null;
    }
}
