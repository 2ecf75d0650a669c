package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** Reads an arrest: its date, and the organ that stands before or behind it. */
public final class ArrestReader {

    private ArrestReader() {}

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

    /** Reads what stands behind the label, or a whole line without one. */
    public static Said read(EntryText text, int from, int to) {
        if (isNone(text, from, to)) {
            return Said.NOTHING;
        }
        if (Slots.nothing(text, from, to)) {
            return Slots.silence(text, from, to);
        }
        DateFinder.Found date = Slots.firstDate(text, from, to);
        if (date == null) {
            return readBody(text, from, to);
        }
        int before = Slots.withPreposition(text, from, date.start());
        return Said.NOTHING
                .date(ARREST_DATE, 0, date)
                .label(before, date.start())
                .and(readBody(text, from, before))
                .and(readBody(text, date.end(), to));
    }

    private static Said readBody(EntryText text, int from, int to) {
        Said said = Said.NOTHING;
        int start = text.trimStart(from, to);
        if (start < to && text.at(start) == '(') {
            int close = text.indexOf(')', start, to);
            start = close < 0 ? to : text.trimStart(close + 1, to);
        }
        Phrases.Hit<Label> again = start < to ? Words.LABELS.at(text, start, to) : null;
        if (again != null && again.meaning().statement() == Statement.ARREST) {
            said = said.label(start, again.end());
            start = text.trimStart(again.end(), to);
        }
        if (start >= to
                || Words.ARREST_CIRCUMSTANCES.at(text, start, to) != null
                || Slots.dateAt(text, start, to) != null) {
            return said;
        }
        int end = Bodies.nameEnd(text, Sentences.end(text, start, to), to);
        Phrases.Hit<Boolean> stop = Words.ORGAN_ENDS.first(text, start + 1, end);
        return said.and(Bodies.read(text, ARREST_BODY, 0, start, stop == null ? end : stop.start())
                .unless(0, ARREST_BODY));
    }
}
