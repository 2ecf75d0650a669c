package org.knigipamiati.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SearchResult.Match;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;

/** What stands apart from what on a page of results. The people are invented. */
class ResultsViewTest {

    @Test
    void whoIsMeantWhoMayBeAndWhoIsHardlyStandApart() {
        ResultsView view = view(Answer.FOUND, hit(1, Answer.FOUND), hit(2, Answer.POSSIBLE), hit(3, Answer.NONE));
        assertThat(view.found()).hasSize(1);
        assertThat(view.possible()).hasSize(1);
        assertThat(view.farther()).hasSize(1);
    }

    @Test
    void amongPossibleOnesToo() {
        ResultsView view = view(Answer.POSSIBLE, hit(2, Answer.POSSIBLE), hit(3, Answer.NONE));
        assertThat(view.found()).isEmpty();
        assertThat(view.possible()).hasSize(1);
        assertThat(view.farther()).hasSize(1);
    }

    @Test
    void whereNobodyFitsTheNearestNamesAreOneList() {
        ResultsView view = view(Answer.NONE, hit(2, Answer.NONE), hit(3, Answer.NONE));
        assertThat(view.possible()).hasSize(2);
        assertThat(view.farther()).isEmpty();
    }

    @Test
    void yearsAreDrawnAndTheLargestNamedInTheirOrder() {
        Map<String, Long> counts = Map.of(
                IndexFields.IMPOSSIBLE,
                1L,
                "1930",
                3L,
                "1933",
                1L,
                "1936",
                2L,
                "1937",
                90L,
                "1938",
                70L,
                IndexFields.UNKNOWN,
                400L);
        FacetView years = FacetView.of(
                Facet.YEAR_ARRESTED,
                counts.keySet().stream()
                        .sorted()
                        .map(year -> new FacetValue(year, year, counts.get(year), false, false))
                        .toList(),
                SearchState.all(),
                Language.of("en"));
        assertThat(years.drawing().summary()).isEqualTo("From 1930 to 1938; most in 1937: 90.");
        assertThat(years.drawing().shapes()).contains("1938: 70").doesNotContain("400");
        assertThat(years.first()).extracting(FacetView.Item::label).containsExactly("1930", "1937", "1938");
        assertThat(years.rest())
                .extracting(FacetView.Item::label)
                .containsExactly("1933", "1936", IndexFields.IMPOSSIBLE, IndexFields.UNKNOWN);
    }

    @Test
    void aFewYearsAreAListAndSoAreOtherProperties() {
        List<FacetValue> two = List.of(
                new FacetValue("1937", "1937", 1, false, false), new FacetValue("1938", "1938", 5, false, false));
        assertThat(FacetView.of(Facet.YEAR_ARRESTED, two, SearchState.all(), Language.of("en"))
                        .drawing())
                .isNull();
        assertThat(FacetView.of(
                                Facet.SEX,
                                List.of(new FacetValue("m", "men", 9, false, false)),
                                SearchState.all(),
                                Language.of("en"))
                        .drawing())
                .isNull();
    }

    @Test
    void aSentenceIsNoHeadingAndNobodyIsNarrowed() {
        assertThat(view(Answer.FOUND, hit(1, Answer.FOUND)).heading()).isEqualTo("Found: Небылицын");
        ResultsView none = view(Answer.NONE, hit(2, Answer.NONE));
        assertThat(none.heading()).isEqualTo("Not found here");
        assertThat(none.title()).isEqualTo("Not found here: Небылицын");
        assertThat(none.facets()).isEmpty();
        String sentence = "I am looking for Небылицын, who lived in a village that nobody in the family remembers";
        SearchResult found = new SearchResult(
                Answer.FOUND,
                new SearchResult.Total(1, true),
                List.of(hit(1, Answer.FOUND)),
                Map.of(),
                null,
                List.of(),
                1);
        assertThat(ResultsView.of(SearchState.of(sentence), found, Language.of("en"))
                        .heading())
                .isEqualTo("Found");
    }

    @Test
    void whatAPersonTypedFromAPageStandsOnThatPageAndInNoFile() {
        assertThat(HitView.of(card(1, "40"), Language.of("en"), Map.of("sample", "A book"))
                        .source())
                .isEqualTo("A book, page 40, entry 1");
        assertThat(HitView.of(card(1, null), Language.of("en"), Map.of()).source())
                .isEqualTo("sample, file sample.jsonl, entry 1");
    }

    /** A list says of a death beside a death sentence no more than that the date may be false. */
    @Test
    void aDeathThatMayBeOfACertificateIsNotStatedInAList() {
        assertThat(fate(Map.of("sentence", "DEATH", "died", "1943")))
                .contains("died in 1943 (the date may be invented)");
        assertThat(fate(Map.of("executed", "1938", "died", "1943")))
                .contains("died in 1943 (the date may be invented)");
        assertThat(fate(Map.of("sentence", "CAMP", "died", "1943"))).endsWith("died in 1943.");
        assertThat(fate(Map.of("sentence", "DEATH"))).doesNotContain("invented");
    }

    private static String fate(Map<String, String> values) {
        RecordCard card = new RecordCard(
                1, null, null, null, new RecordCard.Place("sample", "sample.jsonl", 1, true, null), values);
        return HitView.of(new Hit(card, null, List.of()), Language.of("en"), Map.of())
                .fate();
    }

    private static ResultsView view(Answer answer, Hit... hits) {
        SearchResult result = new SearchResult(
                answer,
                new SearchResult.Total(hits.length, true),
                List.of(hits),
                Map.of(Facet.SEX, List.of(new FacetValue("m", "men", hits.length, false, false))),
                null,
                List.of(),
                1);
        return ResultsView.of(SearchState.of("Небылицын"), result, Language.of("en"));
    }

    private static Hit hit(long id, Answer verdict) {
        return new Hit(card(id, null).card(), new Match(0.5, verdict, List.of()), List.of());
    }

    private static Hit card(long id, String typedFrom) {
        RecordCard card = new RecordCard(
                id,
                new RecordCard.Name("Небылицын", "Лука", null, null),
                null,
                null,
                new RecordCard.Place("sample", "sample.jsonl", 1, true, typedFrom),
                Map.of("sex", "m"));
        return new Hit(card, null, List.of());
    }
}
