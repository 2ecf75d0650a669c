package org.knigipamiati.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.Table;

/** Surnames that no letter rule carries over, from {@code names/surname_equivalents.csv}. */
final class SurnameEquivalents {
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
                byForm.putIfAbsent(GivenNames.bare(plain), equivalent);
            }
        }
    }

    static SurnameEquivalents tables() {
        return INSTANCE;
    }

    /** The Russian surnames a foreign one stands for, as readings; none for a word of no row. */
    List<Reading> read(String plain) {
        Equivalent equivalent = byForm.getOrDefault(plain, byForm.get(GivenNames.bare(plain)));
        if (equivalent == null) {
            return List.of();
        }
        return equivalent.russian().stream()
                .map(Letters::plain)
                .map(r -> Reading.ofWord(r, equivalent.language()))
                .toList();
    }
}
