package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of apps, as RFC 6238 has them in its appendix B. */
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void aCodeHoldsForAClockThatIsOffByHalfAMinuteAndNoMore() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        for (long drift = -2; drift <= 2; drift++) {
            assertThat(Totp.step(SECRET, Totp.code(SECRET, step + drift), 0, now)
                            .isPresent())
                    .as("%d steps off", drift)
                    .isEqualTo(Math.abs(drift) <= 1);
        }
    }

    @Test
    void aCodeIsTakenOnceAndNoneBeforeIt() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        assertThat(Totp.step(SECRET, "081 804", step - 1, now)).hasValue(step);
        assertThat(Totp.step(SECRET, "081804", step, now)).isEmpty();
        assertThat(Totp.step(SECRET, Totp.code(SECRET, step - 1), step, now)).isEmpty();
        assertThat(Totp.step(SECRET, "", 0, now)).isEmpty();
        assertThat(Totp.step(SECRET, null, 0, now)).isEmpty();
    }

    @Test
    void aClockThatWasSetBackKeepsNobodyOut() {
        Instant now = Instant.ofEpochSecond(1_111_111_109);
        long step = Totp.step(now);
        assertThat(Totp.step(SECRET, "081804", step + 360, now)).hasValue(step);
        assertThat(Totp.step(SECRET, "081804", step + 1, now))
                .as("a telephone that is ahead")
                .isEmpty();
    }
}
