package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user name may look like. */
class UserNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Вереск", "heather", "Тихий читатель", "anna.k-2", "Ёж", "Ő_1", "42"})
    void pseudonymsAreTaken(String name) {
        assertThat(UserNames.accept(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "я",
                "anna@example.org",
                "import:7",
                "-anna",
                "anna.",
                "a/b",
                "<b>",
                "an\u0000na",
                "ан\u202eна"
            })
    void whatIsNoNameIsRefused(String name) {
        assertThatThrownBy(() -> UserNames.accept(name)).isInstanceOf(AccountProblem.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"source", "Given", "RULE", "Command-line", "single sign on", "import", "ИСТОЧНИК", "Ｓｏｕｒｃｅ"})
    void theSoftwaresOwnNamesAreNobodysElse(String name) {
        assertThatThrownBy(() -> UserNames.accept(name))
                .isInstanceOf(AccountProblem.class)
                .extracting(problem -> ((AccountProblem) problem).kind())
                .isEqualTo(AccountProblem.Kind.NAME_RESERVED);
    }

    @Test
    void noMissingNameIsTaken() {
        assertThatThrownBy(() -> UserNames.accept(null)).isInstanceOf(AccountProblem.class);
    }

    @Test
    void alphabetsAreNotMixed() {
        assertThatThrownBy(() -> UserNames.accept("hеather"))
                .as("with a Cyrillic е")
                .isInstanceOf(AccountProblem.class)
                .extracting(problem -> ((AccountProblem) problem).kind())
                .isEqualTo(AccountProblem.Kind.NAME_LETTERS);
    }

    @Test
    void fortyLettersAreTheLimit() {
        assertThat(UserNames.accept("я".repeat(UserNames.MAX))).hasSize(UserNames.MAX);
        assertThatThrownBy(() -> UserNames.accept("я".repeat(UserNames.MAX + 1)))
                .isInstanceOf(AccountProblem.class)
                .extracting(problem -> ((AccountProblem) problem).kind())
                .isEqualTo(AccountProblem.Kind.NAME_LENGTH);
    }

    @Test
    void namesThatDifferInCaseSpacesOrCompositionAreOneName() {
        assertThat(UserNames.key(" ТИХИЙ  читатель ")).isEqualTo(UserNames.key("Тихий читатель"));
        assertThat(UserNames.key("йод")).isEqualTo(UserNames.key("и\u0306од"));
        assertThat(UserNames.key("Вереск")).isNotEqualTo(UserNames.key("Вереск 2"));
    }
}
