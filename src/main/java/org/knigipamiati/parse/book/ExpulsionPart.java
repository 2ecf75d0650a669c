package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_CHARGE;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_DATE;

import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Reads a measure that is told as a verb: "выслан", "раскулачен", "дело прекращено". */
final class ExpulsionPart extends CaseStatement {

    private final ChargePart charges;
    private final MeasurePart measures;
    private final VerdictPart verdict;

    ExpulsionPart(CaseStatement statement) {
        super(statement);
        charges = new ChargePart(this);
        measures = new MeasurePart(this);
        verdict = new VerdictPart(this);
    }

    void read(Topic topic) {
        int mark = unit.mark().start();
        int to = unit.to();
        if (colonBehind() && mark == unit.from()) {
            // "Репрессирована: 1930, выслана на Урал": the label of what was decided
            verdict.pieces(text.trimStart(unit.mark().end(), to), to, false, true);
            return;
        }
        int start = mark;
        if (mark > unit.from()) {
            Phrases.Hit<?> measure = source.words().measures.at(text, unit.from(), mark);
            if (measure != null) {
                start = unit.from();
            } else {
                verdict.pieces(unit.from(), beforeVerb(unit.from(), mark), false, false);
            }
        }
        int end = to;
        int charge = to;
        for (int i = text.nextWord(text.wordEnd(mark, to)); i < to; i = text.nextWord(i + 1)) {
            boolean act = source.words().acts.at(text, i, to) != null;
            if (act || topic != Topic.CLOSED && topic != Topic.ARRIVAL && charges.opens(i, to, false)) {
                charge = i;
                break;
            }
        }
        end = charge;
        DateFinder.Found date = source.date(mark, end);
        // "Освобожден из-под стражи 28.12.1939": on no day of a trial
        boolean freed = source.words().dropped.at(text, mark, to) != null
                && source.words().dropped.within(text, unit.mark().end(), to);
        if (date != null && topic != Topic.ARRIVAL && !freed) {
            if (!Fact.has(facts, TRIAL_DATE)) {
                facts.add(new Fact(
                        TRIAL_DATE, date.start(), date.end(), date.date().edtf(), date.why()));
            }
            if (source.empty(date.end(), end) && charge < to) {
                end = preposition(mark, date.start());
            }
        }
        if (topic == Topic.CLOSED && !Fact.has(facts, TRIAL_BODY)) {
            closedBy(text.wordEnd(mark, to), end);
        }
        int last = text.trimEnd(start, end);
        Measure measure = Measure.of(source, start, last);
        facts.add(new Fact(SENTENCE, start, last, null, measure.why()));
        measures.kind(measure);
        if (charge < to) {
            verdict.pieces(charge, to, false, false);
            if (where(charge, to)) {
                doubt(TRIAL_CHARGE, Oddities.TWO);
            }
        }
    }

    /** "выслана как лишенка в Нарымский край": behind the ground it may go on to the place. */
    private boolean where(int from, int to) {
        for (int i = text.wordEnd(from, to); i < to; i++) {
            Phrases.Hit<?> in = text.wordStart(i) ? source.words().inside.at(text, i, to) : null;
            int name = in == null ? to : text.skipBlanks(in.end(), to);
            if (name < to && text.capital(name) && source.placeWord(name, to)) {
                return true;
            }
        }
        return false;
    }

    /** "дело прекращено НКГБ УАССР за недоказанностью": who ended the case, before the ground. */
    private void closedBy(int from, int to) {
        int organ = source.organAt(from, to);
        int start = organ;
        // the adjectives of its name stand before the word that shows an organ, with capitals
        while (start > from) {
            int before = text.trimEnd(from, start);
            int word = text.wordBefore(from, before);
            if (word >= before || !text.capital(word) || source.dates().at(word, to) != null) {
                break;
            }
            start = word;
        }
        int end = organ < 0 ? to : organ;
        while (end < to && ",;(".indexOf(text.at(end)) < 0 && !ground(end, to)) {
            end++;
        }
        DateFinder.Found date = organ < 0 ? null : source.date(organ, end);
        end = date == null ? end : preposition(organ, date.start());
        int last = organ < 0 ? organ : text.trimEnd(start, end);
        if (last > start) {
            facts.add(new Fact(TRIAL_BODY, start, last, null, bodyDoubt(start, last)));
        }
    }

    private boolean ground(int at, int to) {
        return text.wordStart(at)
                && (source.words().chargeNot.at(text, at, to) != null
                        || source.words().reasons.at(text, at, to) != null
                        || source.words().dropped.at(text, at, to) != null);
    }
}
