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
 * How many corrections, and requests to show or hide somebody, may come from where. Networks are remembered in memory only, shortened by
 * the caller, and forgotten after an hour. A flood from many networks stops nobody: what comes in it is set aside, for reviewers to look
 * through after the rest.
 */
@ApplicationScoped
public class CorrectionLimits {

    /** Where what was sent goes. */
    public enum Place {
        /** To those who answer. */
        QUEUE,
        /** Apart: more came than anybody can answer, and among it may be what a relative wrote. */
        ASIDE,
        /** Nowhere. */
        NONE
    }

    /** A relative corrects a record or two; a reading room with one address may send some more. */
    public static final int FROM_ONE_NETWORK = 8;

    /** More than anybody could answer in an hour; beyond it something other than relatives is writing too. */
    public static final int FROM_EVERYWHERE = 200;

    /** What may be set aside in an hour: 40 MB, if each is as long as it may be. */
    public static final int ASIDE = 10_000;

    /** A document that cannot be read is tried again, made smaller, photographed once more. */
    public static final int TRIES_FROM_ONE_NETWORK = 30;

    /** Documents of all: as many as can be read one after the other. Words alone are never refused for them. */
    public static final int DOCUMENTS_FROM_EVERYWHERE = 600;

    private static final Duration WHILE = Duration.ofHours(1);

    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = new HashMap<>();
    private final Map<String, Deque<Instant>> tried = new HashMap<>();
    private final Deque<Instant> documents = new ArrayDeque<>();

    CorrectionLimits() {
        this(Clock.systemUTC());
    }

    /** @param clock that says when an hour is over */
    public CorrectionLimits(Clock clock) {
        this.clock = clock;
    }

    /** Counts one that is sent, unless it goes nowhere, and says where it goes. */
    public synchronized Place place(String network) {
        int before = all(sent);
        if (before >= FROM_EVERYWHERE + ASIDE || !count(sent, network, FROM_ONE_NETWORK)) {
            return Place.NONE;
        }
        return before < FROM_EVERYWHERE ? Place.QUEUE : Place.ASIDE;
    }

    /**
     * Counts one that is tried, before anything of it is looked at; false if its network tries too often or may not send, or if it has a
     * document and too many have come.
     */
    public synchronized boolean allowsToTry(String network, boolean document) {
        forget(sent);
        if (sent.getOrDefault(network, new ArrayDeque<>()).size() >= FROM_ONE_NETWORK) {
            return false;
        }
        documents.removeIf(at -> at.isBefore(since()));
        if (document && documents.size() >= DOCUMENTS_FROM_EVERYWHERE) {
            return false;
        }
        forget(tried);
        boolean known = tried.containsKey(network) || tried.size() < FROM_EVERYWHERE + ASIDE;
        boolean counted = known && count(tried, network, TRIES_FROM_ONE_NETWORK);
        if (counted && document) {
            documents.add(clock.instant());
        }
        return counted;
    }

    private boolean count(Map<String, Deque<Instant>> times, String network, int most) {
        Deque<Instant> mine = times.computeIfAbsent(network, n -> new ArrayDeque<>());
        if (mine.size() >= most) {
            return false;
        }
        mine.add(clock.instant());
        return true;
    }

    private int all(Map<String, Deque<Instant>> times) {
        forget(times);
        return times.values().stream().mapToInt(Deque::size).sum();
    }

    private void forget(Map<String, Deque<Instant>> times) {
        times.values().removeIf(some -> {
            some.removeIf(at -> at.isBefore(since()));
            return some.isEmpty();
        });
    }

    private Instant since() {
        return clock.instant().minus(WHILE);
    }
}
