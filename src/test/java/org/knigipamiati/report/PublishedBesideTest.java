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
