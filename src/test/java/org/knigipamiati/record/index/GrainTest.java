package org.knigipamiati.record.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.names.LifeDate;
import org.knigipamiati.names.LifeEvent;
import org.knigipamiati.record.StoredDate;

/** A date counts in a year, a month or a decade only if all its possible days lie in it. */
class GrainTest {

    @ParameterizedTest
    @CsvSource({
        "1938-03-02, 193X, 1938, 1938-03",
        "1938-03,    193X, 1938, 1938-03",
        "1938,       193X, 1938,",
        "193X,       193X, ,",
        "1937/1938,  193X, ,",
        "1939/1940,      , ,",
        "1938-03-31/1938-04-01, 193X, 1938,",
        "1938-03-01/1938-03-31, 193X, 1938, 1938-03",
    })
    void aDateIsCountedNoFinerThanItIs(String edtf, String decade, String year, String month) {
        StoredDate date = StoredDate.of(PartialDate.parse(edtf));
        assertThat(Grain.DECADE.of(date)).isEqualTo(decade);
        assertThat(Grain.YEAR.of(date)).isEqualTo(year);
        assertThat(Grain.MONTH.of(date)).isEqualTo(month);
    }

    @Test
    void anAddressAsksForNothingThatNoDateIs() {
        assertThat(List.of("1938-13", "1938-00", "1938", "938-01")).noneMatch(Grain.MONTH::isPossible);
        assertThat(Grain.MONTH.isPossible("1938-12")).isTrue();
        assertThat(List.of("3938", "193X", "")).noneMatch(Grain.YEAR::isPossible);
        assertThat(List.of("1930", "193x", "393X")).noneMatch(Grain.DECADE::isPossible);
    }

    @Test
    void aCardGivesEachYearOfANarrowDateAndNoneOfAVagueOne() {
        assertThat(card("1889/1890", Map.of()).lifeDates())
                .containsExactly(new LifeDate(LifeEvent.BIRTH, 1889, 0, 0), new LifeDate(LifeEvent.BIRTH, 1890, 0, 0));
        assertThat(card("188X", Map.of()).lifeDates()).isEmpty();
        assertThat(card("1889-05", Map.of()).lifeDates()).containsExactly(new LifeDate(LifeEvent.BIRTH, 1889, 5, 0));
    }

    @Test
    void bothDeathsOfACardCountAndOtherBirthsToo() {
        RecordCard card = new RecordCard(
                1,
                null,
                List.of("1891"),
                null,
                null,
                Map.of(
                        Property.BORN.code(), "1890",
                        Property.EXECUTED.code(), "1938-04-05",
                        Property.DIED.code(), "1943"));
        assertThat(card.lifeDates())
                .containsExactlyInAnyOrder(
                        new LifeDate(LifeEvent.BIRTH, 1890, 0, 0),
                        new LifeDate(LifeEvent.BIRTH, 1891, 0, 0),
                        new LifeDate(LifeEvent.DEATH, 1938, 4, 5),
                        new LifeDate(LifeEvent.DEATH, 1943, 0, 0));
    }

    @Test
    void datesOfOtherCasesAreDatesOfALife() {
        RecordCard card = new RecordCard(
                1,
                null,
                null,
                Map.of(Property.TRIED.code(), List.of("1932-04", "1934")),
                null,
                Map.of(Property.TRIED.code(), "1937-11-20"));
        assertThat(card.lifeDates())
                .containsExactlyInAnyOrder(
                        new LifeDate(LifeEvent.TRIAL, 1937, 11, 20),
                        new LifeDate(LifeEvent.TRIAL, 1932, 4, 0),
                        new LifeDate(LifeEvent.TRIAL, 1934, 0, 0));
    }

    private static RecordCard card(String born, Map<String, String> others) {
        return new RecordCard(1, null, List.of(born), null, null, others);
    }
}
