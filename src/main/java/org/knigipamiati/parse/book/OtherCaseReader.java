package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * Reads a case of its own out of the words about an earlier or later repression, where they are clear: the date of the arrest, and
 * a verdict with a verb of conviction. Several cases told in one stretch are not taken apart: of each field the first is kept.
 */
public final class OtherCaseReader {

    /** How far behind "арестован" its date may stand: "арестован повторно 1.2.39". */
    private static final int REACH = 22;

    private OtherCaseReader() {}

    /** The entry with the case that a stretch tells of, if it can be read. */
    static SoFar read(SoFar entry, OtherCase.Role role, int from, int to) {
        if (from >= to) {
            return entry;
        }
        EntryText text = entry.text();
        int caseNo = entry.otherCases().size() + 1;
        SoFar told = entry;
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                told = readSentence(told, caseNo, start, end);
            }
            at = end;
        }
        told = told.withBodyType(caseNo);
        return told.hasCase(caseNo) ? told.and(new OtherCase(caseNo, role, text.span(from, to))) : told;
    }

    private static SoFar readSentence(SoFar entry, int caseNo, int from, int to) {
        EntryText text = entry.text();
        SoFar told = entry;
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null) {
            if (hit.meaning().statement() == Statement.ARREST) {
                DateFinder.Found date = Slots.firstDate(text, hit.end(), Math.min(to, hit.end() + REACH));
                told = told.and(Said.NOTHING.date(ARREST_DATE, caseNo, date).unless(caseNo, ARREST_DATE));
            } else if (hit.meaning().statement() == Statement.CONVICTION && !told.has(TRIAL_DATE, caseNo)) {
                return ConvictionReader.read(
                        told, caseNo, clauseStart(text, from, hit.start()), clauseEnd(text, hit.end(), to));
            } else if (hit.meaning().statement() == Statement.SENTENCE) {
                told = told.and(
                        SentenceReader.measure(text, caseNo, hit.end(), to).unless(caseNo, SENTENCE));
            }
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return told;
    }

    /** A verdict begins at the sentence, or behind the comma before its verb: "арестован …, осужден …". */
    private static int clauseStart(EntryText text, int from, int verb) {
        int comma = text.trimEnd(from, verb);
        return comma < verb && text.indexOf(',', comma, verb) >= 0 ? verb : from;
    }

    private static int clauseEnd(EntryText text, int from, int to) {
        Phrases.Hit<Label> next = Words.LABELS.first(text, from, to);
        while (next != null && next.meaning().statement() != Statement.REHABILITATION) {
            next = Words.LABELS.first(text, next.end(), to);
        }
        return next == null ? to : next.start();
    }
}
