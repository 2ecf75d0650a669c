package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
}
