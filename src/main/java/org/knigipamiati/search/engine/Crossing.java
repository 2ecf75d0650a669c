package org.knigipamiati.search.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.search.Counted;
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
    private static final String TOTAL = "total";
    private static final String HIDDEN = "hidden";

    /** Most rows: all regions and all years fit; printed words beyond that are summed up. */
    private static final int MOST = 300;

    private Crossing() {}

    static CrossTable count(
            Engine engine,
            FacetLabels labels,
            Facet rows,
            Facet columns,
            Counted of,
            JsonObject query,
            SearchState state) {
        requireSingle(ROWS, rows);
        requireSingle(COLUMNS, columns);
        if (rows == columns) {
            throw new InvalidSearch(
                    COLUMNS, Problem.UNKNOWN_VALUE, "Rows and columns must differ", columns.parameter());
        }
        JsonObject narrowed = Conditions.narrowed(query, state);
        JsonObject row = terms(rows);
        row.add("aggs", Json.object(COLUMNS, withHidden(terms(columns)), LEVELS, withHidden(terms(Facet.LEVEL))));
        JsonObject all = Json.object("filter", Json.object("match_all", new JsonObject()));
        JsonObject counted = engine.countEverybody(
                narrowed, Json.object(ROWS, row, COLUMNS, terms(columns), TOTAL, withHidden(all)));

        Set<String> columnNames =
                FacetCounts.buckets(counted.getAsJsonObject(COLUMNS)).keySet();
        Map<String, Map<String, Long>> cells = new LinkedHashMap<>();
        Map<String, Map<String, Long>> levels = new LinkedHashMap<>();
        Map<String, Long> rowTotals = new LinkedHashMap<>();
        Map<String, Long> columnTotals = new LinkedHashMap<>();
        JsonObject rowsCounted = counted.getAsJsonObject(ROWS);
        for (JsonElement bucket : rowsCounted.getAsJsonArray("buckets")) {
            JsonObject one = bucket.getAsJsonObject();
            String name = one.get("key").getAsString();
            Map<String, Long> said = sayable(one.getAsJsonObject(COLUMNS));
            long sum = said.values().stream().mapToLong(Long::longValue).sum();
            if (sum > 0) {
                said.keySet().retainAll(columnNames);
                cells.put(name, said);
                levels.put(name, sayable(one.getAsJsonObject(LEVELS)));
                rowTotals.put(name, sum);
                said.forEach((column, count) -> columnTotals.merge(column, count, Long::sum));
            }
        }
        columnTotals.values().removeIf(count -> count == 0);
        List<FacetValue> rowValues = FacetCounts.values(rows, rowTotals, state, labels);
        List<FacetValue> columnValues = FacetCounts.values(columns, columnTotals, state, labels);
        long everybody = counted.getAsJsonObject(TOTAL).get("doc_count").getAsLong();
        long total = CrossTable.sayable(everybody, hidden(counted.getAsJsonObject(TOTAL)));
        long hidden = everybody < CrossTable.FEWEST ? 0 : hidden(counted.getAsJsonObject(TOTAL));
        long rest = rowsCounted.get("sum_other_doc_count").getAsLong();
        long placed = rowTotals.values().stream().mapToLong(Long::longValue).sum();
        return new CrossTable(
                rows,
                columns,
                of,
                rowValues,
                columnValues,
                rowValues.stream()
                        .map(value -> columnValues.stream()
                                .map(column -> cells.get(value.value()).getOrDefault(column.value(), 0L))
                                .toList())
                        .toList(),
                rowValues.stream().map(value -> levels.get(value.value())).toList(),
                total,
                hidden,
                Math.max(0, total - placed - rest),
                rest);
    }

    /** The buckets with what may be said of each. */
    private static Map<String, Long> sayable(JsonObject terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonElement bucket : terms.getAsJsonArray("buckets")) {
            JsonObject one = bucket.getAsJsonObject();
            counts.put(
                    one.get("key").getAsString(),
                    CrossTable.sayable(one.get("doc_count").getAsLong(), hidden(one)));
        }
        return counts;
    }

    private static long hidden(JsonObject bucket) {
        return bucket.getAsJsonObject(HIDDEN).get("doc_count").getAsLong();
    }

    private static JsonObject withHidden(JsonObject aggregation) {
        aggregation.add("aggs", Json.object(HIDDEN, Json.object("filter", Conditions.hidden())));
        return aggregation;
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
