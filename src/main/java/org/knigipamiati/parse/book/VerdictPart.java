package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Mark;
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
                pieces(from, beforeVerb(from, mark.start()), false, false);
            }
            if (lineOfItsOwn() || colonBehind() && law(behind, to)) {
                // "обв.: постановление ЦИК и СНК СССР от 1.2.1930": by what act, and who decided is told elsewhere
                charges.read(behind, to);
                Fact passing = source.words().russian() ? Bodies.inPassing(text, behind, to) : null;
                if (passing != null) {
                    facts.add(passing);
                }
                return;
            }
            // "по обвинению в …" is a part of the charge, "Обвинение: …" its label
            pieces(source.preposition(mark.start(), to) != null ? mark.start() : behind, to, true, false);
            return;
        }
        if (mark != null && mark.start() > from) {
            pieces(from, beforeVerb(from, mark.start()), false, false);
            from = behind;
        }
        boolean measure = unit.topic() == Topic.SENTENCE;
        if (measure && lineOfItsOwn() && !trial(behind, to)) {
            measures.read(behind, to);
            verb(behind, to);
            return;
        }
        if (!measure && lineOfItsOwn() && trial(behind, to)) {
            // the name of an organ may hold the word of a measure: "лагерный суд ИТЛ"
            DateFinder.Found day = source.date(behind, to);
            organOrRest(behind, preposition(behind, day.start()));
            facts.add(new Fact(TRIAL_DATE, day.start(), day.end(), day.date().edtf(), day.why()));
            return;
        }
        pieces(mark == null ? from : behind, to, false, measure);
    }

    /** "29.07.1931 высланы общим собранием …": the line of the sentence tells when and who decided. */
    private void verb(int from, int to) {
        for (int i = from; i < to; i++) {
            Phrases.Hit<Mark> hit = text.wordStart(i) ? source.markAt(i, to) : null;
            if (hit == null || hit.meaning().topic() != Topic.EXPULSION) {
                continue;
            }
            for (int at = from; at < i; at++) {
                DateFinder.Found day = text.wordStart(at) ? source.dates().at(at, i) : null;
                if (day != null && source.empty(day.end(), i)) {
                    facts.add(new Fact(
                            TRIAL_DATE, day.start(), day.end(), day.date().edtf(), day.why()));
                    Fact body = source.words().russian() ? Bodies.acting(text, hit.end(), to) : null;
                    if (body != null) {
                        facts.add(body);
                    }
                    return;
                }
            }
        }
    }

    /** Whether the statement goes from its label to the end of a line that says one thing. */
    private boolean lineOfItsOwn() {
        return source.lined() && unit.cell() && colonBehind();
    }

    /** "Приговор: тройка УНКВД 5 мая 1938 г.", "Приговор: в 1937 г., обв.: шпионаж": who decided and when, and no measure. */
    private boolean trial(int from, int to) {
        DateFinder.Found date = source.date(from, to);
        boolean measured = source.words().measures.first(text, from, to) != null;
        return date != null
                && !(measured && unit.topic() == Topic.SENTENCE)
                && Measure.term(source, from, to) == null
                && text.trimStart(date.end(), to) >= to
                && (source.empty(from, date.start()) || named(from, date.start()));
    }

    private boolean law(int from, int to) {
        DateFinder.Found date = source.date(from, to);
        return source.words().acts.at(text, from, to) != null
                || source.words().russian() && date != null && Words.LAWS.within(text, from, date.start());
    }

    void pieces(int from, int to, boolean charged, boolean measured) {
        int first = text.trimStart(from, to);
        Phrases.Hit<Boolean> nothing = first < to ? source.words().noInformation.at(text, first, to) : null;
        if (nothing != null && text.trimStart(nothing.end(), to) >= to) {
            return;
        }
        int at = from;
        int start = from;
        int state = charged ? 1 : measured && !organFirst(from, to) ? 2 : 0;
        boolean fresh = true;
        while (at < to) {
            char c = text.at(at);
            if (c == '(' && text.closing(at, to) > 0) {
                int close = text.closing(at, to);
                int inside = text.trimStart(at + 1, close);
                // "суд 5 мая 1938 г. (тройка УНКВД)"
                if (state == 0 && source.empty(start, at) && organAlone(TRIAL_BODY, inside, close)) {
                    piece(state, inside, close);
                    start = close + 1;
                    fresh = true;
                } else if (state == 0 && charges.opens(inside, close, true)) {
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
                    && (state != 2 || behindMeasure(date, at, to) || measured && source.empty(from, at))
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
            Fact relative = state == 0 && date == null && !Fact.has(facts, TRIAL_DATE)
                    ? RelativeDates.verdict(source, at, to, before)
                    : null;
            if (relative != null) {
                // "5 мая 1938 г. арестован, 7 июня того же года тройкой осужден"
                piece(state, start, at);
                facts.add(relative);
                at = relative.to();
                start = at;
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
            Phrases.Hit<Mark> verb = state == 1 && at > start ? source.markAt(at, to) : null;
            if (verb != null
                    && verb.meaning().topic() == Topic.TRIAL
                    && verb.meaning().form() == Mark.Form.VERB) {
                // "осужден по ст. 58-10, приговорен к расстрелу"
                piece(state, start, at);
                at = verb.end();
                start = at;
                state = 0;
                fresh = true;
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
                    && !Fact.has(facts, TRIAL_BODY)
                    && (text.capital(at) ? source.organWord(at, to) != null : behindComma(at) && organNamed(at, to))) {
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

    private boolean behindComma(int at) {
        return text.indexOf(',', text.trimEnd(0, at), at) >= 0;
    }

    /** Whether the name of an organ begins in small letters, its adjective before it: "особая тройка при УНКВД". */
    private boolean organNamed(int at, int to) {
        int end = text.wordEnd(at, to);
        int next = text.skipBlanks(end, to);
        boolean adjective = Words.ends(text.folded.substring(at, end), Words.ORGAN_NAME_ENDINGS);
        Phrases.Hit<String> organ = source.organWord(at, to);
        organ = organ == null && adjective && next < to ? source.organWord(next, to) : organ;
        return organ != null && organ.end() - organ.start() > 3;
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
            int quote = text.at(start) == '"' ? text.indexOf('"', start + 1, stop) : stop;
            if (quote < 0 || quote == stop - 1) {
                stop = quote < 0 ? stop : quote;
                start = text.trimStart(start + 1, stop);
            }
            facts.add(new Fact(TRIAL_BODY, start, stop, null, bodyDoubt(start, stop)));
            if (paper < end && text.at(paper) != '#') {
                // the number of an act is understood, and no field holds it
                unread.add(new Span(paper, end));
            }
        } else if (start < stop && colonBehind() && unit.cell() && !Fact.has(facts, TRIAL_BODY)) {
            // behind the field name of a verdict stands who decided, of whom no table may know
            facts.add(new Fact(TRIAL_BODY, start, stop, null, NO_KNOWN_ORGAN));
            if (paper < end) {
                unread.add(new Span(paper, end));
            }
        } else {
            unread.add(new Span(start, end));
            doubt(TRIAL_BODY, LEFT_OVER);
        }
    }

    private int paper(int from, int to) {
        Phrases.Hit<Boolean> papers = Words.PAPERS.first(text, from, to);
        int bracket = text.indexOf('(', from, to);
        int sharp = text.indexOf('#', from, to);
        bracket = bracket < 0 || sharp > from && sharp < bracket ? sharp : bracket;
        int end = papers == null || !source.words().russian() ? to : papers.start();
        return bracket > from ? Math.min(end, bracket) : end;
    }
}
