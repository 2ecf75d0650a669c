package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SerialDatesTest {

    @Test
    void fromMarch1900OnAllCountAlike() {
        assertThat(shown("61", true)).isEqualTo("1900-03-01");
        assertThat(shown("13831", false)).isEqualTo("1937-11-12");
        assertThat(shown("13831", true)).isEqualTo("1937-11-12");
    }

    @Test
    void beforeThatLibreOfficeCountsADayLess() {
        assertThat(shown("-2484", true)).isEqualTo("1893-03-12");
        assertThat(shown("-2485", false)).isEqualTo("1893-03-12");
        assertThat(shown("60", true)).isEqualTo("1900-02-28");
        assertThat(shown("59", false)).isEqualTo("1900-02-28");
    }

    @Test
    void whatIsNoDayForSureIsShownAsItIs() {
        assertThat(shown("0", false)).isEqualTo("№ 0");
        assertThat(shown("60", false)).isEqualTo("№ 60");
    }

    @Test
    void aTimeOfDayIsSeen() {
        assertThat(SerialDates.shown(
                        new BigDecimal("13852.75"), LocalDate.of(1937, 12, 3).atTime(18, 0), false))
                .isEqualTo("1937-12-03 18:00");
    }

    @Test
    void theSystemOf1904IsTheReaders() {
        assertThat(SerialDates.shown(
                        new BigDecimal("12369"), LocalDate.of(1937, 11, 12).atStartOfDay(), false))
                .isEqualTo("1937-11-12");
    }

    private static String shown(String serial, boolean libreOffice) {
        LocalDate read = LocalDate.of(1899, 12, 30).plusDays(Long.parseLong(serial));
        return SerialDates.shown(new BigDecimal(serial), read.atStartOfDay(), libreOffice);
    }
}
