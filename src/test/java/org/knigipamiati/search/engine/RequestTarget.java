package org.knigipamiati.search.engine;

import static org.knigipamiati.fuzz.Input.require;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.hibernate.search.backend.elasticsearch.metamodel.ElasticsearchIndexDescriptor;
import org.knigipamiati.fuzz.Input;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SourceTitles;
import org.knigipamiati.search.state.AddressTarget;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;

/**
 * Any address of a search, asked of an engine that finds three invented people whatever it is asked: each request is JSON in UTF-8, so
 * long and no longer, so deep and no deeper; and of the answer a page is made. Searches, counts, suggestions, exports.
 */
public final class RequestTarget {

    /** Characters of a request: the longest question with fifty values for some facets has about as many as a third of it. */
    private static final int LONGEST = 2_000_000;

    /** Objects within objects; the engine's reader of JSON refuses a thousand. */
    private static final int DEEPEST = 60;

    private static final ObjectMapper STRICT =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Locale ENGLISH = Language.of("en").locale();

    /** Counts of one table cost a request of many aggregations: not for every input. */
    private static final List<Facet> FEW = List.of(Facet.SEX, Facet.OPERATION, Facet.YEAR_EXECUTED);

    private static final EngineSearch SEARCH = new EngineSearch();

    static {
        SEARCH.sources = new Sources();
        SEARCH.engine = new Engine();
        SEARCH.engine.withdrawn = new NobodyWithdrawn();
        SEARCH.engine.requests = new Answering();
    }

    private RequestTarget() {}

    /** One address; the first byte chooses what is asked. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        int choice = Input.choice(input, 5);
        String address = Input.text(Input.behindChoice(input));
        Input.withinASecond(() -> {
            try {
                ask(choice, address);
            } catch (InvalidSearch refused) {
                require(!refused.parameter().isBlank() || !refused.getMessage().isBlank(), "refused without a word");
            }
            return null;
        });
    }

    private static void ask(int choice, String address) {
        if (choice == 4) {
            SEARCH.suggest(address, 10);
            return;
        }
        SearchState state = SEARCH.read(AddressTarget.parameters(address), Set.of("lang"));
        require(
                SEARCH.read(AddressTarget.parameters(state.toQueryString().replaceFirst("^\\?", "")), Set.of())
                        .equals(state),
                "leads elsewhere",
                address);
        switch (choice) {
            case 1 -> SEARCH.counts(Facet.SEX, Facet.OPERATION, Counted.DISTINCT, state, ENGLISH);
            case 2 -> {
                SEARCH.totals(List.of(state), Counted.RECORDS);
                SEARCH.unsearched(state);
            }
            case 3 -> {
                SEARCH.values(Facet.SEX, state, ENGLISH);
                SEARCH.tallies(CaseMeasure.values()[0], null, Counted.RECORDS, state, ENGLISH);
            }
            default -> {
                SearchResult result = SEARCH.search(state, FEW, ENGLISH);
                require(
                        result.hits().size() <= state.size(),
                        "more than a page",
                        result.hits().size());
                if (result.next() != null) {
                    require(
                            Cursor.of(state.withCursor(result.next())).seen() >= 0,
                            "the next page is nowhere",
                            result.next());
                }
            }
        }
    }

    private static final class Sources extends SourceTitles {
        @Override
        public String title(String id, Language language) {
            return id;
        }

        @Override
        public boolean exists(String id) {
            return id.equals("sample");
        }

        @Override
        public boolean isInvented(String id) {
            return true;
        }
    }

    private static final class NobodyWithdrawn extends Withdrawn {
        @Override
        public List<Span> spans() {
            return List.of();
        }
    }

    /** Looks at each request and answers it as the engine would that has three people, whatever is asked. */
    private static final class Answering extends EngineRequests {

        private static final List<String> CARDS = List.of(
                card(new RecordCard(
                        1,
                        new RecordCard.Name("Ячейкин", "Савва", "Лукич", List.of()),
                        List.of(),
                        Map.of(),
                        new RecordCard.Place("sample", "sample.jsonl", 1, true, null),
                        Map.of("born", "1890", "sex", "m"))),
                card(new RecordCard(
                        2,
                        new RecordCard.Name("Строкина", "Вера", null, List.of("Клетская Вера")),
                        List.of(),
                        Map.of(),
                        new RecordCard.Place("sample", "sample.jsonl", 2, true, null),
                        Map.of("born", "1901", "executed", "1938-11"))),
                card(new RecordCard(
                        3,
                        new RecordCard.Name(null, null, null, List.of()),
                        List.of(),
                        Map.of(),
                        new RecordCard.Place("sample", "sample.jsonl", 3, true, null),
                        Map.of())));

        private static String card(RecordCard card) {
            try {
                return STRICT.writeValueAsString(card);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public ElasticsearchIndexDescriptor index() {
            return (ElasticsearchIndexDescriptor) Proxy.newProxyInstance(
                    RequestTarget.class.getClassLoader(),
                    new Class<?>[] {ElasticsearchIndexDescriptor.class},
                    (self, method, arguments) -> "records-read");
        }

        @Override
        public CompletableFuture<JsonObject> beginForReader(String method, String path, JsonObject body) {
            return CompletableFuture.completedFuture(answer(body));
        }

        @Override
        CompletableFuture<JsonObject> beginForReader(String path, List<JsonObject> lines) {
            JsonArray answers = new JsonArray();
            lines.stream().filter(line -> line.has("query")).forEach(line -> answers.add(answer(line)));
            JsonObject all = new JsonObject();
            all.add("responses", answers);
            return CompletableFuture.completedFuture(all);
        }

        private static JsonObject answer(JsonObject body) {
            String sent = body.toString();
            require(sent.length() <= LONGEST, "a request of so many characters", sent.length());
            require(sent.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), "no UTF-8", sent);
            try {
                require(STRICT.readTree(sent).isObject(), "no object", sent);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + sent, e);
            }
            require(depth(body) <= DEEPEST, "so deep", depth(body));
            int size = body.get("size").getAsInt();
            require(size >= 0 && size <= 10_000, "so many hits", size);
            JsonArray hits = new JsonArray();
            for (int i = 0; i < Math.min(size, CARDS.size()); i++) {
                JsonObject source = Json.object(
                        IndexFields.CARD, CARDS.get(i), IndexFields.TEXT, "дер. Столбцово; русский; кузнец");
                JsonArray sort = new JsonArray();
                sort.add(i);
                sort.add(i + 1L);
                hits.add(Json.object("_source", source, "sort", sort));
            }
            JsonObject answer = Json.object(
                    "hits", Json.object("total", Json.object("value", CARDS.size(), "relation", "eq"), "hits", hits));
            for (String name : List.of("aggs", "aggregations")) {
                if (body.has(name)) {
                    answer.add("aggregations", counted(body.getAsJsonObject(name)));
                }
            }
            return answer;
        }

        /** An answer with no values to each aggregation and to those within it. */
        private static JsonObject counted(JsonObject aggregations) {
            JsonObject counts = new JsonObject();
            aggregations.entrySet().forEach(each -> {
                JsonObject asked = each.getValue().getAsJsonObject();
                JsonObject one = none(asked);
                one.addProperty("sum_other_doc_count", 0);
                JsonElement filters =
                        asked.has("filters") ? asked.getAsJsonObject("filters").get("filters") : new JsonArray();
                if (filters.isJsonObject()) {
                    JsonObject buckets = new JsonObject();
                    filters.getAsJsonObject().keySet().forEach(name -> buckets.add(name, none(asked)));
                    one.add("buckets", buckets);
                } else {
                    JsonArray buckets = new JsonArray();
                    filters.getAsJsonArray().forEach(filter -> buckets.add(none(asked)));
                    one.add("buckets", buckets);
                }
                counts.add(each.getKey(), one);
            });
            return counts;
        }

        private static JsonObject none(JsonObject asked) {
            JsonObject inner = asked.has("aggs") ? counted(asked.getAsJsonObject("aggs")) : new JsonObject();
            inner.addProperty("doc_count", 0);
            return inner;
        }

        private static int depth(JsonElement element) {
            List<JsonElement> inner = new ArrayList<>();
            if (element.isJsonObject()) {
                element.getAsJsonObject().entrySet().forEach(each -> inner.add(each.getValue()));
            } else if (element.isJsonArray()) {
                element.getAsJsonArray().forEach(inner::add);
            }
            return 1 + inner.stream().mapToInt(Answering::depth).max().orElse(0);
        }
    }
}
