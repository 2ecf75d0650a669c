package org.knigipamiati.names;

import java.util.List;

/**
 * What a search may say.
 *
 * @param answer found, possible or none
 * @param comparisons all the candidates, the best first: full matches, then perhaps, then nearest names
 */
public record Ranking(Answer answer, List<NameComparison> comparisons) {
    public Ranking {
        comparisons = List.copyOf(comparisons);
    }
}
