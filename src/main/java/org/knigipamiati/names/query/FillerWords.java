package org.knigipamiati.names.query;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/** Words of a question that are neither names nor places, from {@code names/stop_words.csv}, by what they do. */
enum FillerWords {
    /** Carries no weight. */
    STOP,
    /** Makes the year an approximate one. */
    ABOUT,
    /** A single capital that is a word: I, Я. */
    PRONOUN,
    /** Before the name of a place: "aus Riga", "дер. Выдумка". */
    PLACE,
    /** Before a surname and part of it; what follows is part of it too. */
    PARTICLE,
    /** Before the number of a house or flat. */
    HOUSE,
    /** Those of them that stand before the number of a flat. */
    FLAT,
    /** Before a maiden or earlier name. */
    MAIDEN,
    /** Before a father's name in another case than the nominative: syn, сын. */
    CHILD_OF,
    /** After a father's name: dēls, poeg. */
    CHILD_AFTER;

    private static final Map<FillerWords, Set<String>> WORDS = new EnumMap<>(FillerWords.class);

    static {
        for (FillerWords kind : values()) {
            WORDS.put(kind, new HashSet<>());
        }
        for (Table.Row row : Table.read("names/stop_words.csv").rows()) {
            Set<String> into = WORDS.get(valueOf(row.get("kind").toUpperCase(java.util.Locale.ROOT)));
            for (String word : row.get("words").split("[ ;]+")) {
                into.add(Letters.plain(word));
            }
        }
    }

    /** Whether a {@link Letters#plain plain} word is one of these. */
    boolean holds(String plain) {
        return WORDS.get(this).contains(plain);
    }
}
