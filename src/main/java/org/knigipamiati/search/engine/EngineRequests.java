package org.knigipamiati.search.engine;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.http.client.config.RequestConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elasticsearch.client.Cancellable;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.index.ElasticsearchIndexManager;
import org.hibernate.search.backend.elasticsearch.metamodel.ElasticsearchIndexDescriptor;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.knigipamiati.record.MemorialRecord;

/** Plain requests to the engine: what Hibernate Search does not ask, and what need not be waited for. */
@ApplicationScoped
public class EngineRequests {

    /**
     * How long a reader's question may take, in seconds; an import or a rebuild has the client's own two minutes. The slowest
     * question at three million records takes half a second.
     */
    static final int READER_SECONDS = 15;

    private static final RequestOptions FOR_READERS = RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(RequestConfig.custom()
                    .setSocketTimeout(READER_SECONDS * 1000)
                    .setConnectTimeout(1000)
                    .build())
            .build();

    /** Whether the engine is the one that the service runs itself, and so alone; one address of another may be that of many nodes. Told by the runtime. */
    @ConfigProperty(name = "knigi.engine.embedded", defaultValue = "false")
    boolean embedded;

    private final SecondAsking second = new SecondAsking(() -> !embedded);

    @Inject
    RestClient client;

    @Inject
    SearchMapping mapping;

    @Inject
    EngineWatch watch;

    /** The names by which the index of records is read and written. */
    public ElasticsearchIndexDescriptor index() {
        return mapping.indexedEntity(MemorialRecord.class)
                .indexManager()
                .unwrap(ElasticsearchIndexManager.class)
                .descriptor();
    }

    /**
     * Asks and waits.
     *
     * @param path after the engine's address, beginning with a slash
     * @param body null for none
     * @throws UncheckedIOException when the engine refuses or does not answer
     */
    public JsonObject send(String method, String path, JsonObject body) {
        return end(begin(method, path, body));
    }

    /** Asks with a body of lines, each an object, and waits. */
    public JsonObject send(String path, BodyOfLines lines) {
        Request request = new Request("POST", path);
        request.setEntity(lines);
        return end(begin(request, null));
    }

    /**
     * Asks for a reader, who does not wait for long; {@link #end} waits for the answer. Never for what changes something: it may be asked
     * {@linkplain SecondAsking twice}.
     */
    public CompletableFuture<JsonObject> beginForReader(String method, String path, JsonObject body) {
        return watch.watched(second.ask(() -> {
            Request request = new Request(method, path);
            request.setOptions(FOR_READERS);
            return begin(request, body);
        }));
    }

    /** As {@link #beginForReader(String, String, JsonObject)}, of a request whose body is a line for each object. */
    CompletableFuture<JsonObject> beginForReader(String path, List<JsonObject> lines) {
        return watch.watched(second.ask(() -> {
            Request request = new Request("POST", path);
            request.setOptions(FOR_READERS);
            BodyOfLines body = new BodyOfLines();
            lines.forEach(line -> body.add(line.toString()));
            request.setEntity(body);
            return begin(request, null);
        }));
    }

    /** Asks; {@link #end} waits for the answer. */
    public CompletableFuture<JsonObject> begin(String method, String path, JsonObject body) {
        return begin(new Request(method, path), body);
    }

    private CompletableFuture<JsonObject> begin(Request request, JsonObject body) {
        if (body != null) {
            request.setJsonEntity(body.toString());
        }
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        Cancellable asked = client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try (Reader reader = new InputStreamReader(response.getEntity().getContent(), StandardCharsets.UTF_8)) {
                    answer.complete(JsonParser.parseReader(reader).getAsJsonObject());
                } catch (IOException | RuntimeException e) {
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        answer.whenComplete((done, failed) -> {
            if (failed != null) {
                // Nobody waits for it any longer.
                asked.cancel();
            }
        });
        return answer;
    }

    /**
     * Waits for an answer.
     *
     * @throws UncheckedIOException when the engine refuses or does not answer
     */
    public static JsonObject end(CompletableFuture<JsonObject> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            throw new UncheckedIOException("The search engine did not do what it was asked", cause);
        }
    }
}
