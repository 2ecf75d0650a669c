package org.knigipamiati.names.tables;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/**
 * Words that tell streets of one name apart, and how addresses abbreviate them: "Б. Вымышленная" is the Большая. From
 * {@code names/street_words.csv}.
 */
public final class StreetWords {
    private static final StreetWords INSTANCE = new StreetWords(Table.read("names/street_words.csv"));

    private final Map<String, Set<String>> abbreviated = new HashMap<>();
    private final Set<String> stems = new LinkedHashSet<>();
    private int longest;

    private StreetWords(Table table) {
        for (Table.Row row : table.rows()) {
            String stem = ContextWords.stem(Letters.fold(Letters.plain(row.get("words"))));
            stems.add(stem);
            for (String abbreviation : row.get("abbreviations").split(" ")) {
                longest = Math.max(longest, abbreviation.length());
                abbreviated
                        .computeIfAbsent(abbreviation.toLowerCase(Locale.ROOT), a -> new LinkedHashSet<>())
                        .add(stem);
            }
        }
    }

    public static StreetWords tables() {
        return INSTANCE;
    }

    /** The stems, as {@link ContextWords} makes them, of the words that an abbreviation without its full stop may stand for. */
    public Set<String> stems(String abbreviation) {
        return abbreviation.length() > longest
                ? Set.of()
                : abbreviated.getOrDefault(abbreviation.toLowerCase(Locale.ROOT), Set.of());
    }

    /** Whether a plain Cyrillic word is one of them in full, in any form. */
    public boolean holds(String plain) {
        return stems.contains(ContextWords.stem(Letters.fold(plain)));
    }
}
