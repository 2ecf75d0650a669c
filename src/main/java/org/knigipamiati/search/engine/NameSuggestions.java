package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** Names whose surname begins so: they come first, or thousands of people called Ивановна would leave no room for an Иванов. */
    private static final String SURNAMES = "surnames";

    private static final String NAMES = "names";

    private static final String YEARS = "years";
    private static final Facet BORN = Facet.of(Property.BORN, Grain.YEAR);

    /** Spellings under which a beginning in other letters is looked for. */
    private static final int READINGS = 4;

    /** Names fetched for each that is shown: keys meet more loosely than letters. */
    private static final int FOR_ONE = 4;

    /** Years that fit beside a name. */
    private static final int MOST_YEARS = 4;

    /** Letters of a beginning that the engine compares; an expression of its may have a thousand characters. */
    private static final int LETTERS = 12;

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
        JsonObject surnames = names(most * FOR_ONE);
        String pattern = pattern(NameKeys.printedBeginnings(beginning, READINGS));
        if (!pattern.isEmpty()) {
            surnames.addProperty("include", pattern);
        }
        JsonObject counted = engine.count(
                query,
                Json.object(
                        SURNAMES,
                        Json.object("terms", surnames, "aggs", years),
                        NAMES,
                        Json.object("terms", names(most * FOR_ONE), "aggs", years)),
                MOST_LOOKED_AT);
        Map<String, Suggestion> suggestions = new LinkedHashMap<>();
        for (String part : List.of(SURNAMES, NAMES)) {
            for (JsonElement each : counted.getAsJsonObject(part).getAsJsonArray("buckets")) {
                JsonObject bucket = each.getAsJsonObject();
                String name = bucket.get("key").getAsString();
                if (NameKeys.begins(name, beginning)) {
                    suggestions.putIfAbsent(
                            name, new Suggestion(name, bucket.get("doc_count").getAsLong(), years(bucket)));
                }
            }
        }
        return suggestions.values().stream()
                .sorted(Comparator.comparing(one -> !NameKeys.beginsNearly(one.name(), beginning)))
                .limit(most)
                .toList();
    }

    private static JsonObject names(int size) {
        return Json.object(
                "field",
                IndexFields.NAME_PRINTED,
                "size",
                size,
                "order",
                Json.array(Json.object("_count", "desc"), Json.object("_key", "asc")));
    }

    /** Of the engine's regular expressions: names that begin with one of these, in capitals or not; letters and digits only. */
    private static String pattern(List<String> beginnings) {
        String any = beginnings.stream()
                .map(beginning -> beginning
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .limit(LETTERS)
                        .mapToObj(NameSuggestions::inAnyCase)
                        .collect(Collectors.joining()))
                .filter(letters -> !letters.isEmpty())
                .distinct()
                .collect(Collectors.joining("|"));
        return any.isEmpty() ? "" : "(" + any + ").*";
    }

    private static String inAnyCase(int letter) {
        String letters = new StringBuilder()
                .appendCodePoint(Character.toLowerCase(letter))
                .appendCodePoint(Character.toUpperCase(letter))
                .toString();
        return "[" + (letter == 'е' ? letters + "ёЁ" : letters) + "]";
    }

    private static List<String> years(JsonObject bucket) {
        return FacetCounts.buckets(bucket.getAsJsonObject(YEARS)).keySet().stream()
                .filter(year -> !year.equals(IndexFields.UNKNOWN))
                .toList();
    }
}
