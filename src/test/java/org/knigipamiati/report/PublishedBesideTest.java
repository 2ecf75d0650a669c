package org.knigipamiati.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;

class PublishedBesideTest {

    private final PublishedBeside beside =
            new PublishedBeside(List.copyOf(Vocabularies.load().figures().values()));

    private List<PublishedFigure> of(SearchState state) {
        return beside.of(state);
    }

    @Test
    void figuresAboutAnOperationStandBesideItAndNothingNarrower() {
        SearchState polish = SearchState.all().with(Facet.OPERATION, "POLISH_00485");
        assertThat(of(polish)).isNotEmpty().allMatch(figure -> figure.operation()
                .equals("POLISH_00485"));
        assertThat(of(polish)).allMatch(figure -> figure.nationality().isEmpty());
        assertThat(of(polish.with(Facet.SEX, "f"))).isEmpty();
        assertThat(of(polish.withQ("Вымыслов"))).isEmpty();
    }

    private List<String> ids(List<PublishedFigure> figures) {
        return figures.stream().map(PublishedFigure::id).toList();
    }

    /** What a figure is about, the search for its records says, whatever its row calls the sum or the place. */
    @Test
    void figuresOfSumsRepublicsAndBodiesStandBesideThem() {
        SearchState national = SearchState.all().with(Facet.OPERATION, "NATIONAL");
        Facet republic = Facet.byParameter("republic").orElseThrow();
        assertThat(ids(of(national))).contains("W001", "W002", "W003").doesNotContain("W017", "W018", "W024");
        assertThat(ids(of(national.with(republic, "BLR")))).containsExactly("W017");
        assertThat(ids(of(national.with(Facet.REGION, "KRD")))).containsExactly("W018");
        assertThat(ids(of(national.with(Facet.BODY, "SPECIAL_TROIKA_00606")))).containsExactly("W024", "X004");
        assertThat(ids(of(SearchState.all().with(Facet.OPERATION, "KULAK")))).contains("W004", "X020");
        assertThat(ids(of(SearchState.all().with(Facet.OPERATION, "KULAK_00447"))))
                .as("an order is known by its code, too")
                .contains("W004", "X020");
        assertThat(ids(of(SearchState.all().with(Facet.NATIONALITY, "поляк")))).containsExactly("W061");
    }

    @Test
    void figuresAboutEverybodyStandBesideTablesOfTheirTimeAlone() {
        Facet year = Facet.byParameter("year_rehabilitated").orElseThrow();
        assertThat(ids(beside.ofTotal(SearchState.all(), year, Facet.OUTCOME)))
                .as("what cannot be compared is told, too")
                .containsExactly("W081", "W083", "W071", "W073", "W074", "W075", "W078", "W079", "W080", "W084");
        assertThat(ids(beside.ofTotal(SearchState.all(), Facet.YEAR_EXECUTED, Facet.OUTCOME)))
                .contains("W087", "W090", "W091");
        assertThat(ids(beside.ofTotal(
                        SearchState.all(), Facet.byParameter("year_tried").orElseThrow(), Facet.OUTCOME)))
                .as("those of one operation are not about everybody")
                .doesNotContain("W038");
        assertThat(beside.ofTotal(SearchState.all(), Facet.OPERATION, Facet.OUTCOME))
                .isEmpty();
        assertThat(beside.ofTotal(SearchState.all().with(Facet.SEX, "f"), year, Facet.OUTCOME))
                .isEmpty();
    }

    @Test
    void whatIsLeftOutNarrowsToo() {
        SearchState polish = SearchState.all().with(Facet.OPERATION, "POLISH_00485");
        assertThat(of(polish.excluding(Facet.SEX, "f"))).isEmpty();
    }

    @Test
    void aFigureAboutAPlaceOrGroupThatIsNoneOfOursStandsBesideNothing() {
        List<String> elsewhere = Vocabularies.load().figures().values().stream()
                .filter(figure ->
                        figure.region().isEmpty() && !figure.regionPrinted().isEmpty())
                .map(PublishedFigure::id)
                .toList();
        assertThat(elsewhere).isNotEmpty();
        for (String operation : Vocabularies.load().operations().keySet()) {
            assertThat(of(SearchState.all().with(Facet.OPERATION, operation)))
                    .noneMatch(figure -> elsewhere.contains(figure.id()));
        }
    }
}
