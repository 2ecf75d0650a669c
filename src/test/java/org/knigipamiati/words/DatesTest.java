package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.dates.PartialDate;

class DatesTest {

    @ParameterizedTest(name = "{0} is {1} in a table and {2} in a sentence")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1938-03-06  | 6 марта 1938 года             | 6 марта 1938 года
            1938-03     | март 1938 года                | в марте 1938 года
            1938        | 1938 год                      | в 1938 году
            194X        | 1940-е годы                   | в 1940-х годах
            1930/1931   | 1930–1931 годы                | в 1930–1931 годах
            ../1938-03  | не позднее марта 1938 года    | не позднее марта 1938 года
            1937-08/..  | не ранее августа 1937 года    | не ранее августа 1937 года
            1890~       | около 1890 года               | около 1890 года
            1890?       | предположительно 1890 год     | предположительно в 1890 году
            """)
    void aDateIsWrittenInRussianAsExactlyAsItIs(String edtf, String name, String when) {
        PartialDate date = PartialDate.parse(edtf);
        assertThat(Words.of(Language.of("ru")).date(date)).isEqualTo(name);
        assertThat(Words.of(Language.of("ru")).when(date)).isEqualTo(when);
    }

    @ParameterizedTest(name = "{0} is {1} in a table and {2} in a sentence")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            1938-03-06  | 6 March 1938       | on 6 March 1938
            1938-03     | March 1938         | in March 1938
            1938        | 1938               | in 1938
            194X        | 1940s              | in the 1940s
            1930/1931   | 1930–1931          | in 1930–1931
            ../1938-03  | not after March 1938 | not after March 1938
            1890~       | about 1890         | in about 1890
            """)
    void aDateIsWrittenInEnglishAsExactlyAsItIs(String edtf, String name, String when) {
        PartialDate date = PartialDate.parse(edtf);
        assertThat(Words.of(Language.of("en")).date(date)).isEqualTo(name);
        assertThat(Words.of(Language.of("en")).when(date)).isEqualTo(when);
    }

    @ParameterizedTest
    @CsvSource({"ru, 29 февраля 1942 года", "en, 29 February 1942"})
    void aDayThatTheCalendarDoesNotHaveIsShownAndSaidToBeSo(String language, String day) {
        assertThat(Words.of(Language.of(language)).date(PartialDate.parse("1942-02-29")))
                .startsWith(day)
                .hasSizeGreaterThan(day.length() + 10);
    }

    @ParameterizedTest
    @CsvSource({"ru", "en"})
    void textThatIsNoDateIsGivenBackAsItIs(String language) {
        assertThat(Words.of(Language.of(language)).date("весной")).isEqualTo("весной");
    }
}
