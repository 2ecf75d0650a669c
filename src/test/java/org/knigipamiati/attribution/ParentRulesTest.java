package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

/** Every rule of the decision table that is not about troikas, at both sides of each of its dates. */
class ParentRulesTest {

    private static final String COMMISSION = "Комиссия НКВД СССР и Прокурора СССР";
    private static final String TROIKA = "тройка при УНКВД по Н-ской обл";

    private static String first(InventedCase invented) {
        return invented.told().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "по приказу 00447 НКВД СССР, R01 KULAK_00447 STATED",
        "в рамках приказа 0447, R01 KULAK_00447 STATED",
        "Прик№ 00485-37г, R01 POLISH_00485 STATED",
        "приказ 00439, R01 GERMAN_00439 STATED",
        "по приказу № 00593, R01 KHARBIN_00593 STATED",
        "по директиве 49990, R01 LATVIAN_49990 STATED",
        "шифротелеграмма № 50215, R01 GREEK_50215 STATED",
        "по приказу 00486, R01 WIVES_00486 STATED",
    })
    void r01TheChargeCitesTheOrder(String charge, String expected) {
        assertEquals(
                expected, first(InventedCase.sentenced(TROIKA, "1937-10-17").charge(charge)));
    }

    @ParameterizedTest
    @CsvSource({"по ст. 447", "дело 00447", "вагон № 447", "00449 НКВД", "447 листов"})
    void r01AnArticleOrAFileNumberOrTheArticlesMisprintIsNoOrder(String charge) {
        assertEquals(
                "R17 NONE NONE",
                first(InventedCase.sentenced("Н-ский облсуд", "1937-10-17").charge(charge)));
    }

    @Test
    void r01TheOrderFieldAloneIsEnough() {
        InventedCase invented = InventedCase.sentenced(TROIKA, "1937-10-17").with(RecordField.OPERATION, "00447");
        assertEquals(List.of("R01 KULAK_00447 STATED", "R07 KULAK_00447 INFERRED_STRONG"), invented.told());
    }

    @ParameterizedTest
    @CsvSource({"1938-12-31, R01 KULAK_00447 STATED", "1939-01-01, R18 NONE NONE"})
    void r01AnOrderQuotedAfter1938IsNoEvidence(String date, String expected) {
        assertEquals(expected, first(InventedCase.sentenced("Н-ский суд", date).charge("по приказу 00447")));
    }

    @ParameterizedTest
    @CsvSource({
        "по польской линии, R02 POLISH_00485 STATED",
        "в ходе «харбинской операции», R02 KHARBIN_00593 STATED",
        "кулацкая операция, R02 KULAK_00447 STATED"
    })
    void r02TheOperationIsNamed(String charge, String expected) {
        assertEquals(
                expected, first(InventedCase.sentenced(TROIKA, "1938-10-17").charge(charge)));
    }

    @Test
    void r03AnEditorsDocumentIsClaimedBesideWhatBodyAndDateSay() {
        InventedCase invented = InventedCase.sentenced(COMMISSION, "1938-01-14").document("GERMAN_00439", "альбом 12");
        assertEquals("R03 GERMAN_00439 DOCUMENTED", invented.told().get(0));
        assertEquals("R04 NATIONAL INFERRED_STRONG", invented.told().get(1));
        assertEquals(Level.DOCUMENTED, invented.verdict().level());
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-10, R00 UNKNOWN UNKNOWN",
        "1937-08-11, R04 NATIONAL INFERRED_STRONG",
        "1938-09-15, R04 NATIONAL INFERRED_STRONG",
        "1938-09-16, R05 NATIONAL INFERRED_WEAK",
        "1938-11-17, R05 NATIONAL INFERRED_WEAK",
        "1938-11-18, R18 NONE NONE",
        "1937-09, R04 NATIONAL INFERRED_STRONG",
        "1937-08, R04 NATIONAL INFERRED_WEAK",
        "1938, R04 NATIONAL INFERRED_WEAK",
    })
    void r04AndR05TheCommissionByDate(String date, String expected) {
        assertEquals(expected, first(InventedCase.sentenced(COMMISSION, date)));
    }

    @Test
    void r04ACommissionWithoutTheProcuratorIsWeak() {
        assertEquals("R04 NATIONAL INFERRED_WEAK", first(InventedCase.sentenced("Комиссией НКВД СССР", "1938-01-14")));
        assertEquals("R04 NATIONAL INFERRED_STRONG", first(InventedCase.sentenced("двойка", "1938-01-14")));
    }

    @ParameterizedTest
    @CsvSource({
        "1936-12-31, R18 NONE NONE", "1937-01-01, R06 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1938-12-31, R06 MIL_COLLEGIUM_LISTS INFERRED_WEAK", "1939-01-01, R18 NONE NONE"
    })
    void r06SpecialOrderIsNeverNational(String date, String expected) {
        assertEquals(expected, first(InventedCase.sentenced("в особом порядке", date)));
        assertEquals(
                expected,
                first(InventedCase.sentenced("Комиссией НКВД СССР, Прокурора СССР и председателя ВКВС", date)));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-14, R17 NONE NONE", "1937-08-15, R13 WIVES_00486 INFERRED_STRONG",
        "1938-11-17, R13 WIVES_00486 INFERRED_STRONG", "1938-11-18, R18 NONE NONE"
    })
    void r13TheSpecialBoardAndTheFamily(String date, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced("ОСО при НКВД СССР", date)
                        .charge("как ЧСИР")
                        .toCamp(8)));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-10, R17 NONE NONE", "1937-08-11, R14 NATIONAL INFERRED_WEAK",
        "1938-11-17, R14 NATIONAL INFERRED_WEAK", "1938-11-18, R18 NONE NONE"
    })
    void r14TheSpecialBoardCouldNotSentenceToDeath(String date, String expected) {
        assertEquals(
                expected, first(InventedCase.sentenced("ОСО", date).toDeath().charge("шпионаж")));
        assertEquals(
                "NONE", first(InventedCase.sentenced("ОСО", date).toCamp(8)).split(" ")[2]);
    }

    @ParameterizedTest
    @CsvSource({
        "1936-09-30, R18 NONE NONE", "1936-10-01, R15 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1938-11-17, R15 MIL_COLLEGIUM_LISTS INFERRED_WEAK", "1938-11-18, R18 NONE NONE"
    })
    void r15TheMilitaryCollegiumByDate(String date, String expected) {
        assertEquals(expected, first(InventedCase.sentenced("ВКВС СССР", date)));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-04, R00 UNKNOWN UNKNOWN", "1937-08-05, R16 KULAK_00447 INFERRED_WEAK",
        "1938-11-17, R16 KULAK_00447 INFERRED_WEAK", "1938-11-18, R18 NONE NONE"
    })
    void r16TheNkvdWithoutBodyAndDeathIsOneOfTheTwo(String date, String expected) {
        assertEquals(
                expected, first(InventedCase.sentenced("УНКВД Н-ской обл", date).toDeath()));
        assertEquals(
                "UNKNOWN",
                InventedCase.sentenced("НКВД СССР", "1938-01-01")
                        .toCamp(5)
                        .verdict()
                        .parent()
                        .name());
    }

    @ParameterizedTest
    @CsvSource({
        "судебный орган, участие в к/р кулацкой организации, поляк, R16 KULAK_00447 INFERRED_WEAK",
        "судебный орган, шпионаж в пользу Польши, белорус, R16 NATIONAL INFERRED_WEAK",
        "судебный орган, член организации ПОВ, поляк, R16 NATIONAL INFERRED_WEAK",
        "НКВД СССР, , латыш, R16 NATIONAL INFERRED_WEAK",
        "УНКВД Н-ской обл, к/р агитация, русский, R16 KULAK_00447 INFERRED_WEAK",
        "комиссией Н-ского окружного отдела УНКВД, шпионаж, латыш, R16 NATIONAL INFERRED_WEAK",
    })
    void r16WordsThatNameNoBodyAreDecidedByTheCharge(String body, String charge, String nationality, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced(body, "1938-01-14")
                        .toDeath()
                        .charge(charge)
                        .nationality(nationality)));
    }

    @Test
    void r16ALocalCommissionWithAnotherPenaltyIsOutsideTheOperations() {
        assertEquals(
                "R17 NONE NONE",
                first(InventedCase.sentenced("комиссией Н-ского ОКРО НКВД Энской обл", "1938-09-10")
                        .with(RecordField.SENTENCE_KIND, "EXILE")));
    }

    @Test
    void r14WhatTheBoardCouldNotImposeWithoutAnySignIsUndecided() {
        InventedCase board =
                InventedCase.sentenced("ОСО при НКВД", "1937-10-25").toDeath();
        assertEquals(
                List.of("R14 UNKNOWN UNKNOWN"), board.nationality("украинец").told());
    }

    @ParameterizedTest
    @CsvSource({
        "10, R14 UNKNOWN UNKNOWN",
        "9, R14 UNKNOWN UNKNOWN",
        "8, R17 NONE NONE",
    })
    void r14MoreThanEightYearsOfTheBoardAreNotOutsideTheOperations(int years, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced("ОСО при НКВД СССР", "1938-04-01")
                        .toCamp(years)
                        .charge("58-10")));
    }

    @ParameterizedTest
    @CsvSource({
        "комиссией УНКВД по Н-скому краю, немец, 1938-09-05, R16 NATIONAL INFERRED_WEAK",
        "комиссией УНКВД по Н-скому краю, русский, 1938-09-05, R16 KULAK_00447 INFERRED_WEAK",
        "УНКВД Н-ской обл, немец, 1938-09-05, R16 KULAK_00447 INFERRED_WEAK",
    })
    void r16WhatALocalCommissionProposedWasForAnAlbum(String body, String nationality, String day, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced(body, day)
                        .toDeath()
                        .charge("к/р агитация")
                        .nationality(nationality)));
    }

    @Test
    void r14TenYearsOfTheBoardAreACandidateThatCountsNowhere() {
        InventedCase board = InventedCase.sentenced("ОСО при НКВД", "1938-02-22")
                .toCamp(10)
                .charge("КРД")
                .nationality("грек");
        assertEquals(List.of("R14 UNKNOWN UNKNOWN", "L5 GREEK_50215 UNKNOWN"), board.told());
        assertTrue(board.claims().get(1).candidate());
        assertEquals(Parent.UNKNOWN, board.verdict().parent());
        assertEquals(Level.UNKNOWN, board.verdict().level());
    }

    @Test
    void anIncompleteDateIsNarrowedByArrestAndExecution() {
        InventedCase invented = InventedCase.sentenced(TROIKA, "1938").arrested("1938-01-10");
        assertEquals("R07 KULAK_00447 INFERRED_WEAK", first(invented));
        assertEquals("R07 KULAK_00447 INFERRED_STRONG", first(invented.with(RecordField.EXECUTION_DATE, "1938-03-02")));
    }

    @Test
    void r16BothSidesAreClaimedAndNeitherCounts() {
        InventedCase invented =
                InventedCase.sentenced("НКВД СССР", "1938-01-01").toDeath();
        assertEquals(
                List.of(
                        "R16 KULAK_00447 INFERRED_WEAK",
                        "R16 NATIONAL INFERRED_WEAK",
                        "L8 NATIONAL_UNSPEC INFERRED_WEAK"),
                invented.told());
        assertTrue(invented.verdict().conflict());
        assertEquals(Parent.UNKNOWN, invented.verdict().parent());
    }

    @ParameterizedTest
    @CsvSource({
        "1937-06-27, R18 NONE NONE",
        "1937-06-28, R17 NONE NONE",
        "1938-11-17, R17 NONE NONE",
        "1938-11-18, R18 NONE NONE"
    })
    void r17AndR18CourtsAndOtherTimes(String date, String expected) {
        for (String body : List.of(
                "Н-ский облсуд", "Военный трибунал Н-ского ВО", "ОСО при НКВД СССР", "прокуратурой Н-ской обл")) {
            assertEquals(
                    expected, first(InventedCase.sentenced(body, date).toCamp(5).nationality("поляк")));
        }
    }

    @Test
    void r18TheWordKulakOfEarlierYearsIsNoOperation() {
        assertEquals(
                "R18 NONE NONE",
                first(InventedCase.sentenced("тройка ПП ОГПУ", "1930-03-01")
                        .charge("кулак")
                        .nationality("немец")));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-04, R00 UNKNOWN UNKNOWN",
        "1937-08-05, R19 UNKNOWN UNKNOWN",
        "1938-11-30, R19 UNKNOWN UNKNOWN",
        "1939-01-01, R18 NONE NONE"
    })
    void r19ExecutedByABodyThatIsNotNamed(String executed, String expected) {
        assertEquals(expected, first(InventedCase.empty().with(RecordField.EXECUTION_DATE, executed)));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-05, R20 KULAK_00447 INFERRED_WEAK",
        "1938-09-16, R20 KULAK_00447 INFERRED_WEAK",
        "1938-09-17, R20 NATIONAL INFERRED_WEAK",
        "1937-08-04, R00 UNKNOWN UNKNOWN",
        "1938-11-18, R18 NONE NONE"
    })
    void r20AnOgpuNameInTheYearsOfTheNkvd(String date, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced("тройка при ПП ОГПУ", date).toDeath()));
    }

    @Test
    void r00NothingKnownIsNotAttributable() {
        assertEquals(List.of("R00 UNKNOWN UNKNOWN"), InventedCase.empty().told());
        assertEquals(
                List.of("R00 UNKNOWN UNKNOWN"),
                InventedCase.empty().with(RecordField.TRIAL_BODY, TROIKA).told());
        assertEquals(
                List.of("R18 NONE NONE"),
                InventedCase.empty().arrested("1945-01").told());
        assertEquals(
                List.of("R00 UNKNOWN UNKNOWN"),
                InventedCase.empty().arrested("1931-01").told());
    }

    @Test
    void aCaseDatedOnlyByTheExecutionIsNeverStrong() {
        InventedCase invented = InventedCase.empty()
                .with(RecordField.TRIAL_BODY, TROIKA)
                .with(RecordField.EXECUTION_DATE, "1937-12-01");
        assertEquals(List.of("R07 KULAK_00447 INFERRED_WEAK"), invented.told());
    }
}
