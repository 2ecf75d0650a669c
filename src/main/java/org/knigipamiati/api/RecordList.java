package org.knigipamiati.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.FacetValue;

/**
 * A page of found records.
 *
 * @param answer {@code found}, {@code possible} or {@code none}
 * @param total how many records fit: those who fit in full if anybody does, else those who may be meant
 * @param hits this page, best first
 * @param facets values by which to narrow, with counts
 * @param next cursor of the next page, null on the last
 * @param notes sentences about the question
 */
@Schema(description = "A page of found records")
public record RecordList(
        @Schema(
                        enumeration = {"found", "possible", "none"},
                        description = "Whether the person asked for is among the hits")
                String answer,
        Total total,
        List<RecordHit> hits,
        @Schema(description = "For each facet its values; counted under all other narrowing but its own")
                Map<String, List<FacetValue>> facets,
        @Schema(description = "Cursor of the next page, null on the last", nullable = true) String next,
        @Schema(description = "Sentences about the question, as that signs in it were left out") List<String> notes) {

    /**
     * @param value number of records
     * @param exact false if there are more
     */
    public record Total(long value, boolean exact) {}

    static RecordList of(SearchResult result, RecordHit.Maker hits) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        result.facets().forEach((facet, values) -> facets.put(facet.parameter(), values));
        return new RecordList(
                result.answer().name().toLowerCase(Locale.ROOT),
                new Total(result.total().value(), result.total().exact()),
                result.hits().stream().map(hits::of).toList(),
                facets,
                result.next(),
                result.notes());
    }
}
