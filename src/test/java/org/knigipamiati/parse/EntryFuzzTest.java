package org.knigipamiati.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What chance found, and some thousand entries more of it; a million are read by {@link EntryFuzz} as a command. */
class EntryFuzzTest {

    private final EntryFuzz fuzz = new EntryFuzz();

    /** Two days for one field in a form, a relative told twice or up to a full stop, people of two entries in one text. */
    @ParameterizedTest
    @ValueSource(longs = {105112, 139699, 186459, 415436, 469985, 515256, 577071, 661159, 689510, 942458, 977409})
    void everyCharacterIsAccountedForWhereItWasNot(long seed) {
        assertThat(fuzz.wrong(seed)).isNull();
    }

    @Test
    void nothingIsLostAndNothingFails() {
        for (long seed = 7_000_000; seed < 7_002_000; seed++) {
            assertThat(fuzz.wrong(seed)).as("seed " + seed).isNull();
        }
    }
}
