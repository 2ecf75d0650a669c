package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.vocabulary.RecordField;

/** What is read alike in every layout, since one reader reads them all. All people are invented. */
class OneReaderTest {

    private static final String NAME = "Небылицын Пров Карпович, 1890 г. р. ";
    private static final String LINES =
            "Родился в 1890 г., с. Сказкино; русский; б/п;\nстоляр.\nПроживал: с. Сказкино.\n";

    private static EntryReading read(String form, String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId(form).orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }

    private static boolean doubted(EntryReading reading, RecordField field) {
        return reading.doubts().stream().anyMatch(doubt -> doubt.field() == field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lists", "book"})
    void wordsBehindTheLabelOfALineAreOneStatement(String form) {
        EntryReading reading = read(
                form,
                LINES + "Арестован 5 января 1937 г. Вымышленский отдел НКВД.\n"
                        + "Приговорен: тройка УНКВД 7 марта 1937 г., обв.: по ст. 58-10 УК РСФСР.\n"
                        + "Приговор: 10 лет ИТЛ. Колыма. Осв. 24.11.1941");
        assertEquals("Вымышленский отдел НКВД", value(reading, RecordField.ARREST_BODY));
        assertEquals("10 лет ИТЛ. Колыма. Осв. 24.11.1941", value(reading, RecordField.SENTENCE));
        assertEquals("столяр", value(reading, RecordField.PROFESSION));
    }

    @Test
    void aLineOfWhichEachSentenceSaysAnotherThingIsCutAtThem() {
        EntryReading reading = read(
                "book",
                "Родился в 1890 г., с. Сказкино. Русский. Беспартийный.\nПроживал: с. Нигдейное.\n"
                        + "Арестован 5 мая 1938 г. Осужден 6 мая 1938 г. к ВМН.");
        assertEquals("с. Сказкино", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("русский", value(reading, RecordField.NATIONALITY));
        assertEquals("1938-05-06", value(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void theEndOfAWordDeniesNothing() {
        EntryReading reading = read(
                "lists",
                "Родился в 1890 г.;\nРаботал столяром в Вымышленском р-не.\nПриговорен: тройка УНКВД 5 мая 1938 г.\nПриговор: ВМН");
        assertEquals("1938-05-05", value(reading, RecordField.TRIAL_DATE));
        EntryReading behind =
                read("book", NAME + "Житель д. Сказкино в Вымышленском р-не осужден тройкой УНКВД 5.05.1938 к ВМН.");
        assertEquals("1938-05-05", value(behind, RecordField.TRIAL_DATE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Президиумом Вымышленского облсуда 8.09.1956 г. дело прекращено за отсутствием состава преступления. | 1956-09-08
                    Президиумом Вымышленского облсуда 8.09.1956 г. дело в отношении Небылицына П.К. прекращено.         | 1956-09-08
                    """)
    void aCaseThatIsClosedYearsAfterItsSentenceIsARehabilitation(String closed, String date) {
        EntryReading reading =
                read("book", NAME + "Арестован 5.05.1938. Осужден тройкой УНКВД 6.06.1938 на 10 лет ИТЛ. " + closed);
        assertEquals(date, value(reading, RecordField.REHABILITATION_DATE));
        assertEquals("Президиумом Вымышленского облсуда", value(reading, RecordField.REHABILITATION_BODY));
        assertEquals("на 10 лет ИТЛ", value(reading, RecordField.SENTENCE));
        assertTrue(reading.otherCases().isEmpty());
    }

    @Test
    void anExecutionYearsBehindAnotherSentenceIsOfACaseThatIsNotTold() {
        EntryReading reading =
                read("book", NAME + "Приговорен Коллегией ОГПУ 5.05.1930 к 3 годам ссылки. Расстрелян 14.08.1937.");
        assertEquals("1937-08-14", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("", value(reading, RecordField.SENTENCE));
        assertEquals(OtherCase.Role.EARLIER, reading.otherCases().get(0).role());
        EntryReading soon = read("book", NAME + "Приговорен тройкой 5.12.1937 к 10 годам ИТЛ. Расстрелян 14.08.1938.");
        assertEquals("к 10 годам ИТЛ", value(soon, RecordField.SENTENCE));
    }

    @Test
    void anOrganOfNoTableIsTakenBehindItsLabelAndDoubted() {
        EntryReading reading = read("lists", LINES + "Приговорен: ВЫМКА 8 ноября 1920 г.\nПриговор: ВМН");
        assertEquals("ВЫМКА", value(reading, RecordField.TRIAL_BODY));
        assertTrue(doubted(reading, RecordField.TRIAL_BODY));
    }

    @Test
    void capitalsBehindADayOfArrestAreAnOrganAndNoMeasure() {
        EntryReading organ = read("book", NAME + "Арестован 14.10.1937 г. ВЫМКА. Расстрелян 5.12.1937.");
        assertEquals("ВЫМКА", value(organ, RecordField.ARREST_BODY));
        assertTrue(doubted(organ, RecordField.ARREST_BODY));
        assertEquals("", value(read("book", NAME + "Арестован 14.10.1937, ВМН."), RecordField.ARREST_BODY));
    }

    @Test
    void theLawByWhichOneWasChargedIsNeitherTheDayNorTheOrganOfTheVerdict() {
        EntryReading reading = read(
                "book",
                NAME
                        + "Приговорен: в 1930 г., обв.: на основании Постановления ЦИК и СНК СССР от 01.02.1930 г. Приговор: выслан.");
        assertEquals("1930", value(reading, RecordField.TRIAL_DATE));
        assertEquals("", value(reading, RecordField.TRIAL_BODY));
        assertTrue(reading.otherCases().isEmpty());
    }

    @Test
    void otherNamesInABracketAreNoNameOfALineThatHasNone() {
        EntryReading reading =
                read("lists", "(варианты имени: Карп; варианты отчества: Львович)\n" + LINES + "Приговор: ВМН");
        assertEquals(
                List.of("Карп", "Львович"),
                reading.fields().stream()
                        .filter(one -> one.field() == RecordField.NAME_VARIANTS)
                        .map(FieldReading::value)
                        .toList());
        assertEquals("", value(reading, RecordField.SURNAME));
        assertTrue(reading.doubts().isEmpty());
    }

    @Test
    void wordsThatGoWithAVerbAreNoGround() {
        EntryReading reading = read(
                "book",
                "Род. 1890, с. Сказкино. Прож. с. Сказкино. В 1931 году как член семьи кулака была выслана на Урал.");
        assertEquals("как член семьи кулака", value(reading, RecordField.TRIAL_CHARGE));
    }

    @Test
    void oneBornAndLivingInAPlaceHasItTwice() {
        EntryReading reading =
                read("book", "Небылицын Пров Карпович, р. 1890 и проживал в с. Сказкино. Арестован 5.05.1938.");
        assertEquals("с. Сказкино", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("с. Сказкино", value(reading, RecordField.RESIDENCE));
    }

    @Test
    void aSecondVerbOfTheVerdictIsNoChargeAndALabelNoMeasure() {
        EntryReading twice =
                read("book", NAME + "Осужден 6.04.1933 тройкой ОГПУ по ст. 58-2 УК РСФСР, приговорен к расстрелу.");
        assertEquals("по ст. 58-2 УК РСФСР", value(twice, RecordField.TRIAL_CHARGE));
        assertEquals("к расстрелу", value(twice, RecordField.SENTENCE));
        EntryReading label = read("book", NAME + "Репрессирован: 1930, раскулачен и выслан на Урал.");
        assertEquals("1930", value(label, RecordField.TRIAL_DATE));
        assertEquals("раскулачен и выслан на Урал", value(label, RecordField.SENTENCE));
    }

    @Test
    void whatALineWithoutALabelTellsIsOfAnotherCase() {
        EntryReading reading = read(
                "lists",
                LINES
                        + "Арестован 11 февраля 1931 г.\nПриговорен: тройка ОГПУ 3 мая 1931 г.\nПриговор: 5 лет концлагерей.\n"
                        + "Арестован повторно 12.8.37, осужден тройкой НКВД 21.9.37 к ВМН. Реабилитирован 1.02.1960.\n"
                        + "Реабилитирован 5 мая 1989 г.");
        assertEquals("5 лет концлагерей", value(reading, RecordField.SENTENCE));
        assertEquals("1989-05-05", value(reading, RecordField.REHABILITATION_DATE));
        assertEquals(OtherCase.Role.LATER, reading.otherCases().get(0).role());
        assertFalse(value(reading, RecordField.LATER_REPRESSIONS).isEmpty());
    }
}
