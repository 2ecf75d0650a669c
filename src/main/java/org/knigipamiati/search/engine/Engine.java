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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.backend.elasticsearch.search.query.ElasticsearchSearchFetchable;
import org.hibernate.search.backend.elasticsearch.search.query.ElasticsearchSearchResult;
import org.hibernate.search.engine.search.projection.dsl.ProjectionFinalStep;
import org.hibernate.search.engine.search.projection.dsl.SearchProjectionFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.util.common.SearchException;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.RecordCard;
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

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    @Inject
    SearchSession session;

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
     * @param text whether the entry's text is wanted too
     * @param highlight whether the words found are to be marked in it
     */
    public record Request(
            JsonObject query,
            JsonArray narrowing,
            Sort order,
            JsonObject counting,
            String after,
            int size,
            boolean text,
            boolean highlight) {

        /** The same records in another order, without counting again. */
        Request sortedBy(Sort other, String sortValues, int hits) {
            return new Request(query, narrowing, other, new JsonObject(), sortValues, hits, text, highlight);
        }
    }

    /**
     * A record that was found.
     *
     * @param card what it shows
     * @param text the entry, null unless wanted
     * @param marked pieces of the entry with {@link #MARK} and {@link #UNMARK} around the words found
     * @param sortValues where it stands in the order, as a JSON array
     */
    public record Found(RecordCard card, String text, List<String> marked, String sortValues) {}

    /**
     * An answer.
     *
     * @param total records that fulfil everything
     * @param hits in order
     * @param counts the answers to the aggregations
     */
    public record Answer(long total, List<Found> hits, JsonObject counts) {}

    /** Asks the index. */
    public Answer ask(Request request) {
        JsonObject shown = shown(request.query());
        CompletableFuture<JsonObject> counts =
                request.counting().size() == 0 ? null : beginCounting(shown, request.counting());
        var query = session.search(MemorialRecord.class)
                .extension(ElasticsearchExtension.get())
                .select(f -> project(f, request))
                .where(f -> f.fromJson(shown))
                .sort(f -> order(f, request.order()))
                .failAfter(EngineRequests.READER_SECONDS, TimeUnit.SECONDS)
                .requestTransformer(context -> complete(context.body(), request));
        if (request.highlight()) {
            query = query.highlighter(f -> f.unified()
                    .tag(String.valueOf(MARK), String.valueOf(UNMARK))
                    .fragmentSize(FRAGMENT)
                    .numberOfFragments(FRAGMENTS));
        }
        ElasticsearchSearchResult<Projected> result = fetch(query, request);
        JsonObject body = result.responseBody();
        JsonArray raw = body.getAsJsonObject("hits").getAsJsonArray("hits");
        List<Found> hits = new ArrayList<>(raw.size());
        for (int i = 0; i < raw.size(); i++) {
            Projected hit = result.hits().get(i);
            JsonElement sort = raw.get(i).getAsJsonObject().get("sort");
            hits.add(new Found(card(hit.card()), hit.text(), hit.marked(), sort == null ? "" : sort.toString()));
        }
        return new Answer(
                result.total().hitCount(),
                hits,
                counts == null ? new JsonObject() : EngineRequests.end(counts).getAsJsonObject("aggregations"));
    }

    /** The engine refuses sort values that are not those of the order, which only a forged cursor has. */
    private static ElasticsearchSearchResult<Projected> fetch(
            ElasticsearchSearchFetchable<Projected> query, Request request) {
        try {
            return query.fetch(request.size());
        } catch (SearchException e) {
            if (!request.after().isEmpty() && e.getMessage().contains("400 'Bad Request'")) {
                throw Cursor.broken();
            }
            throw e;
        }
    }

    /**
     * Begins to count, beside the search for hits: at millions of records counting takes as long as finding, and two cores do both
     * at once. The engine keeps the answers of requests without hits until the index changes, so that another page, another order
     * or another reader's first look counts nothing again.
     */
    private CompletableFuture<JsonObject> beginCounting(JsonObject query, JsonObject aggregations) {
        return requests.beginForReader(
                "POST",
                "/" + requests.index().readName() + "/_search?filter_path=aggregations",
                Json.object("size", 0, "track_total_hits", false, "query", query, "aggs", aggregations));
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

    /** Counts, looking at no more than so many of the records that fulfil the query. */
    Answer count(JsonObject query, JsonObject counting, int most) {
        JsonObject shown = shown(query);
        ElasticsearchSearchResult<Boolean> result = session.search(MemorialRecord.class)
                .extension(ElasticsearchExtension.get())
                .select(f -> f.constant(true))
                .where(f -> f.fromJson(shown))
                .failAfter(EngineRequests.READER_SECONDS, TimeUnit.SECONDS)
                .requestTransformer(context -> {
                    context.body().add("aggs", counting);
                    context.body().addProperty("terminate_after", most);
                })
                .fetch(0);
        return new Answer(0, List.of(), result.responseBody().getAsJsonObject("aggregations"));
    }

    /** A request that only counts. */
    public static Request count(JsonObject query, JsonObject counting) {
        return new Request(query, new JsonArray(), Sort.RELEVANCE, counting, "", 0, false, false);
    }

    private record Projected(String card, String text, List<String> marked) {}

    private static ProjectionFinalStep<Projected> project(SearchProjectionFactory<?, ?> f, Request request) {
        var card = f.field(IndexFields.CARD, String.class);
        if (request.highlight()) {
            return f.composite()
                    .from(card, f.field(IndexFields.TEXT, String.class), f.highlight(IndexFields.TEXT))
                    .as(Projected::new);
        }
        if (request.text()) {
            return f.composite()
                    .from(card, f.field(IndexFields.TEXT, String.class))
                    .as((c, t) -> new Projected(c, t, List.of()));
        }
        return f.composite().from(card).as(c -> new Projected(c, null, List.of()));
    }

    private static SortFinalStep order(SearchSortFactory f, Sort order) {
        if (order.field() == null) {
            return f.score().then().field(IndexFields.ID).asc();
        }
        return f.field(order.field())
                .asc()
                .missing()
                .last()
                .then()
                .field(IndexFields.ID)
                .asc();
    }

    /** Adds what the DSL has no words for: narrowing that counts do not feel, and continuing after a hit. */
    private static void complete(JsonObject body, Request request) {
        if (!request.narrowing().isEmpty()) {
            body.add("post_filter", Conditions.allOf(request.narrowing()));
        }
        if (!request.after().isEmpty()) {
            body.add("search_after", sortValues(request.after()));
        }
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
