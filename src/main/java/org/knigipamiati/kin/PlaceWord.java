package org.knigipamiati.kin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.Table;

/**
 * A word of a printed place or address.
 *
 * @param printed as it stands there, without a full stop after it
 * @param text in lower case, ё as е, Latin look-alikes as the Cyrillic letters meant
 */
record PlaceWord(String printed, String text) {

    /** What a word may say; "д." says two things, and what follows tells which. */
    enum Kind {
        STREET,
        STREET_TYPE,
        STREET_ADJECTIVE,
        HOUSE,
        BUILDING,
        FLAT,
        ROOM,
        VILLAGE,
        TOWN,
        DISTRICT,
        PART,
        WIDER
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d]+(?:[-/][\\p{L}\\d]+)*");

    private static final String LATIN = "aceopxykmhtb";
    private static final String CYRILLIC = "асеорхукмнтв";

    private static final Map<String, Map<Kind, String>> KINDS = new HashMap<>();

    static {
        for (Table.Row row : Table.read("kin/place_words.csv").rows()) {
            KINDS.computeIfAbsent(row.require("word"), word -> new EnumMap<>(Kind.class))
                    .put(row.constant("kind", Kind.class), row.get("written"));
        }
    }

    /** The words of each part between commas, brackets and semicolons; parts without words are left out. */
    static List<List<PlaceWord>> parts(String printed) {
        List<List<PlaceWord>> parts = new ArrayList<>();
        for (String part : printed.split("[,;()]|\\.\\s+(?=корп|кв)")) {
            List<PlaceWord> words = new ArrayList<>();
            Matcher word = WORD.matcher(part);
            while (word.find()) {
                words.add(new PlaceWord(word.group(), plain(word.group())));
            }
            if (!words.isEmpty()) {
                parts.add(words);
            }
        }
        return parts;
    }

    private static String plain(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace('ё', 'е');
        if (lower.chars().noneMatch(c -> c >= 'а' && c <= 'я')) {
            return lower;
        }
        StringBuilder plain = new StringBuilder(lower);
        for (int i = 0; i < plain.length(); i++) {
            int at = LATIN.indexOf(plain.charAt(i));
            if (at >= 0) {
                plain.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
        return plain.toString();
    }

    boolean is(Kind kind) {
        return KINDS.getOrDefault(text, Map.of()).containsKey(kind);
    }

    /** How the word is written in keys when it is of that kind. */
    String written(Kind kind) {
        return KINDS.getOrDefault(text, Map.of()).getOrDefault(kind, text);
    }

    boolean isNumber() {
        return Character.isDigit(text.charAt(0)) && !isOrdinal();
    }

    /** "1-я", "2-й": part of a name. */
    boolean isOrdinal() {
        return text.matches("\\d+-(?:я|й|ая|ой|ый|ий|е|го)");
    }

    /** Begins with a capital, as names do. */
    boolean isName() {
        return Character.isUpperCase(printed.charAt(0));
    }
}
