package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** Where the words of one statement end and those of the next begin, in layouts of labels, lines and cells. All people are invented. */
class LabelsAndLinesTest {

    private static EntryReading read(String raw) {
        EntryReading reading =
                (EntryReading) EntryForms.byId("lists").orElseThrow().read(raw);
        Coverage.check(reading);
        return reading;
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }

    @Test
    void aPrepositionInsideOfAChargeOpensNoMeasureThatHasOneOfItsOwn() {
        EntryReading reading = read("Небылицын Пров Карпович, 1890 г. р. Осужден тройкой УНКВД 5 мая 1938 г. "
                + "за вредительство на транспорте к высшей мере наказания.");
        assertEquals("за вредительство на транспорте", value(reading, RecordField.TRIAL_CHARGE));
        assertEquals("к высшей мере наказания", value(reading, RecordField.SENTENCE));
    }

    @Test
    void aLineThatBeginsWithTheBirthTellsOfMoreThanOfAPost() {
        EntryReading reading =
                read("НЕБЫЛИЦЫН Пров Карпович\n1890 г.р., Вымышленский р-н, с. Сказкино, русский, б/п, столяр.\n"
                        + "Проживал: г. Нигдейск.\nАрестован 5 января 1938 г., осужден тройкой УНКВД 7 марта 1938 г.\n"
                        + "Приговорен к ВМН.\nРасстрелян 9 марта 1938 г.\nРеабилитирован 5 мая 1957 г.");
        assertEquals("1890", value(reading, RecordField.BIRTH_DATE));
        assertEquals("столяр", value(reading, RecordField.PROFESSION));
        assertEquals("б/п", value(reading, RecordField.PARTY));
        assertEquals("к ВМН", value(reading, RecordField.SENTENCE));
        assertEquals("", value(reading, RecordField.LATER_REPRESSIONS));
    }

    @Test
    void theNameOfAFieldNeedsNoColonWhereMostCellsBeginWithOne() {
        EntryReading reading = read("Небылицын Пров Карпович; год рождения 1890; место рождения с. Сказкино; "
                + "национальность русский; место работы столяр артели; арест 1938-01-05 (Вымышленский РО НКВД); "
                + "суд 1938-03-07 (тройка при УНКВД по Омской области); статья 58-10; мера наказания 10 лет ИТЛ");
        assertEquals("столяр артели", value(reading, RecordField.PROFESSION));
        assertEquals("Вымышленский РО НКВД", value(reading, RecordField.ARREST_BODY));
        assertEquals("1938-03-07", value(reading, RecordField.TRIAL_DATE));
        assertEquals("тройка при УНКВД по Омской области", value(reading, RecordField.TRIAL_BODY));
        assertEquals("10 лет ИТЛ", value(reading, RecordField.SENTENCE));
        EntryReading body = read(
                "Небылицын Пров Карпович; год рождения 1890; место рождения с. Сказкино; "
                        + "национальность русский; арестован 05.01.1938; орган тройка УНКВД; дата приговора 07.03.1938; мера расстрел");
        assertEquals("тройка УНКВД", value(body, RecordField.TRIAL_BODY));
        assertEquals("расстрел", value(body, RecordField.SENTENCE));
    }

    @Test
    void anOrderInABracketArrestedNobody() {
        EntryReading reading = read(
                "Небылицын Пров Карпович, 1890 г. р., с. Сказкино. "
                        + "Арестован 5 января 1938 г. (по приказу НКВД СССР № 00447). Осужден тройкой УНКВД 7 марта 1938 г. к ВМН.");
        assertEquals("", value(reading, RecordField.ARREST_BODY));
    }

    @Test
    void whoArrestedEndsWhereTheChargeBegins() {
        EntryReading reading = read("Небылицын Пров Карпович, 1890 г. р., с. Сказкино. Арестован 5 января 1938 г. "
                + "Вымышленским РО НКВД по обвинению в шпионаже. Умер 7 марта 1938 г. в тюрьме.");
        assertEquals("Вымышленским РО НКВД", value(reading, RecordField.ARREST_BODY));
        assertEquals("по обвинению в шпионаже", value(reading, RecordField.TRIAL_CHARGE));
    }

    @Test
    void anOrganInSmallLettersBehindTheMeasureDecided() {
        EntryReading reading = read("Небылицын Пров Карпович, 1890 г. р., с. Сказкино. Арестован 5 января 1938 г. "
                + "Приговор: ВМН, особая тройка при УНКВД, 7 марта 1938 г.");
        assertEquals("ВМН", value(reading, RecordField.SENTENCE));
        assertEquals("особая тройка при УНКВД", value(reading, RecordField.TRIAL_BODY));
        assertEquals("1938-03-07", value(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void aDayWithItsVerbEndsTheAddressBeforeIt() {
        EntryReading reading =
                read("Небылицын Пров Карпович, 1890 г. р. Место рождения: с. Сказкино Вымышленского р-на. "
                        + "28 декабря 1943 г. выслан на спецпоселение.");
        assertEquals("с. Сказкино Вымышленского р-на", value(reading, RecordField.BIRTH_PLACE));
        assertEquals("1943-12-28", value(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void participlesTellOfTheCaseAsVerbsDo() {
        EntryReading reading =
                read("Небылицын Пров Карпович, русский, 1890 года рождения, арестованный 5 января 1938 года "
                        + "и осужденный 7 марта 1938 года тройкой УНКВД к ВМН, расстрелян 9 марта 1938 года.");
        assertEquals("1890", value(reading, RecordField.BIRTH_DATE));
        assertEquals("1938-01-05", value(reading, RecordField.ARREST_DATE));
        assertEquals("1938-03-07", value(reading, RecordField.TRIAL_DATE));
        assertEquals("тройкой УНКВД", value(reading, RecordField.TRIAL_BODY));
        assertEquals("к ВМН", value(reading, RecordField.SENTENCE));
        assertEquals("1938-03-09", value(reading, RecordField.EXECUTION_DATE));
    }

    @Test
    void thePlaceOfTheBirthIsReadWhereverItIsTold() {
        EntryReading reading = read("Небылицын Пров Карпович. Расстрелян 9 марта 1938 г. Арестован 5 января 1938 г. "
                + "Русский, б/п, родился в 1890 г. в с. Сказкино Вымышленского р-на.");
        assertEquals("с. Сказкино Вымышленского р-на", value(reading, RecordField.BIRTH_PLACE));
        EntryReading post =
                read("Небылицын Пров Карпович. Комендант тюрьмы, 1890 г. рождения, с. Сказкино Вымышленского р-на, "
                        + "русский. Жил: г. Нигдейск. Арестован 5 января 1938 г.");
        assertEquals("Комендант тюрьмы", value(post, RecordField.PROFESSION));
        assertEquals("с. Сказкино Вымышленского р-на", value(post, RecordField.BIRTH_PLACE));
        assertEquals("г. Нигдейск", value(post, RecordField.RESIDENCE));
    }

    @Test
    void whatHasADayIsNoAddress() {
        EntryReading reading = read("Небылицын Пров Карпович, родился 5 мая 1890 г. в с. Сказкино. Русский. "
                + "Мобилизован в трудармию в марте 1942 г., землекоп. Арестован 5 января 1943 г.");
        assertEquals("", value(reading, RecordField.RESIDENCE));
    }

    @Test
    void aDayOfTheSameYearOrMonthIsReckonedAndDoubted() {
        EntryReading reading = read(
                "Небылицын Пров Карпович, 1890 г. р., с. Сказкино. Арестован 18 июня 1929 г., "
                        + "20 августа того же года тройкой ПП ОГПУ приговорен к расстрелу, расстрелян 22-го числа того же месяца.");
        assertEquals("1929-08-20", value(reading, RecordField.TRIAL_DATE));
        assertEquals("тройкой ПП ОГПУ", value(reading, RecordField.TRIAL_BODY));
        assertEquals("1929-08-22", value(reading, RecordField.EXECUTION_DATE));
        assertTrue(reading.doubts().stream().anyMatch(doubt -> doubt.field() == RecordField.TRIAL_DATE));
        EntryReading before =
                read("Небылицын Пров Карпович, 1890 г. р., с. Сказкино. Осужден тройкой ПП ОГПУ 20 августа 1929 г. "
                        + "к расстрелу, расстрелян 2-го числа того же месяца.");
        assertEquals("", value(before, RecordField.EXECUTION_DATE));
    }

    @Test
    void dashesPartTheColumnsOfARowThatHasNothingElse() {
        EntryReading reading =
                read("НЕБЫЛИЦЫН Пров Карпович - 1890 г. рождения - с. Сказкино Вымышленского у. Тверской губ. - "
                        + "русский - б/п - столяр артели - арестован 12.12.1937 - осужден 04.01.1938, тройка - ВМН");
        assertEquals("1890", value(reading, RecordField.BIRTH_DATE));
        assertEquals("русский", value(reading, RecordField.NATIONALITY));
        assertEquals("столяр артели", value(reading, RecordField.PROFESSION));
        assertEquals("1937-12-12", value(reading, RecordField.ARREST_DATE));
        assertEquals("ВМН", value(reading, RecordField.SENTENCE));
    }

    @Test
    void withWhomSomebodyLivedIsNoPartOfTheAddress() {
        EntryReading reading =
                read("Небылицын Пров Карпович, 1890 г. р. Проживал с семьей в с. Сказкино. Арестован 5 мая 1938 г.");
        assertEquals("с. Сказкино", value(reading, RecordField.RESIDENCE));
    }

    @Test
    void aTradeBesideAnotherIsOneThoughWeDoNotKnowIt() {
        EntryReading reading = read(
                "Небылицын Пров Карпович, сказковед, переводчик. Родился 5 мая 1890 г. в с. Сказкино. Арестован 5 мая 1938 г.");
        assertEquals("сказковед, переводчик", value(reading, RecordField.PROFESSION));
        assertTrue(reading.doubts().stream().anyMatch(doubt -> doubt.field() == RecordField.PROFESSION));
    }
}
