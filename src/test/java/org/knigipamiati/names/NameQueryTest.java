package org.knigipamiati.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a question tells of itself. */
class NameQueryTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Небылицын 1937-02-31, 1937-02-31",
                "Небылицын 31.04.1938, 31.04.1938",
                "Небылицын 29.02.1937, 29.02.1937",
                "Небылицын 29.02.1936, -",
                "Небылицын 30.04.1938, -",
                "Небылицын 29 февраля, -",
                "Небылицын август 1937, -",
                "Небылицын 1894–1940, -",
                "Небылицын, -"
            })
    void aDateThatNoCalendarHasIsKnown(String question, String date) {
        assertThat(NameQuery.of(question).datesOfNoCalendar()).isEqualTo(date == null ? List.of() : List.of(date));
    }
}
