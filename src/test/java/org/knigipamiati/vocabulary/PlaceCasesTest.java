package org.knigipamiati.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceCasesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Москва | в Москве",
                "г. Варшава | в г. Варшаве",
                "г.Минск | в г.Минске",
                "Польша, г. Варшава | в Польше, в г. Варшаве",
                "Витебск | в Витебске",
                "Владивосток | во Владивостоке",
                "Львов | во Львове",
                "Казань | в Казани",
                "Латвия, г. Рига | в Латвии, в г. Риге",
                "Выдуманная обл., Заречный р-н, с. Ручьи | в Выдуманной обл., Заречном р-не, с. Ручьи",
                "Выдуманной губ. | в Выдуманной губ.",
                "Вымышленский уезд, д. Новая | в Вымышленском уезде, д. Новая",
                "с. Ручьи | в с. Ручьи",
                "с. Ручьи Заречного р-на | в с. Ручьи Заречного р-на"
            })
    void whatIsKnownIsSaidAfterThePreposition(String printed, String told) {
        assertThat(PlaceCases.bundled().in(printed)).hasValue(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Москве",
                "Ручьи",
                "Иваново",
                "Выдуманной обл., Ручьи",
                "ул. Новая, д. 5, кв. 7",
                "с. Ручьи, Заречная",
                "д. 5",
                "с. Ручьи Заречный р-н",
                "на станции Заречная",
                "Старая Русса",
                "Польша г. Варшава",
                "местечка Заречье"
            })
    void whatIsNotKnownIsNotGuessed(String printed) {
        assertThat(PlaceCases.bundled().in(printed)).isEmpty();
    }
}
