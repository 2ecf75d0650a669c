package org.knigipamiati.names;

import java.util.Objects;
import java.util.Set;

/**
 * A record as the comparison sees it.
 *
 * @param id opaque to this package; it comes back in {@link NameComparison#id()}
 * @param name as printed
 * @param birthYears every year of birth that the record gives, alternatives included; empty when it gives none
 * @param context the other words of the record: nationality, places, profession, address; the verbatim entry will do
 */
public record Candidate(String id, PersonName name, Set<Integer> birthYears, String context) {
    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        birthYears = birthYears == null ? Set.of() : Set.copyOf(birthYears);
        context = context == null ? "" : context;
    }
}
