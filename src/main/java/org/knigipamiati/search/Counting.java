package org.knigipamiati.search;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.index.ElasticsearchIndexManager;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.knigipamiati.record.MemorialRecord;

/**
 * Counts facets beside the search for hits: at millions of records counting takes as long as finding, and two cores do both at
 * once. The engine keeps the answers of requests without hits until the index changes, so that another page, another order
 * or another reader's first look counts nothing again. Hibernate Search waits for each of its answers, hence the plain client.
 */
@ApplicationScoped
class Counting {

    @Inject
    RestClient client;

    @Inject
    SearchMapping mapping;

    /**
     * Begins to count.
     *
     * @param query what records must fulfil
     * @param aggregations by name
     * @return the answers by name; fails with {@link UncheckedIOException} when the engine does not answer
     */
    CompletableFuture<JsonObject> begin(JsonObject query, JsonObject aggregations) {
        Request request = new Request("POST", "/" + index() + "/_search");
        request.addParameter("filter_path", "aggregations");
        request.setJsonEntity(Json.object("size", 0, "track_total_hits", false, "query", query, "aggs", aggregations)
                .toString());
        CompletableFuture<JsonObject> counts = new CompletableFuture<>();
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try {
                    counts.complete(read(response));
                } catch (IOException | RuntimeException e) {
                    counts.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Exception failure) {
                counts.completeExceptionally(failure);
            }
        });
        return counts;
    }

    /** Waits for the answers. */
    static JsonObject end(CompletableFuture<JsonObject> counts) {
        try {
            return counts.join();
        } catch (CompletionException e) {
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            throw new UncheckedIOException("The search engine could not count", cause);
        }
    }

    private static JsonObject read(Response response) throws IOException {
        try (Reader reader = new InputStreamReader(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
            return JsonParser.parseReader(reader).getAsJsonObject().getAsJsonObject("aggregations");
        }
    }

    private String index() {
        return mapping.indexedEntity(MemorialRecord.class)
                .indexManager()
                .unwrap(ElasticsearchIndexManager.class)
                .descriptor()
                .readName();
    }
}
