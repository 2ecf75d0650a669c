package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.InvalidSearch.Problem;
import org.knigipamiati.search.state.SearchState;

/**
 * Counts records by two properties.
 *
 * <p>Where a record may have several values of one of them, it is in several cells, and totals can be no sums of cells. So that none
 * of the hidden can be told from the totals either, whoever of them is in a cell of fewer than {@link CrossTable#FEWEST} is left out
 * of the whole table, and it is counted again without them until no such cell is left.
 */
final class Crossing {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String LEVELS = "levels";
    private static final String TOTAL = "total";
    private static final String HIDDEN = "hidden";

    /** Most rows: all regions and all years fit; printed words beyond that are summed up. */
    private static final int MOST_ROWS = 300;

    /** Most columns: with those who are hidden in each cell, the engine gives no more than 65,536 numbers. */
    private static final int MOST_COLUMNS = 100;

    /** Counts of a table until only those are counted who are shown. Real tables need two or three. */
    private static final int ROUNDS = 5;

    /** Stands for those who have none of a list of values; no value is empty. */
    private static final String NONE = "";

    private final Engine engine;
    private final Facet rows;
    private final Facet columns;

    private Crossing(Engine engine, Facet rows, Facet columns) {
        this.engine = engine;
        this.rows = rows;
        this.columns = columns;
    }

    static CrossTable count(
            Engine engine,
            FacetLabels labels,
            Facet rows,
            Facet columns,
            Counted of,
            JsonObject query,
            SearchState state) {
        if (rows == columns) {
            throw new InvalidSearch(
                    COLUMNS, Problem.UNKNOWN_VALUE, "Rows and columns must differ", columns.parameter());
        }
        return new Crossing(engine, rows, columns).count(Conditions.narrowed(query, state), of, state, labels);
    }

    private CrossTable count(JsonObject query, Counted of, SearchState state, FacetLabels labels) {
        JsonObject first = ask(query, terms(columns, MOST_COLUMNS));
        JsonObject cells = terms(columns, MOST_COLUMNS);
        Set<String> columnNames =
                FacetCounts.buckets(first.getAsJsonObject(COLUMNS)).keySet();
        long restColumns =
                first.getAsJsonObject(COLUMNS).get("sum_other_doc_count").getAsLong();
        if (restColumns > 0) {
            // The most frequent of a row are others than those of all: a cell would be called empty that is not.
            cells.getAsJsonObject("terms").add("include", Json.array(columnNames));
        }
        JsonObject counted = restColumns > 0 ? ask(query, cells) : first;
        boolean several = rows.property().isSeveral() || columns.property().isSeveral();
        if (several) {
            counted = withoutFew(query, cells, counted);
        }

        Map<String, Map<String, Long>> said = new LinkedHashMap<>();
        Map<String, Map<String, Long>> levels = new LinkedHashMap<>();
        Map<String, Long> rowTotals = new LinkedHashMap<>();
        Map<String, Long> columnTotals = new LinkedHashMap<>();
        JsonObject rowsCounted = counted.getAsJsonObject(ROWS);
        for (JsonElement bucket : rowsCounted.getAsJsonArray("buckets")) {
            JsonObject one = bucket.getAsJsonObject();
            String name = one.get("key").getAsString();
            long total = rowTotal(one);
            if (total > 0 && !name.equals(NONE)) {
                Map<String, Long> row = sayable(one.getAsJsonObject(COLUMNS));
                row.keySet().retainAll(columnNames);
                row.remove(NONE);
                said.put(name, row);
                levels.put(name, sayable(one.getAsJsonObject(LEVELS)));
                rowTotals.put(name, total);
                row.forEach((column, count) -> columnTotals.merge(column, count, Long::sum));
            }
        }
        if (rows.property().isSeveral()) {
            columnTotals.keySet().retainAll(columnNames);
            columnTotals.replaceAll(sayable(counted.getAsJsonObject(COLUMNS))::getOrDefault);
        }
        columnTotals.values().removeIf(count -> count == 0);
        List<FacetValue> rowValues = FacetCounts.values(rows, rowTotals, state, labels);
        List<FacetValue> columnValues = FacetCounts.values(columns, columnTotals, state, labels);
        JsonObject everybody = first.getAsJsonObject(TOTAL);
        long total = CrossTable.sayable(count(everybody), hidden(everybody));
        long restRows = rowsCounted.get("sum_other_doc_count").getAsLong();
        long placed = several
                ? count(counted.getAsJsonObject(TOTAL))
                : rowTotals.values().stream().mapToLong(Long::longValue).sum() + restRows;
        return new CrossTable(
                rows,
                columns,
                of,
                rowValues,
                columnValues,
                rowValues.stream()
                        .map(value -> columnValues.stream()
                                .map(column -> said.get(value.value()).getOrDefault(column.value(), 0L))
                                .toList())
                        .toList(),
                rowValues.stream().map(value -> levels.get(value.value())).toList(),
                total,
                count(everybody) < CrossTable.FEWEST ? 0 : hidden(everybody),
                Math.max(0, total - placed),
                restRows,
                restColumns);
    }

    private JsonObject ask(JsonObject query, JsonObject cells) {
        JsonObject row = withHidden(terms(rows, MOST_ROWS));
        row.getAsJsonObject("aggs").add(COLUMNS, withHidden(cells.deepCopy()));
        row.getAsJsonObject("aggs").add(LEVELS, withHidden(terms(Facet.LEVEL, MOST_COLUMNS)));
        JsonObject all = Json.object("filter", Json.object("match_all", new JsonObject()));
        return engine.countEverybody(
                query,
                Json.object(ROWS, row, COLUMNS, withHidden(terms(columns, MOST_COLUMNS)), TOTAL, withHidden(all)));
    }

    /** What may be said of a row: the sum of its cells, and of the columns left out; of several values, its records. */
    private long rowTotal(JsonObject row) {
        if (columns.property().isSeveral()) {
            return CrossTable.sayable(count(row), hidden(row));
        }
        long all = count(row);
        long hidden = hidden(row);
        long said = 0;
        for (JsonElement bucket : row.getAsJsonObject(COLUMNS).getAsJsonArray("buckets")) {
            JsonObject cell = bucket.getAsJsonObject();
            said += CrossTable.sayable(count(cell), hidden(cell));
            all -= count(cell);
            hidden -= hidden(cell);
        }
        return said + CrossTable.sayable(all, hidden);
    }

    /** The same counts without the hidden who are in a cell, row or column of few. */
    private JsonObject withoutFew(JsonObject query, JsonObject cells, JsonObject everybody) {
        Few few = new Few();
        JsonObject counted = everybody;
        for (int round = 1; few.find(counted); round++) {
            JsonObject left = Json.object("bool", Json.object("must", query, "must_not", few.hidden()));
            counted = ask(round < ROUNDS ? left : Conditions.shown(query), cells);
        }
        return counted;
    }

    /** The cells, rows and columns of fewer than may be said with one of them hidden. */
    private final class Few {
        private final Set<String> ofRows = new TreeSet<>();
        private final Set<String> ofColumns = new TreeSet<>();
        private final Map<String, Set<String>> ofCells = new TreeMap<>();

        /** Looks for more of them; whether there are any. */
        boolean find(JsonObject counted) {
            boolean any = names(counted.getAsJsonObject(COLUMNS), ofColumns);
            any |= names(counted.getAsJsonObject(ROWS), ofRows);
            for (JsonElement bucket : counted.getAsJsonObject(ROWS).getAsJsonArray("buckets")) {
                JsonObject row = bucket.getAsJsonObject();
                Set<String> found = new TreeSet<>();
                if (names(row.getAsJsonObject(COLUMNS), found)) {
                    any = true;
                    ofCells.computeIfAbsent(row.get("key").getAsString(), name -> new TreeSet<>())
                            .addAll(found);
                }
            }
            return any;
        }

        private boolean names(JsonObject terms, Set<String> found) {
            boolean any = false;
            for (JsonElement bucket : terms.getAsJsonArray("buckets")) {
                JsonObject one = bucket.getAsJsonObject();
                if (count(one) < CrossTable.FEWEST && Crossing.hidden(one) > 0) {
                    any = true;
                    found.add(one.get("key").getAsString());
                }
            }
            return any;
        }

        /** The hidden who are in any of them. */
        JsonObject hidden() {
            JsonArray places = Json.array(has(rows, ofRows), has(columns, ofColumns));
            ofCells.forEach((row, found) ->
                    places.add(Conditions.allOf(Json.array(has(rows, Set.of(row)), has(columns, found)))));
            return Conditions.allOf(
                    Json.array(Conditions.hidden(), Json.object("bool", Json.object("should", places))));
        }

        private JsonObject has(Facet facet, Set<String> values) {
            JsonObject any = Conditions.anyOf(facet.field(), values);
            JsonObject none = Json.object(
                    "bool", Json.object("must_not", Json.object("exists", Json.object("field", facet.field()))));
            return values.contains(NONE) ? Json.object("bool", Json.object("should", Json.array(any, none))) : any;
        }
    }

    /** The buckets with what may be said of each. */
    private static Map<String, Long> sayable(JsonObject terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (JsonElement bucket : terms.getAsJsonArray("buckets")) {
            JsonObject one = bucket.getAsJsonObject();
            counts.put(one.get("key").getAsString(), CrossTable.sayable(count(one), hidden(one)));
        }
        return counts;
    }

    private static long count(JsonObject bucket) {
        return bucket.get("doc_count").getAsLong();
    }

    private static long hidden(JsonObject bucket) {
        return count(bucket.getAsJsonObject(HIDDEN));
    }

    private static JsonObject withHidden(JsonObject aggregation) {
        aggregation.add("aggs", Json.object(HIDDEN, Json.object("filter", Conditions.hidden())));
        return aggregation;
    }

    private static JsonObject terms(Facet facet, int most) {
        JsonObject terms = Json.object("field", facet.field(), "size", most);
        if (facet.property().isSeveral()) {
            terms.addProperty("missing", NONE);
        }
        return Json.object("terms", terms);
    }
}
