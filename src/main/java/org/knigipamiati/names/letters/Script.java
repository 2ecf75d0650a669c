package org.knigipamiati.names.letters;

import java.lang.Character.UnicodeScript;

/** The writing system of a word, as far as names are read differently in it. */
public enum Script {
    CYRILLIC,
    LATIN,
    GREEK,
    HEBREW,
    ARABIC,
    ARMENIAN,
    GEORGIAN,
    HAN,
    HANGUL,
    OTHER;

    /** The script of the first letter of a word; {@link #OTHER} when it has no letter we know. */
    public static Script of(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Script::of)
                .findFirst()
                .orElse(OTHER);
    }

    public static Script of(int codePoint) {
        UnicodeScript script = UnicodeScript.of(codePoint);
        if (script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA) {
            return OTHER;
        }
        for (Script known : values()) {
            if (known.name().equals(script.name())) {
                return known;
            }
        }
        return OTHER;
    }

    /** Scripts that write names without most vowels, so that only consonants can be compared. */
    public boolean consonantal() {
        return this == HEBREW || this == ARABIC;
    }
}
