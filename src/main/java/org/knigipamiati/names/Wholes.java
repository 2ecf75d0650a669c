package org.knigipamiati.names;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys of a whole name written without regard to spaces and hyphens, as Chinese and Korean names are. */
final class Wholes {
    private Wholes() {}

    /** The keys of a printed name. */
    static Set<String> keys(String printed) {
        Set<String> keys = new LinkedHashSet<>();
        String fold = Letters.fold(Letters.plain(printed));
        if (fold.length() >= 3) {
            keys.add(fold);
        }
        return keys;
    }

    /** The keys of a query's words in the order typed and with the first last. */
    static Set<String> queryKeys(String text, List<QueryWord> words) {
        Set<String> keys = new LinkedHashSet<>();
        join(keys, words);
        if (words.size() > 1) {
            List<QueryWord> turned = new java.util.ArrayList<>(words.subList(1, words.size()));
            turned.add(words.get(0));
            join(keys, turned);
        }
        return keys;
    }

    private static void join(Set<String> keys, List<QueryWord> words) {
        List<String> partial = List.of("");
        for (QueryWord word : words) {
            List<String> next = new java.util.ArrayList<>();
            for (Reading reading : word.readings.subList(0, Math.min(6, word.readings.size()))) {
                for (String before : partial) {
                    if (next.size() < 48) {
                        next.add(before + reading.cyrillic());
                    }
                }
            }
            partial = next;
        }
        partial.forEach(joined -> keys.add(Letters.fold(joined)));
    }
}
