package org.knigipamiati.names;

import com.ibm.icu.text.Transliterator;

/** Words of scripts we have no table for, as ICU romanises them. */
final class Foreign {
    private static final class Any {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private Foreign() {}

    static String toLatin(String word) {
        synchronized (Any.TO_LATIN) {
            return Any.TO_LATIN.transliterate(word);
        }
    }
}
