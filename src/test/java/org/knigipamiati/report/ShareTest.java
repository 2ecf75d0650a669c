package org.knigipamiati.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Shares of rows and of columns. */
class ShareTest {

    @Test
    void aShareIsOfItsRowOrItsColumnOrOfNothing() {
        assertThat(Share.ROW.of(5, 20, 10)).isEqualTo(OptionalDouble.of(.25));
        assertThat(Share.COLUMN.of(5, 20, 10)).isEqualTo(OptionalDouble.of(.5));
        assertThat(Share.NONE.of(5, 20, 10)).isEmpty();
        assertThat(Share.ROW.of(0, 0, 10)).isEmpty();
    }

    @Test
    void whatMeansNothingIsNoShare() {
        assertThat(Share.of("row")).contains(Share.ROW);
        assertThat(Share.of(null)).contains(Share.NONE);
        assertThat(Share.of("ROW")).isEmpty();
    }
}
