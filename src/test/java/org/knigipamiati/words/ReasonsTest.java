package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages with the words of a record in them are still sentences. */
class ReasonsTest {

    private static final Words RUSSIAN = Words.of(Language.of("ru"));
    private static final Words ENGLISH = Words.of(Language.of("en"));

    @Test
    void aWordThatEndsInAFullStopEndsTheSentence() {
        List<String> places = List.of("Заозёрская обл.", "Приозёрская обл.");
        assertThat(RUSSIAN.check("C38", places))
                .isEqualTo(
                        "Место жительства указано по более позднему делению: Заозёрская обл.; тогда — Приозёрская обл.");
        assertThat(ENGLISH.check("C38", places)).endsWith("at the time: Приозёрская обл.");
        assertThat(RUSSIAN.check("C38", List.of("Заозёрье", "Приозёрский край")))
                .endsWith("тогда — Приозёрский край.");
    }

    @Test
    void aDateThatEndsInAnAbbreviationEndsTheSentenceToo() {
        assertThat(RUSSIAN.check("C07d", List.of("", "date:1938-12-02"))).endsWith("2 декабря 1938 года.");
        assertThat(ENGLISH.check("C07d", List.of("", "date:1938-12-02"))).matches(".*1938\\.$");
    }

    @Test
    void aFullStopInTheMiddleOfAMessageIsNotDoubledEither() {
        assertThat(RUSSIAN.claim("rule.R03", List.of("Дело 7, л. 3 об.", "вывод")))
                .endsWith("Дело 7, л. 3 об. вывод.");
    }

    @Test
    void whatARecordSaysIsNotTakenForAPlaceOfAnArgument() {
        assertThat(RUSSIAN.check("C07", List.of("{1} $1 \\", "date:1938"))).contains("«{1} $1 \\»");
    }

    @Test
    void noReasonEndsInTwoFullStops() {
        List<String> args = List.of("обл.", "обл.", "обл.", "обл.");
        for (Language language : Language.all()) {
            Words words = Words.of(language);
            for (String key : words.keys()) {
                if (key.matches("(check|claim)\\..*")) {
                    assertThat(words.reason(key, args)).as(key).doesNotContain("..");
                }
            }
        }
    }

    @Test
    void aSentenceOfWhichOnlyMonthOrYearIsKnownIsStillGrammatical() {
        assertThat(RUSSIAN.claim("sentenced", List.of("date:1938-06")))
                .isEqualTo("Приговор: июнь 1938 года; орган не назван.");
        assertThat(Words.of(Language.of("uk")).claim("sentenced", List.of("date:1931")))
                .isEqualTo("Вирок: 1931 рік; органу не названо.");
    }

    @Test
    void aReasonOfAnOlderRuleStillSaysWhatItRestsOn() {
        assertThat(ENGLISH.claim("rule.gone", List.of("one", "two"))).isEqualTo("one; two");
    }

    @Test
    void codesInReasonsAreNamedInTheReadersLanguage() {
        assertThat(RUSSIAN.claim("rule.L1", List.of("country:Poland"))).contains("Польша");
        assertThat(ENGLISH.claim("rule.L5", List.of("nationality:поляк"))).contains("Pole");
        assertThat(ENGLISH.match("surname.form", List.of("А", "@form.dative", "Б")))
                .contains("dative");
    }
}
