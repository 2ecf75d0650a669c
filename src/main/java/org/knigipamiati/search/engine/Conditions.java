package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;

/** What narrows a search, in the engine's words. */
public final class Conditions {

    /** Ids of one condition; the engine refuses more than 65,536. */
    private static final int MOST_IDS = 50_000;

    /** Spans of ids that are written as spans; the engine refuses more than 1,024 conditions side by side. */
    private static final int MOST_SPANS = 500;

    private Conditions() {}

    /**
     * What all facets but one ask for: any of each facet's chosen values, none of its excluded ones.
     *
     * @param except left out, null for none
     */
    public static JsonArray facets(SearchState state, Facet except) {
        JsonArray all = new JsonArray();
        state.selections().forEach((facet, values) -> {
            if (facet != except) {
                all.add(anyOf(facet.field(), kept(facet, values)));
            }
        });
        state.exclusions().forEach((facet, values) -> {
            if (facet != except) {
                all.add(Json.object("bool", Json.object("must_not", anyOf(facet.field(), kept(facet, values)))));
            }
        });
        return all;
    }

    /** Values as records keep them: a side of the Terror is kept as its operations, a least level as the levels. */
    static Collection<String> kept(Facet facet, Collection<String> values) {
        Set<String> kept = new LinkedHashSet<>();
        values.forEach(value -> kept.addAll(facet.property().meaning(value)));
        return kept;
    }

    /** The periods. A record matches if an event may have been in its period, however roughly it is dated. */
    static JsonArray periods(SearchState state) {
        JsonArray all = new JsonArray();
        state.periods().forEach((filter, period) -> all.add(within(filter.field(), period.interval())));
        return all;
    }

    /** That any event may have been in a year. */
    static JsonObject anyDateIn(String year) {
        Interval days = Period.parse(year).interval();
        JsonArray dates = new JsonArray();
        DateFilter.all().forEach(date -> dates.add(within(date.field(), days)));
        return Json.object("bool", Json.object("should", dates, "minimum_should_match", 1));
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

    /** The query, without records of people who may be living. An index of an earlier release holds none and does not say so. */
    static JsonObject shown(JsonObject query) {
        return Json.object("bool", Json.object("must", query, "must_not", hidden()));
    }

    /** What a query finds within the facets of a search. */
    static JsonObject narrowed(JsonObject query, SearchState state) {
        return Json.object("bool", Json.object("must", query, "filter", facets(state, null)));
    }

    /** The query, without records that tell again what an earlier one tells. */
    static JsonObject distinct(JsonObject query) {
        JsonObject repeats = Json.object("term", Json.object(IndexFields.REPEATS, true));
        return Json.object("bool", Json.object("must", query, "must_not", repeats));
    }

    /** The records of people who may be living. */
    static JsonObject hidden() {
        return Json.object("term", Json.object(IndexFields.SHOWN, false));
    }

    /** The query without some records, which are asked for, counted and weighed as if they were not there. */
    public static JsonObject without(JsonObject query, List<Withdrawn.Span> withdrawn) {
        if (withdrawn.isEmpty()) {
            return query;
        }
        JsonArray none = new JsonArray();
        List<Withdrawn.Span> longestFirst = withdrawn.stream()
                .sorted(Comparator.comparingLong(Withdrawn.Span::size).reversed())
                .toList();
        int spans = (int) longestFirst.stream()
                .limit(MOST_SPANS)
                .filter(span -> span.size() > 1)
                .count();
        for (Withdrawn.Span span : longestFirst.subList(0, spans)) {
            JsonObject range = Json.object("gte", span.first(), "lte", span.last());
            none.add(Json.object("range", Json.object(IndexFields.ID, range)));
        }
        List<Long> single = longestFirst.subList(spans, longestFirst.size()).stream()
                .flatMap(span ->
                        LongStream.rangeClosed(span.first(), span.last()).boxed())
                .toList();
        for (int from = 0; from < single.size(); from += MOST_IDS) {
            JsonArray ids = Json.array(single.subList(from, Math.min(single.size(), from + MOST_IDS)));
            none.add(Json.object("terms", Json.object(IndexFields.ID, ids)));
        }
        return Json.object("bool", Json.object("must", query, "must_not", none));
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
