package org.knigipamiati.vocabulary;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.function.Function;

/**
 * What the tables say of printed words, remembered: books print the same charges, places, offices and trades again and again, and each is
 * asked of several times for one record. Bounded; safe for many threads.
 *
 * @param <V> the answer, never null and never changed
 */
public final class Remembered<V> {

    /** Texts remembered at most, the latest and most frequent. */
    static final int MOST = 20_000;

    /** Longer texts are hardly ever printed twice. */
    static final int LONGEST = 300;

    private final Function<String, V> answer;
    private final LoadingCache<String, V> known;

    /**
     * Remembers a pure function of a text.
     *
     * @param answer asked once of each text, as long as it is remembered
     */
    public Remembered(Function<String, V> answer) {
        this.answer = answer;
        this.known = Caffeine.newBuilder().maximumSize(MOST).build(answer::apply);
    }

    /** The answer about a text that is not null. */
    public V of(String text) {
        return text.length() > LONGEST ? answer.apply(text) : known.get(text);
    }
}
