package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.knigipamiati.attribution.InventedCase.sentenced;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

class PenaltyChecksTest {

    @ParameterizedTest
    @CsvSource({"1941-11-16, WARN", "1941-11-17, no", "1941, no", "1938-02-01, WARN"})
    void c09TheSpecialBoardAndDeath(String date, String how) {
        assertEquals(
                how, Fired.how(Check.PENALTY_IMPOSSIBLE, sentenced("ОСО", date).toDeath()));
    }

    @ParameterizedTest
    @CsvSource({
        "1936-12-31, 5, no",
        "1936-12-31, 8, WARN",
        "1937-01-01, 8, no",
        "1941-11-16, 10, WARN",
        "1941-11-17, 10, no"
    })
    void c09TheSpecialBoardAndItsTerms(String date, int years, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.PENALTY_IMPOSSIBLE,
                        sentenced("ОСО при НКВД СССР", date).toCamp(years)));
    }

    @Test
    void c09MilitiaTroikasAndLocalAuthorities() {
        assertEquals(
                "no",
                Fired.how(
                        Check.PENALTY_IMPOSSIBLE,
                        sentenced("Тройка УРКМ", "1936").toCamp(5)));
        assertEquals(
                "WARN",
                Fired.how(
                        Check.PENALTY_IMPOSSIBLE,
                        sentenced("Тройка УРКМ", "1936").toCamp(6)));
        assertEquals(
                "WARN",
                Fired.how(
                        Check.PENALTY_IMPOSSIBLE,
                        sentenced("Н-ский РИК", "1930").toDeath()));
        assertEquals(
                "no",
                Fired.how(
                        Check.PENALTY_IMPOSSIBLE,
                        sentenced("тройка", "1937-10-01").toDeath()));
    }

    @ParameterizedTest
    @CsvSource({"4, WARN", "5, no", "10, no", "15, WARN"})
    void c10AnUnusualTermOfTheCommission(int years, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.COMMISSION_PENALTY_UNUSUAL,
                        sentenced("двойка", "1938-01-14").toCamp(years)));
        assertEquals(
                "no",
                Fired.how(
                        Check.COMMISSION_PENALTY_UNUSUAL,
                        sentenced("двойка", "1938-01-14").toDeath()));
    }

    @Test
    void c11ABlankPenalty() {
        assertEquals("INFO", Fired.how(Check.PENALTY_BLANK, sentenced("двойка", "1938-01-14")));
        assertEquals("INFO", Fired.how(Check.PENALTY_BLANK, sentenced("тройка", "1938-10-14")));
        assertEquals("no", Fired.how(Check.PENALTY_BLANK, sentenced("тройка", "1938-01-14")));
        assertEquals(
                "no",
                Fired.how(Check.PENALTY_BLANK, sentenced("двойка", "1938-01-14").toDeath()));
    }

    @ParameterizedTest
    @CsvSource({"5, WARN", "7, WARN", "8, no", "10, no", "25, WARN"})
    void c12AnUnusualTermOfTheTroika(int years, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.TROIKA_PENALTY_UNUSUAL,
                        sentenced("тройка", "1938-01-14").toCamp(years)));
    }

    @ParameterizedTest
    @CsvSource({"1937-08-04, ERROR", "1937-08-05, no", "1937-08, no"})
    void c13Order00447BeforeItsStart(String date, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.ORDER_00447_BEFORE_ITS_START,
                        sentenced("тройка", date).charge("по приказу 00447")));
    }

    @ParameterizedTest
    @CsvSource({"1937-09-19, ERROR", "1937-09-20, no"})
    void c13aAnOrderCitedBeforeItWasIssued(String date, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.ORDER_BEFORE_IT_WAS_ISSUED,
                        sentenced("двойка", date).charge("по приказу 00593")));
    }

    @ParameterizedTest
    @CsvSource({"1937-12-02, WARN", "1937-12-03, no", "1937-12, no"})
    void c14ALineThatDidNotExistYet(String date, String how) {
        assertEquals(
                how,
                Fired.how(Check.LINE_BEFORE_ITS_START, sentenced("двойка", date).nationality("латыш")));
    }

    @Test
    void c36SeveralSentencesInOneLine() {
        assertEquals(
                "WARN",
                Fired.how(
                        Check.SEVERAL_SENTENCES,
                        sentenced("тройка", "1937-10-01").with(RecordField.SENTENCE, "10 лет ИТЛ | ВМН")));
        assertEquals(
                "no",
                Fired.how(
                        Check.SEVERAL_SENTENCES,
                        sentenced("тройка", "1937-10-01").toDeath()));
    }

    @Test
    void c41AnArticleOfAnotherCode() {
        var russian = sentenced("тройка УНКВД по Омской обл", "1937-10-01");
        assertEquals(
                "INFO", Fired.how(Check.ARTICLE_OF_ANOTHER_CODE, russian.with(RecordField.TRIAL_ARTICLES, "54-10")));
        assertEquals("no", Fired.how(Check.ARTICLE_OF_ANOTHER_CODE, russian.with(RecordField.TRIAL_ARTICLES, "58-10")));
        var ukrainian = sentenced("тройка УНКВД по Винницкой обл", "1937-10-01");
        assertEquals(
                "INFO", Fired.how(Check.ARTICLE_OF_ANOTHER_CODE, ukrainian.with(RecordField.TRIAL_ARTICLES, "58-10")));
    }

    @Test
    void c42AKulakTroikaAndAForeignService() {
        assertEquals(
                "WARN",
                Fired.how(
                        Check.KULAK_TROIKA_AND_FOREIGN_SERVICE,
                        sentenced("тройка", "1937-10-01").charge("агент польской разведки")));
        assertEquals(
                "no",
                Fired.how(
                        Check.KULAK_TROIKA_AND_FOREIGN_SERVICE,
                        sentenced("двойка", "1937-10-01").charge("агент польской разведки")));
    }

    @Test
    void c43TheOrderOnWivesAndAMan() {
        var invented =
                sentenced("ОСО при НКВД СССР", "1938-03-01").charge("как ЧСИР").toCamp(8);
        assertEquals("WARN", Fired.how(Check.WIVES_ORDER_AND_A_MAN, invented.with(RecordField.SEX, "m")));
        assertEquals("no", Fired.how(Check.WIVES_ORDER_AND_A_MAN, invented.with(RecordField.BIRTH_DATE, "1921")));
        assertEquals("no", Fired.how(Check.WIVES_ORDER_AND_A_MAN, invented.with(RecordField.SEX, "f")));
    }
}
