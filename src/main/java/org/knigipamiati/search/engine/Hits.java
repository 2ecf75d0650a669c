package org.knigipamiati.search.engine;

import java.util.List;
import java.util.Map;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Facet;

/**
 * A page of hits before facets are labelled.
 *
 * @param answer of the whole search
 * @param total records that match
 * @param page the hits
 * @param next where the next page begins, null after the last
 * @param counts how many records have which value, by facet
 */
record Hits(
        SearchResult.Answer answer,
        long total,
        List<SearchResult.Hit> page,
        Cursor next,
        Map<Facet, Map<String, Long>> counts) {}
