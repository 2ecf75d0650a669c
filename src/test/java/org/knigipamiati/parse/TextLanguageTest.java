package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries are invented. */
class TextLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Вымыслов Иван, 1901 г. р., арестован 2 марта 1938 г., расстрелян",
                "ru | <b>Вымыслов</b> Иван<br>",
                "uk | Вигадливий Іван, 1901 року народження, українець. Заарештований 2 березня 1938 р.",
                "pl | Zmyślony Jan, urodzony w 1901 r., Polak, aresztowany 2 marca 1938 r., rozstrzelany",
                "de | Erfunden Johann, geboren 1901, verhaftet am 2. März 1938, zum Tode verurteilt",
            })
    void anEntryIsInTheLanguageOfItsWords(String language, String entry) {
        assertThat(TextLanguage.of(entry)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "1938", "Xqzw Vbnm", "ავთანდილ"})
    void whatNoneOfOurWordsSpeaksForIsInNoLanguage(String words) {
        assertThat(TextLanguage.of(words)).isEmpty();
    }

    @Test
    void noTextIsInNoLanguage() {
        assertThat(TextLanguage.of(null)).isEmpty();
    }
}
