package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.NameKeys;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.search.Suggestion;
import org.knigipamiati.search.state.Facet;

/** Names that begin like what is being typed. */
final class NameSuggestions {

    /** Records looked at: enough to rank common names, few enough to answer between two keystrokes. */
    private static final int MOST_LOOKED_AT = 20_000;

    private static final String NAMES = "names";

    private static final String YEARS = "years";
    private static final Facet BORN = Facet.of(Property.BORN, Grain.YEAR);

    /** Spellings under which a beginning in other letters is looked for. */
    private static final int READINGS = 4;

    /** Names fetched for each that is shown: keys meet more loosely than letters. */
    private static final int FOR_ONE = 4;

    /** Years that fit beside a name. */
    private static final int MOST_YEARS = 4;

    private NameSuggestions() {}

    static List<Suggestion> ask(Engine engine, String beginning, int most) {
        List<String> keys = NameKeys.prefixes(beginning, READINGS);
        if (keys.isEmpty()) {
            return List.of();
        }
        JsonArray any = new JsonArray();
        for (String key : keys) {
            any.add(Json.object(
                    "match", Json.object(IndexFields.NAME_BEGINNINGS, Json.object("query", key, "operator", "and"))));
        }
        JsonObject query = Json.object("bool", Json.object("should", any, "minimum_should_match", 1));
        JsonObject years = Json.object(
                YEARS,
                Json.object(
                        "terms",
                        Json.object("field", BORN.field(), "size", MOST_YEARS, "order", Json.object("_key", "asc"))));
        JsonObject names = Json.object(
                "terms",
                Json.object(
                        "field",
                        IndexFields.NAME_PRINTED,
                        "size",
                        most * FOR_ONE,
                        "order",
                        Json.array(Json.object("_count", "desc"), Json.object("_key", "asc"))),
                "aggs",
                years);
        JsonObject counted = engine.count(query, Json.object(NAMES, names), MOST_LOOKED_AT);
        List<Suggestion> suggestions = new ArrayList<>();
        for (JsonElement each : counted.getAsJsonObject(NAMES).getAsJsonArray("buckets")) {
            JsonObject bucket = each.getAsJsonObject();
            String name = bucket.get("key").getAsString();
            if (suggestions.size() < most && NameKeys.begins(name, beginning)) {
                suggestions.add(new Suggestion(name, bucket.get("doc_count").getAsLong(), years(bucket)));
            }
        }
        return suggestions;
    }

    private static List<String> years(JsonObject bucket) {
        return FacetCounts.buckets(bucket.getAsJsonObject(YEARS)).keySet().stream()
                .filter(year -> !year.equals(IndexFields.UNKNOWN))
                .toList();
    }
}
