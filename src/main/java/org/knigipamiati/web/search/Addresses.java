package org.knigipamiati.web.search;

import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.web.frame.Reader;
import org.knigipamiati.words.Language;

/** Addresses of result pages. */
public final class Addresses {

    private static final String RECORDS = "/records";

    private static final String FACETS = "/facets/";

    private static final String COUNTS = "/counts";

    private Addresses() {}

    /** The page of all values of a facet under a search. */
    public static String of(Facet facet, SearchState state) {
        return FACETS + facet.parameter() + state.firstPage().toQueryString();
    }

    /** Counts of the records of a search by two properties. */
    public static String counts(SearchState state) {
        return report(COUNTS, state);
    }

    /** A page that counts the records of a search. */
    public static String report(String page, SearchState state) {
        return page
                + state.withSort(Sort.RELEVANCE)
                        .withSize(SearchState.USUAL_PAGE)
                        .toQueryString();
    }

    /** The feed of new records of a search, in a language: a program that reads feeds has none. */
    static String feed(SearchState state, Language language) {
        String feed = report("/feeds/records.atom", state);
        return feed + (feed.contains("?") ? '&' : '?') + Reader.PARAMETER + '=' + language.tag();
    }

    /** The page of a search. */
    public static String of(SearchState state) {
        return RECORDS + state.toQueryString();
    }
}
