package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.DEATH_DATE;
import static org.knigipamiati.vocabulary.RecordField.DEATH_PLACE;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/** Finds executions and other deaths that are told in a line about something else. */
public final class LastDays {

    private static final int CLOSE = 4;

    private LastDays() {}

    /** Finds "Расстрелян 1.2.38 в г.…" in a line about something else, also about a later case. */
    public static Said findExecution(Source source, int from, int to) {
        EntryText text = source.text();
        Said said = Said.NOTHING;
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null) {
            if (hit.meaning().statement() == Statement.EXECUTION) {
                int at = text.trimStart(hit.end(), to);
                int date = Slots.behindPlacePreposition(text, at, to);
                if (date - hit.end() <= CLOSE && Slots.dateAt(text, date, to) != null) {
                    said = said.and(CaseReader.execution(source, hit.end(), sentencePartEnd(text, hit.end(), to)));
                }
            }
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return said;
    }

    /** The end of the clause: the next label, or the sentence. */
    private static int sentencePartEnd(EntryText text, int from, int to) {
        int end = Sentences.end(text, from, to);
        Phrases.Hit<Label> label = Words.LABELS.first(text, from, end);
        return label == null ? end : label.start();
    }

    /** Finds "Умер 1.2.43 в г.…", "умер в ИТЛ в 1943", "Умерла в 1943 - … кр., …", "ум.в 1932". */
    public static Said readDeath(EntryText text, int from, int to) {
        return death(text, from, to).unless(0, DEATH_DATE, DEATH_PLACE);
    }

    private static Said death(EntryText text, int from, int to) {
        Phrases.Hit<String> hit = Words.DEATHS.first(text, from, to);
        while (hit != null && ofAnother(text, from, hit.start())) {
            hit = Words.DEATHS.first(text, hit.end(), to);
        }
        if (hit == null) {
            return Said.NOTHING;
        }
        int end = Sentences.end(text, hit.end(), to);
        Phrases.Hit<String> next = Words.LATER_EVENTS.first(text, hit.end(), end);
        end = next == null ? end : next.start();
        DateFinder.Found date = Slots.dateAt(text, text.skipBlanks(hit.end(), end), end);
        date = date == null ? Slots.firstDate(text, hit.end(), end) : date;
        DateFinder.Found before = Slots.lastDate(text, Math.max(from, hit.start() - 22), hit.start());
        boolean dated = date != null && text.skipBlanks(hit.end(), end) >= date.start();
        if (before != null && !dated && datesWhatFollows(text, from, before, hit.start(), date != null)) {
            // "12.07.1942 умер в …"
            return Said.NOTHING
                    .date(DEATH_DATE, 0, before)
                    .and(deathPlace(text, hit.end(), date == null ? end : date.start()));
        }
        if (date == null) {
            return deathPlace(text, hit.end(), end);
        }
        Said place = deathPlace(text, hit.end(), Slots.withPreposition(text, hit.end(), date.start()));
        return Said.NOTHING
                .label(hit.start(), hit.end())
                .date(DEATH_DATE, 0, date)
                .and(place.items().isEmpty() ? deathPlace(text, date.end(), end) : place);
    }

    /**
     * Whether a date before "умер" is that of the death: it stands right before the word, or as a part of its own where no date follows. In
     * "освобожден в 1947, умер в 1990" it is that of what stands before it.
     */
    private static boolean datesWhatFollows(
            EntryText text, int from, DateFinder.Found date, int verb, boolean anotherFollows) {
        int next = text.skipBlanks(date.end(), verb);
        boolean dash = next < verb && text.at(next) == '-';
        boolean adjoining = (dash ? text.skipBlanks(next + 1, verb) : next) >= verb;
        int before = date.start();
        while (before > from && text.at(before - 1) <= ' ') {
            before--;
        }
        boolean alone = before == from || ",;:(".indexOf(text.at(before - 1)) >= 0;
        return adjoining || (!anotherFollows && alone && text.trimStart(date.end(), verb) >= verb);
    }

    private static Said deathPlace(EntryText text, int from, int to) {
        int start = text.skipBlanks(from, to);
        while (start < to && ".,".indexOf(text.at(start)) >= 0) {
            start = text.skipBlanks(start + 1, to);
        }
        boolean dash = start < to && text.at(start) == '-';
        int place = dash ? text.trimStart(start, to) : Slots.behindPlacePreposition(text, start, to);
        if (place == start
                || place >= to
                || dash && !Places.looksLikePlace(text, place, to)
                || Words.NOT_A_PLACE.at(text, place, to) != null) {
            return Said.NOTHING;
        }
        int end = placeEnd(text, place, to);
        return Said.NOTHING.label(start, place).words(text, DEATH_PLACE, place, end);
    }

    private static int placeEnd(EntryText text, int from, int to) {
        int end = Slots.separator(text, ',', from, to);
        Phrases.Hit<Label> label = Words.LABELS.first(text, from, end);
        end = label == null ? end : label.start();
        while (end < to) {
            int item = text.trimStart(end, to);
            int stop = Slots.separator(text, ',', item, to);
            int place = Slots.behindPlacePreposition(text, item, to);
            boolean goesOn = place > item && Words.NOT_A_PLACE.at(text, place, to) == null
                    || place == item && Places.looksLikePlace(text, item, stop);
            if (!goesOn) {
                break;
            }
            end = stop;
        }
        Phrases.Hit<Boolean> cause = Words.CAUSES.first(text, from, end);
        int bracket = text.indexOf(" (", from, end);
        end = cause != null && cause.start() > from ? text.trimEnd(from, cause.start()) : end;
        return bracket > 0 && bracket < end ? bracket : end;
    }

    private static boolean ofAnother(EntryText text, int from, int verb) {
        int end = text.trimEnd(from, verb);
        int word = text.wordBefore(from, end);
        Phrases.Hit<Boolean> other = word < end ? Words.NOT_THE_PERSON.at(text, word, verb) : null;
        return other != null;
    }
}
