package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a printed text in a form that can be compared: lower case, ё as е, Latin letters that look like Cyrillic ones
 * replaced inside Cyrillic words, everything but letters and digits a separator.
 */
final class PrintedWords {

    private static final String LATIN = "aceopxykmhtbiACEOPXYKMHTBI";
    private static final String CYRILLIC = "асеорхукмнтвіасеорхукмнтві";

    /** A word in comparable form with the place where it was printed. */
    record Located(String word, int start, int end) {}

    private PrintedWords() {}

    private static final Remembered<List<Located>> LOCATED = new Remembered<>(PrintedWords::read);

    private static final Remembered<List<String>> WORDS = new Remembered<>(
            printed -> located(printed).stream().map(Located::word).toList());

    static List<String> of(String printed) {
        return WORDS.of(printed);
    }

    static List<Located> located(String printed) {
        return LOCATED.of(printed);
    }

    private static List<Located> read(String printed) {
        List<Located> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean cyrillic = false;
        for (int i = 0; i <= printed.length(); i++) {
            char c = i < printed.length() ? printed.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                char lower = Character.toLowerCase(c);
                cyrillic |= lower >= 'а' && lower <= 'ё';
                word.append(lower == 'ё' ? 'е' : lower);
            } else if (word.length() > 0) {
                String text = cyrillic ? withoutLookAlikes(word) : word.toString();
                words.add(new Located(text, i - word.length(), i));
                word.setLength(0);
                cyrillic = false;
            }
        }
        return List.copyOf(words);
    }

    private static String withoutLookAlikes(StringBuilder word) {
        for (int i = 0; i < word.length(); i++) {
            int at = LATIN.indexOf(word.charAt(i));
            if (at >= 0) {
                word.setCharAt(i, CYRILLIC.charAt(at));
            }
        }
        return word.toString();
    }
}
