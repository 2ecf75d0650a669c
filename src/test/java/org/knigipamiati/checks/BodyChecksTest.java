package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.knigipamiati.attribution.InventedCase.sentenced;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

class BodyChecksTest {

    @ParameterizedTest
    @CsvSource({
        "ОСО при НКВД СССР, 1934-11-05, no", "ОСО при НКВД СССР, 1934-11-04, WARN", "ОСО при НКВД СССР, 1946-03-31, no",
        "ОСО при НКВД СССР, 1946-04-01, WARN", "ОСО при НКВД СССР, 1948, ERROR", "ОСО, 1929, no",
        "ОС при Коллегии ОГПУ, 1934-07-11, WARN", "ОСО при МГБ СССР, 1946-02-28, WARN",
                "ОСО при МГБ СССР, 1946-03-01, no"
    })
    void c07ABodyOutOfItsTime(String body, String date, String how) {
        assertEquals(how, Fired.how(Check.BODY_OUT_OF_ITS_TIME, sentenced(body, date)));
    }

    @ParameterizedTest
    @CsvSource({"1934-07-09, no", "1934-07-10, WARN", "1937, WARN", "1934, no"})
    void c07aAnOgpuTroikaAfterTheOgpu(String date, String how) {
        assertEquals(how, Fired.how(Check.OGPU_TROIKA_AFTER_OGPU, sentenced("тройка при ПП ОГПУ", date)));
    }

    @ParameterizedTest
    @CsvSource({"1934-07-09, WARN, no", "1934-07-10, no, WARN", "1937-08-04, no, WARN", "1937-08-05, no, no"})
    void c07bAndC07cAnNkvdTroikaBeforeItsTime(String date, String before, String between) {
        var invented = sentenced("тройка УНКВД Н-ской обл", date).toDeath();
        assertEquals(before, Fired.how(Check.NKVD_TROIKA_BEFORE_NKVD, invented));
        assertEquals(between, Fired.how(Check.NKVD_TROIKA_BETWEEN, invented));
    }

    @Test
    void c07cIsExplainedByTheMilitiaTroikasAndWesternSiberia() {
        assertEquals(
                "no",
                Fired.how(
                        Check.NKVD_TROIKA_BETWEEN,
                        sentenced("тройка УНКВД", "1936-02-01").toCamp(5)));
        assertEquals(
                "no",
                Fired.how(
                        Check.NKVD_TROIKA_BETWEEN,
                        sentenced("тройка УНКВД по ЗСК", "1937-07-10").toDeath()));
    }

    @Test
    void c07cTheTroikasOfTheDeportationsOf1935AreNoAnachronism() {
        var invented = sentenced("тройка УНКВД по ЛО", "1935").with(RecordField.SENTENCE_KIND, "SPECIAL_SETTLEMENT");
        assertEquals("no", Fired.how(Check.NKVD_TROIKA_BETWEEN, invented));
    }

    @ParameterizedTest
    @CsvSource({"1938-11-17, no", "1938-11-18, ERROR", "1938, no", "1939, ERROR"})
    void c07dATroikaAfterItsAbolition(String date, String how) {
        assertEquals(how, Fired.how(Check.TROIKA_AFTER_ABOLITION, sentenced("тройка УНКВД", date)));
    }

    @ParameterizedTest
    @CsvSource({
        "1936-12-31, WARN, no",
        "1937-01-01, no, ERROR",
        "1937-08-10, no, ERROR",
        "1937-08-11, no, no",
        "1938-09-15, no, no",
        "1938-09-16, WARN, no",
        "1937, no, no"
    })
    void c07eAndC40TheCommissionOutOfItsTime(String date, String outside, String tooEarly) {
        var invented = sentenced("Комиссия НКВД и Прокурора СССР", date);
        assertEquals(outside, Fired.how(Check.COMMISSION_OUT_OF_ITS_TIME, invented));
        assertEquals(tooEarly, Fired.how(Check.COMMISSION_BEFORE_THE_ORDER, invented));
    }

    @ParameterizedTest
    @CsvSource({"1923-11-14, WARN", "1923-11-15, no", "1934-07-10, no", "1934-07-11, WARN"})
    void c07fTheOgpuCollegiumOutOfItsTime(String date, String how) {
        assertEquals(how, Fired.how(Check.OGPU_COLLEGIUM_OUT_OF_ITS_TIME, sentenced("Коллегия ОГПУ", date)));
    }

    @ParameterizedTest
    @CsvSource({"1937-08-04, no", "1937-08-05, INFO", "1938-09-16, INFO", "1938-09-17, no"})
    void c08SpecialInNameOnly(String date, String how) {
        assertEquals(how, Fired.how(Check.SPECIAL_IN_NAME_ONLY, sentenced("особая тройка УНКВД ЛО", date)));
    }

    @ParameterizedTest
    @CsvSource({"1938-07-31, no", "1938-08-01, WARN", "1938-08, WARN", "1938, no"})
    void c08aASpecialTroikaAndALateArrest(String arrested, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.SPECIAL_TROIKA_LATE_ARREST,
                        sentenced("тройка", "1938-10-01").arrested(arrested)));
        assertEquals(
                "no",
                Fired.how(
                        Check.SPECIAL_TROIKA_LATE_ARREST,
                        sentenced("тройка", "1938-09-16").arrested(arrested)));
    }

    @Test
    void c32APlaceOrTheRehabilitatingBodyIsNotTheBody() {
        assertEquals("WARN", Fired.how(Check.BODY_IS_NO_BODY, sentenced("в Н-ской обл", "1937-10-01")));
        assertEquals(
                "WARN",
                Fired.how(
                        Check.BODY_IS_NO_BODY,
                        sentenced("ВТ Н-ского ВО", "1937-10-01")
                                .with(RecordField.REHABILITATION_BODY, "ВТ Н-ского ВО")));
        assertEquals(
                "no",
                Fired.how(
                        Check.BODY_IS_NO_BODY,
                        sentenced("ВКВС СССР", "1937-10-01").with(RecordField.REHABILITATION_BODY, "ВКВС СССР")));
        assertEquals(
                "no",
                Fired.how(
                        Check.BODY_IS_NO_BODY,
                        sentenced("тройка", "1937-10-01").with(RecordField.REHABILITATION_BODY, "ВТ Н-ского ВО")));
    }

    @Test
    void c33NothingButTheBody() {
        assertEquals("INFO", Fired.how(Check.NOTHING_BUT_THE_BODY, sentenced("тройка", "1937-10-01")));
        assertEquals(
                "no",
                Fired.how(
                        Check.NOTHING_BUT_THE_BODY,
                        sentenced("тройка", "1937-10-01").charge("АСА")));
    }

    @ParameterizedTest
    @CsvSource({"1938-09-15, no", "1938-09-16, ERROR", "1938-09, no", "1938-10, ERROR"})
    void c39AnArrestAfterTheAlbums(String arrested, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.ARREST_AFTER_THE_ALBUMS,
                        sentenced("двойка", "1938-10-20").arrested(arrested)));
    }
}
