package org.knigipamiati.search;

import java.util.List;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.search.state.Facet;

/**
 * How many records have which exact value of a measure, in groups.
 *
 * @param measure what is counted
 * @param by what makes the groups, null if there are none
 * @param of what is counted
 * @param whole all records together
 * @param groups the groups, the largest first and what is not known last; none without {@code by}
 */
public record Tallies(CaseMeasure measure, Facet by, Counted of, Tally whole, List<Group> groups) {

    /**
     * The records with one value of the property.
     *
     * @param value as in a search
     * @param label in the reader's language
     * @param tally their exact values
     */
    public record Group(String value, String label, Tally tally) {}
}
