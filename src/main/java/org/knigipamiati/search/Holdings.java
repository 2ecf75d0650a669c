package org.knigipamiati.search;

import java.util.List;
import java.util.Map;
import org.knigipamiati.search.state.Facet;

/**
 * What the collection holds, as the public may see it.
 *
 * @param records all records
 * @param named those whose source prints a name
 * @param invented those about people who never lived (samples)
 * @param withheld published records that the public does not see, because their people may be living
 * @param facets values with counts for the facets that describe a collection: source, operation, region, years of arrest,
 *     trial and execution, sentence
 */
public record Holdings(
        long records, long named, long invented, long withheld, Map<Facet, List<SearchResult.FacetValue>> facets) {}
