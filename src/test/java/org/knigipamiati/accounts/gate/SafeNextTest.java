package org.knigipamiati.accounts.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one stays on this site. */
class SafeNextTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/accounts", "/records?q=%D0%B8&size=20", "/workshop/drafts/7#field"})
    void anAddressOfThisSiteIsKept(String next) {
        assertThat(SafeNext.of(next)).isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                " //evil.example",
                "javascript:alert(1)",
                "evil.example",
                "",
                "/ a",
                "/%zz"
            })
    void anythingElseLeadsToTheFirstPage(String next) {
        assertThat(SafeNext.of(next)).isEqualTo("/");
    }

    @Test
    void nothingAndTooMuchLeadToTheFirstPage() {
        assertThat(SafeNext.of(null)).isEqualTo("/");
        assertThat(SafeNext.of("/" + "a".repeat(SafeNext.MAX))).isEqualTo("/");
        assertThat(SafeNext.of("/" + "a".repeat(SafeNext.MAX - 1))).hasSize(SafeNext.MAX);
    }
}
