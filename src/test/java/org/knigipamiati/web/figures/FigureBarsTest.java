package org.knigipamiati.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Bars of ours beside markers of the published figures, on one scale that says what it is. */
class FigureBarsTest {

    private static final Language ENGLISH = Language.of("en");
    private static final Words WORDS = Words.of(ENGLISH);

    /** Published are 335,513 people. */
    private static final String NATIONAL = "W001";

    /** Published are 73.6%. */
    private static final String SHARE = "W003";

    /** Published are "relatively few". */
    private static final String VAGUE = "W067";

    private static ComparedFigure figure(String id, long count, long base) {
        return new ComparedFigure(
                Vocabularies.load().figures().get(id),
                Optional.of(new ComparedFigure.Ours(
                        SearchState.parse(Map.of(), Set.of()), count, base, 0, 0, Optional.empty())));
    }

    private static FigureBars bars(ComparedFigure... figures) {
        List<ComparedFigure> all = List.of(figures);
        return FigureBars.of(
                "POLISH_00485",
                "Section",
                all,
                all.stream().map(one -> ComparedView.of(one, ENGLISH)).toList(),
                WORDS);
    }

    private static List<String> texts(Drawing drawing, String css) {
        return Jsoup.parse(drawing.svg()).select(css).eachText();
    }

    /** End of the scale, where a hundred per cent are. */
    private static double end(Drawing drawing) {
        return Double.parseDouble(
                Jsoup.parse(drawing.svg()).select("line.grid").last().attr("x1"));
    }

    private static double width(Drawing drawing) {
        return Double.parseDouble(
                Jsoup.parse(drawing.svg()).select("rect.series").first().attr("width"));
    }

    private static double marker(Drawing drawing) {
        Element path = Jsoup.parse(drawing.svg()).select("path.marker").first();
        return Double.parseDouble(path.attr("d").split("[M ]")[1]);
    }

    @Test
    void aNumberIsDrawnAsAPartOfThePublishedOne() {
        FigureBars bars = bars(figure(NATIONAL, 67_103, 0));
        assertThat(bars.drawings()).hasSize(1);
        Drawing drawing = bars.drawings().get(0);
        assertThat(width(drawing) / end(drawing)).isBetween(0.199, 0.201);
        assertThat(marker(drawing)).isEqualTo(end(drawing)).isLessThan(drawing.width());
        assertThat(texts(drawing, "text.axis")).containsExactly("0.0%", "50.0%", "100.0%");
        assertThat(String.join(" ", texts(drawing, "text.note"))).contains("335,513", "Werth 2010");
        assertThat(drawing.summary()).endsWith(": 20.0%.");
        assertThat(bars.note()).contains("marker stands at 100%").doesNotContain("not drawn");
    }

    @Test
    void aShareStandsBesideTheMarkerOfThePublishedShareAndSaysThatItIsOfFew() {
        FigureBars bars = bars(figure(SHARE, 4, 5));
        Drawing drawing = bars.drawings().get(0);
        assertThat(width(drawing) / end(drawing)).isBetween(0.799, 0.801);
        assertThat(marker(drawing) / end(drawing)).isBetween(0.735, 0.737);
        assertThat(String.join(" ", texts(drawing, "text.label"))).endsWith("80.0%: 4 of 5 of whom it is known *");
        assertThat(drawing.summary()).contains("ours 80.0%: 4 of 5", "published 73.6%");
    }

    @Test
    void numbersAndSharesHaveNoScaleInCommon() {
        FigureBars bars = bars(figure(NATIONAL, 10, 0), figure(SHARE, 80, 100));
        assertThat(bars.drawings()).extracting(Drawing::id).containsExactly("bars-polish-00485", "shares-polish-00485");
        assertThat(texts(bars.drawings().get(0), "text.label")).noneMatch(text -> text.contains("*"));
    }

    @Test
    void whatIsMoreThanPublishedEndsWithTheScaleAndSaysSo() {
        Drawing drawing = bars(figure(NATIONAL, 671_026, 0)).drawings().get(0);
        assertThat(width(drawing)).isEqualTo(end(drawing));
        assertThat(String.join(" ", texts(drawing, "text.label"))).endsWith("200.0%, beyond the scale");
    }

    @Test
    void whatCannotBeComparedIsSaidAndNotDrawn() {
        ComparedFigure none = new ComparedFigure(Vocabularies.load().figures().get(NATIONAL), Optional.empty());
        assertThat(bars(none).drawings()).isEmpty();
        assertThat(bars(none).note()).isEmpty();

        FigureBars some = bars(none, figure(VAGUE, 7, 0), figure(SHARE, 0, 0), figure(NATIONAL, 67_103, 0));
        assertThat(some.drawings()).hasSize(1);
        assertThat(texts(some.drawings().get(0), "path.marker")).hasSize(1);
        assertThat(some.note())
                .endsWith("3 figures of this section are not drawn: the table says what can be said of them.");
    }
}
