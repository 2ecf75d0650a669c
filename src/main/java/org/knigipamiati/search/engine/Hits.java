package org.knigipamiati.search.engine;

import com.google.gson.JsonObject;
import java.util.List;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.state.Cursor;

/**
 * A page of hits before facets are labelled.
 *
 * @param answer of the whole search
 * @param total records that match
 * @param page the hits
 * @param next where the next page begins, null after the last
 * @param counts the engine's counts
 */
record Hits(SearchResult.Answer answer, long total, List<SearchResult.Hit> page, Cursor next, JsonObject counts) {}
