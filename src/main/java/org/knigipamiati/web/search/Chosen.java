package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.knigipamiati.search.ConditionWords;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A condition that narrows the search, and the way to take it back.
 *
 * @param what the property
 * @param value its value
 * @param href the search without it
 */
public record Chosen(String what, String value, String href) {

    /** All conditions besides the words typed. */
    static List<Chosen> of(SearchState state, SearchResult result, Language language) {
        return of(state, (facet, value) -> label(result.facets(), facet, value), language);
    }

    /** All conditions besides the words typed, with what each value is called. */
    public static List<Chosen> of(SearchState state, BiFunction<Facet, String, String> label, Language language) {
        List<Chosen> chosen = new ArrayList<>();
        state.selections()
                .forEach((facet, values) -> values.forEach(value -> chosen.add(new Chosen(
                        FacetView.label(facet, language),
                        label.apply(facet, value),
                        Addresses.of(state.without(facet, value))))));
        state.exclusions()
                .forEach((facet, values) -> values.forEach(value -> chosen.add(new Chosen(
                        FacetView.label(facet, language),
                        Words.of(language).say("chosen_not", label.apply(facet, value)),
                        Addresses.of(state.without(facet, value))))));
        state.periods()
                .forEach((filter, period) -> chosen.add(new Chosen(
                        Words.of(language).say("period_" + filter.parameter()),
                        ConditionWords.period(period, language),
                        Addresses.of(state.without(filter)))));
        return List.copyOf(chosen);
    }

    private static String label(Map<Facet, List<FacetValue>> facets, Facet facet, String value) {
        return facets.getOrDefault(facet, List.of()).stream()
                .filter(each -> each.value().equals(value))
                .map(FacetValue::label)
                .findFirst()
                .orElse(value);
    }

    /** The name of an event whose date can be asked for. */
    static String event(DateFilter filter, Language language) {
        return Words.of(language).say("period_" + filter.parameter());
    }
}
