package org.knigipamiati.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.knigipamiati.vocabulary.Vocabularies;

/** Messages with the words of a record in them are still sentences. */
class ExplanationTest {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final Explanation checks = Explanation.with(Vocabularies.load(), "messages.checks");
    private final Explanation claims = Explanation.ofClaims(Vocabularies.load());

    @Test
    void aWordThatEndsInAFullStopEndsTheSentence() {
        List<String> places = List.of("Заозёрская обл.", "Приозёрская обл.");
        assertThat(checks.of("C38", places, RUSSIAN))
                .isEqualTo(
                        "Место жительства указано по более позднему делению: Заозёрская обл.; тогда — Приозёрская обл.");
        assertThat(checks.of("C38", places, Locale.ENGLISH)).endsWith("at the time: Приозёрская обл.");
        assertThat(checks.of("C38", List.of("Заозёрье", "Приозёрский край"), RUSSIAN))
                .endsWith("тогда — Приозёрский край.");
    }

    @Test
    void aDateThatEndsInAnAbbreviationEndsTheSentenceToo() {
        assertThat(checks.of("C07d", List.of("", "date:1938-12-02"), RUSSIAN)).endsWith("2 декабря 1938 г.");
        assertThat(checks.of("C07d", List.of("", "date:1938-12-02"), Locale.ENGLISH))
                .matches(".*1938\\.$");
    }

    @Test
    void aFullStopInTheMiddleOfAMessageIsNotDoubledEither() {
        assertThat(claims.of("rule.R03", List.of("Дело 7, л. 3 об.", "вывод"), RUSSIAN))
                .endsWith("Дело 7, л. 3 об. вывод.");
    }

    @Test
    void whatARecordSaysIsNotTakenForAPlaceOfAnArgument() {
        assertThat(checks.of("C07", List.of("{1} $1 \\", "date:1938"), RUSSIAN)).contains("«{1} $1 \\»");
    }

    @Test
    void noMessageOfACheckEndsInTwoFullStops() {
        List<String> args = List.of("обл.", "обл.", "обл.", "обл.");
        for (Locale locale : List.of(RUSSIAN, Locale.ENGLISH)) {
            ResourceBundle messages = ResourceBundle.getBundle("messages.checks", locale);
            for (String key : messages.keySet()) {
                assertThat(checks.of(key, args, locale)).as(key).doesNotContain("..");
            }
        }
    }
}
