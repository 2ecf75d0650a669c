package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.RecordField;

/** Rows copied out of tables, names that do not begin the entry, dates in words, verbs of one letter. */
class RowsAndLeadsTest {

    private static final EntryForm BOOK = EntryForms.byId("book").orElseThrow();

    @Test
    void cellsInQuotesKeepTheirCommas() {
        EntryReading reading = read(
                "\"Небылин, Лука Фомич\",1885,\"Тверская губ., д. Сказкино\",русский,б/п,\"сторож, артель «Заря»\","
                        + "\"г. Калинин, Кирпичный пер., 4\",15.10.1937,\"Тройка УНКВД, 22.10.1937\",\"58-10\",расстрел,25.10.1937,05.05.1989");
        assertEquals("Небылин", value(reading, RecordField.SURNAME));
        assertEquals("г. Калинин, Кирпичный пер., 4", value(reading, RecordField.RESIDENCE));
        assertEquals("1937-10-15", value(reading, RecordField.ARREST_DATE));
        assertEquals("1937-10-25", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("1989-05-05", value(reading, RecordField.REHABILITATION_DATE));
        assertFalse(reading.doubts().isEmpty());
    }

    @Test
    void slashesPartARowAndNoAbbreviation() {
        EntryReading reading =
                read("Небылин Лука/1902/д. Сказкино/рус./б/п/доярка к-за/а. 30.03.43/облсуд 13.05.43/58-10/"
                        + "5 л. ИТЛ/р. 18.04.97");
        assertEquals("б/п", value(reading, RecordField.PARTY));
        assertEquals("1943-03-30", value(reading, RecordField.ARREST_DATE));
        assertEquals("1902", value(reading, RecordField.BIRTH_DATE));
        assertEquals("1997-04-18", value(reading, RecordField.REHABILITATION_DATE));
    }

    @Test
    void aNameIsFoundBehindAPostOrAPlatesWords() {
        EntryReading post =
                read("Машинист депо Сказкино НЕБЫЛИН Лука Фомич. Рус., б/п, 1896 г. р. Арестован 20.12.36.");
        assertEquals("НЕБЫЛИН", value(post, RecordField.SURNAME));
        assertEquals("Машинист депо Сказкино", value(post, RecordField.PROFESSION));
        EntryReading plate =
                read("ЗДЕСЬ ЖИЛ\nЛУКА ФОМИЧ\nНЕБЫЛИН\nРОДИЛСЯ В 1890\nАРЕСТОВАН 3.02.1938\nРАССТРЕЛЯН 7.04.1938");
        assertEquals("НЕБЫЛИН", value(plate, RecordField.SURNAME));
        assertEquals("ЛУКА", value(plate, RecordField.GIVEN_NAME));
        EntryReading letter = read("В вашей книге нет НЕБЫЛИНА Луки Фомича, 1909 г. р., кузнеца. Арестован 3.02.1938.");
        assertEquals("НЕБЫЛИНА", value(letter, RecordField.SURNAME));
        assertTrue(letter.doubts().stream().anyMatch(doubt -> doubt.field() == RecordField.SURNAME));
    }

    @Test
    void datesAreReadInWordsAndWithTheEndingsOfFigures() {
        EntryReading words =
                read("Небылин Лука Фомич родился двенадцатого мая тысяча восемьсот девяносто пятого года. Арестован"
                        + " второго февраля тридцать восьмого года.");
        assertEquals("1895-05-12", value(words, RecordField.BIRTH_DATE));
        assertEquals("1938-02-02", value(words, RecordField.ARREST_DATE));
        EntryReading endings = read("Небылин Лука Фомич, 16(28).02.1886 г. р. Арестован 2 января 1938-го.");
        assertEquals("1886-02-28", value(endings, RecordField.BIRTH_DATE));
        assertEquals("1938-01-02", value(endings, RecordField.ARREST_DATE));
    }

    @Test
    void oneLetterIsTheExecutionBehindASentenceOfDeath() {
        EntryReading reading =
                read("Небылин Лука Фомич, 1887 г. р., карел. Ар. 01.02.38. Тройка НКВД КАССР 10.03.38, ст. 58-10. ВМН."
                        + " Р. 15.03.38 под Сказкином. Реаб. 04.05.57.");
        assertEquals("1938-03-15", value(reading, RecordField.EXECUTION_DATE));
        assertEquals("1887", value(reading, RecordField.BIRTH_DATE));
    }

    private static EntryReading read(String entry) {
        return (EntryReading) BOOK.read(entry);
    }

    private static String value(EntryReading reading, RecordField field) {
        return reading.value(field).orElse("");
    }
}
