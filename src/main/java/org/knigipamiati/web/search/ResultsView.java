package org.knigipamiati.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A page of results.
 *
 * @param q the words typed, empty if none
 * @param title what the browser's tab says: the answer and the question
 * @param heading the answer in one line
 * @param explanation what the answer means, empty if nothing needs saying
 * @param count how many there are, in words
 * @param chosen conditions that narrow
 * @param widest the search without conditions, empty if there are none
 * @param found sure hits of this page
 * @param possible hits that may be meant
 * @param possibleHeading heading of the possible ones
 * @param farther hits that the engine came across and that are hardly meant
 * @param facets properties to narrow by
 * @param others further ones, each on a page of its own
 * @param counts address of counts of the same records by two properties, empty if there are none
 * @param reports other pages that count the same records
 * @param sorting orders
 * @param dates form for periods
 * @param next address of the next page, empty on the last
 * @param first address of the first page, empty on it
 * @param feed address of the feed of new records of this search, in the reader's language
 * @param helpNeeded whether to say where else to look
 */
public record ResultsView(
        String q,
        String title,
        String heading,
        String explanation,
        String count,
        List<Chosen> chosen,
        String widest,
        List<HitView> found,
        List<HitView> possible,
        String possibleHeading,
        List<HitView> farther,
        List<FacetView> facets,
        List<FacetView.Link> others,
        String counts,
        List<FacetView.Link> reports,
        List<SortLink> sorting,
        DateForm dates,
        String next,
        String first,
        String feed,
        boolean helpNeeded) {

    /** When nobody fits, a few of the nearest names help and a page of them misleads. */
    private static final int NEAREST_SHOWN = 5;

    /** Below it nothing of the question is like the record: such a "nearest" name would only mislead. */
    private static final double NEAR = 0.1;

    /** A question of more letters is a sentence: it stands in the box above, and no heading repeats it. */
    private static final int LONGEST_IN_HEADING = 60;

    /** The page of a search; source titles by id, in the reader's language. */
    public static ResultsView of(SearchState state, SearchResult result, Language language) {
        Map<String, String> sources = titles(result);
        List<HitView> found = new ArrayList<>();
        List<HitView> possible = new ArrayList<>();
        List<HitView> farther = new ArrayList<>();
        boolean byName = !state.q().isEmpty();
        boolean none = byName && result.answer() == Answer.NONE;
        for (Hit hit : none ? nearest(result) : result.hits()) {
            boolean sure = !byName || result.answer() == Answer.FOUND && HitView.isSure(hit);
            List<HitView> into = sure ? found : !none && HitView.isHardlyMeant(hit) ? farther : possible;
            into.add(HitView.of(hit, language, sources));
        }
        String answer = byName ? result.answer().name() : result.total().value() == 0 ? "EMPTY" : "LIST";
        Words words = Words.of(language);
        String said = words.say("results_heading_" + answer);
        String title = byName ? said + ": " + state.q() : said;
        boolean named = result.answer() == Answer.FOUND && state.q().length() <= LONGEST_IN_HEADING;
        return new ResultsView(
                state.q(),
                title,
                named ? title : said,
                explanation(words.say("results_explanation_" + answer), result.notes()),
                none ? "" : total(result, language),
                Chosen.of(state, result, language),
                state.isNarrowed() ? Addresses.of(state.widest()) : "",
                List.copyOf(found),
                List.copyOf(possible),
                words.say(result.answer() == Answer.NONE ? "results_nearest" : "results_possible"),
                List.copyOf(farther),
                none ? List.of() : facets(result, state, language),
                none ? List.of() : others(result, state, language),
                none || result.total().value() == 0 ? "" : Addresses.counts(state),
                none || result.total().value() == 0 ? List.of() : reports(state, words),
                sorting(state, language),
                DateForm.of(state, language),
                none || result.next() == null ? "" : Addresses.of(state.withCursor(result.next())),
                state.cursor() == null ? "" : Addresses.of(state.firstPage()),
                Addresses.feed(state, language),
                byName && result.answer() != Answer.FOUND || result.total().value() == 0);
    }

    private static List<FacetView.Link> reports(SearchState state, Words words) {
        return Stream.of("time", "delays", "flow", "map")
                .map(page -> new FacetView.Link(words.say("results_" + page), Addresses.report('/' + page, state)))
                .toList();
    }

    private static String explanation(String answer, List<String> notes) {
        return String.join(" ", Stream.concat(notes.stream(), Stream.of(answer)).toList())
                .strip();
    }

    private static List<Hit> nearest(SearchResult result) {
        return result.hits().stream()
                .filter(hit -> hit.match().confidence() >= NEAR)
                .limit(NEAREST_SHOWN)
                .toList();
    }

    private static String total(SearchResult result, Language language) {
        // who is set apart stands on the page and is not counted
        long shown = Math.min(
                result.first() + result.hits().size() - 1, result.total().value());
        return result.hits().isEmpty()
                ? ""
                : Words.of(language)
                        .say(
                                result.total().exact() ? "results_count" : "results_count_more",
                                result.total().value(),
                                result.first(),
                                shown);
    }

    private static Map<String, String> titles(SearchResult result) {
        Map<String, String> titles = new java.util.HashMap<>();
        for (FacetValue value : result.facets().getOrDefault(Facet.SOURCE, List.of())) {
            titles.put(value.value(), value.label());
        }
        return titles;
    }

    private static List<FacetView> facets(SearchResult result, SearchState state, Language language) {
        return Facet.all().stream()
                .filter(facet -> tellsApart(result.facets().getOrDefault(facet, List.of())))
                .map(facet -> FacetView.of(facet, result.facets().get(facet), state, language))
                .toList();
    }

    private static List<FacetView.Link> others(SearchResult result, SearchState state, Language language) {
        return Facet.all().stream()
                .filter(facet -> !result.facets().containsKey(facet))
                .map(facet -> new FacetView.Link(FacetView.label(facet, language), Addresses.of(facet, state)))
                .toList();
    }

    /** Whether a facet can narrow anything: one of which no hit says anything cannot. */
    private static boolean tellsApart(List<FacetValue> values) {
        return values.stream()
                .anyMatch(value ->
                        value.selected() || value.excluded() || !value.value().equals(IndexFields.UNKNOWN));
    }

    private static List<SortLink> sorting(SearchState state, Language language) {
        return Sort.all().stream()
                .filter(sort -> !sort.equals(Sort.RELEVANCE) || !state.q().isEmpty())
                .map(sort -> new SortLink(
                        Words.of(language).say("sort_" + sort.parameter()),
                        Addresses.of(state.withSort(sort)),
                        isCurrent(sort, state)))
                .toList();
    }

    /** Without words typed, relevance is the order of names. */
    private static boolean isCurrent(Sort sort, SearchState state) {
        Sort effective = state.sort().equals(Sort.RELEVANCE) && state.q().isEmpty() ? Sort.NAME : state.sort();
        return sort == effective;
    }
}
