package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Label;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Statement;
import org.knigipamiati.parse.text.Words;

/**
 * Reads a verdict in running text, where body, date, charge and measure come in any order: "Осужден 1.02.1938 тройкой за участие
 * в … к ВМН", "В 1930 году как кулак был выслан за пределы …", "раскулачена по решению … РИК".
 */
public final class ConvictionReader {

    private SoFar told;
    private final int caseNo;
    private final EntryText text;
    private final int from;
    private final int to;

    private ConvictionReader(SoFar before, int caseNo, int from, int to) {
        this.told = before;
        this.caseNo = caseNo;
        this.text = before.text();
        this.from = from;
        this.to = to;
    }

    /** Reads a clause; a verb of conviction in it counts as a label. */
    public static SoFar read(SoFar before, int from, int to) {
        return read(before, 0, from, to);
    }

    /** Reads a clause into a case; 0 is the main one. */
    public static SoFar read(SoFar before, int caseNo, int from, int to) {
        return new ConvictionReader(before, caseNo, before.text().trimStart(from, to), to).read();
    }

    private SoFar read() {
        Phrases.Hit<Label> verb = verb();
        int measure = measureStart(verb);
        int charge = chargeStart(from, measure);
        int first = Math.min(measure, charge);
        if (verb == null) {
            bodyAndDate(from, first);
        } else {
            if (caseNo == 0) {
                add(Said.NOTHING.label(verb));
            }
            bodyAndDate(from, Math.min(verb.start(), first));
            if (verb.end() < first) {
                bodyAndDate(verb.end(), first);
            }
        }
        if (charge < measure) {
            // "за КРО приговорена к ВМН": the verb may stand between charge and measure
            int end = verb != null && verb.start() > charge ? verb.start() : measure;
            charge(charge, end, true);
        }
        if (measure < to) {
            measure(withFamily(measure));
        }
        return told;
    }

    private void add(Said said) {
        told = told.and(said);
    }

    /** "семья раскулачена": the measure begins with whom it struck. */
    private int withFamily(int measure) {
        int end = text.trimEnd(from, measure);
        int word = text.wordBefore(from, end);
        return word < end && Words.FAMILY.at(text, word, end) != null ? word : measure;
    }

    private Phrases.Hit<Label> verb() {
        Phrases.Hit<Label> hit = Words.LABELS.first(text, from, to);
        while (hit != null && hit.meaning().statement() != Statement.CONVICTION) {
            hit = Words.LABELS.first(text, hit.end(), to);
        }
        return hit;
    }

    /** Where the measure begins: "к ВМН", "на 5 лет" behind the verb, or a verb that is itself a measure. */
    private int measureStart(Phrases.Hit<Label> verb) {
        int start = verb == null ? from : verb.end();
        for (int i = start; i < to; i++) {
            if (!text.wordStart(i)) {
                continue;
            }
            Phrases.Hit<Boolean> towards = verb == null ? null : Words.MEASURE_PREPOSITIONS.at(text, i, to);
            if (towards != null) {
                int next = Slots.behindWord(text, towards, to);
                if (next > i && next < to && measureWord(next)) {
                    return i;
                }
            }
            Phrases.Hit<Words.Measure> hit = Words.MEASURES.at(text, i, to);
            if (hit != null && (verb == null ? participle(hit) : hit.meaning() == Words.Measure.DEATH)) {
                return i;
            }
        }
        return to;
    }

    private boolean measureWord(int at) {
        if (Words.MEASURES.at(text, at, to) != null || Words.NUMBERS.at(text, at, to) != null) {
            return true;
        }
        int unit = text.skipBlanks(text.wordEnd(at, to), to);
        if (at >= to) {
            return false;
        }
        if (EntryText.digit(text.at(at)) && Words.DAYS.at(text, unit, to) != null) {
            return true;
        }
        return EntryText.digit(text.at(at)) && MeasureReader.termIn(text, at, Math.min(to, at + 14)) != null;
    }

    /** Whether a word of measure is said of the person: "выслан", "раскулачена", "дело прекращено", "назначена ВМН". */
    private boolean participle(Phrases.Hit<Words.Measure> hit) {
        if (hit.meaning() == Words.Measure.DEATH || hit.meaning() == Words.Measure.RELEASED) {
            return true;
        }
        int end = text.wordEnd(hit.start(), to);
        String word = text.folded.substring(hit.start(), end);
        return Words.ends(word, Words.PARTICIPLE_ENDINGS);
    }

    /** Where the charge begins within bounds, the upper bound if nowhere. */
    private int chargeStart(int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.wordStart(i)
                    && Words.CHARGE_OPENINGS.at(text, i, end) != null
                    && Words.CHARGE_NOT.at(text, i, end) == null) {
                return i;
            }
        }
        return to;
    }

    private void charge(int start, int end, boolean joining) {
        boolean known = told.has(TRIAL_CHARGE, caseNo);
        if (known && !(joining && caseNo == 0)) {
            return;
        }
        int stop = withoutAuxiliary(start, end);
        // stated a second time, the pieces are joined
        add(
                known
                        ? Said.NOTHING
                                .piece(text, TRIAL_CHARGE, start, stop)
                                .and(TrialReader.readArticles(text, 0, start, stop))
                        : TrialReader.readCharge(text, caseNo, start, stop));
    }

    /** "как кулак был выслан": the auxiliary verb belongs to the measure. */
    private int withoutAuxiliary(int start, int end) {
        int stop = end;
        while (true) {
            int last = text.trimEnd(start, stop);
            int word = text.wordBefore(start, last);
            Phrases.Hit<Boolean> hit = word < last ? Words.AUXILIARIES.at(text, word, last) : null;
            if (hit == null || hit.end() < last || stop == word) {
                return stop;
            }
            add(Said.NOTHING.label(word, last));
            stop = word;
        }
    }

    private void bodyAndDate(int start, int end) {
        DateFinder.Found date = Slots.firstDate(text, start, end);
        if (date == null) {
            body(start, end);
            return;
        }
        int before = Slots.withPreposition(text, start, firstDay(start, date.start()));
        add(Said.NOTHING.date(TRIAL_DATE, caseNo, date).unless(caseNo, TRIAL_DATE));
        add(Said.NOTHING.label(before, date.start()));
        body(start, before);
        body(date.end(), end);
    }

    /** The beginning of "23-25.10.1937": a trial of several days is dated by its last. */
    private int firstDay(int start, int dateStart) {
        int at = dateStart;
        if (at - 2 > start && text.at(at - 1) == '-' && EntryText.digit(text.at(at - 2))) {
            at -= 2;
            while (at > start && EntryText.digit(text.at(at - 1))) {
                at--;
            }
        }
        return at;
    }

    private void body(int start, int end) {
        int at = Slots.behind(text, Words.AUXILIARIES, start, end);
        add(Slots.passed(text, start, at));
        if (Bodies.known(text, at, end)) {
            add(Bodies.read(text, TRIAL_BODY, caseNo, at, end).unless(caseNo, TRIAL_BODY));
        }
    }

    private void measure(int start) {
        int charge = chargeStart(start, to);
        int act = actStart(start, charge);
        Phrases.Hit<String> death = Words.DEATHS.first(text, start, Math.min(charge, act));
        int end = death == null ? Math.min(charge, act) : death.start();
        Phrases.Hit<Boolean> family = Words.FAMILY.at(text, start, end);
        int verb = family == null ? start : text.skipBlanks(family.end(), end);
        Phrases.Hit<Words.Measure> kind = Words.MEASURES.at(text, verb, end);
        int word = kind == null ? verb : kind.end();
        if (!told.has(TRIAL_BODY, caseNo)
                && kind != null
                && kind.meaning() == Words.Measure.DEKULAKISATION
                && Bodies.known(text, word, end)
                && text.capital(text.trimStart(word, end))) {
            // "раскулачена Лесным РИК"
            add(Bodies.read(text, TRIAL_BODY, caseNo, word, end));
            end = word;
        }
        add(SentenceReader.measure(text, caseNo, start, end).unless(caseNo, SENTENCE));
        if (act < to) {
            add(Bodies.read(text, TRIAL_BODY, caseNo, act, Math.max(act, charge > act ? charge : to)));
        }
        if (charge < to) {
            charge(charge, act > charge ? act : to, false);
        }
    }

    /** Where an act begins behind the measure: "раскулачена по решению … РИК". */
    private int actStart(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (text.wordStart(i) && Words.ACTS.at(text, i, end) != null) {
                return i;
            }
        }
        return to;
    }
}
