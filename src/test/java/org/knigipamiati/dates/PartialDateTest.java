package org.knigipamiati.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

    @ParameterizedTest
    @CsvSource({
        "1938-03-06, 1938-03-06, 1938-03-06, DAY",
        "1938-02, 1938-02-01, 1938-02-28, MONTH",
        "1937, 1937-01-01, 1937-12-31, YEAR",
        "194X, 1940-01-01, 1949-12-31, DECADE",
        "19XX, 1900-01-01, 1999-12-31, CENTURY",
        "1930/1931, 1930-01-01, 1931-12-31, INTERVAL",
        "1930-05/1931-02-03, 1930-05-01, 1931-02-03, INTERVAL",
        "1885~, 1885-01-01, 1885-12-31, YEAR",
        "1937-08?, 1937-08-01, 1937-08-31, MONTH",
    })
    void everyFormHasItsEarliestAndLatestDay(String edtf, LocalDate earliest, LocalDate latest, Precision precision) {
        PartialDate date = PartialDate.parse(edtf);
        assertEquals(edtf, date.edtf());
        assertEquals(earliest, date.earliest());
        assertEquals(latest, date.latest());
        assertEquals(precision, date.precision());
        assertTrue(date.exists());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "38", "1938-3", "1938-00", "1938/", "../..", "1938/1937", "1938-03-06T12:00", "19X8", "весна"
            })
    void whatIsNoEdtfIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
    }

    @Test
    void aDayThatNoCalendarHasKeepsItsMonth() {
        PartialDate date = PartialDate.parse("1942-02-29");
        assertFalse(date.exists());
        assertFalse(date.isDay());
        assertEquals("1942-02-29", date.edtf());
        assertEquals(LocalDate.of(1942, 2, 1), date.earliest());
        assertEquals(LocalDate.of(1942, 2, 28), date.latest());
        assertTrue(PartialDate.parse("1944-02-29").exists());
    }

    @Test
    void aMonthThatNoCalendarHasKeepsItsYear() {
        PartialDate date = PartialDate.parse("1937-13-05");
        assertFalse(date.exists());
        assertEquals(LocalDate.of(1937, 12, 31), date.latest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1937-06-31", "1937-02-29", "1937-03-00", "1937-12-32", "1937-13-12", "1937-13"})
    void aDateThatDoesNotExistIsSurelyInNoPeriod(String edtf) {
        PartialDate date = PartialDate.parse(edtf);
        assertFalse(date.exists());
        assertEquals(Overlap.OVERLAPS, date.within(Interval.of("1937", "1937")));
        assertEquals(Overlap.NO, date.within(Interval.of("1938", "1938")));
    }

    @Test
    void anOpenIntervalHasNoBoundOnItsOpenSide() {
        assertNull(PartialDate.parse("../1938").earliest());
        assertNull(PartialDate.parse("1938/..").latest());
        assertFalse(PartialDate.parse("1938/..").certainlyBefore(PartialDate.parse("2000")));
    }

    @Test
    void unknownPartsAreLeftOut() {
        assertEquals("1941-02", PartialDate.of(1941, 2, 0).edtf());
        assertEquals("1941", PartialDate.of(1941, 0, 0).edtf());
    }

    @Test
    void onlyDatesThatCannotOverlapAreOrdered() {
        PartialDate year = PartialDate.parse("1937");
        assertFalse(year.certainlyBefore(PartialDate.parse("1937-12-31")));
        assertTrue(year.certainlyBefore(PartialDate.parse("1938-01-01")));
        assertFalse(year.certainlyAfter(PartialDate.parse("1936/1937")));
        assertTrue(year.certainlyAfter(PartialDate.parse("1936-12")));
    }

    @Test
    void anUncertainDateNeedsAWiderGapToBeOrdered() {
        assertFalse(PartialDate.parse("1937?").certainlyBefore(PartialDate.parse("1938-06-01")));
        assertTrue(PartialDate.parse("1937?").certainlyBefore(PartialDate.parse("1939-06-01")));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-10, NO",
        "1937-08-11, YES",
        "1938-09-15, YES",
        "1938-09-16, NO",
        "1937-08, OVERLAPS",
        "1937-09, YES",
        "1938, OVERLAPS",
        "1936, NO",
        "193X, OVERLAPS"
    })
    void aDateLiesInsideAPeriodOnlyWithAllItsDays(String edtf, Overlap expected) {
        assertEquals(expected, PartialDate.parse(edtf).within(Interval.of("1937-08-11", "1938-09-15")));
    }

    @Test
    void aPeriodWithoutEndHoldsAllThatFollows() {
        assertEquals(Overlap.YES, PartialDate.parse("1990").within(Interval.of("1937-08-11", null)));
        assertEquals(Overlap.OVERLAPS, PartialDate.parse("1937/..").within(Interval.of("1937-08-11", "1938")));
    }

    @Test
    void theYearZeroIsNone() {
        for (String text : new String[] {"0000", "0000-02-29", "000X", "00XX", "0000?"}) {
            assertTrue(PartialDate.tryParse(text).isEmpty(), text);
        }
        assertTrue(PartialDate.tryParse("0001").isPresent());
    }
}
