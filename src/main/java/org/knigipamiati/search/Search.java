package org.knigipamiati.search;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** Finds and counts the records that the public may see. Labels and reasons come in the language asked for. */
public interface Search {

    /**
     * Reads a search from query parameters and checks its codes against the vocabularies.
     *
     * @param parameters all parameters of the request with their values
     * @param others names of parameters that mean something to the caller and nothing here
     * @throws InvalidSearch naming the parameter
     */
    SearchState read(Map<String, ? extends Collection<String>> parameters, Set<String> others);

    /**
     * One page of hits with the usual facets.
     *
     * @throws InvalidSearch if the cursor was not made for this search
     */
    default SearchResult search(SearchState state, Locale locale) {
        return search(state, Facet.usual(), locale);
    }

    /**
     * One page of hits.
     *
     * @param facets those that are counted beside them: each costs the engine a little
     * @throws InvalidSearch if the cursor was not made for this search
     */
    SearchResult search(SearchState state, Collection<Facet> facets, Locale locale);

    /**
     * Every value of a facet, its rarest too, counted under all other narrowing but its own; in the order of a list of them. Counted
     * are the records that the public may see.
     */
    List<SearchResult.FacetValue> values(Facet facet, SearchState state, Locale locale);

    /**
     * All that a search finds, to be gone through in the order of their ids, however many they are. Whether a record may be shown when
     * its turn comes, the database is to be asked.
     */
    Found every(SearchState state);

    /** What a list shows of one record; empty if there is none that the public may see. */
    Optional<RecordCard> byId(long id);

    /**
     * Names of the collection that begin like what was typed, in whatever script, most frequent first.
     *
     * @param beginning at least one letter; fewer give nothing
     * @param most how many at most, 1 to 20
     */
    List<Suggestion> suggest(String beginning, int most);

    /**
     * Counts the records of a search by two properties, people who may be living too.
     *
     * @param rows property of the rows
     * @param columns property of the columns, another than the rows'
     * @param of whether every record counts, or each person once
     */
    CrossTable counts(Facet rows, Facet columns, Counted of, SearchState state, Locale locale);

    /**
     * How many records each of several searches finds, in few requests however many they are. People who may be living are counted
     * too; a number of fewer than {@link CrossTable#FEWEST} counts only who is shown.
     *
     * @param states searches, each answered at its place
     * @param of whether every record counts, or each person once
     */
    List<Long> totals(List<SearchState> states, Counted of);

    /**
     * Counts the records of a search by the exact values of a measure, people who may be living too.
     *
     * @param by what makes groups of them, null for none
     * @param of whether every record counts, or each person once
     */
    Tallies tallies(CaseMeasure measure, Facet by, Counted of, SearchState state, Locale locale);

    /** What a value of a facet is called; the value itself if it is printed words. */
    String label(Facet facet, String value, Locale locale);

    /**
     * How many published records the public does not see, because their people may be living. Every page that counts says so.
     */
    long withheld();

    /**
     * How many records of people who may be living fit the years that a question names and the conditions of its search: those in which
     * its name was not looked for.
     *
     * @return 0 if they are fewer than {@link CrossTable#FEWEST}; empty if the question names no years and has no conditions
     */
    OptionalLong unsearched(SearchState state);

    /** How many records the public may see of each value of a facet, of at most ten thousand values. */
    Map<String, Long> records(Facet facet);

    /** What the collection holds. */
    Holdings holdings(Locale locale);
}
