package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose spy a charge calls somebody is what it says, and not what it may mean. */
class ServicesInChargeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "агент польской разведки | Poland",
                "завербован польразведкой | Poland",
                "шпионаж в пользу Германии и Японии | Germany,Japan",
                "связь с румынской сигуранцей | Romania",
                "шпионаж | ''",
                "58-6 | ''",
                "шпионаж в пользу иностранного государства | ''",
                "участник польской националистической организации | ''",
                "член ПОВ | ''",
                "служил на КВЖД | ''"
            })
    void theCountriesAreThoseNamedWithAService(String charge, String expected) {
        assertThat(Vocabularies.load().lineSigns().servicesIn(charge))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(",")));
    }
}
