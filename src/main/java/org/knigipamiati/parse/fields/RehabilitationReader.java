package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;

import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads what stands behind "Реабилитирован": date, body, and the ground or law. */
public final class RehabilitationReader {

    private RehabilitationReader() {}

    public static void read(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(REHABILITATION_DATE) || draft.has(REHABILITATION_BODY) || draft.has(REHABILITATION_REASON)) {
            return;
        }
        if (Slots.nothing(draft, from, to)) {
            return;
        }
        int at = text.skipBlanks(from, to);
        int dateStart = text.startsWith("в ", at) ? text.skipBlanks(at + 2, to) : at;
        RussianDates.Found date = Slots.dateAt(text, dateStart, to);
        if (date != null) {
            draft.label(at, dateStart);
            draft.addDate(REHABILITATION_DATE, 0, date);
            at = date.end();
        }
        if (!Slots.nothing(draft, at, to)) {
            readGrounds(draft, at, to);
        }
    }

    /** Reads an annulment told without the word: body, date, "дело … прекращено", ground. */
    public static void readAnnulment(ReadingBuilder draft, int from, RussianDates.Found date, int outcome, int to) {
        if (draft.has(REHABILITATION_DATE)) {
            return;
        }
        draft.addDate(REHABILITATION_DATE, 0, date);
        body(draft, from, date.start());
        readQuoted(draft, outcome, to);
    }

    /** Reads acts, body, outcome and reason in whatever order they come. */
    private static void readGrounds(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        int at = Slots.skip(draft, Words.ACTS, from, to);
        int bodyStart = at;
        while (at < to) {
            if (text.at(at) == '"') {
                body(draft, bodyStart, at);
                readQuoted(draft, at + 1, to);
                return;
            }
            if (text.wordStart(at)) {
                Phrases.Hit<String> reason = Words.REHABILITATION_REASONS.at(text, at, to);
                if (reason != null && !date(text, reason, to)) {
                    body(draft, bodyStart, at);
                    at = reason(draft, at, to);
                    at = Slots.skip(draft, Words.ACTS, at, to);
                    bodyStart = at;
                    continue;
                }
                if (at > bodyStart && Words.ACTS.at(text, at, to) != null && Bodies.known(text, bodyStart, at)) {
                    // "ВТ … округа Постановление Коллегии ОГПУ … отменено": what was undone is no body
                    body(draft, bodyStart, at);
                    draft.label(at, Words.ACTS.at(text, at, to).end());
                    bodyStart = to;
                }
                Phrases.Hit<Boolean> outcome = Words.DROPPED_OUTCOMES.at(text, at, to);
                if (outcome != null) {
                    body(draft, bodyStart, at);
                    draft.label(at, outcome.end());
                    at = Slots.skip(draft, Words.ACTS, outcome.end(), to);
                    bodyStart = at;
                    continue;
                }
            }
            at++;
        }
        body(draft, bodyStart, to);
    }

    private static boolean date(EntryText text, Phrases.Hit<String> reason, int to) {
        return reason.meaning().equals("LAW")
                && text.startsWith("ст.", reason.start())
                && reason.start() > 0
                && !EntryText.digit(text.at(text.skipBlanks(reason.end(), to - 1)));
    }

    private static void body(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        if (draft.has(REHABILITATION_BODY) || text.trimStart(from, to) >= to) {
            return;
        }
        int start = Slots.skip(draft, Words.ACTS, from, to);
        int end = Math.min(to, bodyEnd(text, start, to));
        int bracket = text.indexOf('(', start, end);
        if (bracket > start && text.indexOf("не указ", bracket, end) > 0) {
            end = bracket;
        }
        Bodies.add(draft, REHABILITATION_BODY, 0, start, end);
    }

    /** The end of the first sentence, unless it is only the first half of a name. */
    private static int bodyEnd(EntryText text, int from, int to) {
        int end = Sentences.end(text, from, to);
        while (end < to && !Bodies.known(text, from, end)) {
            end = Sentences.end(text, end, to);
        }
        return Bodies.nameEnd(text, end, to);
    }

    /** Adds a reason that begins at a position; returns the position behind it. */
    private static int reason(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        Phrases.Hit<String> hit = Words.REHABILITATION_REASONS.at(text, from, to);
        boolean law = hit.meaning().equals("LAW");
        int end = from;
        boolean found = false;
        for (int i = hit.end(); i < to && !found; i++) {
            char c = text.at(i);
            boolean stop = !law && (c == '"' || c == ',')
                    || c == ',' && law && Words.ACTS.at(text, text.trimStart(i, to), to) != null
                    || text.wordStart(i)
                            && (Words.DROPPED_OUTCOMES.at(text, i, to) != null
                                    || law && i > hit.end() + 1 && ground(text, i, to));
            if (stop) {
                end = i;
                found = true;
            }
        }
        if (!found) {
            end = to;
        }
        int sentence = Sentences.end(text, from, end);
        end = law && sentence < end && Words.LAWS.within(text, sentence, end) ? end : Math.min(end, sentence);
        if (!draft.has(REHABILITATION_REASON)) {
            draft.add(REHABILITATION_REASON, from, end);
        }
        return end;
    }

    private static boolean ground(EntryText text, int at, int to) {
        Phrases.Hit<String> hit = Words.REHABILITATION_REASONS.at(text, at, to);
        return hit != null && hit.meaning().equals("GROUND");
    }

    /** Looks for a ground inside the quoted words of the act. */
    private static void readQuoted(ReadingBuilder draft, int from, int to) {
        EntryText text = draft.text;
        for (int i = from; i < to; i++) {
            if (text.wordStart(i) && ground(text, i, to)) {
                reason(draft, i, to);
                return;
            }
        }
    }
}
