package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.parse.text.DateFinder;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.parse.text.Lexicon;

class PrintedDatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Арестован 6 марта 1938 г. в Перми | 1938-03-06 | 6 марта 1938 г.",
                "21 июня 2002 г | 2002-06-21 | 21 июня 2002 г",
                "от 16 января 1989 года | 1989-01-16 | 16 января 1989 года",
                "\"12\" мая 1930 | 1930-05-12 | 12\" мая 1930",
                "6-го марта 1938 | 1938-03-06 | 6-го марта 1938",
                "арестован 09.04.33 г., осужден | 1933-04-09 | 09.04.33 г.",
                "Умер 1.6.44 на острове | 1944-06-01 | 1.6.44",
                "Родилась 01.07.1914, с. Гора | 1914-07-01 | 01.07.1914",
                "06.1934 | 1934-06 | 06.1934",
                "ПРИБЫЛА В 00.02.1941 ГОДА.. | 1941-02 | 00.02.1941 ГОДА",
                "00.00.1937 | 1937 | 00.00.1937",
                "от 01.02 1930. | 1930-02-01 | 01.02 1930",
                "ОТ 28/05/65 ПОМИЛОВАН | 1965-05-28 | 28/05/65",
                "30/11/1937 | 1937-11-30 | 30/11/1937",
                "14.X.37 | 1937-10-14 | 14.X.37",
                "в сентябре 1937 г. | 1937-09 | сентябре 1937 г.",
                "в мае 1941 г. наказание | 1941-05 | мае 1941 г.",
                "с июня 1941 командир | 1941-06 | июня 1941",
                "в дек. 1939 г. Умер | 1939-12 | дек. 1939 г.",
                "в авг.1941 г. | 1941-08 | авг.1941 г.",
                "в 1937 г. | 1937 | 1937 г.",
                "В 1930 году был | 1930 | 1930 году",
                "в 1943г в Томске | 1943 | 1943г",
                "в 1930-1931 годах | 1930/1931 | 1930-1931 годах",
                "прав в 1926/1929 годах | 1926/1929 | 1926/1929 годах",
                "в 1930-31 гг. | 1930/1931 | 1930-31 гг.",
                "раскулачивание (1930-е) | 193X | 1930-е",
                "умер в 194- г. | 194X | 194- г.",
                "1885? | 1885? | 1885?",
                "арестован 32 декабря 1937 г. | 1937-12-32 | 32 декабря 1937 г.",
                "0 марта 1891 г. | 1891-03-00 | 0 марта 1891 г.",
                "00 марта 1891 г. | 1891-03 | 00 марта 1891 г.",
                "осужден 12.13.1937 г. | 1937-13-12 | 12.13.1937 г.",
                "осужден 45.10.37 г. | 1937-10-45 | 45.10.37 г.",
                "29 февраля 1942 г. | 1942-02-29 | 29 февраля 1942 г.",
                "1938-03-06 | 1938-03-06 | 1938-03-06",
                "обв.: 58-10, осужден 1.10.1932 тройкой | 1932-10-01 | 1.10.1932",
                "к 3 годам ИТЛ с 1936 г. | 1936 | 1936 г.",
                "колхоз им. 8 Марта, 5 мая 1931 г. | 1931-05-05 | 5 мая 1931 г.",
            })
    void aPrintedDateIsReadWithItsPlaceInTheText(String text, String edtf, String printed) {
        DateFinder.Found found = first(text);
        assertEquals(edtf, found.date().edtf());
        assertEquals(printed, text.substring(found.start(), found.end()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "по ст. ст. 58-10-11 УК РСФСР",
                "к 10 годам ИТЛ",
                "в/ч 35289",
                "№ 1937",
                "№ 3785-1538",
                "305-й полк",
                "202-го стройучастка",
                "д. 12/4, кв. 70",
                "31 Марксистская ул.",
                "колхоз 12-й Октябрь",
                "ст. 58/10/37",
                "99.99.9999",
                "рабочий 5 маятников"
            })
    void numbersThatAreNoDatesArePassedOver(String text) {
        assertNull(first(text));
    }

    private static DateFinder.Found first(String text) {
        EntryText words = EntryText.plain(text);
        return words.dates(Lexicon.russianWords()).first(0, words.length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6 марта 1938 г. | 1938-03-06",
                "1938, | 1938",
                "194- | 194X",
                "1885? | 1885?",
                "около 1890 г. | 1890~",
            })
    void aCellThatIsADateIsReadAsOne(String cell, String edtf) {
        assertEquals(edtf, PrintedDates.whole(cell).orElseThrow().edtf());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  6 марта 1938 г.", "6 марта 1938 г. в Перми", "19О4", "весной 1938", "кузнец"})
    void whatSaysMoreOrLessThanADateIsNone(String cell) {
        assertTrue(PrintedDates.whole(cell).isEmpty());
    }

    @Test
    void aDayThatDoesNotExistIsReadAndSaidNotToExist() {
        assertFalse(PrintedDates.whole("31.06.1938").orElseThrow().exists());
    }

    @Test
    void noTextMakesItSlow() {
        String hostile = "1".repeat(50_000) + "1.".repeat(50_000) + "5 мая ".repeat(50_000) + "янв".repeat(50_000);
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> first(hostile));
    }
}
