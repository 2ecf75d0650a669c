package org.knigipamiati.attribution;

import java.util.List;

/**
 * A record as the rules see it: the person's fields and the cases in order of their numbers.
 *
 * @param facts the fields that belong to the person
 * @param cases one or more cases
 */
public record RecordFacts(Facts facts, List<CaseFacts> cases) {

    /** A person with one case. */
    public static RecordFacts of(Facts person, Facts mainCase) {
        return new RecordFacts(person, List.of(CaseFacts.of(0, mainCase)));
    }
}
