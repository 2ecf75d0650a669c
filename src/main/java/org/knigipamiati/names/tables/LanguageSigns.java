package org.knigipamiati.names.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/** Which language a surname in Latin letters is written in, by its ending and letters that it does not use: {@code
 * names/language_signs.csv}. */
public final class LanguageSigns {
    private record Ending(String letters, String language, String without) {}

    private static final List<Ending> ENDINGS = new ArrayList<>();

    static {
        for (Table.Row row : Table.read("names/language_signs.csv").rows()) {
            for (String ending : row.get("endings").split(" ")) {
                ENDINGS.add(new Ending(Letters.plain(ending), row.get("language"), row.get("without")));
            }
        }
        ENDINGS.sort(Comparator.comparingInt((Ending e) -> e.letters.length()).reversed());
    }

    private LanguageSigns() {}

    /** The code of {@code spellings.csv}; empty if the ending tells nothing. */
    public static String of(String plain) {
        return ENDINGS.stream()
                .filter(ending -> plain.endsWith(ending.letters))
                .filter(ending -> ending.without.chars().allMatch(letter -> plain.indexOf(letter) < 0))
                .map(Ending::language)
                .findFirst()
                .orElse("");
    }
}
