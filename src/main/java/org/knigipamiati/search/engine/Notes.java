package org.knigipamiati.search.engine;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knigipamiati.names.NameQuery;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** What is said of a question beside its answer: that signs in it mean nothing, that no calendar has its date, or by which years its namesakes are told apart. */
final class Notes {
    /** Fewer namesakes are told apart at a glance. */
    private static final int MANY = 5;

    /** A value of the facet of years that is one: it may be unknown, or of a date that no calendar has. */
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /** Years that are named; of more the decades are. */
    private static final int MOST_YEARS = 12;

    private Notes() {}

    /** The years of a decade, as they may be typed: 1880–1889. */
    private static String decade(String year) {
        String begin = year.substring(0, year.length() - 1);
        return begin + "0–" + begin + "9";
    }

    static List<String> of(
            SearchState state, NameQuery names, Hits hits, Map<Facet, List<FacetValue>> facets, Locale locale) {
        Words words = Words.of(Language.of(locale));
        if (state.q().equals(SearchState.NOTHING)) {
            return List.of(words.say("note_nothing"));
        }
        if (names.hasSigns()) {
            return List.of(words.say("note_signs"));
        }
        List<String> impossible = names.datesOfNoCalendar();
        if (!impossible.isEmpty()) {
            return List.of(words.say("note_no_such_date", String.join(", ", impossible)));
        }
        boolean namesakes = hits.answer() == Answer.FOUND && hits.total() >= MANY;
        if (!namesakes || !names.namesAPerson() || names.hasDate() || state.cursor() != null) {
            return List.of();
        }
        List<FacetValue> years = facets.getOrDefault(Facet.of(Property.BORN, Grain.YEAR), List.of()).stream()
                .filter(year -> YEAR.matcher(year.value()).matches() && year.count() > 0)
                .toList();
        if (years.size() < 2) {
            return List.of();
        }
        Map<String, Long> counts = new TreeMap<>();
        for (FacetValue year : years) {
            counts.merge(years.size() > MOST_YEARS ? decade(year.value()) : year.value(), year.count(), Long::sum);
        }
        String list = counts.entrySet().stream()
                .map(span -> span.getKey() + (span.getValue() > 1 ? " (" + span.getValue() + ")" : ""))
                .collect(Collectors.joining(", "));
        return List.of(words.say("note_namesakes", list));
    }
}
