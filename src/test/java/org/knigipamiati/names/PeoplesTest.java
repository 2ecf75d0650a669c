package org.knigipamiati.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.names.tables.Peoples;

/** By which language a spelling is called. */
class PeoplesTest {

    @ParameterizedTest
    @CsvSource({
        "'д. Вымысел, полька: ткачиха', pl",
        "'немец, русский', de",
        "'русский (немец)', ru",
        "'азербайджанец', tr",
        "'Неполяк, слесарь', ''",
        "'слесарь', ''",
    })
    void theNationalityThatIsNamedFirstTellsIt(String entry, String language) {
        assertEquals(language, Peoples.language(entry));
    }
}
