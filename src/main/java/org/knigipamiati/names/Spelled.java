package org.knigipamiati.names;

import java.util.LinkedHashSet;
import java.util.Set;

/** Spellings to show to a reader who found nothing. */
final class Spelled {
    private Spelled() {}

    static Set<String> others(QueryWord word) {
        Set<String> out = new LinkedHashSet<>();
        if (word.isGiven()) {
            for (QueryWord.GivenReading given : word.given.values()) {
                String form = GivenNames.tables().title(given.group());
                if (given.quality() > 0.9 && !Letters.plain(form).equals(word.plain) && out.size() < 2) {
                    out.add(form);
                }
            }
            return out;
        }
        // spellings that are somebody's surname before merely possible ones
        for (Reading reading : word.readings) {
            if (!reading.asWritten() && out.size() < 3 && KnownSurnames.tables().written(reading.cyrillic())) {
                out.add(title(reading.cyrillic()));
            }
        }
        for (Reading reading : word.readings) {
            if (!reading.asWritten() && out.size() < 3 && reading.cyrillic().length() > 1) {
                out.add(title(reading.cyrillic()));
            }
        }
        for (QueryWord.Lemma lemma : word.lemmas.values()) {
            String surname = KnownSurnames.tables().ofFold(lemma.lemma());
            if (surname != null && out.size() < 4 && !surname.equals(word.plain)) {
                out.add(title(surname));
            }
        }
        return out;
    }

    static String title(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
