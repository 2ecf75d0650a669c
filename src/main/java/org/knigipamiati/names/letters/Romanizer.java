package org.knigipamiati.names.letters;

import com.ibm.icu.text.Transliterator;

/** Words of scripts we have no table for, as ICU romanises them. */
public final class Romanizer {
    private static final class Any {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private Romanizer() {}

    public static String toLatin(String word) {
        synchronized (Any.TO_LATIN) {
            return Any.TO_LATIN.transliterate(word);
        }
    }
}
