package org.knigipamiati.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.knigipamiati.report.ComparedCounts.FirstCategory;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/**
 * Sources that name next to nobody but those who were shot, such as a list of the people buried at one place. Where they make up
 * much of what is counted, a share of outcomes is theirs and not that of the victims.
 */
@ApplicationScoped
public class OneSidedSources {

    /** Of fewer people whose outcome is known, that all were shot may be chance. */
    static final int LEAST = 50;

    /** A book of those shot names somebody else by mistake, or by a mistaken reading. */
    static final double NEARLY_ALL = 0.99;

    private record Kept(Set<String> sources, Instant until) {}

    private final AtomicReference<Kept> kept = new AtomicReference<>(new Kept(Set.of(), Instant.MIN));

    @Inject
    Search search;

    /** A book is not one-sided today and another tomorrow, and each table would ask for all books again. */
    @ConfigProperty(name = "knigi.report.one-sided-kept", defaultValue = "PT5M")
    Duration keptFor;

    /**
     * What is counted from such sources.
     *
     * @param titles of the sources
     * @param known how many of all that is counted have a known outcome
     * @param fromThem how many of these stand in the sources
     */
    public record OneSided(List<String> titles, long known, long fromThem) {

        /** The titles in a row. */
        public String named() {
            return String.join(", ", titles);
        }
    }

    /** What a table under a search takes from such sources; empty if outcomes are neither its rows nor its columns, or it takes nothing. */
    public Optional<OneSided> in(CrossTable table, SearchState state, Locale locale) {
        if (table.rows() != Facet.OUTCOME && table.columns() != Facet.OUTCOME) {
            return Optional.empty();
        }
        Set<String> oneSided = sources(locale);
        if (oneSided.isEmpty()) {
            return Optional.empty();
        }
        CrossTable here = bySource(table.of(), state, locale);
        List<Integer> rows = IntStream.range(0, here.rowValues().size())
                .boxed()
                .filter(row -> oneSided.contains(here.rowValues().get(row).value()) && known(here, row) > 0)
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new OneSided(
                        rows.stream()
                                .map(here.rowValues()::get)
                                .map(FacetValue::label)
                                .toList(),
                        IntStream.range(0, here.rowValues().size())
                                .mapToLong(row -> known(here, row))
                                .sum(),
                        rows.stream().mapToLong(row -> known(here, row)).sum()));
    }

    private Set<String> sources(Locale locale) {
        Kept before = kept.get();
        if (Instant.now().isBefore(before.until())) {
            return before.sources();
        }
        CrossTable all = bySource(Counted.RECORDS, SearchState.all(), locale);
        Set<String> sources = IntStream.range(0, all.rowValues().size())
                .filter(row -> oneSided(all, row))
                .mapToObj(row -> all.rowValues().get(row).value())
                .collect(Collectors.toSet());
        kept.set(new Kept(sources, Instant.now().plus(keptFor)));
        return sources;
    }

    private CrossTable bySource(Counted of, SearchState state, Locale locale) {
        return search.counts(Facet.SOURCE, Facet.OUTCOME, of, state, locale);
    }

    private static boolean oneSided(CrossTable table, int row) {
        FirstCategory first = FirstCategory.of(table, row);
        return first.known() >= LEAST && first.ofKnown().orElse(0) >= NEARLY_ALL;
    }

    private static long known(CrossTable table, int row) {
        return FirstCategory.of(table, row).known();
    }
}
