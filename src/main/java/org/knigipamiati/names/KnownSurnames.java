package org.knigipamiati.names;

import java.util.HashSet;
import java.util.Set;
import org.knigipamiati.vocabulary.Table;

/**
 * Surnames known to exist, from {@code names/surnames.csv} and made from given names. A query for one of them is not taken
 * for a misspelling of another that differs by a letter.
 */
final class KnownSurnames {
    private static final KnownSurnames INSTANCE = new KnownSurnames(Table.read("names/surnames.csv"));

    private final Set<String> folds = new HashSet<>();

    private KnownSurnames(Table table) {
        for (Table.Row row : table.rows()) {
            for (String surname : row.get("surnames").split("[ ;]+")) {
                if (!surname.isEmpty()) {
                    SurnameForms.tables()
                            .printed(Letters.fold(Letters.plain(surname)))
                            .forEach(form -> folds.add(form.lemma()));
                }
            }
        }
        for (String stem : GivenNames.tables().stems()) {
            if (stem.length() >= 3) {
                folds.add(stem + "ov");
                folds.add(stem + "ev");
                folds.add(stem + "in");
            }
        }
    }

    static KnownSurnames tables() {
        return INSTANCE;
    }

    boolean knows(String fold) {
        return SurnameForms.tables().printed(fold).stream().anyMatch(form -> folds.contains(form.lemma()));
    }
}
