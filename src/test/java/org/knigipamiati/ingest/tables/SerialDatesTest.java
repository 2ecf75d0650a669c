package org.knigipamiati.ingest.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.knigipamiati.ingest.fields.StatedValue;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.tables.SerialDates.Counting;
import org.knigipamiati.vocabulary.RecordField;

class SerialDatesTest {

    @Test
    void fromMarch1900OnAllCountAlike() {
        for (Counting counting : List.of(Counting.EXCEL, Counting.LIBRE_OFFICE, Counting.UNKNOWN)) {
            assertThat(shown("61", counting)).isEqualTo("1900-03-01");
            assertThat(shown("13831", counting)).isEqualTo("1937-11-12");
        }
    }

    @Test
    void beforeThatEachProgramIsTakenByItsWord() {
        assertThat(shown("-2484", Counting.LIBRE_OFFICE)).isEqualTo("1893-03-12");
        assertThat(shown("60", Counting.LIBRE_OFFICE)).isEqualTo("1900-02-28");
        assertThat(shown("1", Counting.LIBRE_OFFICE)).isEqualTo("1899-12-31");
        assertThat(shown("59", Counting.EXCEL)).isEqualTo("1900-02-28");
        assertThat(shown("1", Counting.EXCEL)).isEqualTo("1900-01-01");
    }

    /** Whoever wrote the workbook, and before 1900 Excel itself, which knows no such day. */
    @Test
    void whatIsNoDayForSureIsNoDate() {
        assertThat(shown("1", Counting.UNKNOWN)).isEqualTo("№ 1 (1900-01-01 / 1899-12-31)");
        assertThat(shown("-2485", Counting.UNKNOWN)).isEqualTo("№ -2485 (1893-03-12 / 1893-03-11)");
        assertThat(shown("-2485", Counting.EXCEL)).isEqualTo("№ -2485 (1893-03-12 / 1893-03-11)");
        for (RecordField field : RecordField.values()) {
            if (field.date()) {
                assertThat(StatedValue.read(field, shown("1", Counting.UNKNOWN)).trouble())
                        .as(field.path())
                        .isEqualTo(Trouble.DATE);
            }
        }
        assertThat(shown("60", Counting.EXCEL)).isEqualTo("№ 60");
        assertThat(shown("60", Counting.UNKNOWN)).isEqualTo("№ 60");
        for (Counting counting : Counting.values()) {
            assertThat(shown("0", counting)).isEqualTo("№ 0");
            assertThat(shown("99999999999", counting)).isEqualTo("№ 99999999999");
        }
    }

    @Test
    void aTimeOfDayIsSeen() {
        assertThat(shown("13852.75", Counting.EXCEL)).isEqualTo("1937-12-03 18:00");
        assertThat(shown("13851.999999999", Counting.EXCEL)).isEqualTo("1937-12-03");
        assertThat(SerialDates.written("1937-12-03T18:00:00", 10)).isEqualTo("1937-12-03 18:00:00");
        assertThat(SerialDates.written("1937-12-03T00:00:00.000Z", 10)).isEqualTo("1937-12-03");
    }

    /** Who types "11.1937" gets the first of November, of which the cell shows the month. */
    @Test
    void whatACellDoesNotShowNobodyTyped() {
        for (Counting counting : List.of(Counting.EXCEL, Counting.LIBRE_OFFICE, Counting.UNKNOWN)) {
            assertThat(formatted("13820", "mmm-yy", counting)).isEqualTo("1937-11");
            assertThat(formatted("13820", "mm.yyyy", counting)).isEqualTo("1937-11");
            assertThat(formatted("13820", "yyyy", counting)).isEqualTo("1937");
            assertThat(formatted("13820", "d mmmm yyyy", counting)).isEqualTo("1937-11-01");
            assertThat(formatted("46338", "d-mmm", counting)).isEqualTo("№ 46338 (2026-11-12)");
            assertThat(formatted("1893", "yyyy", counting)).isEqualTo("№ 1893 (1905-03-07)");
        }
        assertThat(SerialDates.written("1937-11-01T00:00:00", 7)).isEqualTo("1937-11");
        assertThat(SerialDates.written("2026-11-12", 0)).isEqualTo("№ (2026-11-12)");
    }

    private static String formatted(String serial, String format, Counting counting) {
        return SerialDates.shown(new BigDecimal(serial), counting, NumberFormat.shownOfDate(format));
    }

    @Test
    void theSystemOf1904HasDaysOfItsOwn() {
        assertThat(shown("12369", Counting.SINCE_1904)).isEqualTo("1937-11-12");
        assertThat(shown("1", Counting.SINCE_1904)).isEqualTo("1904-01-02");
        assertThat(shown("1893", Counting.SINCE_1904)).isEqualTo("№ 1893");
        assertThat(shown("-1", Counting.SINCE_1904)).isEqualTo("№ -1");
    }

    private static String shown(String serial, Counting counting) {
        return SerialDates.shown(new BigDecimal(serial), counting, 10);
    }
}
