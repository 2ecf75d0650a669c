package org.knigipamiati.web.search;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * All values of one facet under a search.
 *
 * @param name permanent name of the facet, and of the parameter of its values
 * @param label what it is
 * @param several what is said of a property of which a record may have several values, empty for others
 * @param q words that narrow the search, empty if none
 * @param chosen what else narrows it
 * @param of the word that values are looked through by, empty for none
 * @param orders ways to put them in order
 * @param kept parameters that the box for that word carries along
 * @param keptChoosing parameters that the choice of values carries along: all narrowing but the values to be seen here
 * @param values those that fit the word
 * @param count what is said of how many there are
 * @param back the search itself
 */
public record FacetValuesView(
        String name,
        String label,
        String several,
        String q,
        List<Chosen> chosen,
        String of,
        List<SortLink> orders,
        List<Map.Entry<String, String>> kept,
        List<Map.Entry<String, String>> keptChoosing,
        List<Value> values,
        String count,
        String back) {

    /** Parameter of the word that values are looked through by. */
    static final String OF = "of";

    /** Parameter of the order. */
    static final String ORDER = "order";

    /** Values on the page; those beyond are found by a word. */
    private static final int MOST = 300;

    /** Whatever a reader types beyond that is in no label. */
    private static final int LONGEST_WORD = 100;

    /** A value to choose. */
    public record Value(String value, FacetView.Item item) {}

    /** How the values are put in order. */
    enum Order {
        /** Most frequent first; what has an order of its own, as years, in that. */
        USUAL,
        /** By what they are called. */
        NAME;

        static Order of(String parameter) {
            if (parameter == null || parameter.isEmpty()) {
                return USUAL;
            }
            return Stream.of(values())
                    .filter(order -> order.code().equals(parameter))
                    .findFirst()
                    .orElseThrow(() -> InvalidSearch.unknownValue(ORDER, parameter));
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static FacetValuesView of(
            Facet facet,
            List<FacetValue> all,
            String word,
            Order order,
            SearchState state,
            List<Chosen> chosen,
            Language language) {
        Words words = Words.of(language);
        String typed = word == null ? "" : word.strip();
        String folded = folded(typed);
        List<FacetValue> fitting = new ArrayList<>(all.stream()
                .filter(value -> value.count() > 0 || value.selected() || value.excluded())
                .filter(value -> folded(value.label()).contains(folded)
                        || folded(value.value()).contains(folded))
                .toList());
        if (order == Order.NAME) {
            fitting.sort(Comparator.comparing(FacetValue::label, Collator.getInstance(language.locale())::compare));
        }
        List<Value> shown = fitting.stream()
                .limit(MOST)
                .map(value -> new Value(value.value(), FacetView.Item.of(facet, value, state)))
                .toList();
        return new FacetValuesView(
                facet.parameter(),
                FacetView.label(facet, language),
                facet.property().isSeveral() ? words.say("facet_several") : "",
                state.q(),
                chosen,
                typed,
                orders(facet, typed, order, state, words),
                kept(state, order),
                keptChoosing(facet, shown, state),
                shown,
                fitting.size() > shown.size()
                        ? words.say("facet_values_some", shown.size(), fitting.size())
                        : words.say("facet_values", fitting.size()),
                Addresses.of(state));
    }

    /** As words are compared with what a reader types: capitals and ё make no difference. */
    private static String folded(String text) {
        String some = text.length() > LONGEST_WORD * 10 ? text.substring(0, LONGEST_WORD * 10) : text;
        return some.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    private static List<SortLink> orders(Facet facet, String typed, Order current, SearchState state, Words words) {
        return Stream.of(Order.values())
                .map(order -> new SortLink(
                        words.say("facet_order_" + order.code()),
                        "/facets/" + facet.parameter() + query(state, typed, order),
                        order == current))
                .toList();
    }

    private static String query(SearchState state, String typed, Order order) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(state.parameters());
        if (!typed.isEmpty()) {
            parameters.add(Map.entry(OF, typed));
        }
        if (order != Order.USUAL) {
            parameters.add(Map.entry(ORDER, order.code()));
        }
        return SearchState.queryString(parameters);
    }

    private static List<Map.Entry<String, String>> kept(SearchState state, Order order) {
        List<Map.Entry<String, String>> kept = new ArrayList<>(state.parameters());
        if (order != Order.USUAL) {
            kept.add(Map.entry(ORDER, order.code()));
        }
        return kept;
    }

    private static List<Map.Entry<String, String>> keptChoosing(Facet facet, List<Value> shown, SearchState state) {
        List<String> seen = shown.stream().map(Value::value).toList();
        return state.parameters().stream()
                .filter(each -> !each.getKey().equals(facet.parameter()) || !seen.contains(each.getValue()))
                .toList();
    }
}
