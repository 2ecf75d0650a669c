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
        aggregations.add(
                Engine.NARROWED,
                Json.object("filter", Conditions.allOf(Conditions.facets(state, null)), "aggs", unchosen));
        return aggregations;
    }

    /** The counts of an answer to such a request. */
    static Map<Facet, Map<String, Long>> read(JsonObject aggregations, SearchState state, Collection<Facet> facets) {
        Map<Facet, Map<String, Long>> all = new TreeMap<>();
        JsonObject others = aggregations.getAsJsonObject(Engine.NARROWED);
        for (Facet facet : facets) {
            JsonObject place = (state.isNarrowedBy(facet) || others == null ? aggregations : others)
                    .getAsJsonObject(facet.parameter());
            if (state.isNarrowedBy(facet)) {
                Map<String, Long> counts = buckets(place.getAsJsonObject(VALUES));
                counts.putAll(buckets(place.getAsJsonObject(CHOSEN)));
                all.put(facet, counts);
            } else {
                all.put(facet, buckets(place));
            }
        }
        return all;
    }

    /**
     * The same counts of records that are all at hand, without asking again: beside a few records, counting costs the engine
     * more than finding them.
     */
    static Map<Facet, Map<String, Long>> count(
            Collection<FacetedRecord> records, SearchState state, Collection<Facet> facets) {
        Map<Facet, Map<String, Long>> all = new TreeMap<>();
        for (Facet facet : facets) {
            Map<String, Long> counts = new TreeMap<>();
            records.stream().filter(record -> record.fits(state, facet)).forEach(record -> record.values(facet)
                    .forEach(value -> counts.merge(value, 1L, Long::sum)));
            Map<String, Long> listed = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .limit(most(facet))
                    .forEach(entry -> listed.put(entry.getKey(), entry.getValue()));
            named(state, facet).stream()
                    .filter(counts::containsKey)
                    .forEach(value -> listed.put(value, counts.get(value)));
            all.put(facet, listed);
        }
        return all;
    }

    /** Counts with the names of the values, in the order of their lists; of no counts, of nobody. */
    static Map<Facet, List<FacetValue>> labelled(
            Map<Facet, Map<String, Long>> counted, SearchState state, Collection<Facet> facets, FacetLabels labels) {
        Map<Facet, List<FacetValue>> all = new TreeMap<>();
        for (Facet facet : facets) {
            Map<String, Long> bySingle = counted.getOrDefault(facet, Map.of());
            Map<String, Long> counts = new LinkedHashMap<>(bySingle);
            named(state, facet)
                    .forEach(value -> counts.putIfAbsent(
                            value,
                            Conditions.kept(facet, List.of(value)).stream()
                                    .mapToLong(each -> bySingle.getOrDefault(each, 0L))
                                    .sum()));
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
        return Json.object("terms", Json.object("field", facet.field(), "size", most(facet)));
    }

    private static int most(Facet facet) {
        return facet.grain().isOfTime() || facet.property().hasManyValues() ? LONG_LIST : USUAL;
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
        if (facet.property().isOrdered()) {
            return unknownLast.thenComparingInt(FacetCounts::number);
        }
        return facet.grain().isOfTime()
                ? unknownLast.thenComparing(FacetValue::value)
                : unknownLast.thenComparing(
                        Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::label));
    }

    /** The number that a value begins with; what begins with none comes last. */
    private static int number(FacetValue value) {
        int end = 0;
        while (end < value.value().length() && Character.isDigit(value.value().charAt(end))) {
            end++;
        }
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(value.value().substring(0, end));
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
