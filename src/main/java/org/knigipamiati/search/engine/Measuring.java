package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Tallies;
import org.knigipamiati.search.Tally;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;

/** Counts records by the exact values of a measure. The engine gives them page by page, so that there may be any number. */
final class Measuring {

    /** Name of the parameter that says what makes the groups. */
    private static final String BY = "by";

    private static final String EXACT = "exact";
    private static final String PAGES = "pages";
    private static final String HIDDEN = "hidden";

    /** Values of an answer; the engine refuses 65,536 together with those who are hidden. */
    private static final int PAGE = 20_000;

    private Measuring() {}

    static Tallies count(
            Engine engine,
            FacetLabels labels,
            CaseMeasure measure,
            Facet by,
            Counted of,
            JsonObject query,
            SearchState state) {
        if (by != null && by.property().isSeveral()) {
            throw InvalidSearch.unknownValue(BY, by.parameter());
        }
        JsonObject narrowed = Json.object("bool", Json.object("must", query, "filter", Conditions.facets(state, null)));
        Tally whole = new Tally();
        Map<String, Tally> groups = new LinkedHashMap<>();
        JsonElement after = null;
        do {
            JsonObject answer =
                    engine.countEverybody(narrowed, request(measure, by, after)).getAsJsonObject(PAGES);
            for (JsonElement bucket : answer.getAsJsonArray("buckets")) {
                JsonObject one = bucket.getAsJsonObject();
                JsonObject key = one.getAsJsonObject("key");
                String value = key.get(EXACT).getAsString();
                long all = one.get("doc_count").getAsLong();
                long hidden = one.getAsJsonObject(HIDDEN).get("doc_count").getAsLong();
                whole.add(value, all, hidden);
                if (by != null) {
                    groups.computeIfAbsent(key.get(BY).getAsString(), name -> new Tally())
                            .add(value, all, hidden);
                }
            }
            after = answer.get("after_key");
        } while (after != null);
        List<Tallies.Group> named = new ArrayList<>();
        groups.forEach((value, tally) -> {
            if (tally.total() > 0) {
                named.add(new Tallies.Group(value, labels.of(by, value), tally));
            }
        });
        named.sort(Comparator.<Tallies.Group, Boolean>comparing(
                        group -> group.value().equals(IndexFields.UNKNOWN))
                .thenComparing(Comparator.<Tallies.Group>comparingLong(
                                group -> group.tally().total())
                        .reversed())
                .thenComparing(Tallies.Group::label));
        return new Tallies(measure, by, of, whole, named);
    }

    private static JsonObject request(CaseMeasure measure, Facet by, JsonElement after) {
        JsonArray sources = new JsonArray();
        if (by != null) {
            sources.add(source(BY, by.field()));
        }
        sources.add(source(EXACT, measure.field()));
        JsonObject composite = Json.object("size", PAGE, "sources", sources);
        if (after != null) {
            composite.add("after", after);
        }
        return Json.object(
                PAGES,
                Json.object(
                        "composite",
                        composite,
                        "aggs",
                        Json.object(HIDDEN, Json.object("filter", Conditions.hidden()))));
    }

    private static JsonObject source(String name, String field) {
        return Json.object(name, Json.object("terms", Json.object("field", field)));
    }
}
