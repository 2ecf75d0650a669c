package org.knigipamiati.names;

import java.util.LinkedHashSet;
import java.util.Set;

/** Spellings to show to a reader who found nothing. */
final class Spelled {
    private Spelled() {}

    static Set<String> others(QueryWord word) {
        Set<String> out = new LinkedHashSet<>();
        for (Reading reading : word.readings) {
            if (!reading.asWritten() && out.size() < 3 && reading.cyrillic().length() > 1) {
                out.add(title(reading.cyrillic()));
            }
        }
        if (word.isGiven()) {
            for (QueryWord.GivenReading given : word.given.values()) {
                String form = GivenNames.tables().title(given.group());
                if (!Letters.plain(form).equals(word.plain) && out.size() < 4) {
                    out.add(form);
                }
            }
        }
        return out;
    }

    static String title(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
