package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.COMMUTATION;
import static org.knigipamiati.vocabulary.RecordField.COMMUTATION_KIND;
import static org.knigipamiati.vocabulary.RecordField.COMMUTATION_TERM;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Reads to what a sentence was changed: "ВМН с заменой на 10 лет ИТЛ", "Расстрел заменен 10 годами заключения". The sentence stays as it was
 * pronounced; whoever counts outcomes must know both.
 */
final class Commutation {

    private Commutation() {}

    /** The change that the words of a sentence to death tell of; empty if they tell of none. */
    static List<Fact> within(Source source, Measure sentence, int from, int to) {
        if (sentence.kind() != SentenceKind.DEATH) {
            return List.of();
        }
        EntryText text = source.text();
        for (int at = text.nextWord(from); at < to; at = text.nextWord(at + 1)) {
            Phrases.Hit<String> hit = source.words().commuted.at(text, at, to);
            if (hit == null) {
                continue;
            }
            if (hit.meaning().equals("instead")) {
                return at > from ? facts(source, from, to, from, at) : List.of();
            }
            int begin = clause(source, Math.max(from, Math.min(sentence.to(), at)), at);
            return source.denied(begin, hit.end()) ? List.of() : facts(source, begin, to, hit.end(), to);
        }
        return List.of();
    }

    /** The change that a statement of its own tells of; empty if no measure is understood in it. */
    static List<Fact> told(Source source, Unit unit) {
        int from = source.text().trimStart(unit.from(), unit.to());
        int behind = unit.mark() == null ? from : unit.mark().end();
        if (source.denied(from, behind)) {
            return List.of();
        }
        List<Fact> facts = facts(source, from, unit.to(), behind, unit.to());
        return facts.size() > 1 ? facts : List.of();
    }

    /** Where between two positions the clause begins in which a change is told. */
    private static int clause(Source source, int from, int at) {
        EntryText text = source.text();
        Stops stops = new Stops(source);
        int begin = from;
        for (int i = from; i < at; i++) {
            char c = text.at(i);
            if (c == ',' || c == ';' || c == '(' || c == '|' || c == '\n' || c == '.' && stops.ends(i, begin)) {
                begin = i + 1;
            }
        }
        return text.trimStart(begin, at);
    }

    /**
     * @param from where the words of the change begin
     * @param measured where the new measure is looked for
     */
    private static List<Fact> facts(Source source, int from, int to, int measured, int measuredTo) {
        EntryText text = source.text();
        int end = text.trimEnd(from, to);
        Measure measure = Measure.of(source, measured, measuredTo < to || end >= to ? measuredTo : end);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(COMMUTATION, from, end, null, null));
        if (source.words().commutedBy.within(text, from, end)) {
            // "срок снижен на 2 года": what remained is not told
            return List.copyOf(facts);
        }
        if (measure.kind() != SentenceKind.UNKNOWN) {
            facts.add(new Fact(
                    COMMUTATION_KIND,
                    measure.from(),
                    measure.to(),
                    measure.kind().name(),
                    null));
        }
        if (measure.months() > 0) {
            facts.add(new Fact(
                    COMMUTATION_TERM, measure.termFrom(), measure.termTo(), Integer.toString(measure.months()), null));
        }
        return List.copyOf(facts);
    }
}
