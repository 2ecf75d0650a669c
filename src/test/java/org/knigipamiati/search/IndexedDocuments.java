package org.knigipamiati.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

/** What the index holds of records: of a document the engine keeps only a part as it was sent. */
public final class IndexedDocuments {

    /** Types whose values stand in columns and can be read back. */
    private static final Set<String> IN_COLUMNS = Set.of("keyword", "long", "boolean", "date");

    private final EngineRequests engine;
    private final String index;
    private final JsonObject fields;

    public IndexedDocuments(EngineRequests engine) {
        this.engine = engine;
        this.index = "/" + engine.index().readName();
        engine.send("POST", index + "/_refresh", null);
        JsonObject mapping = engine.send("GET", index + "/_mapping", null);
        this.fields = mapping.entrySet()
                .iterator()
                .next()
                .getValue()
                .getAsJsonObject()
                .getAsJsonObject("mappings")
                .getAsJsonObject("properties");
    }

    /** What is kept, and every column, of those records that have a document. */
    public Map<Long, JsonObject> of(Collection<Long> ids) {
        List<String> columns = fields.entrySet().stream()
                .filter(field -> IN_COLUMNS.contains(type(field.getKey())) && is(field.getKey(), "doc_values"))
                .map(Map.Entry::getKey)
                .toList();
        JsonObject body = Json.object(
                "size",
                ids.size(),
                "query",
                Json.object("terms", Json.object("id", Json.array(List.copyOf(ids)))),
                "docvalue_fields",
                Json.array(columns));
        Map<Long, JsonObject> found = new TreeMap<>();
        for (JsonElement each : engine.send("POST", index + "/_search", body)
                .getAsJsonObject("hits")
                .getAsJsonArray("hits")) {
            JsonObject hit = each.getAsJsonObject();
            found.put(
                    hit.get("_id").getAsLong(), Json.object("kept", hit.get("_source"), "columns", hit.get("fields")));
        }
        return found;
    }

    /** Whether the record's document in the index is found by each value of a document that can be searched. */
    public boolean isFoundByAllOf(JsonObject document) {
        List<JsonObject> all = new ArrayList<>();
        for (Map.Entry<String, JsonElement> field : document.entrySet()) {
            if (is(field.getKey(), "index") && fields.has(field.getKey())) {
                JsonArray values = new JsonArray();
                if (field.getValue().isJsonArray()) {
                    values.addAll(field.getValue().getAsJsonArray());
                } else {
                    values.add(field.getValue());
                }
                for (JsonElement value : values) {
                    if (!value.isJsonNull()) {
                        all.add(by(field.getKey(), value));
                    }
                }
            }
        }
        JsonObject body = Json.object("size", 0, "query", Json.object("bool", Json.object("filter", Json.array(all))));
        return engine.send("POST", index + "/_search", body)
                        .getAsJsonObject("hits")
                        .getAsJsonObject("total")
                        .get("value")
                        .getAsInt()
                == 1;
    }

    private JsonObject by(String field, JsonElement value) {
        return switch (type(field)) {
            // by what the index makes of it, which for beginnings is another thing than what is made of a question
            case "text" ->
                Json.object(
                        "match",
                        Json.object(
                                field,
                                Json.object(
                                        "query",
                                        value.getAsString(),
                                        "operator",
                                        "and",
                                        "analyzer",
                                        fields.getAsJsonObject(field).get("analyzer"))));
            case "date_range" -> {
                JsonObject range = value.getAsJsonObject().deepCopy();
                range.addProperty("relation", "within");
                yield Json.object("range", Json.object(field, range));
            }
            default -> Json.object("term", Json.object(field, value));
        };
    }

    private String type(String field) {
        return fields.getAsJsonObject(field).get("type").getAsString();
    }

    /** Whether a field has what is a field's usual: it is said only where it has not. */
    private boolean is(String field, String property) {
        JsonObject declared = fields.getAsJsonObject(field);
        return declared != null
                && (!declared.has(property) || declared.get(property).getAsBoolean());
    }
}
