package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_DATE;
import static org.knigipamiati.vocabulary.RecordField.OPERATION;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** What can only be read when the whole entry has been: other repressions, the type of the body, the sex, the operation named. */
public final class Conclusion {

    private static final int LONGEST_ORDER_NUMBER = 5;

    private Conclusion() {}

    /** The reading of an entry all of whose statements were read. */
    public static Reading of(SoFar entry) {
        EntryText text = entry.text();
        SoFar told = entry;
        for (Said.Told stretch : entry.told()) {
            told = told.and(LastDays.findExecution(entry.source(), stretch.from(), stretch.to()))
                    .and(LastDays.readDeath(text, stretch.from(), stretch.to()));
        }
        told = told.and(rehabilitationInPassing(told));
        Said.Release release = told.release().orElse(null);
        if (release != null) {
            told = told.and(SentenceReader.measure(text, 0, release.from(), release.to())
                    .unless(0, SENTENCE));
        }
        told = Repressions.resolved(arrestBesidePost(told));
        told = told.withBodyType(0);
        told = told.and(told.hasSex() ? Said.NOTHING : sex(text));
        int[] order = order(text);
        return (order == null
                        ? told
                        : told.and(
                                Said.NOTHING.value(OPERATION, 0, text.slice(order[0], order[1]), order[0], order[1])))
                .reading();
    }

    /** A dated "реабилитирован" in the line of the sentence, if there is no line of its own; never one of a later case. */
    private static Said rehabilitationInPassing(SoFar entry) {
        EntryText text = entry.text();
        Said.SentenceLine line = entry.sentenceLine().orElse(null);
        if (line == null || entry.has(REHABILITATION_DATE) || entry.has(REHABILITATION_BODY)) {
            return Said.NOTHING;
        }
        int to = line.to();
        Phrases.Hit<Label> hit = Words.LABELS.first(text, line.from(), to);
        while (hit != null) {
            int at = text.skipBlanks(hit.end(), to);
            boolean dated = Slots.dateAt(text, Slots.behindDatePreposition(text, at, to), to) != null;
            if (hit.meaning().statement() == Statement.REHABILITATION && dated && !told(entry, hit.start())) {
                return CaseReader.rehabilitation(entry.source(), hit.end(), Sentences.end(text, hit.end(), to));
            }
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return Said.NOTHING;
    }

    private static boolean told(SoFar entry, int position) {
        return entry.told().stream().anyMatch(told -> told.from() <= position && position < told.to());
    }

    /** "крестьянин. Арестован 16.08.30 г." without an arrest line, shortly before the trial, is the arrest of the main case. */
    private static SoFar arrestBesidePost(SoFar entry) {
        PartialDate trial = entry.date(TRIAL_DATE, 0);
        if (entry.has(ARREST_DATE) || trial == null || trial.earliest() == null) {
            return entry;
        }
        for (Said.Told told : entry.told()) {
            EntryText text = entry.text();
            int start = text.trimStart(told.from(), told.to());
            Phrases.Hit<Label> label = start < told.to() ? Words.LABELS.at(text, start, told.to()) : null;
            if (label != null
                    && label.meaning().statement() == Statement.ARREST
                    && ArrestLines.isDateOnly(text, label.end(), told.to())) {
                PartialDate arrest =
                        Slots.firstDate(text, label.end(), told.to()).date();
                boolean near = arrest.earliest() != null
                        && !arrest.certainlyAfter(trial)
                        && !arrest.earliest().isBefore(trial.earliest().minusYears(1));
                if (near) {
                    return entry.without(told)
                            .and(Said.NOTHING
                                    .label(label.start(), label.end())
                                    .and(CaseReader.arrest(entry.source(), label.end(), told.to())));
                }
            }
        }
        return entry;
    }

    /** If no label showed the sex, the first verb said of the person does. */
    private static Said sex(EntryText text) {
        Phrases.Hit<String> hit = Words.SEXES.first(text, 0, text.length());
        while (hit != null && ofAnother(text, hit.start())) {
            hit = Words.SEXES.first(text, hit.end(), text.length());
        }
        return hit == null ? Said.NOTHING : Said.NOTHING.sex(hit.meaning(), hit.start(), hit.end());
    }

    private static boolean ofAnother(EntryText text, int verb) {
        int end = text.trimEnd(0, verb);
        int word = text.wordBefore(0, end);
        return word < end && Words.NOT_THE_PERSON.at(text, word, verb) != null;
    }

    /** Where the number of an order stands that the entry names: "по приказу 00447", "прик. № 00485"; null if it names none. */
    public static int[] order(EntryText text) {
        Phrases.Hit<Boolean> word = Words.ORDERS.first(text, 0, text.length());
        while (word != null) {
            int digit = word.end();
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
            word = Words.ORDERS.first(text, word.end(), text.length());
        }
        return null;
    }
}
