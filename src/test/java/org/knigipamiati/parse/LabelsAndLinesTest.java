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
}
