package org.knigipamiati.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.record.IndexFields;

/** What narrows a search, in the engine's words. */
final class Conditions {

    private Conditions() {}

    /** The chosen values of all facets but one: any of each facet's values, all facets together. */
    static JsonArray facets(SearchState state, Facet except) {
        JsonArray all = new JsonArray();
        state.selections().forEach((facet, values) -> {
            if (facet != except) {
                all.add(anyOf(facet.field(), values));
            }
        });
        return all;
    }

    /** The periods. A record matches if an event may have been in its period, however roughly it is dated. */
    static JsonArray periods(SearchState state) {
        JsonArray all = new JsonArray();
        state.periods().forEach((filter, period) -> all.add(within(filter.field(), period.interval())));
        return all;
    }

    static JsonObject anyOf(String field, Collection<String> values) {
        return Json.object("terms", Json.object(field, Json.array(values)));
    }

    /** All words somewhere in the entry, weightier where a field of its own holds them. */
    static JsonObject words(String words) {
        return Json.object(
                "multi_match",
                Json.object(
                        "query",
                        words,
                        "type",
                        "cross_fields",
                        "operator",
                        "and",
                        "fields",
                        Json.array(
                                IndexFields.TEXT,
                                IndexFields.OCCUPATION_TEXT + "^2",
                                IndexFields.PLACE_TEXT + "^2",
                                IndexFields.CASE_TEXT)));
    }

    static JsonObject allOf(JsonArray conditions) {
        return Json.object("bool", Json.object("filter", conditions));
    }

    private static JsonObject within(String field, Interval days) {
        JsonObject range = Json.object("relation", "intersects");
        if (days.from() != null) {
            range.addProperty("gte", days.from().toString());
        }
        if (days.to() != null) {
            range.addProperty("lte", days.to().toString());
        }
        return Json.object("range", Json.object(field, range));
    }
}
