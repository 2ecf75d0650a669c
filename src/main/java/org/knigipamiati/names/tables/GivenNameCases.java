package org.knigipamiati.names.tables;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/**
 * Case forms of given names in languages that write Latin letters and whose forms no Russian reading has: "ieškau Vytauto". From {@code
 * names/given_cases.csv}.
 */
final class GivenNameCases {
    private record Ending(String language, String nominative, List<String> cases) {}

    private final List<Ending> endings = new ArrayList<>();

    GivenNameCases() {
        for (Table.Row row : Table.read("names/given_cases.csv").rows()) {
            List<String> cases = new ArrayList<>();
            for (String form : row.get("cases").split(" ")) {
                cases.add(Letters.plain(form));
            }
            endings.add(new Ending(row.get("language"), Letters.plain(row.get("nominative")), List.copyOf(cases)));
        }
    }

    /** The forms of a plain name by the first row of its language whose ending it has; none for other languages. */
    List<String> forms(String language, String plain) {
        for (Ending ending : endings) {
            int stem = plain.length() - ending.nominative.length();
            if (ending.language.equals(language) && stem > 1 && plain.endsWith(ending.nominative)) {
                String own = plain.substring(0, stem);
                return ending.cases.stream().map(form -> own + form).toList();
            }
        }
        return List.of();
    }
}
