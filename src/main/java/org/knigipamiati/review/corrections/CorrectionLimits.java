package org.knigipamiati.review.corrections;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How many corrections may come from where. Networks are remembered in memory only, shortened by the caller, and forgotten after
 * an hour.
 */
@ApplicationScoped
public class CorrectionLimits {

    /** A relative corrects a record or two; a reading room with one address may send some more. */
    public static final int FROM_ONE_NETWORK = 8;

    /** More than anybody could answer; beyond it something other than relatives is writing. */
    static final int FROM_EVERYWHERE = 200;

    /** A document that cannot be read is tried again, made smaller, photographed once more. */
    public static final int TRIES_FROM_ONE_NETWORK = 30;

    /** As many as can be read one after the other. */
    public static final int TRIES_FROM_EVERYWHERE = 600;

    private static final Duration WHILE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private final Map<String, Deque<Instant>> tried = new HashMap<>();

    CorrectionLimits() {
        this(Clock.systemUTC());
    }

    public CorrectionLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts one that is taken; false if it is too many. */
    public synchronized boolean allows(String network) {
        return count(sent, network, FROM_ONE_NETWORK, FROM_EVERYWHERE);
    }

    /** Counts one that is tried, before anything of it is looked at; false if it is too many, or none could be taken. */
    public synchronized boolean allowsToTry(String network) {
        boolean open = sent.getOrDefault(network, new ArrayDeque<>()).stream()
                        .filter(at -> !at.isBefore(clock.instant().minus(WHILE)))
                        .count()
                < FROM_ONE_NETWORK;
        return open && count(tried, network, TRIES_FROM_ONE_NETWORK, TRIES_FROM_EVERYWHERE);
    }

    private boolean count(Map<String, Deque<Instant>> times, String network, int mostOfOne, int mostOfAll) {
        Instant since = clock.instant().minus(WHILE);
        times.values().removeIf(some -> {
            some.removeIf(at -> at.isBefore(since));
            return some.isEmpty();
        });
        int all = times.values().stream().mapToInt(Deque::size).sum();
        Deque<Instant> mine = times.computeIfAbsent(network, n -> new ArrayDeque<>());
        if (all >= mostOfAll || mine.size() >= mostOfOne) {
            return false;
        }
        mine.add(clock.instant());
        return true;
    }
}
