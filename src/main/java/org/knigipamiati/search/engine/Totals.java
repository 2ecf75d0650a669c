package org.knigipamiati.search.engine;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.search.CrossTable;

/** Counts what many queries find. */
final class Totals {

    /** Queries in one request: the engine works on a few at once, and none should wait longer than a reader does. */
    private static final int AT_ONCE = 100;

    private static final String ALL = "all";
    private static final String HIDDEN = "hidden";

    private Totals() {}

    static List<Long> count(Engine engine, List<JsonObject> queries) {
        JsonObject aggregations = Json.object(
                ALL,
                Json.object("filter", Json.object("match_all", new JsonObject())),
                HIDDEN,
                Json.object("filter", Conditions.hidden()));
        List<Long> totals = new ArrayList<>(queries.size());
        for (int from = 0; from < queries.size(); from += AT_ONCE) {
            List<JsonObject> some = queries.subList(from, Math.min(queries.size(), from + AT_ONCE));
            engine.countEverybody(some, aggregations)
                    .forEach(answer -> totals.add(CrossTable.sayable(number(answer, ALL), number(answer, HIDDEN))));
        }
        return totals;
    }

    private static long number(JsonObject answer, String name) {
        return answer.getAsJsonObject(name).get("doc_count").getAsLong();
    }
}
