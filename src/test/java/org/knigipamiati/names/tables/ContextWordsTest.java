package org.knigipamiati.names.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.names.NameKeys;

/** The words of entries that are no names. */
class ContextWordsTest {

    @Test
    void wordsOfOneStemMeetAndShortOnesAreLeftOut() {
        assertThat(NameKeys.context("в Житомире")).isEqualTo(NameKeys.context("житомирский"));
        assertThat(NameKeys.context("из-за. 1937! — да")).isEmpty();
        assertThat(NameKeys.context("")).isEmpty();
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
