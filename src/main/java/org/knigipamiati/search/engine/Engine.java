package org.knigipamiati.search.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.elasticsearch.client.ResponseException;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Outage;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Sort;

/**
 * Sends requests to the index and reads the cards of records out of the answers. No entity is ever loaded. Every question of
 * whatever kind passes here, and none sees a record that is {@linkplain Withdrawn withdrawn}.
 */
@ApplicationScoped
public class Engine {

    /** Marks around highlighted words: characters of the private use area, which no text of ours has. */
    public static final char MARK = '\uE000';

    public static final char UNMARK = '\uE001';

    /** Characters of a highlighted piece, and how many of them: two lines of a list of hits. */
    private static final int FRAGMENT = 120;

    private static final int FRAGMENTS = 2;

    /** The count of what the narrowing of a request leaves; asked for with every request that narrows and counts. */
    static final String NARROWED = "narrowed";

    /** Status of an answer to a request that the engine cannot follow. */
    private static final int REFUSED = 400;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    Withdrawn withdrawn;

    @Inject
    EngineRequests requests;

    /**
     * A request.
     *
     * @param query what records must fulfil
     * @param narrowing conditions that narrow hits and total but not the counts of facets
     * @param order of the hits
     * @param counting aggregations by name, empty for none
     * @param after sort values of the last hit before, as a JSON array; empty for the beginning
     * @param size hits
     * @param fields of the document that are wanted beside the card
     * @param highlight whether the words found are to be marked in it
     */
    public record Request(
            JsonObject query,
            JsonArray narrowing,
            Sort order,
            JsonObject counting,
            String after,
            int size,
            List<String> fields,
            boolean highlight) {}

    /**
     * A record that was found.
     *
     * @param card what it shows
     * @param document the fields that were wanted, each a value or an array of values
     * @param marked pieces of the entry with {@link #MARK} and {@link #UNMARK} around the words found
     * @param sortValues where it stands in the order, as a JSON array
     */
    public record Found(RecordCard card, JsonObject document, List<String> marked, String sortValues) {

        /** The entry, null unless wanted. */
        String text() {
            JsonElement text = document.get(IndexFields.TEXT);
            return text == null ? null : text.getAsString();
        }
    }

    /**
     * An answer.
     *
     * @param total records that fulfil everything
     * @param hits in order
     * @param counts the answers to the aggregations
     */
    public record Answer(long total, List<Found> hits, JsonObject counts) {}

    /**
     * Asks the index. What is counted beside hits is asked for in a request of its own: at millions of records counting takes as long
     * as finding, and two cores do both at once. The engine keeps the answers of requests without hits until the index changes, so
     * that another page, another order or another reader's first look counts nothing again. The total is of that request too: who
     * need not know how many there are finds the first of an order without looking at all.
     */
    public Answer ask(Request request) {
        JsonObject shown = shown(request.query());
        boolean apart = request.size() > 0 && request.counting().size() > 0;
        CompletableFuture<JsonObject> counts = apart ? beginCounting(shown, request.counting()) : null;
        JsonObject answer = fetch(body(request, shown, !apart), request);
        List<Found> hits = hits(answer);
        JsonObject counting = apart ? EngineRequests.end(counts) : answer;
        JsonObject counted = counting.has("aggregations") ? counting.getAsJsonObject("aggregations") : new JsonObject();
        return new Answer(total(counting, apart ? counted.getAsJsonObject(NARROWED) : null), hits, counted);
    }

    /**
     * Several questions in one request, each answered at its place. None may count beside its hits.
     *
     * @throws UncheckedIOException if the engine refuses one of them or does not answer
     */
    List<Answer> askEach(List<Request> questions) {
        List<Withdrawn.Span> unseen = withdrawn.spans();
        List<JsonObject> lines = new ArrayList<>();
        for (Request question : questions) {
            lines.add(Json.object("allow_partial_search_results", false));
            lines.add(body(question, Conditions.without(Conditions.shown(question.query()), unseen), true));
        }
        List<Answer> answers = new ArrayList<>();
        for (JsonObject each : askTogether("", lines)) {
            JsonObject counted = each.has("aggregations") ? each.getAsJsonObject("aggregations") : new JsonObject();
            answers.add(new Answer(total(each, null), hits(each), counted));
        }
        return answers;
    }

    private static JsonObject body(Request request, JsonObject shown, boolean total) {
        JsonObject body = Json.object("size", request.size(), "track_total_hits", total, "query", shown);
        if (!request.narrowing().isEmpty()) {
            body.add("post_filter", Conditions.allOf(request.narrowing()));
        }
        if (request.size() > 0) {
            describeHits(body, request);
        } else if (request.counting().size() > 0) {
            body.add("aggs", request.counting());
        }
        return body;
    }

    private static List<Found> hits(JsonObject answer) {
        List<Found> hits = new ArrayList<>();
        answer.getAsJsonObject("hits").getAsJsonArray("hits").forEach(hit -> hits.add(found(hit.getAsJsonObject())));
        return hits;
    }

    /** Records that fulfil everything: of a request that the narrowing was no part of, those of its own count. */
    private static long total(JsonObject answer, JsonObject narrowed) {
        return narrowed != null
                ? narrowed.get("doc_count").getAsLong()
                : answer.getAsJsonObject("hits")
                        .getAsJsonObject("total")
                        .get("value")
                        .getAsLong();
    }

    /** What is wanted of the hits, and in which order. */
    private static void describeHits(JsonObject body, Request request) {
        body.add("sort", order(request.order()));
        if (!request.after().isEmpty()) {
            body.add("search_after", sortValues(request.after()));
        }
        // What is kept as text is fetched with the card; what is counted stands in columns, and is not kept a second
        // time.
        JsonArray kept = Json.array(IndexFields.CARD);
        JsonArray columns = new JsonArray();
        request.fields().forEach(field -> (IndexFields.KEPT.contains(field) ? kept : columns).add(field));
        body.add("_source", kept);
        if (!columns.isEmpty()) {
            body.add("docvalue_fields", columns);
        }
        if (request.highlight()) {
            JsonObject marks = Json.object(
                    "type",
                    "unified",
                    "fragment_size",
                    FRAGMENT,
                    "number_of_fragments",
                    FRAGMENTS,
                    "pre_tags",
                    Json.array(String.valueOf(MARK)),
                    "post_tags",
                    Json.array(String.valueOf(UNMARK)),
                    "fields",
                    Json.object(IndexFields.TEXT, new JsonObject()));
            body.add("highlight", marks);
        }
    }

    private static JsonArray order(Sort order) {
        // what came in one transaction came at one time: then the ids tell which is newer
        JsonObject last = Json.object(IndexFields.ID, order.descending() ? "desc" : "asc");
        if (order.field() == null) {
            return Json.array("_score", last);
        }
        JsonObject missingLast = Json.object("order", order.descending() ? "desc" : "asc", "missing", "_last");
        // an index of an earlier release is served until the new one is made, and may not know the field
        missingLast.addProperty("unmapped_type", "long");
        return Json.array(Json.object(order.field(), missingLast), last);
    }

    /** The engine refuses sort values that are not those of the order, which only a forged cursor has. */
    private JsonObject fetch(JsonObject body, Request request) {
        try {
            return EngineRequests.end(beginSearch("", body));
        } catch (UncheckedIOException e) {
            boolean refused = e.getCause() instanceof ResponseException answer
                    && answer.getResponse().getStatusLine().getStatusCode() == REFUSED;
            if (refused && !request.after().isEmpty()) {
                throw Cursor.broken();
            }
            throw e;
        }
    }

    private static Found found(JsonObject hit) {
        JsonObject document = hit.getAsJsonObject("_source");
        if (hit.has("fields")) {
            hit.getAsJsonObject("fields")
                    .entrySet()
                    .forEach(column -> document.add(column.getKey(), column.getValue()));
        }
        JsonObject marked = hit.getAsJsonObject("highlight");
        List<String> pieces = new ArrayList<>();
        if (marked != null) {
            marked.getAsJsonArray(IndexFields.TEXT).forEach(piece -> pieces.add(piece.getAsString()));
        }
        return new Found(
                card(document.get(IndexFields.CARD).getAsString()),
                document,
                pieces,
                hit.get("sort").toString());
    }

    private CompletableFuture<JsonObject> beginCounting(JsonObject query, JsonObject aggregations) {
        return beginSearch(
                "&filter_path=aggregations,hits.total",
                Json.object("size", 0, "track_total_hits", true, "query", query, "aggs", aggregations));
    }

    /** Half of an answer would be a wrong one: a part of the index that does not answer is an error. */
    private CompletableFuture<JsonObject> beginSearch(String parameters, JsonObject body) {
        String index = requests.index().readName();
        return requests.beginForReader(
                "POST", "/" + index + "/_search?allow_partial_search_results=false" + parameters, body);
    }

    /** What the public may see of a query: the one condition that no question passes by. */
    private JsonObject shown(JsonObject query) {
        return Conditions.without(Conditions.shown(query), withdrawn.spans());
    }

    /**
     * Counts everybody whom a source prints, people who may be living too. It gives numbers and never a hit; who asks must not show
     * a number from which one of them could be told.
     *
     * @return the answers to the aggregations
     */
    JsonObject countEverybody(JsonObject query, JsonObject aggregations) {
        return EngineRequests.end(beginCounting(Conditions.without(query, withdrawn.spans()), aggregations))
                .getAsJsonObject("aggregations");
    }

    /**
     * A question that only counts.
     *
     * @param query whom
     * @param aggregations how
     */
    record Counting(JsonObject query, JsonObject aggregations) {}

    /**
     * As {@link #countEverybody(JsonObject, JsonObject)}, many questions in one request.
     *
     * @return for each question the answers to its aggregations
     */
    List<JsonObject> countEverybody(List<Counting> questions) {
        List<Withdrawn.Span> unseen = withdrawn.spans();
        List<JsonObject> lines = new ArrayList<>();
        for (Counting question : questions) {
            lines.add(Json.object("allow_partial_search_results", false));
            JsonObject seen = Conditions.without(question.query(), unseen);
            lines.add(
                    Json.object("size", 0, "track_total_hits", false, "query", seen, "aggs", question.aggregations()));
        }
        return askTogether("?filter_path=responses.aggregations,responses.error,responses.status", lines).stream()
                .map(answer -> answer.getAsJsonObject("aggregations"))
                .toList();
    }

    /** Why one of many requests has no answer: the engine cannot now, as while it starts, or does not follow it. */
    static IOException refusal(JsonObject answer) {
        String why = "The search engine refused: " + answer.get("error");
        return Outage.isStatus(answer.get("status").getAsInt()) ? new ConnectException(why) : new IOException(why);
    }

    /** The answers to many requests, a line of parameters before each; that one was refused is not said by the status of all. */
    private List<JsonObject> askTogether(String parameters, List<JsonObject> lines) {
        String path = "/" + requests.index().readName() + "/_msearch" + parameters;
        List<JsonObject> answers = new ArrayList<>();
        for (JsonElement each :
                EngineRequests.end(requests.beginForReader(path, lines)).getAsJsonArray("responses")) {
            JsonObject answer = each.getAsJsonObject();
            if (answer.has("error")) {
                throw new UncheckedIOException(refusal(answer));
            }
            answers.add(answer);
        }
        return answers;
    }

    /**
     * Counts, looking at no more than so many of the records that fulfil the query.
     *
     * @return the answers to the aggregations
     */
    JsonObject count(JsonObject query, JsonObject aggregations, int most) {
        JsonObject body = Json.object(
                "size",
                0,
                "track_total_hits",
                false,
                "terminate_after",
                most,
                "query",
                shown(query),
                "aggs",
                aggregations);
        return EngineRequests.end(beginSearch("&filter_path=aggregations", body))
                .getAsJsonObject("aggregations");
    }

    /** The least ids above one of the records that fulfil a query, ascending. */
    List<Long> ids(JsonObject query, long above, int most) {
        JsonObject body = Json.object(
                "size",
                most,
                "track_total_hits",
                false,
                "_source",
                false,
                "query",
                shown(query),
                "sort",
                Json.array(Json.object(IndexFields.ID, "asc")),
                "search_after",
                Json.array(above));
        List<Long> ids = new ArrayList<>(most);
        EngineRequests.end(beginSearch("", body))
                .getAsJsonObject("hits")
                .getAsJsonArray("hits")
                .forEach(hit -> ids.add(
                        hit.getAsJsonObject().getAsJsonArray("sort").get(0).getAsLong()));
        return ids;
    }

    /** A request that only counts. */
    public static Request count(JsonObject query, JsonObject counting) {
        return new Request(query, new JsonArray(), Sort.RELEVANCE, counting, "", 0, List.of(), false);
    }

    private static JsonArray sortValues(String json) {
        try {
            return JsonParser.parseString(json).getAsJsonArray();
        } catch (RuntimeException e) {
            throw Cursor.broken();
        }
    }

    private static RecordCard card(String json) {
        try {
            return JSON.readValue(json, RecordCard.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The index holds a card that this software cannot read: rebuild it", e);
        }
    }
}
