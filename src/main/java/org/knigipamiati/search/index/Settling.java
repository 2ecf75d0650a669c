package org.knigipamiati.search.index;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.knigipamiati.record.Withdrawn;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

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
    EngineRequests engine;

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
        } catch (RuntimeException e) {
            // Database or engine do not answer, of which others complain already; the records stay withdrawn.
            LOG.debug("Withdrawals could not be settled; tried again soon", e);
        }
    }

    /** Lets go of every record that the index has lost. */
    void settle() {
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
    private Set<Long> held(List<Withdrawn.Ticket> some) {
        String index = "/" + engine.index().readName();
        // What was written becomes visible, or invisible, with the next refresh: after it there is no doubt.
        engine.send("POST", index + "/_refresh", null);
        JsonArray ids = Json.array(some.stream().map(Withdrawn.Ticket::record).toList());
        // as somebody whom the public may see: what counts keep of people who may be living stays
        JsonObject query = Json.object(
                "bool",
                Json.object(
                        "filter",
                        Json.object("terms", Json.object(IndexFields.ID, ids)),
                        "must_not",
                        Json.object("term", Json.object(IndexFields.SHOWN, false))));
        JsonObject answer =
                engine.send("POST", index + "/_search", Json.object("size", BATCH, "_source", false, "query", query));
        Set<Long> held = new HashSet<>();
        for (JsonElement hit : answer.getAsJsonObject("hits").getAsJsonArray("hits")) {
            held.add(hit.getAsJsonObject().get("_id").getAsLong());
        }
        return held;
    }
}
