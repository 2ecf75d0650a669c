package org.knigipamiati.search.index;

import com.google.gson.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.search.engine.Json;

/**
 * How many copies of the index there are in a cluster of several nodes, so that one of them can be away. A copy stands on a node of its own;
 * with fewer nodes the engine makes fewer, and none where there is only one.
 *
 * <p>An index that is searched always has its copies, also while much is written to it: readers are served from them, and a node
 * that is lost in the middle of a load takes nothing with it. One that is being made has none until all is in it: nobody reads it yet, and
 * what is lost is made again. So it is written once, and its files are then sent to the other nodes.
 */
@ApplicationScoped
class Copies {

    private static final Logger LOG = Logger.getLogger(Copies.class);

    /** The name of OpenSearch and Elasticsearch for a number that follows the number of nodes. */
    static final String FOLLOWS = "auto_expand_replicas";

    private static final String NUMBER = "number_of_replicas";

    /** After which an index is searched though copies of it are not complete: its nodes are full, or a node was told to take none. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final long LOOK_MILLIS = 200;

    @Inject
    EngineRequests engine;

    /** Copies beside the first. */
    @ConfigProperty(name = "knigi.engine.replicas", defaultValue = "1")
    int most;

    /**
     * Gives an index that is searched as many as the setting says; writes to the engine only if it has another number. An engine whose
     * operator lets nobody change that serves all the same.
     */
    void keep(String index) {
        try {
            compare(index);
        } catch (UncheckedIOException e) {
            LOG.warnf("The number of copies of the index %s could not be settled: %s", index, e.getCause());
        }
    }

    private void compare(String index) {
        JsonObject settings = engine.send("GET", "/" + index + "/_settings?flat_settings=true", null)
                .getAsJsonObject(index)
                .getAsJsonObject("settings");
        String key = "index." + FOLLOWS;
        if (!settings.has(key) || !settings.get(key).getAsString().equals(wanted())) {
            LOG.infof("The index %s has from now on up to %d copies beside the first", index, most);
            give(index);
        }
    }

    /** In the settings of an index that is about to be made: none for now. */
    void putAside(JsonObject settings) {
        settings.addProperty(FOLLOWS, "false");
        settings.addProperty(NUMBER, 0);
    }

    /** Gives an index that is complete its copies, and waits until they are complete too; only if that takes ten minutes, no longer. */
    void bringBack(String index) {
        give(index);
        long until = System.nanoTime() + LONGEST.toNanos();
        while (!areComplete(index)) {
            if (System.nanoTime() - until > 0) {
                LOG.warnf("The index %s is searched before its copies on other nodes are complete", index);
                return;
            }
            pause();
        }
    }

    private void give(String index) {
        engine.send("PUT", "/" + index + "/_settings", Json.object("index", Json.object(FOLLOWS, wanted())));
    }

    private boolean areComplete(String index) {
        return engine.send("GET", "/_cluster/health/" + index, null)
                .get("status")
                .getAsString()
                .equals("green");
    }

    private String wanted() {
        return "0-" + Math.max(0, most);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while copies of the index were made", e);
        }
    }
}
