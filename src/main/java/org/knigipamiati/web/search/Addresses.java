package org.knigipamiati.web.search;

import org.knigipamiati.search.state.SearchState;

/** Addresses of result pages. */
public final class Addresses {

    private static final String RECORDS = "/records";

    private Addresses() {}

    /** The page of a search. */
    public static String of(SearchState state) {
        return RECORDS + state.toQueryString();
    }
}
