package org.knigipamiati.parse.fields;

import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_REASON;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Words;

/** Reads what stands behind "Реабилитирован": date, body, and the ground or law. */
public final class RehabilitationReader {

    private final EntryText text;
    private Said said = Said.NOTHING;

    private RehabilitationReader(EntryText text) {
        this.text = text;
    }

    public static Said read(EntryText text, int from, int to) {
        return statement(text, from, to).unless(0, REHABILITATION_DATE, REHABILITATION_BODY, REHABILITATION_REASON);
    }

    private static Said statement(EntryText text, int from, int to) {
        if (Slots.nothing(text, from, to)) {
            return Slots.silence(text, from, to);
        }
        Said said = Said.NOTHING;
        int at = text.skipBlanks(from, to);
        int dateStart = Slots.behindIn(text, at, to);
        DateFinder.Found date = Slots.dateAt(text, dateStart, to);
        if (date != null) {
            said = said.label(at, dateStart).date(REHABILITATION_DATE, 0, date);
            at = date.end();
        }
        return Slots.nothing(text, at, to)
                ? said.and(Slots.silence(text, at, to))
                : said.and(new RehabilitationReader(text).grounds(at, to));
    }

    /** Reads an annulment told without the word: body, date, "дело … прекращено", ground. */
    public static Said annulment(EntryText text, int from, DateFinder.Found date, int to) {
        RehabilitationReader reader = new RehabilitationReader(text);
        reader.body(from, date.start());
        reader.quoted(date.end(), to);
        return Said.NOTHING.date(REHABILITATION_DATE, 0, date).and(reader.said).unless(0, REHABILITATION_DATE);
    }

    /** Reads acts, body, outcome and reason in whatever order they come. */
    private Said grounds(int from, int to) {
        int at = passActs(from, to);
        int bodyStart = at;
        while (at < to) {
            if (text.at(at) == '"') {
                body(bodyStart, at);
                quoted(at + 1, to);
                return said;
            }
            if (text.wordStart(at)) {
                Phrases.Hit<String> reason = Words.REHABILITATION_REASONS.at(text, at, to);
                if (reason != null && !date(text, reason, to)) {
                    body(bodyStart, at);
                    at = passActs(reason(at, to), to);
                    bodyStart = at;
                    continue;
                }
                if (at > bodyStart && Words.ACTS.at(text, at, to) != null && Bodies.known(text, bodyStart, at)) {
                    // "ВТ … округа Постановление Коллегии ОГПУ … отменено": what was undone is no body
                    body(bodyStart, at);
                    said = said.label(at, Words.ACTS.at(text, at, to).end());
                    bodyStart = to;
                }
                Phrases.Hit<Boolean> outcome = Words.DROPPED_OUTCOMES.at(text, at, to);
                if (outcome != null) {
                    body(bodyStart, at);
                    said = said.label(at, outcome.end());
                    at = passActs(outcome.end(), to);
                    bodyStart = at;
                    continue;
                }
            }
            at++;
        }
        body(bodyStart, to);
        return said;
    }

    /** The position behind words such as "постановлением" that begin a stretch. */
    private int passActs(int from, int to) {
        int behind = Slots.behind(text, Words.ACTS, from, to);
        said = said.and(Slots.passed(text, from, behind));
        return behind;
    }

    private static boolean date(EntryText text, Phrases.Hit<String> reason, int to) {
        return reason.meaning().equals("ARTICLE")
                && reason.start() > 0
                && !EntryText.digit(text.at(text.skipBlanks(reason.end(), to - 1)));
    }

    private void body(int from, int to) {
        if (said.has(REHABILITATION_BODY, 0) || text.trimStart(from, to) >= to) {
            return;
        }
        int start = passActs(from, to);
        int end = Math.min(to, bodyEnd(text, start, to));
        int bracket = text.indexOf('(', start, end);
        if (bracket > start && Words.NO_INFORMATION.within(text, bracket, end)) {
            end = bracket;
        }
        said = said.and(Bodies.read(text, REHABILITATION_BODY, 0, start, end));
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
    private int reason(int from, int to) {
        Phrases.Hit<String> hit = Words.REHABILITATION_REASONS.at(text, from, to);
        boolean law = !hit.meaning().equals("GROUND");
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
        if (!said.has(REHABILITATION_REASON, 0)) {
            said = said.words(text, REHABILITATION_REASON, from, end);
        }
        return end;
    }

    private static boolean ground(EntryText text, int at, int to) {
        Phrases.Hit<String> hit = Words.REHABILITATION_REASONS.at(text, at, to);
        return hit != null && hit.meaning().equals("GROUND");
    }

    /** Looks for a ground inside the quoted words of the act. */
    private void quoted(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.wordStart(i) && ground(text, i, to)) {
                reason(i, to);
                return;
            }
        }
    }
}
