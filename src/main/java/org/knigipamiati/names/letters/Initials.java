package org.knigipamiati.names.letters;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The Cyrillic letters with which a name may begin whose initial was typed. */
public final class Initials {
    /** Initials of several letters, or that no single rule of the spelling tables gives. */
    private static final Map<String, String> LATIN = Map.ofEntries(
            Map.entry("a", "аяэ"),
            Map.entry("c", "цкчсх"),
            Map.entry("d", "д"),
            Map.entry("e", "еэиё"),
            Map.entry("g", "гхдж"),
            Map.entry("h", "хгаио"),
            Map.entry("i", "ияю"),
            Map.entry("j", "йяюеджиаоэ"),
            Map.entry("o", "ое"),
            Map.entry("p", "пф"),
            Map.entry("q", "к"),
            Map.entry("s", "сшзщ"),
            Map.entry("t", "тцч"),
            Map.entry("u", "у"),
            Map.entry("v", "вф"),
            Map.entry("w", "ву"),
            Map.entry("x", "кхс"),
            Map.entry("y", "йяюеыи"),
            Map.entry("z", "зцж"),
            Map.entry("k", "кх"));

    private Initials() {}

    public static Set<String> cyrillic(String letter) {
        String plain = Letters.plain(letter).toLowerCase(Locale.ROOT);
        Set<String> out = new LinkedHashSet<>();
        if (Script.of(plain) == Script.CYRILLIC) {
            out.add(plain);
            if (plain.equals("і")) {
                out.add("и");
            } else if (plain.equals("є")) {
                out.add("е");
            }
            return out;
        }
        String known = LATIN.get(Letters.bare(plain));
        if (known != null) {
            known.chars().forEach(c -> out.add(String.valueOf((char) c)));
        }
        for (WordReading reading : Spellings.tables().read(plain)) {
            out.add(reading.cyrillic().substring(0, 1));
        }
        return out;
    }
}
