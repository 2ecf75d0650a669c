package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;

import org.knigipamiati.dates.RussianDates;
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
        RussianDates.Found date = Slots.lastDate(text, from, to);
        return date != null
                && date.start() > from
                && Slots.inWords(text, date)
                && text.trimEnd(date.start(), date.end()) >= end
                && Repressions.verb(text, from, date.start()) == null;
    }

    /** Whether there is nothing between two positions but a date. */
    public static boolean isDateOnly(EntryText text, int from, int to) {
        RussianDates.Found date = Slots.firstDate(text, from, to);
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
    public static void read(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (isNone(text, from, to) || Slots.nothing(draft, from, to)) {
            return;
        }
        RussianDates.Found date = Slots.firstDate(text, from, to);
        if (date == null) {
            readBody(draft, from, to);
            return;
        }
        draft.addDate(ARREST_DATE, 0, date);
        int before = Slots.withPreposition(text, from, date.start());
        draft.label(before, date.start());
        readBody(draft, from, before);
        readBody(draft, date.end(), to);
    }

    private static void readBody(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int start = text.trimStart(from, to);
        if (start < to && text.at(start) == '(') {
            int close = text.indexOf(')', start, to);
            start = close < 0 ? to : text.trimStart(close + 1, to);
        }
        Phrases.Hit<Label> again = start < to ? Words.LABELS.at(text, start, to) : null;
        if (again != null && again.meaning().statement() == Statement.ARREST) {
            draft.label(start, again.end());
            start = text.trimStart(again.end(), to);
        }
        if (start >= to || draft.has(ARREST_BODY) || Words.ARREST_CIRCUMSTANCES.at(text, start, to) != null) {
            return;
        }
        if (Slots.dateAt(text, start, to) != null) {
            return;
        }
        int end = Bodies.nameEnd(text, Sentences.end(text, start, to), to);
        Phrases.Hit<Boolean> stop = Words.ORGAN_ENDS.first(text, start + 1, end);
        Bodies.add(draft, ARREST_BODY, 0, start, stop == null ? end : stop.start());
    }
}
