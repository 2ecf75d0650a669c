package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/**
 * Counts the values of facets. The values of a facet are counted under all other narrowing but its own, so that a reader who
 * chose one sees what the others would give.
 */
final class FacetCounts {

    /** Most values listed; printed burial places and citizenships are many, and those beyond are rare. */
    private static final int USUAL = 50;
    /** All units of the regions vocabulary, and all years that occur. */
    private static final int LONG_LIST = 300;
    /** More books than there are. */
    private static final int ALL = 10_000;

    private static final String VALUES = "values";
    private static final String CHOSEN = "chosen";
    private static final String OTHERS = "others";

    private FacetCounts() {}

    /** The counting part of a request. */
    static JsonObject request(SearchState state, Collection<Facet> facets) {
        JsonObject aggregations = new JsonObject();
        JsonObject unchosen = new JsonObject();
        for (Facet facet : facets) {
            if (state.isNarrowedBy(facet)) {
                aggregations.add(facet.parameter(), ofItsOwn(state, facet));
            } else {
                unchosen.add(facet.parameter(), terms(facet));
            }
        }
        if (!anyFacetNarrows(state)) {
            // Bare counts let the engine use what it knows of whole segments.
            return unchosen;
        }
        if (unchosen.size() > 0) {
            aggregations.add(
                    OTHERS, Json.object("filter", Conditions.allOf(Conditions.facets(state, null)), "aggs", unchosen));
        }
        return aggregations;
    }

    /** The counts of an answer to such a request; of an empty one, of nobody. */
    static Map<Facet, List<FacetValue>> read(
            JsonObject aggregations, SearchState state, Collection<Facet> facets, FacetLabels labels) {
        Map<Facet, List<FacetValue>> all = new TreeMap<>();
        for (Facet facet : facets) {
            Map<String, Long> counts = new LinkedHashMap<>();
            if (state.isNarrowedBy(facet)) {
                JsonObject place = aggregations.getAsJsonObject(facet.parameter());
                if (place != null) {
                    counts.putAll(buckets(place.getAsJsonObject(VALUES)));
                    counts.putAll(buckets(place.getAsJsonObject(CHOSEN)));
                }
                Map<String, Long> bySingle = Map.copyOf(counts);
                named(state, facet)
                        .forEach(value -> counts.putIfAbsent(
                                value,
                                Conditions.kept(facet, List.of(value)).stream()
                                        .mapToLong(each -> bySingle.getOrDefault(each, 0L))
                                        .sum()));
            } else {
                JsonObject place = aggregations.getAsJsonObject(OTHERS);
                JsonObject terms = (place == null ? aggregations : place).getAsJsonObject(facet.parameter());
                if (terms != null) {
                    counts.putAll(buckets(terms));
                }
            }
            all.put(facet, values(facet, counts, state, labels));
        }
        return all;
    }

    /** The values of a property with their counts, in the order of the engine. */
    static Map<String, Long> buckets(JsonObject terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonElement bucket : terms.getAsJsonArray("buckets")) {
            JsonObject one = bucket.getAsJsonObject();
            counts.put(one.get("key").getAsString(), one.get("doc_count").getAsLong());
        }
        return counts;
    }

    static JsonObject terms(Facet facet) {
        boolean isLong = facet.grain().isOfTime() || facet.property().hasManyValues();
        return Json.object("terms", Json.object("field", facet.field(), "size", isLong ? LONG_LIST : USUAL));
    }

    /** The counting part of a request for one facet, its rarest values too. */
    static JsonObject everyValue(Facet facet) {
        return Json.object(facet.parameter(), Json.object("terms", Json.object("field", facet.field(), "size", ALL)));
    }

    static List<FacetValue> values(Facet facet, Map<String, Long> counts, SearchState state, FacetLabels labels) {
        List<FacetValue> values = new ArrayList<>(counts.size());
        counts.forEach((value, count) -> values.add(new FacetValue(
                value,
                labels.of(facet, value),
                count,
                state.isSelected(facet, value),
                state.isExcluded(facet, value))));
        values.sort(order(facet));
        return values;
    }

    /** Years and months in their order, all else by count; what is not known comes last, lest it hide what is. */
    private static Comparator<FacetValue> order(Facet facet) {
        Comparator<FacetValue> unknownLast = Comparator.comparing(v -> v.value().equals(IndexFields.UNKNOWN));
        return facet.grain().isOfTime()
                ? unknownLast.thenComparing(FacetValue::value)
                : unknownLast.thenComparing(
                        Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label));
    }

    private static JsonObject ofItsOwn(SearchState state, Facet facet) {
        JsonArray values = Json.array(named(state, facet));
        JsonObject those =
                Json.object("terms", Json.object("field", facet.field(), "include", values, "size", values.size()));
        return Json.object(
                "filter",
                Conditions.allOf(Conditions.facets(state, facet)),
                "aggs",
                Json.object(VALUES, terms(facet), CHOSEN, those));
    }

    private static boolean anyFacetNarrows(SearchState state) {
        return !state.selections().isEmpty() || !state.exclusions().isEmpty();
    }

    /** The values that a search names, chosen or excluded: they are counted however rare they are. */
    private static SortedSet<String> named(SearchState state, Facet facet) {
        SortedSet<String> named = new TreeSet<>(state.selected(facet));
        named.addAll(state.excluded(facet));
        return named;
    }
}
