package org.knigipamiati.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;

class ComparedCountsTest {

    private static ComparedCounts counts(Facet columns, List<List<Long>> cells) {
        List<FacetValue> rows = List.of(
                new FacetValue("POLISH_00485", "", 40, false, false),
                new FacetValue("GREEK_50215", "", 3, false, false));
        List<FacetValue> outcomes = List.of(
                new FacetValue("FIRST_CATEGORY", "", 0, false, false),
                new FacetValue("SECOND_CATEGORY", "", 0, false, false),
                new FacetValue("unknown", "", 0, false, false));
        CrossTable table = new CrossTable(
                Facet.OPERATION,
                columns,
                Counted.DISTINCT,
                rows,
                outcomes,
                cells,
                List.of(Map.of(), Map.of()),
                43,
                0,
                0,
                0,
                0);
        return new ComparedCounts(table, Map.of(), List.of(), Optional.empty());
    }

    @Test
    void sharesAreOfTheKnownAndOfAll() {
        ComparedCounts counts = counts(Facet.OUTCOME, List.of(List.of(15L, 5L, 20L), List.of(0L, 0L, 3L)));
        ComparedCounts.FirstCategory polish = counts.firstCategory(0).orElseThrow();
        assertThat(polish.ofKnown().orElseThrow()).isEqualTo(0.75);
        assertThat(polish.ofAll()).isEqualTo(0.375);
        assertThat(polish.few()).isFalse();
        ComparedCounts.FirstCategory greek = counts.firstCategory(1).orElseThrow();
        assertThat(greek.ofKnown()).isEmpty();
        assertThat(greek.few()).isTrue();
    }

    @Test
    void otherColumnsHaveNoSuchShare() {
        assertThat(counts(Facet.SENTENCE, List.of(List.of(1L, 1L, 1L), List.of(0L, 0L, 0L)))
                        .firstCategory(0))
                .isEmpty();
    }
}
