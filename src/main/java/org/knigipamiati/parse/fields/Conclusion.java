package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.EXECUTION_DATE;
import static org.knigipamiati.vocabulary.RecordField.OPERATION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY_TYPE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;
import org.knigipamiati.vocabulary.RecordField;

/** What can only be read when the whole entry has been: other repressions, the type of the body, the sex, the operation named. */
public final class Conclusion {

    private static final int LONGEST_ORDER_NUMBER = 5;

    private Conclusion() {}

    public static void draw(ReadingBuilder draft) {
        for (ReadingBuilder.Told told : draft.told()) {
            LastDays.findExecution(draft, told.from(), told.to());
            LastDays.readDeath(draft, told.from(), told.to());
        }
        rehabilitationInPassing(draft);
        draft.settleRelease();
        arrestBesidePost(draft);
        Repressions.resolve(draft);
        bodyType(draft);
        sex(draft);
        operation(draft);
    }

    /** A dated "реабилитирован" in the line of the sentence, if there is no line of its own; never one of a later case. */
    private static void rehabilitationInPassing(ReadingBuilder draft) {
        EntryText text = draft.text;
        if (draft.sentenceFrom() < 0 || draft.has(REHABILITATION_DATE) || draft.has(REHABILITATION_BODY)) {
            return;
        }
        int to = draft.sentenceTo();
        Phrases.Hit<Label> hit = Words.LABELS.first(text, draft.sentenceFrom(), to);
        while (hit != null) {
            int at = text.skipBlanks(hit.end(), to);
            boolean dated = Slots.dateAt(text, at, to) != null
                    || text.startsWith("в ", at) && Slots.dateAt(text, text.skipBlanks(at + 2, to), to) != null;
            if (hit.meaning().statement() == Statement.REHABILITATION && dated && !told(draft, hit.start())) {
                RehabilitationReader.read(draft, hit.end(), Sentences.end(text, hit.end(), to));
                return;
            }
            hit = Words.LABELS.first(text, hit.end(), to);
        }
    }

    private static boolean told(ReadingBuilder draft, int position) {
        return draft.told().stream().anyMatch(told -> told.from() <= position && position < told.to());
    }

    /** "крестьянин. Арестован 16.08.30 г." without an arrest line, shortly before the trial, is the arrest of the main case. */
    private static void arrestBesidePost(ReadingBuilder draft) {
        PartialDate trial = date(draft, TRIAL_DATE);
        if (draft.has(ARREST_DATE) || trial == null || trial.earliest() == null) {
            return;
        }
        for (ReadingBuilder.Told told : draft.told()) {
            EntryText text = draft.text;
            int start = text.trimStart(told.from(), told.to());
            Phrases.Hit<Label> label = start < told.to() ? Words.LABELS.at(text, start, told.to()) : null;
            if (label != null
                    && label.meaning().statement() == Statement.ARREST
                    && ArrestReader.isDateOnly(text, label.end(), told.to())) {
                PartialDate arrest =
                        Slots.firstDate(text, label.end(), told.to()).date();
                boolean near = arrest.earliest() != null
                        && !arrest.certainlyAfter(trial)
                        && !arrest.earliest().isBefore(trial.earliest().minusYears(1));
                if (near) {
                    draft.drop(told);
                    draft.label(label.start(), label.end());
                    ArrestReader.read(draft, label.end(), told.to());
                    return;
                }
            }
        }
    }

    private static void bodyType(ReadingBuilder draft) {
        FieldReading body = draft.first(TRIAL_BODY);
        if (body != null) {
            Bodies.type(body.verbatim(), date(draft, TRIAL_DATE), date(draft, EXECUTION_DATE), date(draft, ARREST_DATE))
                    .ifPresent(type -> draft.addDerived(TRIAL_BODY_TYPE, type, body));
        }
    }

    private static PartialDate date(ReadingBuilder draft, RecordField field) {
        String value = draft.value(field, 0);
        return value == null ? null : PartialDate.parse(value);
    }

    /** If no label showed the sex, the first verb said of the person does. */
    private static void sex(ReadingBuilder draft) {
        if (draft.hasSex()) {
            return;
        }
        EntryText text = draft.text;
        Phrases.Hit<String> hit = Words.SEXES.first(text, 0, text.length());
        while (hit != null && ofAnother(text, hit.start())) {
            hit = Words.SEXES.first(text, hit.end(), text.length());
        }
        if (hit != null) {
            draft.sex(hit.meaning(), hit.start(), hit.end());
        }
    }

    private static boolean ofAnother(EntryText text, int verb) {
        int end = text.trimEnd(0, verb);
        int word = end;
        while (word > 0 && EntryText.wordChar(text.at(word - 1))) {
            word--;
        }
        return word < end && Words.NOT_THE_PERSON.at(text, word, verb) != null;
    }

    private static void operation(ReadingBuilder draft) {
        int[] order = order(draft.text);
        if (order != null) {
            draft.addValue(OPERATION, 0, draft.text.slice(order[0], order[1]), order[0], order[1]);
        }
    }

    /** Where the number of an order stands that the entry names: "по приказу 00447", "прик. № 00485"; null if it names none. */
    public static int[] order(EntryText text) {
        int at = text.indexOf("прик", 0, text.length());
        while (at >= 0) {
            int digit = text.wordEnd(at, text.length());
            int bound = Math.min(text.length(), digit + 14);
            while (digit < bound && !EntryText.digit(text.at(digit))) {
                digit++;
            }
            int end = text.wordEnd(digit, text.length());
            if (digit < bound
                    && text.startsWith("00", digit)
                    && end - digit >= 4
                    && end - digit <= LONGEST_ORDER_NUMBER) {
                return new int[] {digit, end};
            }
            at = text.indexOf("прик", at + 4, text.length());
        }
        return null;
    }
}
