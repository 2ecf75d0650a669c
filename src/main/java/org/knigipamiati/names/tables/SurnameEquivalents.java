package org.knigipamiati.names.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.WordReading;
import org.knigipamiati.vocabulary.Table;

/** Surnames that no letter rule carries over, from {@code names/surname_equivalents.csv}. */
public final class SurnameEquivalents {
    private static final SurnameEquivalents INSTANCE =
            new SurnameEquivalents(Table.read("names/surname_equivalents.csv"));

    private record Equivalent(String language, List<String> russian) {}

    private final Map<String, Equivalent> byForm = new HashMap<>();

    private SurnameEquivalents(Table table) {
        for (Table.Row row : table.rows()) {
            Equivalent equivalent = new Equivalent(
                    row.get("language"), List.of(row.get("russian").split("\\|")));
            for (String form : row.get("forms").split(" ")) {
                String plain = Letters.plain(form);
                byForm.putIfAbsent(plain, equivalent);
                byForm.putIfAbsent(Letters.bare(plain), equivalent);
            }
        }
    }

    public static SurnameEquivalents tables() {
        return INSTANCE;
    }

    /** The Russian surnames a foreign one stands for, as readings; none for a word of no row. */
    public List<WordReading> read(String plain) {
        Equivalent equivalent = byForm.getOrDefault(plain, byForm.get(Letters.bare(plain)));
        if (equivalent == null) {
            return List.of();
        }
        return equivalent.russian().stream()
                .map(Letters::plain)
                .map(r -> WordReading.ofWord(r, equivalent.language()))
                .toList();
    }
}
