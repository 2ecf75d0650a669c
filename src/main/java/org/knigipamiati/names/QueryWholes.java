package org.knigipamiati.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The words of a short query joined into one name, as Chinese and Korean names are, in each reading and either order. */
record QueryWholes(List<QueryWord> words, Set<String> keys) {

    static List<QueryWholes> of(List<QueryWord> words) {
        if (words.isEmpty() || words.size() > 4) {
            return List.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        StringBuilder text = new StringBuilder();
        for (QueryWord word : words) {
            text.append(word.text).append(' ');
        }
        keys.addAll(Wholes.queryKeys(text.toString().strip(), words));
        List<QueryWholes> out = new ArrayList<>();
        out.add(new QueryWholes(words, keys));
        return out;
    }
}
