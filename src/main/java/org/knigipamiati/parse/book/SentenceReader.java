package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** Reads the measure: the whole line behind "Приговор:", its kind and term, and what else that line tells. */
public final class SentenceReader {

    private SentenceReader() {}

    /** Reads the line behind "Приговор:". */
    public static Said readLine(Source source, int from, int to) {
        EntryText text = source.text();
        if (Slots.nothing(text, from, to)) {
            return Slots.silence(text, from, to).unless(0, SENTENCE);
        }
        int start = text.trimStart(from, to);
        return Said.NOTHING
                .sentenceLine(start, to)
                .and(measure(text, 0, start, to))
                .and(birthPlace(text, start, to).unless(0, BIRTH_PLACE))
                .and(verdict(text, start, to).unless(0, TRIAL_DATE, TRIAL_BODY))
                .and(laterCase(text, start, to))
                .and(LastDays.readDeath(text, start, to))
                .and(LastDays.findExecution(source, start, to))
                .unless(0, SENTENCE);
    }

    /** The words of the measure of a case with their kind and term; 0 is the main case. */
    public static Said measure(EntryText text, int caseNo, int from, int to) {
        MeasureReader.Found found = MeasureReader.read(text.figures(), from, to);
        MeasureReader.Term term = found.term();
        Said said = Said.NOTHING
                .words(text, SENTENCE, caseNo, from, to)
                .value(SENTENCE_KIND, caseNo, found.kind().name(), found.start(), found.end());
        return term == null
                ? said
                : said.value(SENTENCE_TERM, caseNo, Integer.toString(term.months()), term.start(), term.end());
    }

    /** "род. на спецпоселении": born after the family was expelled. */
    private static Said birthPlace(EntryText text, int from, int to) {
        Phrases.Hit<Label> label = Words.LABELS.at(text, from, to);
        if (label == null || label.meaning().statement() != Statement.BIRTH) {
            return Said.NOTHING;
        }
        int end = Sentences.end(text, from, to);
        int comma = Slots.separator(text, ',', label.end(), end);
        int place = text.trimStart(label.end(), comma);
        int name = Slots.behindPlacePreposition(text, place, comma);
        return name > place ? Said.NOTHING.words(text, BIRTH_PLACE, name, comma) : Said.NOTHING;
    }

    /** "01.02.1931 репрессированы … общим собранием бедноты …": date and body of a verdict that has no line of its own. */
    private static Said verdict(EntryText text, int from, int to) {
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            DateFinder.Found date = Slots.dateAt(text, Slots.behindIn(text, start, end), end);
            int next = date == null ? end : text.trimStart(date.end(), end);
            if (next < end && Words.REPRESSION_VERBS.at(text, next, end) != null) {
                return Said.NOTHING.date(TRIAL_DATE, 0, date).and(Bodies.inPassing(text, next, end));
            }
            at = end;
        }
        return Said.NOTHING;
    }

    /** "10 лет ИТЛ вторично 1.2.42 Верховным судом …": a later case told in the same line. */
    private static Said laterCase(EntryText text, int from, int to) {
        Phrases.Hit<Boolean> again = Words.REPEATED.first(text, from, to);
        int start = -1;
        if (again != null
                && (Repressions.verb(text, again.start(), to) != null || dateFollows(text, again.end(), to))) {
            Phrases.Hit<String> before = Repressions.verb(text, Math.max(from, again.start() - 14), again.start());
            start = before != null && text.trimStart(before.end(), again.start()) >= again.start()
                    ? before.start()
                    : again.start();
        } else {
            int at = Sentences.end(text, from, to);
            while (at < to && start < 0) {
                int end = Sentences.end(text, at, to);
                boolean another = Words.NOT_THE_PERSON.at(text, text.trimStart(at, end), end) != null;
                Phrases.Hit<String> verb = another ? null : Repressions.verb(text, at, end);
                if (verb != null && newCase(text, at, verb, end)) {
                    start = text.trimStart(Repressions.split(text, text.trimStart(at, end), end)[0], end);
                }
                if (start < 0 && verdictWithoutVerb(text, at, end)) {
                    start = text.trimStart(at, end);
                }
                at = end;
            }
        }
        return start > from ? Said.NOTHING.repression(text, start, to, Said.Slot.AFTER_SENTENCE) : Said.NOTHING;
    }

    private static boolean dateFollows(EntryText text, int from, int to) {
        int at = text.trimStart(from, to);
        return Slots.firstDate(text, at, Math.min(to, at + 14)) != null;
    }

    /** Whether a further sentence is about another arrest or trial, and not about how the first measure was carried out. */
    private static boolean newCase(EntryText text, int from, Phrases.Hit<String> verb, int to) {
        return Words.NEW_CASES.at(text, verb.start(), to) != null
                && Slots.firstDate(text, from, to) != null
                && !Words.SAME_CASE.within(text, from, to);
    }

    /** "21.06.37 … Судебной коллегией … по ст. 58-10 к 5 годам": a verdict without a verb. */
    private static boolean verdictWithoutVerb(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        DateFinder.Found date = Slots.dateAt(text, start, to);
        if (date == null || Words.LATER_EVENTS.within(text, start, to)) {
            return false;
        }
        Phrases.Hit<Boolean> charge = Words.CHARGE_OPENINGS.first(text, date.end(), to);
        Phrases.Hit<Boolean> measure = charge == null ? null : Words.MEASURE_PREPOSITIONS.first(text, charge.end(), to);
        return measure != null
                && Bodies.known(text, date.end(), charge.start())
                && MeasureReader.termIn(text, measure.start(), to) != null
                && !Words.SAME_CASE.within(text, start, to);
    }
}
