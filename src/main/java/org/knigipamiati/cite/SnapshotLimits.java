package org.knigipamiati.cite;

import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** How many pages may be frozen. Networks are remembered in memory only. */
@ApplicationScoped
class SnapshotLimits {

    /** In an hour; a class of students behind one address freezes some dozens. */
    static final int FROM_ONE_NETWORK = 40;

    /** In an hour: what people do; a robot with many addresses is stopped here. */
    static final int FROM_EVERYWHERE = 400;

    /** In all: at most 20 kilobytes each, so less than four gigabytes. */
    static final long IN_ALL = 200_000;

    private static final int MOST_NETWORKS = 20_000;

    private final Bucket all = bucket(FROM_EVERYWHERE);
    private final Map<String, Bucket> networks = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_NETWORKS;
        }
    };

    /** Counts one; false if it is too many. */
    synchronized boolean allows(String network) {
        return networks.computeIfAbsent(network, n -> bucket(FROM_ONE_NETWORK)).tryConsume(1) && all.tryConsume(1);
    }

    private static Bucket bucket(int most) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofHours(1)))
                .build();
    }
}
