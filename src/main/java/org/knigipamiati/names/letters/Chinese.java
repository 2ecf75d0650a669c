package org.knigipamiati.names.letters;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.vocabulary.Table;

/**
 * Chinese names after Palladius, from pinyin, Wade–Giles and characters. ICU reads characters as pinyin; it has no
 * Palladius, so syllables stand in {@code names/chinese.csv}.
 */
public final class Chinese {
    private static final Chinese INSTANCE = new Chinese(Table.read("names/chinese.csv"));
    private static final int LIMIT = 24;
    /** Letters of the longest syllable, zhuang. */
    public static final int LONGEST_SYLLABLE = 6;

    private final Map<String, List<String>> pinyin = new HashMap<>();
    private final Map<String, List<String>> wadeGiles = new HashMap<>();

    private Chinese(Table table) {
        for (Table.Row row : table.rows()) {
            for (String palladius : row.get("palladius").split("\\|")) {
                for (String syllable : row.get("pinyin").split(" ")) {
                    pinyin.computeIfAbsent(syllable, s -> new ArrayList<>()).add(palladius);
                }
                for (String syllable : row.get("wade_giles").split(" ")) {
                    wadeGiles.computeIfAbsent(syllable, s -> new ArrayList<>()).add(palladius);
                }
            }
        }
    }

    public static Chinese tables() {
        return INSTANCE;
    }

    private static final class Characters {
        static final Transliterator TO_PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    /** Characters as pinyin, a space between syllables. */
    public static String pinyin(String characters) {
        synchronized (Characters.TO_PINYIN) {
            return Characters.TO_PINYIN.transliterate(characters).strip();
        }
    }

    /** The Palladius readings of romanised syllables, joined; empty if it is no Chinese. */
    public Set<String> readings(String romanised) {
        Set<String> out = new LinkedHashSet<>();
        readings(romanised, pinyin, out);
        readings(romanised, wadeGiles, out);
        return out;
    }

    /** The Palladius readings of one romanised syllable, as a surname is; none if it is no syllable. */
    public List<String> syllable(String romanised) {
        List<String> found = pinyin.get(romanised);
        return found != null ? found : wadeGiles.getOrDefault(romanised, List.of());
    }

    private static void readings(String romanised, Map<String, List<String>> system, Set<String> out) {
        List<String> partial = List.of("");
        for (String chunk : Letters.bare(romanised).replace('ü', 'u').split("[\\s-]+")) {
            List<String> syllables = new ArrayList<>();
            cut(chunk, 0, system, "", syllables);
            List<String> next = new ArrayList<>();
            for (String reading : syllables) {
                for (String before : partial) {
                    if (next.size() < LIMIT) {
                        next.add(before + reading);
                    }
                }
            }
            partial = next;
        }
        out.addAll(partial);
    }

    private static void cut(String chunk, int at, Map<String, List<String>> system, String before, List<String> out) {
        if (at == chunk.length()) {
            if (at > 0 && out.size() < LIMIT) {
                out.add(before);
            }
            return;
        }
        for (int length = Math.min(6, chunk.length() - at); length > 0 && out.size() < LIMIT; length--) {
            for (String palladius : system.getOrDefault(chunk.substring(at, at + length), List.of())) {
                cut(chunk, at + length, system, before + palladius, out);
            }
        }
    }
}
