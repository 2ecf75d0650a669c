package org.knigipamiati.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;

/**
 * Counts our records by the measures of published figures. Which records those are, each figure's row of the vocabulary says as a
 * search; here it is only asked, together with all others, and the engine keeps the answers until the index changes.
 */
@ApplicationScoped
public class Comparing {

    private static final Facet SURE = Facet.byParameter("operation_sure").orElseThrow();

    /** The outcome of all who were shot. */
    private static final String FIRST_CATEGORY = "FIRST_CATEGORY";

    private static final List<String> STATED = List.of("STATED", "DOCUMENTED");

    @Inject
    Search search;

    /** The searches behind a figure, and what their counts make of it. */
    private record Asked(
            PublishedFigure figure,
            SearchState records,
            Optional<SearchState> unknown,
            Optional<SearchState> known,
            List<SearchState> undated,
            List<SearchState> levels) {

        List<SearchState> all() {
            List<SearchState> all = new ArrayList<>(List.of(records));
            unknown.ifPresent(all::add);
            known.ifPresent(all::add);
            all.addAll(undated);
            all.addAll(levels);
            return all;
        }

        ComparedFigure answered(Map<SearchState, Long> counts) {
            ComparedFigure.Ours ours = new ComparedFigure.Ours(
                    records,
                    counts.get(records),
                    known.map(counts::get).orElse(0L),
                    unknown.map(counts::get).orElse(0L),
                    undated.isEmpty() ? 0 : Math.max(0, counts.get(undated.get(0)) - counts.get(undated.get(1))),
                    levels.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new ComparedFigure.Levels(
                                    counts.get(levels.get(0)), counts.get(levels.get(1)), counts.get(levels.get(2)))));
            return new ComparedFigure(figure, Optional.of(ours));
        }
    }

    /** Every one of some figures with our count, or without where its row says why. */
    public List<ComparedFigure> compare(Collection<PublishedFigure> figures, Counted of) {
        Map<PublishedFigure, Asked> asked = new LinkedHashMap<>();
        Set<SearchState> states = new LinkedHashSet<>();
        for (PublishedFigure figure : figures) {
            if (figure.comparable()) {
                asked.put(figure, asked(figure));
                states.addAll(asked.get(figure).all());
            }
        }
        List<SearchState> distinct = List.copyOf(states);
        List<Long> totals = search.totals(distinct, of);
        Map<SearchState, Long> counts = new HashMap<>();
        for (int i = 0; i < distinct.size(); i++) {
            counts.put(distinct.get(i), totals.get(i));
        }
        return figures.stream()
                .map(figure -> figure.comparable()
                        ? asked.get(figure).answered(counts)
                        : new ComparedFigure(figure, Optional.empty()))
                .toList();
    }

    /** As {@link #compare}, by figure. */
    public Map<PublishedFigure, ComparedFigure> compared(Collection<PublishedFigure> figures, Counted of) {
        Map<PublishedFigure, ComparedFigure> compared = new HashMap<>();
        compare(figures, of).forEach(one -> compared.put(one.figure(), one));
        return compared;
    }

    private Asked asked(PublishedFigure figure) {
        SearchState whole = state(figure.records());
        if (figure.part().isEmpty()) {
            return new Asked(figure, whole, Optional.empty(), Optional.empty(), undated(whole), levels(whole));
        }
        SearchState part = state(figure.records() + '&' + figure.part());
        Facet asked = Facet.byParameter(figure.part().substring(0, figure.part().indexOf('=')))
                .orElseThrow();
        return new Asked(
                figure,
                part,
                Optional.of(whole.with(asked, IndexFields.UNKNOWN)),
                Optional.of(whole.excluding(asked, IndexFields.UNKNOWN)),
                undated(whole),
                levels(whole));
    }

    /** A search as the vocabulary writes it: the query of an address. */
    static SearchState state(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters
                    .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        return SearchState.parse(parameters, Set.of());
    }

    /**
     * Those whose year is not told, at any time, and those of them that are counted all the same, because they may lie in the period.
     * That no date is told of an event says nothing where the event may not have been: not all were shot, nor rehabilitated.
     */
    private static List<SearchState> undated(SearchState whole) {
        DateFilter date = whole.periods().firstKey();
        if (date.parameter().equals("rehabilitated")) {
            return List.of();
        }
        boolean shot = date.parameter().equals("executed")
                && whole.selected(Facet.OUTCOME).isEmpty();
        SearchState counted = shot ? whole.with(Facet.OUTCOME, FIRST_CATEGORY) : whole;
        Facet year = Facet.byParameter("year_" + date.parameter()).orElseThrow();
        SearchState undated = counted.with(year, IndexFields.UNKNOWN).with(year, IndexFields.IMPOSSIBLE);
        return List.of(undated.without(date), undated);
    }

    /** The records at the three levels, for an operation: sure links are those that stay without what is inferred on weak grounds. */
    private static List<SearchState> levels(SearchState counted) {
        SortedSet<String> operations = counted.selected(Facet.OPERATION);
        if (operations.isEmpty()) {
            return List.of();
        }
        SearchState stated = counted;
        SearchState strong = counted;
        SearchState weak = counted;
        for (String level : STATED) {
            stated = stated.with(Facet.LEVEL, level);
            strong = strong.excluding(Facet.LEVEL, level);
            weak = weak.excluding(Facet.LEVEL, level);
        }
        for (String operation : operations) {
            strong = strong.with(SURE, operation);
            weak = weak.excluding(SURE, operation);
        }
        return List.of(stated, strong, weak);
    }
}
