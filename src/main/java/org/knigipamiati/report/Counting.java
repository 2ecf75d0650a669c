package org.knigipamiati.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;

/** Counts records and puts published figures beside the counts. */
@ApplicationScoped
public class Counting {

    private final PublishedBeside beside =
            new PublishedBeside(List.copyOf(Vocabularies.load().figures().values()));

    @Inject
    Search search;

    @Inject
    OneSidedSources oneSided;

    /** A cross-table with what has been published of the same; arguments as in {@link Search#counts}. */
    public ComparedCounts count(Facet rows, Facet columns, Counted of, SearchState state, Locale locale) {
        CrossTable table = search.counts(rows, columns, of, state, locale);
        ComparedCounts counts = new ComparedCounts(
                table, Map.of(), beside.ofTotal(state, rows, columns), oneSided.in(table, state, locale));
        Map<String, List<PublishedFigure>> published = new LinkedHashMap<>();
        Stream.concat(
                        table.rowValues().stream().map(FacetValue::value),
                        counts.sides().stream().map(ComparedCounts.Side::value))
                .forEach(row -> {
                    List<PublishedFigure> figures =
                            beside.of(state.without(rows).with(rows, row));
                    if (!figures.isEmpty()) {
                        published.put(row, figures);
                    }
                });
        return new ComparedCounts(table, published, counts.ofTotal(), counts.oneSided());
    }
}
