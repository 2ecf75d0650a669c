package org.knigipamiati.names.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.vocabulary.Table;

/**
 * Korean names as a key of syllable classes. Russian records of the time write Korean by ear (Тен, Ден and Чон are one
 * surname), and four romanisations are in use, so letters are compared only by class: {@code names/korean.csv}.
 */
public final class Korean {
    private static final Korean INSTANCE = new Korean(Table.read("names/korean.csv"));
    private static final int MAX_SYLLABLES = 4;
    /** Class of a vowel letter that may be ㅜ or ㅓ. */
    private static final char OPEN_VOWEL = 'V';

    /** Classes of the 19 initials, 21 vowels and 28 finals of Hangul in Unicode's order. */
    private static final String HANGUL_INITIALS = "KKNTTLMPPSS0TTTKTPH";

    private static final String HANGUL_VOWELS = "AEAEEEEEEAEEEUEEIUUII";
    private static final String HANGUL_FINALS = "-KKKNNNTLLLLLLLLMPPTTNTTKTPT";

    private final Map<String, Map<Script, Map<String, String>>> classes = new HashMap<>();

    private Korean(Table table) {
        for (Table.Row row : table.rows()) {
            for (String letters : row.get("letters").split(" ")) {
                classes.computeIfAbsent(row.get("kind"), k -> new HashMap<>())
                        .computeIfAbsent(Script.valueOf(row.get("script")), s -> new HashMap<>())
                        .put(letters, row.get("class"));
            }
        }
    }

    public static Korean tables() {
        return INSTANCE;
    }

    /**
     * The keys of a name of two to four syllables, three characters for each; none if the text is no such name. Several
     * when a romanisation leaves the vowel open, as {@code u} in Chul.
     *
     * @param words in the order surname first, each plain, hyphens allowed
     */
    public Set<String> keys(List<String> words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            for (String chunk : word.split("-")) {
                String syllables = chunk.isEmpty() ? "" : chunk(chunk, key.length() == 0);
                if (syllables == null) {
                    return Set.of();
                }
                key.append(syllables);
            }
        }
        int syllables = key.length() / 3;
        if (syllables < 2 || syllables > MAX_SYLLABLES) {
            return Set.of();
        }
        Set<String> keys = new LinkedHashSet<>();
        keys.add(key.toString().replace(OPEN_VOWEL, 'U'));
        keys.add(key.toString().replace(OPEN_VOWEL, 'E'));
        return keys;
    }

    /** The key of a surname of one syllable that stands alone, in Hangul; none for any other word. */
    public Set<String> surname(String word) {
        if (Script.of(word) != Script.HANGUL || word.length() != 1) {
            return Set.of();
        }
        String key = hangul(word);
        return key == null ? Set.of() : Set.of(key);
    }

    /** The key of the first syllable of a printed Korean name, however it is written; none if it is no syllable. */
    public Set<String> surnameOf(String syllable) {
        Set<String> known = surname(syllable);
        String key = known.isEmpty() && !syllable.isEmpty() ? chunk(syllable, true) : null;
        return key == null || key.length() != 3 ? known : Set.of(key);
    }

    private String chunk(String chunk, boolean first) {
        Script script = Script.of(chunk);
        if (script == Script.HANGUL) {
            return hangul(chunk);
        }
        if (script != Script.CYRILLIC && script != Script.LATIN) {
            return null;
        }
        String bare = script == Script.LATIN ? Letters.bare(chunk) : chunk;
        if (first) {
            String surname = of("surname", script).get(bare);
            if (surname != null) {
                return surname;
            }
        }
        List<String> found = new ArrayList<>();
        return syllables(bare, 0, script, found) ? String.join("", found) : null;
    }

    private boolean syllables(String word, int at, Script script, List<String> found) {
        if (at == word.length()) {
            return !found.isEmpty();
        }
        if (found.size() == MAX_SYLLABLES) {
            return false;
        }
        for (int i = Math.min(3, word.length() - at); i >= 0; i--) {
            String initial = i == 0 ? "0" : of("initial", script).get(word.substring(at, at + i));
            if (initial == null) {
                continue;
            }
            for (int v = Math.min(3, word.length() - at - i); v > 0; v--) {
                String vowel = of("vowel", script).get(word.substring(at + i, at + i + v));
                if (vowel == null) {
                    continue;
                }
                for (int f = 0; f <= Math.min(2, word.length() - at - i - v); f++) {
                    String last = f == 0 ? "-" : of("final", script).get(word.substring(at + i + v, at + i + v + f));
                    if (last == null) {
                        continue;
                    }
                    found.add(initial + vowel + last);
                    if (syllables(word, at + i + v + f, script, found)) {
                        return true;
                    }
                    found.remove(found.size() - 1);
                }
            }
        }
        return false;
    }

    private Map<String, String> of(String kind, Script script) {
        return classes.getOrDefault(kind, Map.of()).getOrDefault(script, Map.of());
    }

    private static String hangul(String chunk) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < chunk.length(); i++) {
            int syllable = chunk.charAt(i) - 0xAC00;
            if (syllable < 0 || syllable >= 11172) {
                return null;
            }
            char initial = HANGUL_INITIALS.charAt(syllable / 588);
            char vowel = HANGUL_VOWELS.charAt(syllable % 588 / 28);
            // a surname beginning with ㄹ or ㅇ before i and y is written either way
            out.append(i == 0 && initial == 'L' ? '0' : initial).append(vowel);
            out.append(HANGUL_FINALS.charAt(syllable % 28));
        }
        return out.toString();
    }
}
