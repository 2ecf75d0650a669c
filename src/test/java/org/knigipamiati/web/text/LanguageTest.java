package org.knigipamiati.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void theFirstAcceptedLanguageThatWeHaveIsTaken() {
        assertThat(accepted("de", "en-GB", "ru")).isEqualTo(Language.EN);
        assertThat(accepted("ru-RU", "en")).isEqualTo(Language.RU);
    }

    @Test
    void readersOfNeitherGetEnglish() {
        assertThat(accepted("de", "fr")).isEqualTo(Language.EN);
    }

    @Test
    void readersOfUkrainianOrKazakhGetRussian() {
        assertThat(accepted("uk", "pl")).isEqualTo(Language.RU);
        assertThat(accepted("kk")).isEqualTo(Language.RU);
    }

    @Test
    void whoSaysNothingGetsRussian() {
        assertThat(accepted()).isEqualTo(Language.RU);
    }

    private static Language accepted(String... tags) {
        return Language.accepted(
                List.of(tags).stream().map(Locale::forLanguageTag).toList());
    }
}
