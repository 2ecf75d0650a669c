package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.vocabulary.RecordField;

/** What stands beside a value and qualifies it is said at that value: no value that its sentence makes unsure goes without a doubt. */
class QualifiersTest {

    private static final String HEAD =
            "Мнимухин Карп Саввич, 1891 г. р., уроженец с. Небылкино, русский, конюх. Арестован 4.11.1937. ";

    private static final String BORN =
            "Родился в 1891 г., дер. Небылкино; русский; б/п;\nплотник.\nПроживал: дер. Небылкино.\n";

    @Test
    void aPlainStoryHasNoDoubt() {
        EntryReading reading = read(
                "book",
                HEAD + "Осужден 25.11.1937 тройкой УНКВД к ВМН. Расстрелян 2.12.1937. Реабилитирован 16.01.1989.");
        assertTrue(reading.doubts().isEmpty(), () -> reading.doubts().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Расстрелян? 2.12.1937.|EXECUTION_DATE",
                "Расстрелян (?) 2.12.1937.|EXECUTION_DATE",
                "Возможно, расстрелян 2.12.1937.|EXECUTION_DATE",
                "Предположительно расстрелян в 1937 г.|EXECUTION_DATE",
                "Должен был быть расстрелян 2.12.1937, умер 1.12.1937.|EXECUTION_DATE",
                "Расстрелян или умер 2.12.1937.|DEATH_DATE",
                "Вероятно, умер в 1942.|DEATH_DATE",
                "Осужден(?) 25.11.1937 на 10 лет.|TRIAL_DATE",
                "Не исключено, что реабилитирован в 1956.|REHABILITATION_DATE"
            })
    void whatTheSourceIsNotSureOf(String sentence, RecordField field) {
        sayOrLeave(read("book", HEAD + sentence), field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Зять его, Фома Небылов, реабилитирован 5.05.1957.|REHABILITATION_DATE",
                "Однофамилец, Мнимухин Фома, расстрелян 2.12.1937.|EXECUTION_DATE",
                "Следователь Небылов расстрелян 2.12.1939.|EXECUTION_DATE",
                "По одному делу с ним осужден 25.11.1937 сосед К. Небылов.|TRIAL_DATE",
                "Крестник его Ян расстрелян 2.12.1937.|EXECUTION_DATE"
            })
    void whatIsToldOfAnother(String sentence, RecordField field) {
        sayOrLeave(read("book", HEAD + sentence), field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "к 4.11.1937",
                "с 4.11.1937",
                "начиная с 4.11.1937",
                "по состоянию на 4.11.1937",
                "не то 4, не то 5 ноября 1937 г.",
                "в ночь с 31 октября на 1 ноября 1937 г.",
                "в ноябре (6-го или 7-го) 1937 г.",
                "в XI 1937 г.",
                "1 4 ноября 1937 г.",
                "14,11,1937",
                "14;11;1937"
            })
    void aDateThatWasReadInPart(String date) {
        sayOrLeave(read("lists", BORN + "Арестован " + date + "\nПриговор: ВМН"), RecordField.ARREST_DATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Мнимухин Карп. В 1889 году построил мельницу; родился в Небылкине в 1860.",
                "Мнимухин К. С. С 1921 печник. Арест 4.11.1937.",
                "Мнимухин Карп, 1905 года приезда, арестован 4.11.1937.",
                "Мнимухин Карп, в 1930 исключен из колхоза, умер в 1933.",
                "Мнимухин К. С. (?–1942)",
                "Мнимухин Карп, 1891–1938 (?), учитель."
            })
    void aYearBehindTheNameIsNoBirthByItsPlace(String entry) {
        sayOrLeave(read("book", entry), RecordField.BIRTH_DATE);
    }

    @Test
    void twoDatesAndTwoSexes() {
        EntryReading reading = read(
                "lists",
                BORN.replace("Родился", "Родилась")
                        + "Арестован 4 ноября 1937 г.\n"
                        + "Приговорен: 25 ноября 1937 г. 2 декабря 1937 г., обв.: АСА.\n"
                        + "Приговор: 10 лет (по др. данным ВМН)");
        sayOrLeave(reading, RecordField.TRIAL_DATE);
        sayOrLeave(reading, RecordField.SEX);
        sayOrLeave(reading, RecordField.SENTENCE_KIND);
    }

    @ParameterizedTest
    @CsvSource({"58-10—58-14, 58-10|58-14", "58-8 – 58-11, 58-8|58-11", "58-10/58-11, 58-10|58-11"})
    void theNumberAgainIsNoPoint(String printed, String articles) {
        EntryReading reading = read("lists", BORN + "Приговорен: тройка 25 ноября 1937 г., обв.: " + printed + ".");
        assertEquals(
                articles,
                String.join(
                        "|",
                        reading.fields().stream()
                                .filter(field -> field.field() == RecordField.TRIAL_ARTICLES)
                                .map(FieldReading::value)
                                .toList()));
    }

    @Test
    void anArticleThatNoCodeHas() {
        EntryReading reading = read("lists", BORN + "Приговорен: тройка 25 ноября 1937 г., обв.: ст. 582.");
        sayOrLeave(reading, RecordField.TRIAL_ARTICLES);
        reading = read("lists", BORN + "Приговорен: тройка 25 ноября 1937 г., обв.: ст. 58-2.");
        assertFalse(doubted(reading, RecordField.TRIAL_ARTICLES));
    }

    @Test
    void aLimitIsNoEarlierCase() {
        for (String limit : new String[] {"не ранее", "не раньше"}) {
            EntryReading reading = read(
                    "lists",
                    BORN + "Приговор: ВМН\nРасстрелян " + limit
                            + " 9 августа 1938 г.\nМесто захоронения - в г. Небыл.");
            assertTrue(reading.first(RecordField.PREVIOUS_REPRESSIONS).isEmpty(), () -> reading.toString());
            sayOrLeave(reading, RecordField.EXECUTION_DATE);
        }
    }

    @Test
    void aSpanOfLifeIsNoLostYear() {
        assertTrue(doubted(read("book", "Мнимухин К. С. (1891–1938), конюх."), RecordField.BIRTH_DATE));
    }

    @Test
    void aFathersExileIsDoubtedAsHisOwn() {
        EntryReading reading = read("lists", BORN + "Приговор: ВМН\nОтец был сослан в 1930 на 5 лет.");
        sayOrLeave(reading, RecordField.LATER_REPRESSIONS);
        sayOrLeave(reading, RecordField.PREVIOUS_REPRESSIONS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lО лет ИТЛ", "к двум с половиной годам"})
    void aTermWithoutItsNumber(String sentence) {
        EntryReading reading = read("lists", BORN + "Приговорен: тройка 25 ноября 1937 г.\nПриговор: " + sentence);
        assertTrue(
                reading.first(RecordField.SENTENCE_TERM).isPresent() || doubted(reading, RecordField.SENTENCE_TERM),
                () -> reading.toString());
    }

    @Test
    void aSubjectTakenForASource() {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891, с. Небылкино, русский, конюх. Арх. МВД, д. 44. Сосед Небылов расстрелян"
                        + " 1.02.1938.");
        sayOrLeave(reading, RecordField.EXECUTION_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Проживал: Дальний р-н, ул.", "Проживал в с. Вымыс. Портрет хранится в музее."})
    void aPlaceThatIsCutOffOrGoesOn(String residence) {
        EntryReading reading = read(
                "book",
                "Мнимухин Карп Саввич, 1891 г. р., уроженец с. Небылкино, русский, конюх. " + residence
                        + " Арестован 4.11.1937.");
        sayOrLeave(reading, RecordField.RESIDENCE);
    }

    @Test
    void aMonthThatLostItsDay() {
        EntryReading reading = read(
                "book",
                "Nebelmann, Karl, geb. 12.3.1914, Lehrer. Verhaftet am 5. Juni 1950. Am 12.\nDezember 1950 zum Tode"
                        + " verurteilt.");
        sayOrLeave(reading, RecordField.TRIAL_DATE);
    }

    private static void sayOrLeave(EntryReading reading, RecordField field) {
        assertTrue(reading.first(field).isEmpty() || doubted(reading, field), () -> reading.toString());
    }

    private static boolean doubted(EntryReading reading, RecordField field) {
        return reading.doubts().stream().anyMatch(doubt -> doubt.field() == field);
    }

    private static EntryReading read(String form, String raw) {
        return (EntryReading) EntryForms.byId(form).orElseThrow().read(raw);
    }
}
