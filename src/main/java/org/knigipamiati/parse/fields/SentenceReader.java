package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** Reads the measure: the whole line behind "Приговор:", its kind and term, and what else that line tells. */
public final class SentenceReader {

    private SentenceReader() {}

    /** Reads the line behind "Приговор:". */
    public static void readLine(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(SENTENCE) || Slots.nothing(draft, from, to)) {
            return;
        }
        int start = text.trimStart(from, to);
        draft.sentenceLine(start, to);
        addMeasure(draft, start, to);
        readBirth(draft, start, to);
        readVerdict(draft, start, to);
        readLaterCase(draft, start, to);
        LastDays.readDeath(draft, start, to);
        LastDays.findExecution(draft, start, to);
    }

    /** Adds the words of a measure with their kind and term. */
    public static void addMeasure(ReadingBuilder draft, int from, int to) {
        addMeasure(draft, 0, from, to);
    }

    /** Adds the words of a measure to a case; 0 is the main one. */
    public static void addMeasure(ReadingBuilder draft, int caseNo, int from, int to) {
        draft.add(SENTENCE, caseNo, from, to);
        MeasureReader.Found found = MeasureReader.read(draft.text.figures(), from, to);
        draft.addValue(SENTENCE_KIND, caseNo, found.kind().name(), found.start(), found.end());
        if (found.term() != null) {
            MeasureReader.Term term = found.term();
            draft.addValue(SENTENCE_TERM, caseNo, Integer.toString(term.months()), term.start(), term.end());
        }
    }

    /** "род. на спецпоселении": born after the family was expelled. */
    private static void readBirth(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        Phrases.Hit<Label> label = Words.LABELS.at(text, from, to);
        if (label == null || label.meaning().statement() != Statement.BIRTH || draft.has(BIRTH_PLACE)) {
            return;
        }
        int end = Sentences.end(text, from, to);
        int comma = Slots.separator(text, ',', label.end(), end);
        int place = text.trimStart(label.end(), comma);
        if (text.startsWith("на ", place) || text.startsWith("в ", place)) {
            draft.add(BIRTH_PLACE, place + (text.at(place) == 'н' ? 3 : 2), comma);
        }
    }

    /** "01.02.1931 репрессированы … общим собранием бедноты …": date and body of a verdict that has no line of its own. */
    private static void readVerdict(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(TRIAL_DATE) || draft.has(TRIAL_BODY)) {
            return;
        }
        int at = from;
        while (at < to) {
            int end = Sentences.end(text, at, to);
            int start = text.trimStart(at, end);
            int dateStart = text.startsWith("в ", start) ? text.skipBlanks(start + 2, end) : start;
            RussianDates.Found date = Slots.dateAt(text, dateStart, end);
            int next = date == null ? end : text.trimStart(date.end(), end);
            if (next < end && Words.REPRESSION_VERBS.at(text, next, end) != null) {
                draft.addDate(TRIAL_DATE, 0, date);
                Bodies.addInPassing(draft, TRIAL_BODY, next, end);
                return;
            }
            at = end;
        }
    }

    /** "10 лет ИТЛ вторично 1.2.42 Верховным судом …": a later case told in the same line. */
    private static void readLaterCase(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
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
        if (start > from) {
            draft.repression(start, to, ReadingBuilder.Slot.AFTER_SENTENCE);
        }
    }

    private static boolean dateFollows(EntryText text, int from, int to) {
        int at = text.trimStart(from, to);
        return Slots.firstDate(text, at, Math.min(to, at + 14)) != null;
    }

    /** Whether a further sentence is about another arrest or trial, and not about how the first measure was carried out. */
    private static boolean newCase(EntryText text, int from, Phrases.Hit<String> verb, int to) {
        boolean trial = text.startsWith("осужд", verb.start())
                || text.startsWith("арестов", verb.start())
                || text.startsWith("приговор", verb.start());
        return trial && Slots.firstDate(text, from, to) != null && text.indexOf("приговор ", from, to) < 0;
    }

    /** "21.06.37 … Судебной коллегией … по ст. 58-10 к 5 годам": a verdict without a verb. */
    private static boolean verdictWithoutVerb(EntryText text, int from, int to) {
        int start = text.trimStart(from, to);
        RussianDates.Found date = Slots.dateAt(text, start, to);
        if (date == null || Words.LATER_EVENTS.within(text, start, to)) {
            return false;
        }
        int charge = text.indexOf("по ст", date.end(), to);
        int measure = charge < 0 ? -1 : text.indexOf(" к ", charge, to);
        return measure > 0
                && Bodies.known(text, date.end(), charge)
                && MeasureReader.termIn(text, measure, to) != null
                && text.indexOf("прекращ", start, to) < 0
                && text.indexOf("переквал", start, to) < 0;
    }
}
