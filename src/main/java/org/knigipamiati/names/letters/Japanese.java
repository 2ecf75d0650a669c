package org.knigipamiati.names.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Table;

/**
 * Japanese names in characters, after Polivanov. How a name in kanji is read no rule tells, and ICU reads every character as
 * Chinese; so the usual ones stand in {@code names/japanese.csv}.
 */
public final class Japanese {
    private static final Japanese INSTANCE = new Japanese(Table.read("names/japanese.csv"));

    private final Map<String, List<String>> readings = new HashMap<>();
    private final Map<String, List<String>> surnames = new HashMap<>();

    private Japanese(Table table) {
        for (Table.Row row : table.rows()) {
            List<String> cyrillic = List.of(row.get("cyrillic").split("\\|"));
            readings.computeIfAbsent(row.get("kanji"), k -> new ArrayList<>()).addAll(cyrillic);
            if (row.get("kind").equals("surname")) {
                surnames.put(row.get("kanji"), cyrillic);
            }
        }
    }

    /** The tables. */
    public static Japanese tables() {
        return INSTANCE;
    }

    /** The Cyrillic readings of a surname or a given name in kanji; none if it is not among the usual ones. */
    public List<String> readings(String kanji) {
        return readings.getOrDefault(kanji, List.of());
    }

    /** Surname and given name of a name written in one; just the name if it does not begin with a usual surname of two or three characters. */
    public List<String> apart(String name) {
        for (int length = 3; length >= 2; length--) {
            if (name.length() > length && surnames.containsKey(name.substring(0, length))) {
                return List.of(name.substring(0, length), name.substring(length));
            }
        }
        return List.of(name);
    }
}
