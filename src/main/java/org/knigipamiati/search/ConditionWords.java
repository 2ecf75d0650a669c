package org.knigipamiati.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What a search asks for, in the reader's words. */
public final class ConditionWords {

    private ConditionWords() {}

    /** All that narrows a search on one line, what was typed first; empty if nothing narrows. */
    public static String of(SearchState state, Search search, Language language) {
        Words words = Words.of(language);
        List<String> all = new ArrayList<>();
        if (!state.q().isBlank()) {
            all.add(words.say("condition_typed", state.q()));
        }
        state.selections()
                .forEach((facet, values) -> all.add(words.say(
                        "condition",
                        words.say("facet_" + facet.parameter()),
                        values.stream()
                                .map(value -> search.label(facet, value, language.locale()))
                                .collect(Collectors.joining(", ")))));
        state.exclusions()
                .forEach((facet, values) -> all.add(words.say(
                        "condition",
                        words.say("facet_" + facet.parameter()),
                        values.stream()
                                .map(value -> words.say("chosen_not", search.label(facet, value, language.locale())))
                                .collect(Collectors.joining(", ")))));
        state.periods()
                .forEach((filter, period) -> all.add(
                        words.say("condition", words.say("period_" + filter.parameter()), period(period, language))));
        return String.join("; ", all);
    }

    /**
     * What a table counts, for its caption: "Sex × outcome. Only: “Ivanov”; region: Leningrad; certainty: any." Nothing that narrows the
     * counts is left unsaid, nor how certain the links to operations must be.
     */
    public static String caption(Facet rows, Facet columns, SearchState state, Search search, Language language) {
        Words words = Words.of(language);
        List<String> said = new ArrayList<>();
        if (!state.isEmpty()) {
            said.add(of(state, search, language));
        }
        if (!state.isNarrowedBy(Facet.LEVEL)) {
            said.add(words.say(
                    "condition", words.say("facet_" + Facet.LEVEL.parameter()), words.say("counts_caption_any_level")));
        }
        String table = words.say(
                "counts_table_title",
                words.say("facet_" + rows.parameter()),
                words.say("facet_" + columns.parameter()));
        String scope = words.say(state.isEmpty() ? "counts_caption_all" : "counts_under");
        return table + ". " + scope + ' ' + String.join("; ", said) + '.';
    }

    /** A period in words. */
    public static String period(Period period, Language language) {
        Words words = Words.of(language);
        if (period.from().equals(period.to())) {
            return words.date(period.from());
        }
        if (period.from().isEmpty()) {
            return words.say("period_until", words.date(period.to()));
        }
        return period.to().isEmpty()
                ? words.say("period_since", words.date(period.from()))
                : words.say("period_between", words.date(period.from()), words.date(period.to()));
    }
}
