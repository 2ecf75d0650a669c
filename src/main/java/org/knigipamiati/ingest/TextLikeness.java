package org.knigipamiati.ingest;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How much two texts say the same: the share of words that both have among the words that either has (Jaccard). */
final class TextLikeness {

    private final Set<String> words;

    TextLikeness(String text) {
        this.words = words(text);
    }

    /** From 0, no common word, to 1, the same words. */
    double to(String other) {
        Set<String> theirs = words(other);
        if (words.isEmpty() && theirs.isEmpty()) {
            return 1;
        }
        long common = theirs.stream().filter(words::contains).count();
        return common / (double) (words.size() + theirs.size() - common);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
