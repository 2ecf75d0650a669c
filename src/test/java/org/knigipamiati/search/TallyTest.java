package org.knigipamiati.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exact values said in classes: small classes leave out who may be living, and quartiles are those of SQL. */
class TallyTest {

    private static Tally of(Object... valuesAndCounts) {
        Tally tally = new Tally();
        for (int i = 0; i < valuesAndCounts.length; i += 3) {
            tally.add(
                    (String) valuesAndCounts[i],
                    ((Integer) valuesAndCounts[i + 1]).longValue(),
                    ((Integer) valuesAndCounts[i + 2]).longValue());
        }
        return tally;
    }

    @Test
    void aClassOfFewLeavesOutWhoMayBeLivingThoughItsWholeDoesNot() {
        Tally tally = of("1938-03-01", 4, 2, "1938-03-02", 1, 1, "1938-04-01", 3, 0);
        assertThat(tally.by(value -> value)).isEqualTo(Map.of("1938-03-01", 2L, "1938-04-01", 3L));
        assertThat(tally.by(value -> value.substring(0, 7))).isEqualTo(Map.of("1938-03", 5L, "1938-04", 3L));
        assertThat(tally.total()).isEqualTo(8);
        assertThat(tally.hidden()).isEqualTo(3);
    }

    @Test
    void aFewInAllSayNothingOfWhoIsHidden() {
        Tally tally = of("1938-03-01", 3, 1);
        assertThat(tally.total()).isEqualTo(2);
        assertThat(tally.hidden()).isZero();
    }

    @Test
    void quartilesLieBetweenPeopleAndLeaveOutWhatIsNoLength() {
        Tally tally = of("10", 1, 0, "20", 2, 0, "100", 1, 0, "-5", 9, 0, "unknown", 50, 0, "rough", 3, 0);
        assertThat(tally.quantile(0.5)).hasValue(20);
        assertThat(tally.quantile(0.25)).hasValue(17.5);
        assertThat(tally.quantile(0.75)).hasValue(40);
        assertThat(of("unknown", 5, 0).quantile(0.5)).isEmpty();
    }

    @Test
    void theMedianOfFewIsThatOfWhoIsShown() {
        assertThat(of("10", 2, 0, "900", 2, 2).quantile(0.5)).hasValue(10);
        assertThat(of("10", 2, 0, "900", 3, 3).quantile(0.5)).hasValue(900);
    }
}
