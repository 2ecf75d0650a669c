package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** How a case ended where no verb of a verdict tells it: a release, a sign of death, a charge and its measure alone. */
class EndsOfCasesTest {

    private static final EntryForm BOOK = EntryForms.byId("book").orElseThrow();
    private static final String HEAD = "Небылин Лука Фомич, 1899 г. р., ур. д. Сказкино, слесарь. ";

    @Test
    void aReleaseSoonAfterTheArrestIsHowTheCaseEnded() {
        EntryReading reading = read("Арестован 2 мая 1930 г. Сказкинским отделением ОГПУ, освобождён 18 июня 1930 г.");
        assertEquals("RELEASED", value(reading, RecordField.SENTENCE_KIND));
        assertEquals("1930-06-18", value(reading, RecordField.TRIAL_DATE));
    }

    @Test
    void aReleaseYearsLaterEndsASentenceThatIsNotTold() {
        EntryReading reading = read("Арестован 28.2.1938. Освобожден 5.5.1946.");
        assertEquals("", value(reading, RecordField.SENTENCE));
        assertTrue(doubted(reading, RecordField.SENTENCE));
        reading = read("Арестован 28.2.1938. Бежал 5.5.1938.");
        assertEquals("", value(reading, RecordField.SENTENCE));
        assertTrue(doubted(reading, RecordField.SENTENCE));
    }

    @Test
    void aSignOfDeathBehindASentenceOfDeathIsTheExecution() {
        EntryReading reading = read("Комиссия НКВД и Прокурора, 19.5.1938: ВМН. † 28.5.1938, Сказкино.");
        assertEquals("1938-05-28", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("Сказкино", value(reading, RecordField.EXECUTION_PLACE));
        assertEquals("ВМН", value(reading, RecordField.SENTENCE));
        reading = read("ОСО при НКВД, 19.5.1938: 8 лет ИТЛ. †28.5.1940, Карлаг.");
        assertEquals("1940-05-28", value(reading, RecordField.DEATH_DATE));
        assertEquals("", value(reading, RecordField.EXECUTION_DATE));
    }

    @Test
    void aSignOfDeathIsReadInEveryLanguageAndPrintedAsItIs() {
        for (String entry : new String[] {
            "Nebylski Jan, s. Piotra, ur. 1890. Aresztowany 3.05.1940. Skazany 5.06.1940 na 8 lat ITŁ. † 5.05.1941.",
            "Nebylmann Johann, geb. 1890, Deutscher. Verhaftet am 3.05.1938. ✝ 5.05.1941.",
            "Небилиця Петро Іванович, 1890 р. н., українець. Заарештований 3.05.1938. †5.05.1941.",
            "Nebylis Jonas, Petro, g. 1890. Suimtas 1941.06.14. † 5.05.1941."
        }) {
            EntryReading reading = (EntryReading) BOOK.read(entry);
            assertEquals("1941-05-05", value(reading, RecordField.DEATH_DATE), entry);
            Coverage.check(reading);
        }
        EntryReading lines = (EntryReading)
                EntryForms.byId("lists")
                        .orElseThrow()
                        .read(
                                "Родился в 1890 г., с. Сказкино\nслесарь † 7.5.1938 мельник\nПроживал: с. Сказкино†.\nАрестован 5 мая 1938 г.");
        assertEquals("слесарь", value(lines, RecordField.PROFESSION));
        assertEquals("1938-05-07", value(lines, RecordField.DEATH_DATE));
        Coverage.check(lines);
    }

    @Test
    void chargeAndMeasureNeedNoVerb() {
        EntryReading reading = (EntryReading) BOOK.read(
                "22. Небылин Ермил, крестьянин с. Сказкино, за вооружённое восстание и убийство агента — расстрел.");
        assertEquals("крестьянин с. Сказкино", value(reading, RecordField.PROFESSION));
        assertEquals("за вооружённое восстание и убийство агента", value(reading, RecordField.TRIAL_CHARGE));
        assertEquals("расстрел", value(reading, RecordField.SENTENCE));
    }

    @Test
    void aFurtherArrestIsALabelToo() {
        EntryReading reading = read("Вновь арест. 3.VI.1935; ОСО при НКВД СССР 7.IX.1935, 5 лет ИТЛ.");
        assertEquals("слесарь", value(reading, RecordField.PROFESSION));
        assertEquals("1935-06-03", value(reading, RecordField.ARREST_DATE));
        assertTrue(reading.doubts().isEmpty(), () -> reading.doubts().toString());
    }

    private static EntryReading read(String told) {
        return (EntryReading) BOOK.read(HEAD + told);
    }

    private static boolean doubted(EntryReading reading, RecordField field) {
        return reading.doubts().stream().anyMatch(doubt -> doubt.field() == field);
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.first(field).map(FieldReading::value).orElse("");
    }
}
