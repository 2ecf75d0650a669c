package org.knigipamiati.export;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Lets so many files be written at once, and so many an hour for one client. Counted in memory only; nothing of a client is kept. */
@ApplicationScoped
public class ExportLimits {

    /** Clients who are remembered; the ones unused longest are forgotten first. */
    private static final int MOST_CLIENTS = 20_000;

    /** When somebody else's file may be done, in seconds. */
    private static final int SOON = 30;

    private final ExportConfig config;
    private final Map<String, Integer> underWay = new HashMap<>();
    private final Map<String, Bucket> begun = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_CLIENTS;
        }
    };
    private int all;

    ExportLimits(ExportConfig config) {
        this.config = config;
    }

    /** Leave to write one file; to be closed when it is written or given up. */
    public interface Permit extends AutoCloseable {
        @Override
        void close();
    }

    /** There are too many now. */
    public static final class Busy extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        Busy(String message, long seconds) {
            super(message);
            this.seconds = seconds;
        }

        /** After how many seconds to try again. */
        public long seconds() {
            return seconds;
        }
    }

    /**
     * Leave to write a file.
     *
     * @param client its network address, as far as one customer has one
     * @throws Busy if that is one too many
     */
    public synchronized Permit begin(String client) {
        if (all >= config.atOnce()) {
            throw new Busy("As many files as this site can write at once are being written", SOON);
        }
        if (underWay.getOrDefault(client, 0) >= config.atOncePerClient()) {
            throw new Busy(
                    "You are receiving " + config.atOncePerClient() + " files already; wait until one is complete",
                    SOON);
        }
        ConsumptionProbe probe = begun.computeIfAbsent(client, c -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new Busy(
                    "You have begun " + config.perClient() + " files within "
                            + config.window().toMinutes() + " minutes",
                    Math.max(
                            1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1));
        }
        all++;
        underWay.merge(client, 1, Integer::sum);
        AtomicBoolean closed = new AtomicBoolean();
        return () -> {
            if (closed.compareAndSet(false, true)) {
                end(client);
            }
        };
    }

    private synchronized void end(String client) {
        all--;
        underWay.computeIfPresent(client, (c, n) -> n == 1 ? null : n - 1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(config.perClient()).refillGreedy(config.perClient(), config.window()))
                .build();
    }
}
