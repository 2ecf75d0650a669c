package org.knigipamiati.names.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.names.NameKeys;

/** The words of entries that are no names. */
class ContextWordsTest {

    @Test
    void wordsOfOneStemMeetAndShortOnesAreLeftOut() {
        assertThat(NameKeys.context("в Житомире")).isEqualTo(NameKeys.context("житомирский"));
        assertThat(NameKeys.context("из-за. 1937! — да")).isEmpty();
        assertThat(NameKeys.context("")).isEmpty();
    }

    /** The adjective of a place has a vowel that the place itself has only in some of its cases, or nowhere. */
    @ParameterizedTest
    @CsvSource({"Вымысьма, вымысемский", "Выдумно, выдуменской", "Небыломна, небыломенском", "Смоленск, смоленская"})
    void anAdjectiveMeetsItsPlaceThoughItsVowelIsFleeting(String place, String adjective) {
        assertThat(NameKeys.context(adjective)).containsAll(NameKeys.context(place));
    }

    @Test
    void noMoreWordsCountThanSaid() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, 2 * ContextWords.MOST_WORDS)
                .forEach(i -> text.append(word(i)).append(' '));
        assertThat(NameKeys.context(text.toString())).hasSizeLessThanOrEqualTo(ContextWords.MOST_WORDS);
    }

    @Test
    void keptStemsStayBoundedAndRightWhateverComesTogether() {
        Set<String> before = NameKeys.context("кузнец Муром");
        IntStream.range(0, 3 * ContextWords.MOST_STEMS).parallel().forEach(i -> NameKeys.context(word(i)));
        assertThat(ContextWords.keptStems())
                .isLessThanOrEqualTo(
                        ContextWords.MOST_STEMS + Runtime.getRuntime().availableProcessors() + 1);
        assertThat(NameKeys.context("кузнец Муром")).isEqualTo(before);
    }

    /** A word of its own for each number. */
    private static String word(int number) {
        StringBuilder word = new StringBuilder("б");
        for (int rest = number; rest > 0 || word.length() < 4; rest /= 20) {
            word.append("вгджзклмнпрстфхцчшщб".charAt(rest % 20));
        }
        return word.toString();
    }
}
