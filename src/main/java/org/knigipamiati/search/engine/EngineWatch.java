package org.knigipamiati.search.engine;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RequestOptions;
import org.elasticsearch.client.RestClient;
import org.knigipamiati.database.Heartbeat;

/**
 * Sees within seconds that the engine does not answer, even if it refuses nothing. From then on no reader waits for it: questions under
 * way end, new ones are refused at once, until it answers again.
 */
@ApplicationScoped
public class EngineWatch implements Heartbeat.Listener {

    /** How long the engine may take for the smallest of questions, in milliseconds; it stands still for longer twice only when it is ill. */
    private static final int PATIENCE = 1500;

    private static final RequestOptions SHORT = RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(RequestConfig.custom()
                    .setConnectionRequestTimeout(PATIENCE)
                    .setConnectTimeout(PATIENCE)
                    .setSocketTimeout(PATIENCE)
                    .build())
            .build();

    @Inject
    RestClient client;

    private final Heartbeat heartbeat = new Heartbeat("the search engine", this::ask, this);
    private final Set<CompletableFuture<?>> waiting = ConcurrentHashMap.newKeySet();

    /** Begins to watch; a service does, a command does not. */
    public void keep() {
        heartbeat.keep();
    }

    /** Whether the engine did not answer when it was asked last. */
    public boolean isAway() {
        return heartbeat.isAway();
    }

    /** A reader waits for this: it fails if the engine is away, or stops to answer before it is complete. */
    <T> CompletableFuture<T> watched(CompletableFuture<T> answer) {
        waiting.add(answer);
        answer.whenComplete((done, failed) -> waiting.remove(answer));
        if (isAway()) {
            answer.completeExceptionally(away());
        }
        return answer;
    }

    static IOException away() {
        return new ConnectException("The search engine does not answer");
    }

    @Override
    public void lost() {
        waiting.forEach(answer -> answer.completeExceptionally(away()));
    }

    /** Nothing is left to do: who comes is no longer refused. */
    @Override
    public void back() {}

    @PreDestroy
    void stop() {
        heartbeat.stop();
    }

    private void ask() throws IOException {
        Request request = new Request("GET", "/");
        request.setOptions(SHORT);
        client.performRequest(request);
    }
}
