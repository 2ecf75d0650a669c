package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

/** What books of regions say in ways of their own: each way is one line, the field and what it must hold behind it. */
class WordsOfRegionalBooksTest {

    private static final EntryForm BOOK = EntryForms.byId("book").orElseThrow();
    private static final String HEAD = "Небылин Лука Фомич, 1899 г. р., ур. д. Сказкино, слесарь. ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Тройкой НКВД МАССР 25.01.1938 приг. по ст. 58 к ВМН. Реаб. ВС МАССР 12.09.1960. | REHABILITATION_BODY | ВС МАССР",
                "Тройкой НКВД МАССР 25.01.1938 приг. по ст. 58 к ВМН. Реаб. ВК 12.09.1960. | REHABILITATION_DATE | 1960-09-12",
                "Тройкой НКВД 25.01.1938 по ст. ст. 58-8, 58-10 осужден к расстрелу. | TRIAL_CHARGE | по ст. ст. 58-8, 58-10",
                "Осужден тройкой НКВД 25.01.1938 к ВМН. Реабилитирован прокуратурой РС(Я) 3.09.1992. | REHABILITATION_BODY | прокуратурой РС(Я)",
                "Тройка УНКВД, 15.01.1938, ВМН. Расстрелян 22.01.1938 (Сказкино). | EXECUTION_PLACE | Сказкино",
                "Решением Коллегии ОГПУ от 27.08.1928 по ст. 58-2 заключен в концлагерь на 5 лет. | SENTENCE_KIND | CAMP",
                "Арестован 3.07.1943. 28.08.1943 дело прекращено НКГБ УАССР за недоказанностью. | TRIAL_BODY | НКГБ УАССР",
                "По обвинению в агитации Особой тройкой ПП ОГПУ 11 марта 1931 г. выслан на 3 года. | TRIAL_BODY | Особой тройкой ПП ОГПУ",
                "Осужден тройкой 3.11.1937. Мера: ВМН. Исполнение: 8.11.1937. | EXECUTION_DATE | 1937-11-08",
                "Приговор: расстрел, ОСО при НКВД СССР, 3 мая 1938 г. | TRIAL_BODY | ОСО при НКВД СССР",
                "3 мая 1937 г. его арестовал Вымышленский РО НКВД. | ARREST_BODY | Вымышленский РО НКВД",
                "Арестован 3 мая 1937 г. органами ОГПУ. | ARREST_BODY | органами ОГПУ",
                "Расстрелян 3 мая 1938 г. (ф. Р-4808, оп. 1, д. 01223, Сказкин. архив). | SOURCE | ф. Р-4808, оп. 1, д. 01223, Сказкин. архив"
            })
    void isReadAsItIsMeant(String told, RecordField field, String expected) {
        assertEquals(expected, value(read(HEAD + told), field), told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "житель с. Сказкино Небыльского района, алим. | RESIDENCE | с. Сказкино Небыльского района",
                "русский, место жительства: Небыльский р-н, Матросы. | RESIDENCE | Небыльский р-н, Матросы",
                "китаец; китайскоподданный; огородник. | CITIZENSHIP | китайскоподданный",
                "китаец, японский подданный, огородник. | PROFESSION | огородник",
                "русский, из кр-н, б/п, мельник. | SOCIAL_ORIGIN | из кр-н",
                "Из донских казаков. Полевод. | SOCIAL_ORIGIN | Из донских казаков",
                "м. р. и м. ж.: Небыльский р-н, д. Ручьи, русский. | BIRTH_PLACE | Небыльский р-н, д. Ручьи",
                "саами, оленевод. | NATIONALITY | саам"
            })
    void thePersonIsTold(String told, RecordField field, String expected) {
        assertEquals(expected, value(read("Небылин Лука Фомич, 1899 г. р., " + told), field), told);
    }

    @Test
    void aNameInReligionStandsBehindItsRank() {
        EntryReading reading =
                read("Небылина Пелагея Никитична (монахиня Порфирия), 1869 г. р., д. Сказкино, русская.");
        assertEquals("Порфирия", value(reading, RecordField.NAME_VARIANTS));
        assertEquals("Пелагея", value(reading, RecordField.GIVEN_NAME));
    }

    @Test
    void theSexOfAFamilyIsNotThatOfThePerson() {
        EntryReading reading =
                read("Небылин Лука Фомич, 1899 г. р., д. Сказкино. Осуждение: 15.01.1931, тройка ОГПУ, 10 лет"
                        + " концлагеря (семья выслана).");
        assertEquals("", value(reading, RecordField.SEX));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Приговорён тройкой 5 апреля 1931 г. к расстрелу. Приговор приведён в исполнение 9 апреля. | 1931-04-09",
                "Осужден ВК ВС СССР 21.04.38 к ВМН. Расстрелян в тот же день в Москве. | 1938-04-21",
                "Взят под стражу 2 февраля 1938 г., 14 марта того же года расстрелян. | 1938-03-14"
            })
    void aDateThatRestsOnTheOneBeforeItIsReckonedAndDoubted(String told, String expected) {
        EntryReading reading = read(HEAD + told);
        assertEquals(expected, value(reading, RecordField.EXECUTION_DATE));
        assertTrue(doubted(reading, RecordField.EXECUTION_DATE));
    }

    @Test
    void aDayAmongTheWordsOfAPartyIsDoubted() {
        String head = "Небылин Лука Фомич, 1899 г. р., д. Сказкино, член ВКП(б) с ";
        String rest = ", слесарь. Осужден тройкой 1 ноября 1937 г. к ВМН.";
        assertTrue(doubted(read(head + "14 сентября 1927 г." + rest), RecordField.PARTY));
        assertFalse(doubted(read(head + "1927 г." + rest), RecordField.PARTY));
    }

    @Test
    void anOrganAmongTheWordsOfAMeasureIsDoubtedWhereNobodyElseDecided() {
        EntryReading alone = read(HEAD + "Приговор: 10 лет ИТЛ решением ОСО при НКВД СССР.");
        assertTrue(alone.doubts().contains(new Doubt(RecordField.TRIAL_BODY, "perhaps it belongs to the case")));
        EntryReading beside = read(HEAD + "Осужден 3 мая 1938 г. тройкой к 10 годам ИТЛ НКВД.");
        assertFalse(beside.doubts().contains(new Doubt(RecordField.TRIAL_BODY, "perhaps it belongs to the case")));
    }

    @Test
    void aDayBeforeTheOneItWouldRestOnIsNotReckoned() {
        EntryReading reading = read(HEAD + "Осужден ВК ВС СССР 21.12.38 к ВМН. Расстрелян 3 января.");
        assertEquals("", value(reading, RecordField.EXECUTION_DATE));
        assertTrue(doubted(reading, RecordField.EXECUTION_DATE));
    }

    private static EntryReading read(String text) {
        return (EntryReading) BOOK.read(text);
    }

    private static boolean doubted(EntryReading reading, RecordField field) {
        return reading.doubts().stream().anyMatch(doubt -> doubt.field() == field);
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.first(field).map(FieldReading::value).orElse("");
    }
}
