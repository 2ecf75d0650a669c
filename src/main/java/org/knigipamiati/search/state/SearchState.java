package org.knigipamiati.search.state;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * All that a search asks for, as one value. Every link of a results page derives from it: narrowing by a facet's value, taking
 * that back, another order, the next page. Changing anything but the cursor goes back to the first page.
 *
 * <p>Several chosen values of one facet mean any of them, several excluded ones none of them; different facets, exclusions and
 * periods must all hold.
 */
public final class SearchState {

    /** Longest question in characters: a family's sentence has about 100, a whole entry pasted in about 400. */
    public static final int LONGEST_QUESTION = 500;
    /** Most hits on one page. */
    public static final int LARGEST_PAGE = 100;
    /** Hits on a page unless asked otherwise. */
    public static final int USUAL_PAGE = 20;

    /** The question of who typed only spaces. */
    public static final String NOTHING = " ";

    /** Name of a parameter. */
    public static final String Q = "q";
    /** Name of a parameter. */
    public static final String SORT = "sort";
    /** Name of a parameter. */
    public static final String SIZE = "size";
    /** Name of a parameter. */
    public static final String CURSOR = "cursor";

    /** Before the parameter of a facet: not this value. */
    public static final String NOT = "-";

    private static final SearchState ALL = new SearchState("", Narrowing.NONE, Sort.RELEVANCE, USUAL_PAGE, null);

    private final String q;
    private final Narrowing narrowing;
    private final Sort sort;
    private final int size;
    private final String cursor;

    SearchState(String q, Narrowing narrowing, Sort sort, int size, String cursor) {
        this.q = q;
        this.narrowing = narrowing;
        this.sort = sort;
        this.size = size;
        this.cursor = cursor;
    }

    /** The search for everything. */
    public static SearchState all() {
        return ALL;
    }

    /** The search for a name or words, from the first page. */
    public static SearchState of(String q) {
        return ALL.withQ(q);
    }

    /**
     * Reads query parameters.
     *
     * @param parameters all parameters of the request with their values
     * @param others names of parameters that mean something to the caller and nothing here
     * @throws InvalidSearch if a parameter is unknown or has a value that means nothing; codes of vocabularies are checked by
     *     {@code Search.read}
     */
    public static SearchState parse(Map<String, ? extends Collection<String>> parameters, Set<String> others) {
        return new SearchParameters(parameters, others).read();
    }

    /** What was typed, tidied; empty if nothing. */
    public String q() {
        return q;
    }

    /** The chosen values of a facet, empty if there are none. */
    public SortedSet<String> selected(Facet facet) {
        return narrowing.selected(facet);
    }

    /** The excluded values of a facet, empty if there are none. */
    public SortedSet<String> excluded(Facet facet) {
        return narrowing.excluded(facet);
    }

    /** All facets of which values are chosen, with these. */
    public SortedMap<Facet, SortedSet<String>> selections() {
        return narrowing.selections();
    }

    /** All facets of which values are excluded, with these. */
    public SortedMap<Facet, SortedSet<String>> exclusions() {
        return narrowing.exclusions();
    }

    /** The periods that narrow. */
    public SortedMap<DateFilter, Period> periods() {
        return narrowing.periods();
    }

    public Sort sort() {
        return sort;
    }

    /** Hits on a page, 1 to {@link #LARGEST_PAGE}. */
    public int size() {
        return size;
    }

    /** Where the page begins, null for the first; taken from {@code SearchResult.next()}. */
    public String cursor() {
        return cursor;
    }

    /** Whether nothing was typed and nothing narrows. */
    public boolean isEmpty() {
        return q.isEmpty() && !isNarrowed();
    }

    /** Whether any facet, exclusion or period narrows. */
    public boolean isNarrowed() {
        return !narrowing.isEmpty();
    }

    /** Whether the facet narrows, by chosen or by excluded values. */
    public boolean isNarrowedBy(Facet facet) {
        return !selected(facet).isEmpty() || !excluded(facet).isEmpty();
    }

    public boolean isSelected(Facet facet, String value) {
        return selected(facet).contains(value);
    }

    public boolean isExcluded(Facet facet, String value) {
        return excluded(facet).contains(value);
    }

    /** Other words, the same narrowing. */
    public SearchState withQ(String words) {
        return new SearchState(SearchParameters.tidy(words), narrowing, sort, size, null);
    }

    /** Narrowed to one more value of a facet. */
    public SearchState with(Facet facet, String value) {
        return narrowed(narrowing.with(facet, value));
    }

    /** Without the records that have a value of a facet. */
    public SearchState excluding(Facet facet, String value) {
        return narrowed(narrowing.excluding(facet, value));
    }

    /** With one value of a facet neither chosen nor excluded. */
    public SearchState without(Facet facet, String value) {
        return narrowed(narrowing.without(facet, value));
    }

    /** Without any value of a facet, chosen or excluded. */
    public SearchState without(Facet facet) {
        return narrowed(narrowing.without(facet));
    }

    /** What the link at a facet's value leads to: the value taken back if it is chosen or excluded, else chosen. */
    public SearchState toggled(Facet facet, String value) {
        return isSelected(facet, value) || isExcluded(facet, value) ? without(facet, value) : with(facet, value);
    }

    /** Narrowed to a period. */
    public SearchState with(DateFilter filter, Period period) {
        return narrowed(narrowing.with(filter, period));
    }

    /** Without a period. */
    public SearchState without(DateFilter filter) {
        return narrowed(narrowing.with(filter, null));
    }

    /** The same words without any narrowing. */
    public SearchState widest() {
        return narrowed(Narrowing.NONE);
    }

    public SearchState withSort(Sort other) {
        return new SearchState(q, narrowing, other, size, null);
    }

    /** Other page size; it must be within bounds. */
    public SearchState withSize(int other) {
        if (other < 1 || other > LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + LARGEST_PAGE + " hits, not " + other);
        }
        return new SearchState(q, narrowing, sort, other, null);
    }

    /** The page that a cursor leads to. */
    public SearchState withCursor(String other) {
        return new SearchState(q, narrowing, sort, size, other);
    }

    /** The first page. */
    public SearchState firstPage() {
        return cursor == null ? this : withCursor(null);
    }

    /** Parameters that give this state again, in a fixed order, without what is usual anyway. */
    public List<Map.Entry<String, String>> parameters() {
        List<Map.Entry<String, String>> list = new ArrayList<>();
        if (!q.isEmpty()) {
            list.add(Map.entry(Q, q));
        }
        selections().forEach((facet, values) -> values.forEach(value -> list.add(Map.entry(facet.parameter(), value))));
        exclusions()
                .forEach((facet, values) ->
                        values.forEach(value -> list.add(Map.entry(NOT + facet.parameter(), value))));
        periods().forEach((filter, period) -> list.add(Map.entry(filter.parameter(), period.toString())));
        if (!sort.equals(Sort.RELEVANCE)) {
            list.add(Map.entry(SORT, sort.parameter()));
        }
        if (size != USUAL_PAGE) {
            list.add(Map.entry(SIZE, Integer.toString(size)));
        }
        if (cursor != null) {
            list.add(Map.entry(CURSOR, cursor));
        }
        return list;
    }

    /** {@link #parameters()} as they stand in an address, with the question mark; empty for the search for everything. */
    public String toQueryString() {
        return queryString(parameters());
    }

    /** Parameters as they stand in an address, with the question mark; empty for none. */
    public static String queryString(List<Map.Entry<String, String>> parameters) {
        return parameters.stream()
                .map(p -> p.getKey() + '=' + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining("&"), text -> text.isEmpty() ? "" : "?" + text));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SearchState state && parameters().equals(state.parameters());
    }

    @Override
    public int hashCode() {
        return parameters().hashCode();
    }

    @Override
    public String toString() {
        return toQueryString();
    }

    private SearchState narrowed(Narrowing other) {
        return new SearchState(q, other, sort, size, null);
    }
}
