package org.knigipamiati.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstAcceptedLanguageThatWeHaveIsTaken() {
        assertThat(accepted("eo", "en-GB", "ru")).isEqualTo(Language.of("en"));
        assertThat(accepted("ru-RU", "en")).isEqualTo(Language.of("ru"));
    }

    @Test
    void readersOfNeitherGetEnglish() {
        assertThat(accepted("eo", "fr")).isEqualTo(Language.of("en"));
    }

    @Test
    void readersOfBelarusianOrKazakhGetRussian() {
        assertThat(accepted("be", "fr")).isEqualTo(Language.of("ru"));
        assertThat(accepted("kk")).isEqualTo(Language.of("ru"));
    }

    @Test
    void whoSaysNothingGetsRussian() {
        assertThat(accepted()).isEqualTo(Language.of("ru"));
    }

    @Test
    void aLanguageThatNobodyMadeIsRefusedByNameWithThoseThereAre() {
        assertThatThrownBy(() -> Language.of("eo")).hasMessageContaining("'eo'").hasMessageContaining("ru, en");
    }

    @Test
    void whatIsSaidInOtherLanguagesIsTakenFromTheNearest() {
        assertThat(Language.of("en").choose(Map.of("ru", "книга"))).contains("книга");
        assertThat(Language.of("en").choose(Map.of("ru", "книга", "en", "book")))
                .contains("book");
        assertThat(Language.of("ru").choose(Map.of("eo", "libro"))).isEmpty();
    }

    @Test
    void everyLanguageSaysHowItIsWritten() {
        assertThat(Language.all()).allSatisfy(language -> {
            assertThat(language.ownName()).isNotBlank();
            assertThat(language.direction()).isIn("ltr", "rtl");
        });
        assertThat(Language.of("ru").direction()).isEqualTo("ltr");
    }

    private static Language accepted(String... tags) {
        return Language.accepted(
                List.of(tags).stream().map(Locale::forLanguageTag).toList());
    }
}
