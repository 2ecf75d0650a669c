package org.knigipamiati.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.runtime.SharedData;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;

/** The table of published figures is whole, and what each row counts of ours is what the figure is about. */
class FigureRowsTest {

    private static final Facet REPUBLIC = Facet.byParameter("republic").orElseThrow();

    /** Aggregates are no operation of any record: the side of the Terror, or all cases. */
    private static final Map<String, String> OPERATIONS = Map.of(
            "NATIONAL_ALL", "NATIONAL",
            "KULAK_00447", "KULAK",
            "GREAT_TERROR_ALL", "",
            "SECOND_CATEGORY_ALL", "");

    /** Their own period is a misprint or is counted to its last day; the row says so. */
    private static final Set<String> OTHER_PERIOD = Set.of("W010", "W083", "W090", "W091", "X004", "X005");

    static Collection<PublishedFigure> comparable() {
        return Vocabularies.load().figures().values().stream()
                .filter(PublishedFigure::comparable)
                .toList();
    }

    @Test
    void everyFigureThatWasCollectedIsThereAsPublished() throws IOException {
        Path collected = SharedData.require(Path.of("../shared/domain/published_figures.csv"));
        List<String> missing = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(collected)) {
            for (NamedCsvRecord row : rows) {
                PublishedFigure figure = Vocabularies.load().figures().get(row.getField("fig_id"));
                if (figure == null || !figure.valuePrinted().equals(row.getField("value"))) {
                    missing.add(row.getField("fig_id"));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void oursAreOfTheSameOperationPlaceGroupBodyAndTime(PublishedFigure figure) {
        SearchState records = state(figure.records());
        SearchState all = figure.part().isEmpty() ? records : state(figure.records() + '&' + figure.part());
        String operation = OPERATIONS.getOrDefault(figure.operation(), figure.operation());
        if (!operation.isEmpty()) {
            assertThat(all.selected(Facet.OPERATION)).as("operation").containsExactly(operation);
        }
        if (!figure.region().isEmpty() && !figure.region().equals("USSR")) {
            boolean republic = all.selected(Facet.REGION).isEmpty();
            SortedSet<String> places = republic ? all.selected(REPUBLIC) : all.selected(Facet.REGION);
            assertThat(places).as("region").containsExactly(figure.region());
        } else {
            assertThat(all.selected(Facet.REGION)).isEmpty();
        }
        if (!figure.nationality().isEmpty()) {
            assertThat(all.selected(Facet.NATIONALITY)).as("nationality").containsExactly(figure.nationality());
        }
        if (!figure.body().isEmpty()) {
            assertThat(all.selected(Facet.BODY)).as("body").containsExactly(figure.body());
        }
        assertThat(records.periods()).as("period").hasSize(1);
        Period period = records.periods().get(records.periods().firstKey());
        boolean dated = figure.period().from() != null && figure.period().to() != null;
        if (dated && !OTHER_PERIOD.contains(figure.id())) {
            assertThat(period.interval())
                    .isEqualTo(
                            new Interval(figure.period().from(), figure.period().to()));
        }
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void aShareHasAPartAndANumberHasNone(PublishedFigure figure) {
        assertThat(!figure.part().isEmpty()).isEqualTo(figure.unit().equals("percent"));
    }

    private static SearchState state(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> parameters
                .computeIfAbsent(pair[0], name -> new ArrayList<>())
                .add(pair[1]));
        return SearchState.parse(parameters, Set.of());
    }
}
