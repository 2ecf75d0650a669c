package org.knigipamiati.names.letters;

import java.util.List;
import java.util.Locale;

/** A word typed while the keyboard was in the other layout: Russian ЙЦУКЕН against US QWERTY. */
public final class Keyboard {
    private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.~{}:\"<>";
    private static final String CYRILLIC = "ёйцукенгшщзхъфывапролджэячсмитьбюёхъжэбю";

    private Keyboard() {}

    /**
     * What was meant if the layout was wrong: one word, or none if the word has letters on no key.
     *
     * @param raw the word with the punctuation that stands where Russian letters are
     */
    public static List<String> otherLayout(String raw) {
        String lower = raw.toLowerCase(Locale.ROOT);
        boolean latin = lower.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        boolean cyrillic = lower.chars().anyMatch(c -> c >= 'а' && c <= 'я');
        if (latin == cyrillic || (cyrillic && pronounceable(lower))) {
            return List.of();
        }
        String from = latin ? LATIN : CYRILLIC;
        String to = latin ? CYRILLIC : LATIN;
        StringBuilder out = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            int at = from.indexOf(c);
            if (at < 0 && c != '-') {
                return List.of();
            }
            out.append(at < 0 ? c : to.charAt(at));
        }
        String word = out.toString();
        if (latin && !pronounceable(word)) {
            return List.of();
        }
        // a Latin name typed on the Russian layout: its reading is made from the Latin letters it should have been
        return latin ? List.of(word) : latinReadings(word);
    }

    private static List<String> latinReadings(String word) {
        if (!latinVowels(word) || !word.chars().allMatch(c -> (c >= 'a' && c <= 'z') || c == '-')) {
            return List.of();
        }
        return Spellings.tables().read(word).stream()
                .limit(8)
                .map(WordReading::cyrillic)
                .toList();
    }

    private static boolean latinVowels(String word) {
        long vowels = word.chars().filter(c -> "aeiouy".indexOf(c) >= 0).count();
        return vowels * 5 >= word.length();
    }

    /** At least one vowel for every five letters: what a wrongly typed name almost never shows before it is put right. */
    private static boolean pronounceable(String word) {
        long vowels = word.chars().filter(c -> "аеёиоуыэюя".indexOf(c) >= 0).count();
        return vowels * 5 >= word.length() && word.charAt(0) != 'ь' && word.charAt(0) != 'ъ' && word.charAt(0) != 'ы';
    }
}
