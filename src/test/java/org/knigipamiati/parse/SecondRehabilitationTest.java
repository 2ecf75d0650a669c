package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_BODY;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_DATE;
import static org.knigipamiati.vocabulary.RecordField.SECOND_REHABILITATION_REASON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A case that two organs reviewed has both rehabilitations, each with its own day and organ. */
class SecondRehabilitationTest {

    private static final String CASE =
            "Выдумов Пётр Ильич, 1896 г. р., уроженец с. Вымышлено. Арестован 12 ноября 1937 г. "
                    + "Приговорен тройкой УНКВД ЛО 5 декабря 1937 г. к ВМН. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Реабилитирован 12.05.1957 ВТ ЛВО; 16.01.1989 реабилитирован прокуратурой Лесной обл. | ВТ ЛВО | прокуратурой Лесной обл",
                "Реабилитирован 12.05.1957 ВТ ЛВО. Реабилитирован повторно 16.01.1989 прокуратурой Лесной обл. | ВТ ЛВО | прокуратурой Лесной обл",
                "Реабилитирован: 12.05.1957 - Военным трибуналом ЛВО, 16.01.1989 - прокуратурой Лесной обл. | Военным трибуналом ЛВО | прокуратурой Лесной обл",
                "Реабилитирован ВТ ЛВО 12.05.1957, прокуратурой Лесной обл. 16.01.1989. | ВТ ЛВО | прокуратурой Лесной обл",
                "Реабилитирован 12 мая 1957 г. военным трибуналом ЛВО, вторично 16 января 1989 г. прокуратурой Лесной обл. | военным трибуналом ЛВО | прокуратурой Лесной обл",
            })
    void eachHasItsOwnDayAndOrgan(String told, String first, String second) {
        EntryReading reading = read(CASE + told);

        assertThat(reading.value(REHABILITATION_DATE)).contains("1957-05-12");
        assertThat(reading.value(REHABILITATION_BODY)).contains(first);
        assertThat(reading.value(SECOND_REHABILITATION_DATE)).contains("1989-01-16");
        assertThat(reading.value(SECOND_REHABILITATION_BODY)).contains(second);
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void whoActedBehindALawIsNoPartOfTheLaw() {
        EntryReading reading =
                read(CASE + "Реабилитирован 12.05.1957 ВТ ЛВО; 16.01.1989 реабилитирован по Указу ПВС СССР"
                        + " Главной военной прокуратурой.");

        assertThat(reading.value(SECOND_REHABILITATION_REASON)).contains("по Указу ПВС СССР");
        assertThat(reading.value(SECOND_REHABILITATION_BODY)).contains("Главной военной прокуратурой");
    }

    @Test
    void yearsAloneAreEnough() {
        EntryReading reading = read(
                CASE + "Реабилитирован в 1957 г. Верховным судом РСФСР, вторично в 1989 г. прокуратурой Лесной обл.");

        assertThat(reading.value(REHABILITATION_BODY)).contains("Верховным судом РСФСР");
        assertThat(reading.value(SECOND_REHABILITATION_DATE)).contains("1989");
    }

    @Test
    void aDayWithoutAnOrganIsKeptAndDoubted() {
        EntryReading reading = read(CASE + "Реабилитирован 12.05.1957, 16.01.1989.");

        assertThat(reading.value(SECOND_REHABILITATION_DATE)).contains("1989-01-16");
        assertThat(reading.doubts()).extracting(Doubt::why).contains("a second date is named");
    }

    @Test
    void whatIsToldBeforeAnotherCaseIsNamedIsOfTheMainOne() {
        EntryReading reading =
                read("Выдумов Пётр Ильич, 1896 г. р. Арестован в 1931 г., осужден 5 мая 1931 г. тройкой ПП ОГПУ"
                        + " на 5 лет ИТЛ. Арестован 12 ноября 1937 г. Приговорен тройкой УНКВД ЛО 5 декабря 1937 г. к ВМН."
                        + " Реабилитирован 12.05.1957 ВТ ЛВО, по делу 1931 г. - 16.01.1989 прокуратурой Лесной обл.");

        assertThat(reading.value(REHABILITATION_DATE)).contains("1957-05-12");
        assertThat(reading.value(SECOND_REHABILITATION_DATE)).isEmpty();
        assertThat(reading.fields())
                .filteredOn(field -> !field.main() && field.field() == REHABILITATION_DATE)
                .extracting(FieldReading::value)
                .containsExactly("1989-01-16");
    }

    @Test
    void theDayOfALawOrAnActIsOfNoOtherRehabilitation() {
        assertThat(read(CASE + "Реабилитирован 12.05.1989 прокуратурой Лесной обл., по Указу ПВС СССР от 16.01.1989.")
                        .value(SECOND_REHABILITATION_DATE))
                .isEmpty();
        assertThat(read(CASE + "Реабилитирован 12.05.1957 ВТ ЛВО, определение от 14.05.1957.")
                        .value(SECOND_REHABILITATION_DATE))
                .isEmpty();
    }

    private static EntryReading read(String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId("book").orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }
}
