package org.knigipamiati.names.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.names.Answer;
import org.knigipamiati.names.MatchVerdict;
import org.knigipamiati.names.NameComparison;
import org.knigipamiati.names.Ranking;

/**
 * From compared candidates to the answer. Sure only when a surname matches strongly and every word of the query is
 * accounted for; and a misspelt surname is never "found" when the collection has somebody of exactly the typed surname.
 */
public final class AnswerPolicy {
    private static final double AS_TYPED = 0.96;
    private static final double FORM = 0.925;

    private AnswerPolicy() {}

    /**
     * Sorts the comparisons and decides.
     *
     * @param comparisons in any order; ties keep their order
     * @param oneWord whether one word is all that was asked for
     */
    public static Ranking decide(List<NameComparison> comparisons, boolean oneWord) {
        Set<String> borne = comparisons.stream()
                .filter(c -> c.surnameQuality() >= Weights.STRONG)
                .map(NameComparison::surnameWord)
                .collect(Collectors.toSet());
        boolean plainly =
                comparisons.stream().anyMatch(c -> c.verdict() == MatchVerdict.FULL && c.surnameQuality() >= AS_TYPED);
        List<NameComparison> sorted = new ArrayList<>(comparisons.size());
        for (NameComparison comparison : comparisons) {
            if (oneWord
                    && plainly
                    && comparison.surnameQuality() == 0
                    && comparison.verdict() == MatchVerdict.PERHAPS) {
                sorted.add(
                        comparison.with(MatchVerdict.NO)); // a family is asked for, and this entry merely has the word
                continue;
            }
            boolean bySurname = comparison.surnameQuality() > 0;
            boolean misspelt = comparison.surnameQuality() < Weights.STRONG;
            // Жуков may be a family Жук, but not where somebody is plainly Жуков
            boolean farFetched = plainly && comparison.surnameQuality() < FORM;
            sorted.add(
                    bySurname
                                    && comparison.verdict() == MatchVerdict.FULL
                                    && (farFetched || misspelt && borne.contains(comparison.surnameWord()))
                            ? comparison.with(MatchVerdict.PERHAPS)
                            : comparison);
        }
        sorted.sort(Comparator.comparing(NameComparison::verdict)
                .thenComparing(Comparator.comparingDouble(NameComparison::score).reversed()));
        Answer answer = sorted.isEmpty() || sorted.get(0).verdict() == MatchVerdict.NO
                ? Answer.NONE
                : sorted.get(0).verdict() == MatchVerdict.FULL ? Answer.FOUND : Answer.POSSIBLE;
        return new Ranking(answer, sorted);
    }
}
