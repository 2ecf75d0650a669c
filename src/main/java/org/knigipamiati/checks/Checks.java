package org.knigipamiati.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.knigipamiati.attribution.CaseFacts;
import org.knigipamiati.attribution.Claim;
import org.knigipamiati.attribution.RecordFacts;
import org.knigipamiati.vocabulary.Vocabularies;

/** Runs every check over a record. Pure and safe for many threads. */
public final class Checks {

    private final Vocabularies vocabularies;

    public Checks(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    /** As {@link #run(RecordFacts, List, Set)} for a source whose regions are not known. */
    public List<Flag> run(RecordFacts person, List<Claim> claims) {
        return run(person, claims, Set.of());
    }

    /**
     * All flags of a record, case by case, in the order of the checks' groups.
     *
     * @param person the facts
     * @param claims what {@code Attribution} claims of them
     * @param regions codes of the regions that the source is about; they decide ambiguous abbreviations
     */
    public List<Flag> run(RecordFacts person, List<Claim> claims, Set<String> regions) {
        List<Flag> flags = new ArrayList<>();
        for (CaseFacts source : person.cases()) {
            List<Claim> own = claims.stream()
                    .filter(claim -> claim.caseNo() == source.caseNo())
                    .toList();
            CheckedCase checked =
                    new CheckedCase(vocabularies, person.facts(), source.caseNo(), source.facts(), own, regions);
            DateChecks.run(checked);
            BodyChecks.run(checked);
            PenaltyChecks.run(checked);
            DeathChecks.run(checked);
            PlaceChecks.run(checked);
            PersonChecks.run(checked);
            flags.addAll(checked.flags());
        }
        return flags;
    }
}
