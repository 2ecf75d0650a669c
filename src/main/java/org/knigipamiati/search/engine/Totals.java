package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.search.CrossTable;

/**
 * Counts what many searches find. Each question to the engine has a cost of its own, however little there is to count; so searches that
 * differ in their facets only are one question, with a filter for each of them.
 */
final class Totals {

    /** Questions in one request: the engine works on a few at once, and none should wait longer than a reader does. */
    private static final int AT_ONCE = 100;

    private static final String EACH = "each";
    private static final String HIDDEN = "hidden";

    /**
     * A search.
     *
     * @param query words and times
     * @param facets conditions within what the query finds
     */
    record Wanted(JsonObject query, JsonArray facets) {}

    private Totals() {}

    /** How many each of the searches finds, at its place. */
    static List<Long> count(Engine engine, List<Wanted> searches) {
        Map<JsonObject, List<Integer>> places = new LinkedHashMap<>();
        for (int place = 0; place < searches.size(); place++) {
            places.computeIfAbsent(searches.get(place).query(), query -> new ArrayList<>())
                    .add(place);
        }
        List<List<Integer>> asked = List.copyOf(places.values());
        Long[] totals = new Long[searches.size()];
        for (int from = 0; from < asked.size(); from += AT_ONCE) {
            List<List<Integer>> some = asked.subList(from, Math.min(asked.size(), from + AT_ONCE));
            List<JsonObject> answers = engine.countEverybody(
                    some.stream().map(same -> counting(searches, same)).toList());
            for (int i = 0; i < some.size(); i++) {
                JsonArray each = answers.get(i).getAsJsonObject(EACH).getAsJsonArray("buckets");
                for (int j = 0; j < each.size(); j++) {
                    totals[some.get(i).get(j)] = sayable(each.get(j).getAsJsonObject());
                }
            }
        }
        return List.of(totals);
    }

    private static Engine.Counting counting(List<Wanted> searches, List<Integer> same) {
        JsonArray filters = new JsonArray();
        same.forEach(place -> filters.add(Conditions.allOf(searches.get(place).facets())));
        JsonObject each = Json.object(
                "filters",
                Json.object("filters", filters),
                "aggs",
                Json.object(HIDDEN, Json.object("filter", Conditions.hidden())));
        return new Engine.Counting(searches.get(same.get(0)).query(), Json.object(EACH, each));
    }

    private static long sayable(JsonObject bucket) {
        return CrossTable.sayable(
                bucket.get("doc_count").getAsLong(),
                bucket.getAsJsonObject(HIDDEN).get("doc_count").getAsLong());
    }
}
