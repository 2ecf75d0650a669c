package org.knigipamiati.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SearchResult.Match;
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
                answer, new SearchResult.Total(hits.length, true), List.of(hits), Map.of(), null, List.of(), 1);
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
