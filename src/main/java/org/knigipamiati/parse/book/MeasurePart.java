package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.SENTENCE;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_KIND;
import static org.knigipamiati.vocabulary.RecordField.SENTENCE_TERM;

import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/** Tells where in a verdict the measure begins, and reads it: kind and term. */
final class MeasurePart extends CaseStatement {

    MeasurePart(CaseStatement statement) {
        super(statement);
    }

    boolean opens(int at, int to, boolean fresh, int state) {
        Phrases.Hit<Boolean> before = source.words().measurePrepositions.at(text, at, to);
        if (before != null && before.end() < to && text.at(before.end()) <= ' ') {
            int next = text.skipBlanks(before.end(), to);
            if (next < to
                    && (source.words().measures.at(text, next, to) != null && !(state == 1 && notMeasure(next))
                            || Measure.termAt(source, next, to) != null
                            || wordBefore(next, to))) {
                return true;
            }
        }
        if (!fresh) {
            return false;
        }
        return source.words().measures.at(text, at, to) != null && !(state == 1 && unit.topic() == Topic.CHARGE)
                || Measure.termAt(source, at, to) != null;
    }

    private boolean notMeasure(int at) {
        return source.words().notMeasures.at(text, at, text.length()) != null;
    }

    /** An adjective before the word of a measure: "к высшей мере", "на вечное поселение", "к принудительным работам". */
    private boolean wordBefore(int at, int to) {
        int next = text.skipBlanks(text.wordEnd(at, to), to);
        return next < to
                && text.wordEnd(at, to) - at > 3
                // "на транспорте к высшей мере": the measure has a preposition of its own
                && source.words().measurePrepositions.at(text, next, to) == null
                && (source.words().measures.at(text, next, to) != null && adjective(at, to)
                        || Measure.termAt(source, next, to) != null && adjective(at, to));
    }

    private boolean adjective(int at, int to) {
        int end = text.wordEnd(at, to);
        char last = text.at(end - 1);
        return last == 'м' || last == 'й' || last == 'е' || last == 'х' || last == 'у';
    }

    void read(int from, int to) {
        int start = text.trimStart(from, to);
        int end = text.trimEnd(start, to);
        if (end < to && text.at(end) == ')') {
            end++;
        }
        if (start >= end || source.words().noInformation.at(text, start, end) != null) {
            return;
        }
        Phrases.Hit<?> first = source.words().measures.first(text, start, end);
        int behind = first == null ? end : text.wordEnd(text.skipBlanks(first.end(), end), end);
        if (source.denied(start, behind) && source.words().limits.first(text, start, behind) == null) {
            unread.add(new Span(start, end));
            doubt(SENTENCE, "a measure is denied");
            return;
        }
        if (Fact.has(facts, SENTENCE)) {
            unread.add(new Span(start, end));
            doubt(SENTENCE, "a second measure is named");
            return;
        }
        // "10 л. л. с.": the full stop may be a part of the measure's last word
        Measure measure = Measure.of(source, start, end < to && text.at(end) == '.' ? end + 1 : end);
        facts.add(new Fact(SENTENCE, start, end, null, measure.why()));
        kind(measure);
        facts.addAll(Commutation.within(source, measure, start, end));
    }

    void kind(Measure measure) {
        facts.add(new Fact(
                SENTENCE_KIND, measure.from(), measure.to(), measure.kind().name(), measure.why()));
        if (measure.months() > 0) {
            facts.add(new Fact(
                    SENTENCE_TERM, measure.termFrom(), measure.termTo(), Integer.toString(measure.months()), null));
        }
    }
}
