package org.knigipamiati.parse.text;

/**
 * How characters are folded for comparison: lower case, ё as е, Latin look-alikes as Cyrillic, one kind of blank, dash and quote. Each
 * becomes one character.
 */
final class Folding {

    /** A sign of death before a date, folded: a word of one character that no letter or figure beside it belongs to. */
    static final char DIED = '\u0086';

    private static final String LATIN = "acekmhopxytb";
    private static final String CYRILLIC = "асекмнорхутв";

    /** Signs of death. */
    private static final String SIGNS_OF_DEATH = "\u2020\u271D\u2626\u271E\u271F";

    private static final char[] FOLD = foldings();

    private Folding() {}

    static char of(char printed) {
        return FOLD[printed];
    }

    static String of(String printed) {
        char[] folded = new char[printed.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = FOLD[printed.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] foldings() {
        char[] fold = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < fold.length; i++) {
            char c = Character.toLowerCase((char) i);
            int latin = LATIN.indexOf(c);
            if (latin >= 0) {
                c = CYRILLIC.charAt(latin);
            } else if (c == 'ё' || c == 'ѣ') {
                c = 'е';
            } else if (c == 'ѳ') {
                c = 'ф';
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                c = c == '\n' ? '\n' : ' ';
            } else if (c >= '\u2010' && c <= '\u2015' || c == '\u2212') {
                c = '-';
            } else if ("«»“”„".indexOf(c) >= 0) {
                c = '"';
            } else if (SIGNS_OF_DEATH.indexOf(c) >= 0) {
                c = DIED;
            }
            fold[i] = c;
        }
        return fold;
    }
}
