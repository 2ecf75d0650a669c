package org.knigipamiati.search.engine;

import com.google.gson.JsonObject;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.Suggestion;

/** Names that begin like what is being typed. */
final class Suggestions {

    /** Records looked at: enough to rank common names, few enough to answer between two keystrokes. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final String NAMES = "names";

    private Suggestions() {}

    static List<Suggestion> ask(Engine engine, String beginning, int most) {
        String key = NameKeys.prefix(beginning);
        if (key.isBlank()) {
            return List.of();
        }
        JsonObject query = Json.object(
                "match", Json.object(IndexFields.NAME_BEGINNINGS, Json.object("query", key, "operator", "and")));
        JsonObject counting = Json.object(
                NAMES,
                Json.object(
                        "terms",
                        Json.object(
                                "field",
                                IndexFields.NAME_PRINTED,
                                "size",
                                most,
                                "order",
                                Json.array(Json.object("_count", "desc"), Json.object("_key", "asc")))));
        Engine.Answer answer = engine.count(query, counting, MOST_LOOKED_AT);
        return FacetCounts.buckets(answer.counts().getAsJsonObject(NAMES)).entrySet().stream()
                .map(entry -> new Suggestion(entry.getKey(), entry.getValue()))
                .toList();
    }
}
