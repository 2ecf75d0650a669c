package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.EntrySeparator;

/** Entries are told apart by what their source has between them, and no word of them is lost. */
class EntryLinesTest {

    private static List<String> divided(String text, String... separators) {
        return EntryLines.divide(
                text, Stream.of(separators).map(EntrySeparator::of).toList());
    }

    @Test
    void aLineOfMarksOfAnyLength() {
        assertThat(divided("Первый\nвторая строка\n-----\nВторой\n--\n---\n", "----"))
                .containsExactly("Первый\nвторая строка", "Второй\n--");
        assertThat(divided("Первый\n***\nВторой", "* * *")).hasSize(1);
    }

    @Test
    void emptyLines() {
        assertThat(divided("\n\nПервый\nи дальше\n \u00A0\n\nВторой\n", "blank"))
                .containsExactly("Первый\nи дальше", "Второй");
    }

    @Test
    void numbersThatGoOn() {
        String text = "117. Выдумкин Лука, 1890\n1937. Арестован.\n118) Небылицын Фока\n12.05.1938 осужден\n"
                + "120. Мнимая Анна, кв.\n5. Та же улица\n1. Иная буква";
        assertThat(divided(text, "number"))
                .containsExactly(
                        "117. Выдумкин Лука, 1890\n1937. Арестован.",
                        "118) Небылицын Фока\n12.05.1938 осужден",
                        "120. Мнимая Анна, кв.\n5. Та же улица",
                        "1. Иная буква");
    }

    @Test
    void severalSeparatorsOfOneSource() {
        assertThat(divided("1. Первый\n2. Второй\n***\nБез номера", "number", "***"))
                .containsExactly("1. Первый", "2. Второй", "Без номера");
    }

    @Test
    void aTextWithoutSeparatorsIsOneEntry() {
        assertThat(divided("Первый\nи дальше", "***")).containsExactly("Первый\nи дальше");
        assertThat(divided(" \n", "***")).isEmpty();
    }
}
