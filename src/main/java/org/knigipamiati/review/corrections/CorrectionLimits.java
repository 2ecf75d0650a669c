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

    private static final Duration WHILE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();

    CorrectionLimits() {
        this(Clock.systemUTC());
    }

    public CorrectionLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts one more; false if it is too many. */
    public synchronized boolean allows(String network) {
        Instant since = clock.instant().minus(WHILE);
        sent.values().removeIf(times -> {
            times.removeIf(at -> at.isBefore(since));
            return times.isEmpty();
        });
        int all = sent.values().stream().mapToInt(Deque::size).sum();
        Deque<Instant> mine = sent.computeIfAbsent(network, n -> new ArrayDeque<>());
        if (all >= FROM_EVERYWHERE || mine.size() >= FROM_ONE_NETWORK) {
            return false;
        }
        mine.add(clock.instant());
        return true;
    }
}
