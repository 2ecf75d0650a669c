package org.knigipamiati.ingest.invented;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Things that occur unequally often.
 *
 * @param <T> the things
 */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Double> upTo = new ArrayList<>();
    private double total;

    /** One more thing; one without weight never occurs. */
    Weighted<T> add(T thing, double weight) {
        if (weight > 0) {
            total += weight;
            things.add(thing);
            upTo.add(total);
        }
        return this;
    }

    /** Any of them, as often as its weight says. */
    T any(RandomGenerator random) {
        double at = random.nextDouble() * total;
        int low = 0;
        int high = things.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo.get(middle) > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return things.get(low);
    }

    /** All things, in the order in which they were added. */
    List<T> all() {
        return List.copyOf(things);
    }

    /** The sum of all weights. */
    double total() {
        return total;
    }

    /** Names as often as is usual where one only knows their order: the n-th 1/n^.8 times as often as the first (Zipf). */
    static Weighted<String> byOrder(List<String> commonestFirst) {
        Weighted<String> names = new Weighted<>();
        for (int i = 0; i < commonestFirst.size(); i++) {
            names.add(commonestFirst.get(i), 1 / Math.pow(i + 1.0, .8));
        }
        return names;
    }
}
