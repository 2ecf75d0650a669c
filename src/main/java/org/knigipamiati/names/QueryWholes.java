package org.knigipamiati.names;

import java.util.List;
import java.util.Set;

/** The words of a short query as one name, as Chinese and Korean names are: the keys of every reading and order. */
record QueryWholes(Set<String> keys) {

    static List<QueryWholes> of(List<String> words) {
        List<String> plain = words.stream()
                .map(Letters::plain)
                .map(w -> w.replaceAll("[^\\p{L}\\p{M}-]", ""))
                .filter(w -> !w.isEmpty() && w.length() <= 24)
                .toList();
        if (plain.isEmpty() || plain.size() > 4 || (plain.size() == 1 && tooShort(plain.get(0)))) {
            return List.of();
        }
        return List.of(new QueryWholes(Wholes.queryKeys(plain)));
    }

    private static boolean tooShort(String word) {
        Script script = Script.of(word);
        return script == Script.HAN || script == Script.HANGUL ? word.length() < 2 : word.length() < 4;
    }
}
