package org.knigipamiati.cite;

import org.knigipamiati.search.state.SearchState;

/** A page that is about the records of a search. */
interface CitableQuestion extends Citable {

    /** Of which records. */
    SearchState state();

    @Override
    default boolean typed() {
        return !state().q().isBlank();
    }

    @Override
    default String name() {
        return "knigi-pamiati-" + kind() + '-' + Integer.toHexString(address().hashCode());
    }

    /**
     * The address of a report about a search.
     *
     * @param report its own parameters, each after an ampersand; empty if it has none
     */
    static String address(String path, String report, SearchState state) {
        String search = state.toQueryString();
        String query = report + (search.isEmpty() ? "" : '&' + search.substring(1));
        return query.isEmpty() ? path : path + '?' + query.substring(1);
    }
}
