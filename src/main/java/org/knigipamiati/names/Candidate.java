package org.knigipamiati.names;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A record as the comparison sees it.
 *
 * @param id opaque to this package; it comes back in {@link NameComparison#id()}
 * @param name as printed
 * @param dates every dated event that the record tells, alternatives included
 * @param context the other words of the record: nationality, places, profession, address; the verbatim entry will do
 */
public record Candidate(String id, PersonName name, List<LifeDate> dates, String context) {
    public Candidate {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        dates = dates == null ? List.of() : List.copyOf(dates);
        context = context == null ? "" : context;
    }

    /** A record of which only years of birth are known. */
    public Candidate(String id, PersonName name, Set<Integer> birthYears, String context) {
        this(
                id,
                name,
                birthYears.stream()
                        .map(year -> LifeDate.of(LifeEvent.BIRTH, year))
                        .toList(),
                context);
    }

    /** Every year of birth that the record gives. */
    public Set<Integer> birthYears() {
        return dates.stream()
                .filter(date -> date.event() == LifeEvent.BIRTH)
                .map(LifeDate::year)
                .collect(Collectors.toSet());
    }
}
