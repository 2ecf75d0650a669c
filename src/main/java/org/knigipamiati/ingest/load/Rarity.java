package org.knigipamiati.ingest.load;

import java.util.HashMap;
import java.util.Map;

/**
 * How much it means that two entries share something: little if many entries have it. Counted over the entries at hand, as if
 * {@link #UNSEEN} more had been seen in which each thing is as frequent as things of its kind are; so that in a file of one
 * entry a surname still means something, and in a file of a hundred from one village the village does not.
 */
final class Rarity {

    private static final double UNSEEN = 8;

    /** Different features kept; beyond, all others count as seen once. Half a gigabyte would be three millions. */
    private static final int MOST = 2_000_000;

    private final Map<String, Integer> having = new HashMap<>();
    private int entries;

    void add(PersonFacts facts) {
        entries++;
        facts.forEachFeature((feature, names) -> {
            if (having.size() < MOST || having.containsKey(feature)) {
                having.merge(feature, 1, Integer::sum);
            }
        });
    }

    int having(String feature) {
        return having.getOrDefault(feature, 0);
    }

    /**
     * What it means that two entries share a feature, in bits.
     *
     * @param usual what it means if nothing is known of how many have it, and the most
     */
    double bits(String feature, double usual) {
        double others = Math.max(0, having(feature) - 2);
        double bits = log2((entries + UNSEEN) / (others + UNSEEN * Math.pow(2, -usual)));
        return Math.max(0, Math.min(usual, bits));
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
