package org.knigipamiati.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.report.TimeSeries.Apart;
import org.knigipamiati.search.Tally;
import org.knigipamiati.search.state.InvalidSearch;

/** Every record is in one step or apart with a reason. */
class TimeSeriesTest {

    private static TimeSeries series(String step, String between, String... dates) {
        Tally tally = new Tally();
        for (String date : dates) {
            tally.add(date, 1, 0);
        }
        Map<String, String> asked = Map.of("step", step, "between", between);
        return TimeSeries.of(TimeQuestion.read(asked::get), tally);
    }

    private static final String[] DATES = {
        "1937-12-31",
        "1938-01-01",
        "1938-01-03",
        "1938-01",
        "1938-02",
        "1938",
        "1938-03-01",
        "1937",
        "1939",
        "rough",
        "impossible",
        "unknown",
        "unknown"
    };

    @ParameterizedTest
    @CsvSource({
        "day, 1938-01..1938-02, 59, 2, BEFORE=2 AFTER=2 MONTH=2 YEAR=1 ROUGH=1 IMPOSSIBLE=1 UNKNOWN=2",
        "month, 1938-01..1938-02, 2, 4, BEFORE=2 AFTER=2 YEAR=1 ROUGH=1 IMPOSSIBLE=1 UNKNOWN=2",
        "year, 1938, 1, 6, BEFORE=2 AFTER=1 ROUGH=1 IMPOSSIBLE=1 UNKNOWN=2",
    })
    void allAddsUp(String step, String between, int points, long shown, String apart) {
        TimeSeries series = series(step, between, DATES);
        assertThat(series.points()).hasSize(points);
        assertThat(series.shown()).isEqualTo(shown);
        assertThat(series.apart().entrySet().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .isEqualTo(apart);
        assertThat(series.shown()
                        + series.apart().values().stream()
                                .mapToLong(Long::longValue)
                                .sum())
                .isEqualTo(series.total())
                .isEqualTo(DATES.length);
    }

    @Test
    void aWeekBeginsOnMondayAndTakesInTheEndOfAYear() {
        TimeSeries series = series("week", "1938-01-01..1938-01-09", DATES);
        assertThat(series.points())
                .extracting(point -> point.first() + " " + point.last() + " " + point.count())
                .containsExactly("1937-12-27 1938-01-02 2", "1938-01-03 1938-01-09 1");
        assertThat(series.apart()).containsEntry(Apart.MONTH, 1L);
    }

    @Test
    void allOfItReachesFromTheFirstDayToTheLast() {
        TimeSeries series = series("month", "all", "1937-11-05", "1938-02-01", "1938-01", "1940");
        assertThat(series.points()).hasSize(4);
        assertThat(series.apart()).isEqualTo(Map.of(Apart.AFTER, 1L));
        assertThat(series("month", "all", "unknown", "1938").points()).isEmpty();
        assertThat(series("month", "all", "unknown", "1938").apart())
                .isEqualTo(Map.of(Apart.UNKNOWN, 1L, Apart.YEAR, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "decade, 1937, step",
        "day, 1930..1940, step",
        "week, 1937.., between",
        "week, 1938-13, between",
        "week, yesterday, between"
    })
    void whatCannotBeDrawnIsRefusedByName(String step, String between, String parameter) {
        assertThatThrownBy(() -> series(step, between, DATES))
                .isInstanceOfSatisfying(InvalidSearch.class, wrong -> assertThat(wrong.parameter())
                        .isEqualTo(parameter));
    }
}
