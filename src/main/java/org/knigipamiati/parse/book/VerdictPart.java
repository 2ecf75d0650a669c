package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;
import org.knigipamiati.parse.text.Words;

/** Reads a verdict: organ, date, charge and measure, each known by its own words, in whatever order they come. */
final class VerdictPart extends CaseStatement {

    private final ChargePart charges;
    private final MeasurePart measures;

    VerdictPart(CaseStatement statement) {
        super(statement);
        charges = new ChargePart(this);
        measures = new MeasurePart(this);
    }

    /** Reads a verdict: the words before its verb and those behind it. */
    void read(int from, int behind, boolean charged) {
        int to = unit.to();
        Phrases.Hit<?> mark = unit.mark();
        if (charged && mark != null) {
            if (mark.start() > from) {
                pieces(from, mark.start(), false, false);
            }
            // "по обвинению в …" is a part of the charge, "Обвинение: …" its label
            pieces(source.preposition(mark.start(), to) != null ? mark.start() : behind, to, true, false);
            return;
        }
        if (mark != null && mark.start() > from) {
            pieces(from, mark.start(), false, false);
            from = behind;
        }
        boolean measure = unit.topic() == Topic.SENTENCE;
        pieces(mark == null ? from : behind, to, false, measure);
    }

    void pieces(int from, int to, boolean charged, boolean measured) {
        int at = from;
        int start = from;
        int state = charged ? 1 : measured && !organFirst(from, to) ? 2 : 0;
        boolean fresh = true;
        while (at < to) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, to) > 0) {
                int close = text.closing(at, to);
                int inside = text.trimStart(at + 1, close);
                if (state == 0 && charges.opens(inside, close, true)) {
                    piece(state, start, at);
                    charges.read(inside, close);
                    start = close + 1;
                    fresh = true;
                }
                at = close + 1;
                continue;
            }
            if (c == '"') {
                int close = text.indexOf('"', at + 1, to);
                at = close < 0 ? at + 1 : close + 1;
                fresh = false;
                continue;
            }
            if (!text.wordStart(at) && c != '§') {
                fresh |= c == ','
                        || c == ':'
                        || c == '-' && (at == 0 || text.at(at - 1) <= ' ')
                        || c == '.' && state != 2
                        || c == ';';
                at++;
                continue;
            }
            DateFinder.Found date = source.dates().at(at, to);
            boolean dated = date != null
                    && !Fact.has(facts, TRIAL_DATE)
                    && (state != 2 || behindMeasure(date, at, to))
                    && !(state == 1 && inCharge(date));
            if (dated) {
                piece(state, start, preposition(start, at));
                facts.add(new Fact(
                        TRIAL_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
                at = date.end();
                start = at;
                state = 0;
                fresh = true;
                continue;
            }
            Phrases.Hit<Boolean> joint =
                    fresh && state == 0 ? source.words().joints.at(text, at, to) : null;
            if (joint != null) {
                // "назначена высшая мера": the measure stands behind the verb as if behind a comma
                at = joint.end();
                continue;
            }
            if (state != 1 && charges.opens(at, to, fresh && state != 2)) {
                piece(state, start, at);
                start = at;
                state = 1;
                fresh = false;
                at = Math.max(at + 1, text.wordEnd(at, to));
                continue;
            }
            if (state != 2 && measures.opens(at, to, fresh, state)) {
                piece(state, start, at);
                start = at;
                state = 2;
                fresh = false;
                at = Math.max(at + 1, text.wordEnd(at, to));
                continue;
            }
            if (state == 1 && source.words().acts.at(text, at, to) != null && at > start + 3) {
                piece(state, start, at);
                start = at;
                state = 0;
            }
            if (state == 1 && fresh && Fact.first(facts, TRIAL_BODY) == null && organBegins(at, to)) {
                piece(state, start, at);
                start = at;
                state = 0;
            }
            boolean named = state == 1 && text.capital(at) && !source.capitals() && at > start + 3 && !led(at, start);
            if (state == 2
                    && fresh
                    && at > start
                    && text.capital(at)
                    && !Fact.has(facts, TRIAL_BODY)
                    && source.organWord(at, to) != null) {
                // "Приговор: расстрел, ОСО при НКВД СССР": an organ behind the comma decided
                piece(state, start, at);
                start = at;
                state = 0;
            }
            if ((state == 2 || named) && !Fact.has(facts, TRIAL_BODY) && deciding(at, to) && at > start) {
                piece(state, start, at);
                start = at;
                state = 0;
            }
            fresh = false;
            at = Math.max(at + 1, date != null ? date.end() : text.wordEnd(at, to));
        }
        piece(state, start, to);
    }

    /** "Приговор: расстрел, 22 февраля 1938 г.": a day behind the comma, and nothing else. */
    private boolean behindMeasure(DateFinder.Found date, int at, int to) {
        int before = text.trimEnd(0, at);
        boolean apart = text.indexOf(',', before, at) >= 0;
        int next = text.skipBlanks(date.end(), to);
        boolean last = source.empty(date.end(), to) || next < to && text.at(next) == ',';
        return date.date().isDay() && (apart && source.empty(date.end(), to) || last && deathBefore(before));
    }

    /** "к ВМН 21.04.38": behind the word of the highest measure stands its day. */
    private boolean deathBefore(int end) {
        int word = text.wordBefore(0, end);
        Phrases.Hit<Words.Measure> measure = source.words().measures.at(text, word, end);
        return measure != null && measure.meaning() == Words.Measure.DEATH;
    }

    /** Whether an organ begins that did something: "приговорен к ВМН тройкой УНКВД", "… уездный ревтрибунал". */
    private boolean deciding(int at, int to) {
        if (!source.words().russian()) {
            return false;
        }
        int word = at;
        for (int words = 0; words < 3 && word < to; words++) {
            int end = text.wordEnd(word, to);
            Phrases.Hit<String> organ = source.organWord(word, to);
            if (organ != null && instrumental(word, Math.max(end, organ.end()))) {
                return true;
            }
            if (!instrumental(word, end)) {
                return false;
            }
            word = text.skipBlanks(end, to);
        }
        return false;
    }

    /** "в связи с Охранным отделением": behind a preposition stands no subject. */
    private boolean led(int at, int from) {
        int end = text.trimEnd(from, at);
        int word = text.wordBefore(from, end);
        return source.preposition(word, end) != null || source.words().places.at(text, word, at) != null;
    }

    private boolean instrumental(int from, int to) {
        int end = text.trimEnd(from, to);
        if (end - from < 4) {
            return false;
        }
        return Words.ends(text.folded.substring(from, end), Words.INSTRUMENTAL_ENDINGS);
    }

    private boolean organFirst(int from, int to) {
        int organ = source.organAt(from, to);
        Phrases.Hit<?> measure = source.words().measures.first(text, from, to);
        return organ >= 0 && (measure == null || organ < measure.start()) && Measure.term(source, from, organ) == null;
    }

    private boolean organBegins(int at, int to) {
        return text.capital(at) && source.organAt(at, Math.min(to, at + 30)) >= 0;
    }

    /** A date inside a charge belongs to the deed, unless it is a day and nothing else follows of the charge. */
    private boolean inCharge(DateFinder.Found date) {
        return !date.date().isDay();
    }

    private void piece(int state, int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        switch (state) {
            case 1 -> charges.read(start, end);
            case 2 -> measures.read(start, end);
            default -> organOrRest(from, to);
        }
    }

    private void organOrRest(int from, int to) {
        int start = strip(from, to);
        int end = text.trimEnd(start, to);
        if (start >= end) {
            return;
        }
        int paper = paper(start, end);
        int stop = text.trimEnd(start, paper);
        if (start < stop && source.organ(start, stop)) {
            if (Fact.has(facts, TRIAL_BODY)) {
                unread.add(new Span(start, end));
                doubt(TRIAL_BODY, "a second organ is named");
                return;
            }
            if (text.at(start) == '"' && text.indexOf('"', start + 1, stop) < 0) {
                start = text.trimStart(start + 1, stop);
            }
            facts.add(new Fact(TRIAL_BODY, start, stop, null, bodyDoubt(start, stop)));
            if (paper < end) {
                unread.add(new Span(paper, end));
            }
        } else {
            unread.add(new Span(start, end));
            doubt(TRIAL_BODY, LEFT_OVER);
        }
    }

    private int paper(int from, int to) {
        Phrases.Hit<Boolean> papers = org.knigipamiati.parse.text.Words.PAPERS.first(text, from, to);
        int bracket = text.indexOf('(', from, to);
        int end = papers == null || !source.words().russian() ? to : papers.start();
        return bracket > from ? Math.min(end, bracket) : end;
    }
}
