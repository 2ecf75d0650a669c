package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** Kinds of layout beside the commonest: the name behind the verb, rows, labels with dashes, encyclopedias, terse stubs. */
class LayoutsTest {

    @Test
    void theNameStandsBehindTheVerb() {
        EntryReading reading =
                read("В 1874 году в деревне Небылая родился Мнимухин Карп Саввич, русский, неграмотный, кузнец."
                        + " Арестован 29 июля 1937 г.");
        assertEquals("Мнимухин", value(reading, RecordField.SURNAME));
        assertEquals("Саввич", value(reading, RecordField.PATRONYMIC));
        assertEquals("1874", value(reading, RecordField.BIRTH_DATE));
        assertEquals("деревне Небылая", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("1937-07-29", value(reading, RecordField.ARREST_DATE));
    }

    @Test
    void labelsAndDashes() {
        EntryReading reading = read(
                "ФАМИЛИЯ - Мнимухин; ИМЯ - Карп; ОТЧЕСТВО - Саввич; РОДИЛСЯ - 1899, мест. Небылое; НАЦИОНАЛЬНОСТЬ -"
                        + " поляк; АРЕСТОВАН - 2 декабря 1937 г.; РАССТРЕЛЯН - 29 января 1938 г.");
        assertEquals("Мнимухин", value(reading, RecordField.SURNAME));
        assertEquals("Карп", value(reading, RecordField.GIVEN_NAME));
        assertEquals("мест. Небылое", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("1938-01-29", value(reading, RecordField.EXECUTION_DATE));
    }

    @Test
    void aRowWithoutLabelsIsReadByItsOrderAndSaysSo() {
        EntryReading reading =
                read("17\tМнимухин\tКарп\tСаввич\t1891\tс. Небылкино\t04.11.1937\t25.11.1937\tВМН\t02.12.1937");
        assertEquals("Мнимухин", value(reading, RecordField.SURNAME));
        assertEquals("1937-11-04", value(reading, RecordField.ARREST_DATE));
        assertEquals("1937-11-25", value(reading, RecordField.TRIAL_DATE));
        assertEquals("1937-12-02", value(reading, RecordField.EXECUTION_DATE));
        for (RecordField field :
                new RecordField[] {RecordField.ARREST_DATE, RecordField.TRIAL_DATE, RecordField.EXECUTION_DATE}) {
            assertTrue(reading.doubts().stream().anyMatch(doubt -> doubt.field() == field), field.path());
        }
    }

    @Test
    void birthAndDeathBehindTheName() {
        EntryReading reading =
                read("Мнимухин Карп Саввич (3 мая 1887, Вымышленск — 28 июля 1938, Небылое) — латыш, директор завода."
                        + " Арестован 4 января 1938. Приговорён ВКВС СССР 28 июля 1938 к расстрелу.");
        assertEquals("1887-05-03", value(reading, RecordField.BIRTH_DATE));
        assertEquals("1938-07-28", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("Небылое", value(reading, RecordField.EXECUTION_PLACE));
        assertEquals("", value(reading, RecordField.DEATH_DATE));
    }

    @Test
    void aSentenceBehindAPlaceIsNoPlace() {
        EntryReading reading =
                read("Мнимухина Устинья Карповна, 1867 г. р., монахиня, с. Небыль. 5 лет ссылки в Казахстан.");
        assertEquals("монахиня", value(reading, RecordField.PROFESSION));
        assertEquals("с. Небыль", value(reading, RecordField.RESIDENCE));
        assertEquals("60", value(reading, RecordField.SENTENCE_TERM));
    }

    @Test
    void ofTwoRehabilitationsThatOfTheMainCase() {
        EntryReading reading =
                read("Мнимухин Карп Саввич, 1891 г. р., русский, бухгалтер. В 1931 г. осуждён Коллегией ОГПУ на 10 лет"
                        + " лагерей. В лагере арестован 22 декабря 1937 г., тройкой УНКВД 5 января 1938 г. приговорён к"
                        + " ВМН. Расстрелян 1 марта 1938 г. Реабилитирован по первому делу 15.02.1990, по второму –"
                        + " 11.06.1956.");
        assertEquals("1956-06-11", value(reading, RecordField.REHABILITATION_DATE));
    }

    @Test
    void abbreviatedLabels() {
        EntryReading reading = read(
                "Ним Ден Хва, 1904 г.р., м.р. Корея, кореец. Ар. 18.10.37. Пост. тройки УНКВД от 25.03.1938 – расстрел."
                        + " Пост. исп. 03.04.1938.");
        assertEquals("Корея", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("1938-04-03", value(reading, RecordField.EXECUTION_DATE));
    }

    @Test
    void shortLabels() {
        EntryReading reading =
                read("ФИО: Мнимухин Карп Саввич. Г.р.: 1899. М.р.: д. Небыль. Нац.: татарин. Парт.: б/п. Проф.: ломовой"
                        + " извозчик. Арест: 28.07.1937.");
        assertEquals("1899", value(reading, RecordField.BIRTH_DATE));
        assertEquals("д. Небыль", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("б/п", value(reading, RecordField.PARTY));
        assertEquals("ломовой извозчик", value(reading, RecordField.PROFESSION));
    }

    @Test
    void theOldSpellingAndTheHeadOfAPage() {
        EntryReading reading = read(
                "— 96 —\nМнимухинъ Карпъ Саввичъ, род. въ 1868 г., купецъ. Арестованъ 30 августа 1918 г. Разстрѣлянъ 6 сентября"
                        + " 1918 г.");
        assertEquals("Мнимухинъ", value(reading, RecordField.SURNAME));
        assertEquals("1868", value(reading, RecordField.BIRTH_DATE));
        assertEquals("1918-08-30", value(reading, RecordField.ARREST_DATE));
        assertEquals("1918-09-06", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("m", value(reading, RecordField.SEX));
    }

    @Test
    void aFormOfLabelsWithTwoPartsOfTheNameAndAnOrder() {
        EntryReading reading = read(
                "Фамилия: Мнимухин\nИмя, отчество: Карп Саввич\nГод рожд.: 1900\nАрестован: 18.10.37\nСуд. орган: тройка УНКВД,"
                        + " 26.11.37, обв.: в рамках приказа 00447\nМера наказ.: ВМН");
        assertEquals("Карп", value(reading, RecordField.GIVEN_NAME));
        assertEquals("Саввич", value(reading, RecordField.PATRONYMIC));
        assertEquals("00447", value(reading, RecordField.OPERATION));
        assertEquals("DEATH", value(reading, RecordField.SENTENCE_KIND));
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }

    private static EntryReading read(String raw) {
        Reading reading = EntryForms.byId("book").orElseThrow().read(raw);
        assertTrue(reading instanceof EntryReading, () -> "unreadable: " + raw);
        Coverage.check(reading);
        return (EntryReading) reading;
    }
}
