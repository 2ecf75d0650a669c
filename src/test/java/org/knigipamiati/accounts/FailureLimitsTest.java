package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often one may fail. */
class FailureLimitsTest {

    private final FailureLimits limits = new FailureLimits(PasswordsTest.config("8192"));

    @Test
    void tenFailuresOnOneAccountAreEnoughWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.begin("вереск", "network " + i)).isTrue();
        }
        assertThat(limits.begin("вереск", "another network")).isFalse();
        assertThat(limits.begin("клевер", "another network")).isTrue();
    }

    @Test
    void fiftyFailuresFromOneNetworkAreEnoughWhoeverIsTried() {
        for (int i = 0; i < 50; i++) {
            assertThat(limits.begin("user " + i, "one network")).isTrue();
        }
        assertThat(limits.begin("вереск", "one network")).isFalse();
        assertThat(limits.begin("вереск", "another network")).isTrue();
    }

    @Test
    void whoSucceedsIsForgivenAndCostsTheirNetworkNothing() {
        for (int i = 0; i < 200; i++) {
            assertThat(limits.begin("вереск", "school")).isTrue();
            limits.succeeded("вереск", "school");
        }
    }

    @Test
    void triesOfClosedAccountsCountAgainstTheNetwork() {
        for (int i = 0; i < 50; i++) {
            limits.begin("вереск", "one network");
        }
        assertThat(limits.begin("клевер", "one network")).isFalse();
    }

    @Test
    void thePresentPasswordCannotBeGuessedWhereItIsReplaced() {
        for (int i = 0; i < 10; i++) {
            assertThat(limits.beginReplacing("вереск")).isTrue();
        }
        assertThat(limits.beginReplacing("вереск")).isFalse();
        assertThat(limits.begin("вереск", "home"))
                .as("signing in is counted apart")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.17, c00002",
        "192.0.2.200, c00002",
        "192.0.3.17, c00003",
        "2001:db8:1:2::7, 20010db80001",
        "2001:db8:1:ffff::7, 20010db80001",
        "fe80::1%eth0, fe8000000000",
        "::ffff:192.0.2.17, c00002",
        "localhost, ?",
        "'', ?",
        "evil.example, ?"
    })
    void anAddressIsCutToItsNetwork(String address, String network) {
        assertThat(FailureLimits.network(address)).isEqualTo(network);
    }
}
