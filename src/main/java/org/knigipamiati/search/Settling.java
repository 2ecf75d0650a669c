package org.knigipamiati.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.hibernate.search.backend.elasticsearch.index.ElasticsearchIndexManager;
import org.hibernate.search.mapper.orm.mapping.SearchMapping;
import org.jboss.logging.Logger;
import org.knigipamiati.record.IndexFields;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.Withdrawn;

/**
 * Ends the exceptions that searches make for {@linkplain Withdrawn withdrawn} records. A record is let go only when no change of it
 * waits in the outbox, so that nothing can write it any more, and the index that searches read was asked and does not hold it.
 * What cannot be settled stays an exception: that costs a little time, and shows nobody.
 */
@ApplicationScoped
class Settling {

    private static final Logger LOG = Logger.getLogger(Settling.class);

    private static final long EVERY_SECONDS = 3;

    /** Records asked for in one request. */
    private static final int BATCH = 1000;

    @Inject
    Withdrawn withdrawn;

    @Inject
    RestClient client;

    @Inject
    SearchMapping mapping;

    private ScheduledExecutorService clock;

    void start(@Observes StartupEvent event) {
        clock = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "settle-withdrawals");
            thread.setDaemon(true);
            return thread;
        });
        clock.scheduleWithFixedDelay(this::often, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        if (clock != null) {
            clock.shutdownNow();
        }
    }

    private void often() {
        try {
            settle();
        } catch (IOException | RuntimeException e) {
            // Database or engine do not answer, of which others complain already; the records stay withdrawn.
            LOG.debug("Withdrawals could not be settled; tried again soon", e);
        }
    }

    /** Lets go of every record that the index has lost. */
    void settle() throws IOException {
        List<Withdrawn.Ticket> some = withdrawn.settled(0, BATCH);
        while (!some.isEmpty()) {
            Set<Long> held = held(some);
            List<Long> gone = some.stream()
                    .filter(ticket -> !held.contains(ticket.record()))
                    .map(Withdrawn.Ticket::ticket)
                    .toList();
            if (!gone.isEmpty()) {
                withdrawn.forget(gone);
            }
            some = withdrawn.settled(some.get(some.size() - 1).ticket(), BATCH);
        }
    }

    /** Those that the index still shows, though nothing about them is under way: a new index is being made beside it, say. */
    private Set<Long> held(List<Withdrawn.Ticket> some) throws IOException {
        String index = mapping.indexedEntity(MemorialRecord.class)
                .indexManager()
                .unwrap(ElasticsearchIndexManager.class)
                .descriptor()
                .readName();
        // What was written becomes visible, or invisible, with the next refresh: after it there is no doubt.
        client.performRequest(new Request("POST", "/" + index + "/_refresh"));
        Request request = new Request("POST", "/" + index + "/_search");
        JsonArray ids = Json.array(some.stream().map(Withdrawn.Ticket::record).toList());
        request.setJsonEntity(Json.object(
                        "size",
                        BATCH,
                        "_source",
                        false,
                        "query",
                        Json.object("terms", Json.object(IndexFields.ID, ids)))
                .toString());
        try (var reader = new InputStreamReader(
                client.performRequest(request).getEntity().getContent(), StandardCharsets.UTF_8)) {
            JsonObject answer = JsonParser.parseReader(reader).getAsJsonObject();
            Set<Long> held = new HashSet<>();
            for (JsonElement hit : answer.getAsJsonObject("hits").getAsJsonArray("hits")) {
                held.add(hit.getAsJsonObject().get("_id").getAsLong());
            }
            return held;
        }
    }
}
