package org.knigipamiati.checks;

import java.util.List;
import org.knigipamiati.attribution.Attribution;
import org.knigipamiati.attribution.InventedCase;
import org.knigipamiati.vocabulary.Vocabularies;

/** The flags of an invented case, for tests. */
final class Fired {

    private static final Vocabularies VOCABULARIES = Vocabularies.load();
    private static final Attribution ATTRIBUTION = new Attribution(VOCABULARIES);
    private static final Checks CHECKS = new Checks(VOCABULARIES);

    private Fired() {}

    static List<Flag> flags(InventedCase invented) {
        return CHECKS.run(invented.facts(), ATTRIBUTION.claims(invented.facts()));
    }

    /** Whether the check fired, and how seriously: "ERROR", "WARN", "INFO" or "no". */
    static String how(Check check, InventedCase invented) {
        return flags(invented).stream()
                .filter(flag -> flag.check() == check)
                .map(flag -> flag.severity().name())
                .findFirst()
                .orElse("no");
    }
}
