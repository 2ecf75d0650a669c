package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY_TYPE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.OtherCase;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Reads a case of its own out of the words about an earlier or later repression, where they are clear: the date of the arrest, and
 * a verdict with a verb of conviction. Several cases told in one stretch are not taken apart: of each field the first is kept.
 */
public final class OtherCaseReader {

    /** How far behind "арестован" its date may stand: "арестован повторно 1.2.39". */
    private static final int REACH = 22;

    private OtherCaseReader() {}

    public static void read(ReadingBuilder draft, OtherCase.Role role, int from, int to) {
        if (from >= to) {
            return;
        }
        int caseNo = draft.otherCase(role, from, to);
        EntryText text = draft.text;
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            if (start < end) {
                readSentence(draft, caseNo, start, end);
            }
            at = end;
        }
        FieldReading body = draft.first(TRIAL_BODY, caseNo);
        if (body != null) {
            Bodies.type(body.verbatim(), date(draft, TRIAL_DATE, caseNo), null, date(draft, ARREST_DATE, caseNo))
                    .ifPresent(type -> draft.addDerived(TRIAL_BODY_TYPE, type, body));
        }
        draft.forgetEmptyCase(caseNo);
    }

    private static void readSentence(ReadingBuilder draft, int caseNo, int from, int to) {
        EntryText text = draft.text;
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null) {
            if (hit.meaning().statement() == Statement.ARREST && !draft.has(ARREST_DATE, caseNo)) {
                RussianDates.Found date = Slots.firstDate(text, hit.end(), Math.min(to, hit.end() + REACH));
                draft.addDate(ARREST_DATE, caseNo, date);
            } else if (hit.meaning().statement() == Statement.CONVICTION && !draft.has(TRIAL_DATE, caseNo)) {
                ConvictionReader.read(
                        draft, caseNo, clauseStart(text, from, hit.start()), clauseEnd(text, hit.end(), to));
                return;
            } else if (hit.meaning().statement() == Statement.SENTENCE && !draft.has(SENTENCE, caseNo)) {
                SentenceReader.addMeasure(draft, caseNo, hit.end(), to);
            }
            hit = Words.LABELS.first(text, hit.end(), to);
        }
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

    private static PartialDate date(ReadingBuilder draft, RecordField field, int caseNo) {
        String value = draft.value(field, caseNo);
        return value == null ? null : PartialDate.parse(value);
    }
}
