package org.knigipamiati.search.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.InvalidSearch.Problem;
import org.knigipamiati.search.state.SearchState;

/** Counts records by two properties in one request. */
final class Crossing {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String LEVELS = "levels";

    /** Most rows: all regions and all years fit; printed words beyond that are summed up. */
    private static final int MOST = 300;

    private Crossing() {}

    static CrossTable count(
            Engine engine, FacetLabels labels, Facet rows, Facet columns, JsonObject query, SearchState state) {
        requireSingle(ROWS, rows);
        requireSingle(COLUMNS, columns);
        if (rows == columns) {
            throw new InvalidSearch(
                    COLUMNS, Problem.UNKNOWN_VALUE, "Rows and columns must differ", columns.parameter());
        }
        JsonObject narrowed = Json.object("bool", Json.object("must", query, "filter", Conditions.facets(state, null)));
        JsonObject row = terms(rows);
        row.add("aggs", Json.object(COLUMNS, terms(columns), LEVELS, terms(Facet.LEVEL)));
        Engine.Answer answer = engine.ask(Engine.count(narrowed, Json.object(ROWS, row, COLUMNS, terms(columns))));

        JsonObject rowsCounted = answer.counts().getAsJsonObject(ROWS);
        List<FacetValue> columnValues = FacetCounts.values(
                columns, FacetCounts.buckets(answer.counts().getAsJsonObject(COLUMNS)), state, labels);
        List<FacetValue> rowValues = FacetCounts.values(rows, FacetCounts.buckets(rowsCounted), state, labels);
        Map<String, JsonObject> byRow = new HashMap<>();
        for (JsonElement bucket : rowsCounted.getAsJsonArray("buckets")) {
            byRow.put(bucket.getAsJsonObject().get("key").getAsString(), bucket.getAsJsonObject());
        }
        List<List<Long>> cells = new ArrayList<>();
        List<Map<String, Long>> levels = new ArrayList<>();
        for (FacetValue value : rowValues) {
            JsonObject one = byRow.get(value.value());
            Map<String, Long> counts = FacetCounts.buckets(one.getAsJsonObject(COLUMNS));
            cells.add(columnValues.stream()
                    .map(column -> counts.getOrDefault(column.value(), 0L))
                    .toList());
            levels.add(FacetCounts.buckets(one.getAsJsonObject(LEVELS)));
        }
        return new CrossTable(
                rows,
                columns,
                rowValues,
                columnValues,
                cells,
                levels,
                answer.total(),
                rowsCounted.get("sum_other_doc_count").getAsLong());
    }

    /** Of some properties a record may have several values, flags for one: rows of them would not add up. */
    private static void requireSingle(String parameter, Facet facet) {
        if (facet.property().isSeveral()) {
            throw InvalidSearch.unknownValue(parameter, facet.parameter());
        }
    }

    private static JsonObject terms(Facet facet) {
        return Json.object("terms", Json.object("field", facet.field(), "size", MOST));
    }
}
