package org.knigipamiati.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Latin letters that books print, or scanners read, in the place of Cyrillic ones ("Hиколай", "Наркомата" with a Latin a).
 *
 * <p>A letter counts as misplaced only inside a word that also has a Cyrillic letter, so that Latin words, initials and Roman
 * numerals stay what they are. Every replacement keeps the length of the text: highlighting depends on the offsets.
 */
final class LookAlikes {

    /** How far back in a word a Cyrillic letter is looked for; Java's look-behind must be bounded, longer words do not occur. */
    private static final int LONGEST_WORD = 40;

    /** Latin letters, both cases where both look alike, and the Cyrillic letter they stand for (lower case: order of filters). */
    private static final Map<String, String> LETTERS = new LinkedHashMap<>();

    static {
        LETTERS.put("Aa", "\u0430"); // U+0041, U+0061: а
        LETTERS.put("B", "\u0432"); // U+0042: В; small b resembles no small letter
        LETTERS.put("Cc", "\u0441"); // U+0043, U+0063: с
        LETTERS.put("Ee", "\u0435"); // U+0045, U+0065: е
        LETTERS.put("H", "\u043d"); // U+0048: Н
        LETTERS.put("Kk", "\u043a"); // U+004B, U+006B: к
        LETTERS.put("M", "\u043c"); // U+004D: М
        LETTERS.put("Oo", "\u043e"); // U+004F, U+006F: о
        LETTERS.put("Pp", "\u0440"); // U+0050, U+0070: р
        LETTERS.put("T", "\u0442"); // U+0054: Т
        LETTERS.put("Xx", "\u0445"); // U+0058, U+0078: х
        LETTERS.put("Yy", "\u0443"); // U+0059, U+0079: у
    }

    private LookAlikes() {}

    /** The Cyrillic letters and, for each, the pattern of the Latin ones that it replaces. */
    static Map<String, String> patterns() {
        Map<String, String> patterns = new LinkedHashMap<>();
        LETTERS.forEach((latin, cyrillic) -> patterns.put(cyrillic, pattern(latin)));
        return patterns;
    }

    /** The Cyrillic letters that have look-alikes. */
    static Collection<String> cyrillic() {
        return LETTERS.values();
    }

    private static String pattern(String latin) {
        String letter = "[" + latin + "]";
        return letter + "(?=\\p{L}*\\p{IsCyrillic})|(?<=\\p{IsCyrillic}\\p{L}{0," + LONGEST_WORD + "})" + letter;
    }
}
