package org.knigipamiati.search;

import java.util.List;
import java.util.Map;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.state.Facet;

/**
 * One page of hits with what it takes to narrow further.
 *
 * @param answer whether the person asked for is among the hits
 * @param total how many records match
 * @param hits this page
 * @param facets for each facet its values with counts, most frequent first (years in order), chosen and excluded ones always
 *     present
 * @param next cursor of the next page, null on the last
 * @param notes sentences about the question in the language asked for: signs in it that mean nothing here, and the like
 * @param first number of the first hit of this page among all, from 1
 */
public record SearchResult(
        Answer answer,
        Total total,
        List<Hit> hits,
        Map<Facet, List<FacetValue>> facets,
        String next,
        List<String> notes,
        long first) {

    /** How sure we are. */
    public enum Answer {
        /** The first hits are what was asked for. */
        FOUND,
        /** Perhaps: something was left unexplained, or differs. */
        POSSIBLE,
        /** Nothing here fits. */
        NONE
    }

    /**
     * @param value number of records
     * @param exact false if there are more than that
     */
    public record Total(long value, boolean exact) {}

    /**
     * One record.
     *
     * @param card what it says, in short
     * @param match how it fits what was typed, null if nothing was
     * @param highlights pieces of the entry in which words of the question stand
     */
    public record Hit(RecordCard card, Match match, List<Highlight> highlights) {

        public long id() {
            return card.id();
        }

        public String name() {
            return card.name().printed();
        }
    }

    /**
     * How a record fits the question.
     *
     * @param confidence 0 to 1
     * @param verdict of this record alone
     * @param why sentences in the language asked for, most important first
     */
    public record Match(double confidence, Answer verdict, List<String> why) {}

    /**
     * A piece of the entry.
     *
     * @param parts its text; every second part, beginning with the second, is to be marked
     */
    public record Highlight(List<String> parts) {}

    /**
     * A value of a facet.
     *
     * @param value as it stands in addresses
     * @param label in the language asked for
     * @param count records
     * @param selected whether this search is narrowed to it
     * @param excluded whether this search leaves it out
     */
    public record FacetValue(String value, String label, long count, boolean selected, boolean excluded) {}
}
