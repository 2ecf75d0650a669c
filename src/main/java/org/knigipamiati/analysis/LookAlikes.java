package org.knigipamiati.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Latin letters that books print, or scanners read, in the place of Cyrillic ones ("Hиколай", "Наркомата" with a Latin a).
 *
 * <p>The index takes each for the Cyrillic letter it looks like, in every word and in both cases, in texts and in queries alike:
 * a Latin word still finds itself and nothing else that is spelt with letters, and one table costs a twentieth of patterns that
 * first look whether the word has a Cyrillic letter. The stored text stays as printed, and every replacement keeps its length,
 * because highlighting depends on the offsets.
 */
final class LookAlikes {

    /** Latin small letters, in pairs with the Cyrillic small letter that they, or their capitals, look like. */
    private static final String PAIRS = "a\u0430" // U+0061 а
            + "b\u0432" // U+0062 в, by its capital
            + "c\u0441" // U+0063 с
            + "e\u0435" // U+0065 е
            + "h\u043d" // U+0068 н, by its capital
            + "k\u043a" // U+006B к
            + "m\u043c" // U+006D м
            + "o\u043e" // U+006F о
            + "p\u0440" // U+0070 р
            + "t\u0442" // U+0074 т, by its capital
            + "x\u0445" // U+0078 х
            + "y\u0443"; // U+0079 у

    private LookAlikes() {}

    /** The mappings as the engine's {@code mapping} character filter takes them. */
    static List<String> mappings() {
        List<String> mappings = new ArrayList<>();
        for (int i = 0; i < PAIRS.length(); i += 2) {
            mappings.add(PAIRS.charAt(i) + " => " + PAIRS.charAt(i + 1));
            mappings.add(Character.toUpperCase(PAIRS.charAt(i)) + " => " + PAIRS.charAt(i + 1));
        }
        return mappings;
    }
}
