package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

/** The rules of the decision table about troikas, at both sides of each of their dates. */
class TroikaRulesTest {

    private static final String TROIKA = "тройка при УНКВД по Н-ской обл";

    private static String first(InventedCase invented) {
        return invented.told().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-04, R11 UNKNOWN UNKNOWN",
        "1937-08-05, R07 KULAK_00447 INFERRED_STRONG",
        "1938-09-16, R07 KULAK_00447 INFERRED_STRONG",
        "1938-09-17, R08 NATIONAL INFERRED_WEAK",
        "1938, R07 KULAK_00447 INFERRED_WEAK",
        "1937-10, R07 KULAK_00447 INFERRED_STRONG",
        "1937-08, R07 KULAK_00447 INFERRED_WEAK",
    })
    void r07ARegionalTroikaByDate(String date, String expected) {
        assertEquals(expected, first(InventedCase.sentenced(TROIKA, date).toDeath()));
        assertEquals(expected, first(InventedCase.sentenced("тройка", date).toDeath()));
        assertEquals(
                expected,
                first(InventedCase.sentenced("особая тройка УНКВД ЛО", date).toDeath()));
    }

    @ParameterizedTest
    @CsvSource({
        "1938-09-16, 1938-07-31, R07 KULAK_00447 INFERRED_STRONG",
        "1938-09-17, 1938-07-31, R08 NATIONAL INFERRED_STRONG",
        "1938-11-17, 1938-07-31, R08 NATIONAL INFERRED_STRONG",
        "1938-11-18, 1938-07-31, R18 NONE NONE",
        "1938-10-01, 1938-08-01, R09 NATIONAL INFERRED_WEAK",
        "1938-10-01, 1938, R08 NATIONAL INFERRED_WEAK",
        "1938-10-01, 1938-07, R08 NATIONAL INFERRED_STRONG",
    })
    void r08AndR09TheSpecialTroikaByDateAndArrest(String tried, String arrested, String expected) {
        assertEquals(expected, first(InventedCase.sentenced(TROIKA, tried).arrested(arrested)));
    }

    @ParameterizedTest
    @CsvSource({
        "1935-05-26, R18 NONE NONE",
        "1937-06-27, R11 UNKNOWN UNKNOWN",
        "1937-06-28, R10 ROVS_ZSK INFERRED_STRONG",
        "1937-08-04, R10 ROVS_ZSK INFERRED_STRONG",
        "1937-08-05, R07 KULAK_00447 INFERRED_STRONG"
    })
    void r10TheWestSiberianTroikaByDate(String date, String expected) {
        assertEquals(
                expected,
                first(InventedCase.sentenced("тройка УНКВД по ЗСК", date).toDeath()));
    }

    @ParameterizedTest
    @CsvSource({
        "1935-05-26, 5, R18 NONE NONE",
        "1935-05-27, 5, R11 MILITIA_00192 INFERRED_WEAK",
        "1937-08-04, 5, R11 MILITIA_00192 INFERRED_WEAK",
        "1937-08-05, 5, R07 KULAK_00447 INFERRED_STRONG",
        "1936-05-01, 8, R18 NONE NONE"
    })
    void r11AMilitiaTroikaByDateAndTerm(String date, int years, String expected) {
        assertEquals(expected, first(InventedCase.sentenced(TROIKA, date).toCamp(years)));
    }

    @Test
    void r11AMilitiaTroikaNamedAsSuchIsStrongToItsEnd() {
        assertEquals("R11 MILITIA_00192 INFERRED_STRONG", first(InventedCase.sentenced("Тройка УРКМ", "1938-11-17")));
        assertEquals("R18 NONE NONE", first(InventedCase.sentenced("Тройка УРКМ", "1938-11-18")));
    }

    @Test
    void r12TheDalstroiTroikaTellsPrisonersFromOthers() {
        InventedCase free = InventedCase.sentenced("тройка УНКВД по Дальстрою", "1938-02-01");
        assertEquals("R12 KULAK_00447 INFERRED_STRONG", first(free));
        assertEquals(
                "R12 PRISON_00447 INFERRED_STRONG",
                first(free.with(RecordField.PROFESSION, "заключенный Севвостлага")));
        assertEquals(
                "R08 NATIONAL INFERRED_WEAK", first(InventedCase.sentenced("тройка УНКВД по Дальстрою", "1938-09-17")));
    }

    @ParameterizedTest
    @CsvSource({
        "тройка при УНКВД по Н-ской обл, к/р агитация, R21 KULAK_00447 INFERRED_WEAK",
        "тройка при УНКВД по Н-ской обл, , R00 UNKNOWN UNKNOWN",
        "Военная коллегия Верховного суда СССР, к/р агитация, R21 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
    })
    void r21AnArrestInTheWeeksBeforeTheOrder(String body, String charge, String expected) {
        InventedCase invented = InventedCase.empty()
                .with(RecordField.TRIAL_BODY, body)
                .arrested("1937-07-21")
                .toCamp(8);
        assertEquals(expected, first(charge == null ? invented : invented.charge(charge)));
    }

    @ParameterizedTest
    @CsvSource({
        "1938-03-22, R16 NATIONAL INFERRED_WEAK",
        "1938-08-05, R00 UNKNOWN UNKNOWN",
    })
    void r16AnUnnamedBodyInTheTimeOfSpecialTroikas(String arrested, String expected) {
        InventedCase invented = InventedCase.sentenced("УНКВД Н-ской обл", "1938-10-10")
                .charge("к/р агитация")
                .arrested(arrested)
                .toCamp(10);
        assertEquals(expected, first(invented));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-23, R21 KULAK_00447 INFERRED_WEAK",
        "1938-02-28, R21 KULAK_00447 INFERRED_WEAK",
        "1938-03-01, R00 UNKNOWN UNKNOWN",
        "1937-08-04, R00 UNKNOWN UNKNOWN",
    })
    void r21AnUndatedTroikaByTheArrest(String arrested, String expected) {
        assertEquals(
                expected,
                first(InventedCase.empty()
                        .with(RecordField.TRIAL_BODY, TROIKA)
                        .arrested(arrested)
                        .toCamp(10)));
    }

    @ParameterizedTest
    @CsvSource({
        "1937-11-10, русский, к/р агитация, R22 KULAK_00447 INFERRED_WEAK",
        "1937-11-10, русский, , R22 KULAK_00447 INFERRED_WEAK",
        "1938-01-12, белорус, шпионаж, R22 NATIONAL INFERRED_WEAK",
        "1938-02-15, латыш, , R22 NATIONAL INFERRED_WEAK",
        "1938-02-15, латыш, к/р агитация, R19 UNKNOWN UNKNOWN",
        "1938-02-15, , , R19 UNKNOWN UNKNOWN",
        "1938-01-01, русский, , R19 UNKNOWN UNKNOWN",
        "1938-02-01, русский, , R22 KULAK_00447 INFERRED_WEAK",
        "1938-06-30, русский, , R22 KULAK_00447 INFERRED_WEAK",
        "1938-07-01, русский, , R19 UNKNOWN UNKNOWN",
        "1938-07-01, русский, к/р агитация, R22 KULAK_00447 INFERRED_WEAK",
        "1937-08-04, русский, , R00 UNKNOWN UNKNOWN",
        "1938, русский, , R19 UNKNOWN UNKNOWN",
    })
    void r22WithoutABodyDateAndPenaltyAndSignsTogether(
            String date, String nationality, String charge, String expected) {
        InventedCase invented = InventedCase.empty().with(RecordField.TRIAL_DATE, date);
        if (nationality != null) {
            invented.nationality(nationality);
        }
        if (charge != null) {
            invented.charge(charge);
        }
        assertEquals(expected, first(invented.toDeath()));
        assertEquals(expected.startsWith("R22"), first(invented.toCamp(10)).startsWith("R22"));
        boolean court = charge != null && charge.contains("агитация") && !"латыш".equals(nationality);
        assertEquals(
                court ? "NONE" : "UNKNOWN",
                invented.toCamp(3).verdict().parent().name());
    }

    /** By the date and the penalty alone, where these leave one body only. */
    @ParameterizedTest
    @CsvSource({
        ", 1937-08-14, 10, R00 UNKNOWN UNKNOWN",
        ", 1937-08-15, 10, R22 KULAK_00447 INFERRED_WEAK",
        ", 1937-12-31, 10, R22 KULAK_00447 INFERRED_WEAK",
        ", 1938-01-01, 10, R00 UNKNOWN UNKNOWN",
        ", 1937-10, 10, R00 UNKNOWN UNKNOWN",
        ", 1937-10-05, 8, R00 UNKNOWN UNKNOWN",
        ", 1937-10-05, , R22 KULAK_00447 INFERRED_WEAK",
        "1937, , 10, R22 KULAK_00447 INFERRED_WEAK",
        "1937, , 8, R00 UNKNOWN UNKNOWN",
        "1937-05-02, , 10, R00 UNKNOWN UNKNOWN",
        "1937-09-07, , 10, R22 KULAK_00447 INFERRED_WEAK",
        "1938-01-01, , 10, R00 UNKNOWN UNKNOWN",
        ", 1938-10-05, , R22 NATIONAL INFERRED_WEAK",
        ", 1938-10-05, 10, R00 UNKNOWN UNKNOWN",
        "1938-08-01, 1938-10-05, , R19 UNKNOWN UNKNOWN",
        "1938-10-31, , 5, R00 UNKNOWN UNKNOWN",
        "1938-11-01, , 5, R22 NONE NONE",
    })
    void r22WhatDateAndPenaltyTellAlone(String arrested, String tried, Integer years, String expected) {
        InventedCase invented = InventedCase.empty();
        if (arrested != null) {
            invented.arrested(arrested);
        }
        if (tried != null) {
            invented.with(RecordField.TRIAL_DATE, tried);
        }
        assertEquals(expected, first(years == null ? invented.toDeath() : invented.toCamp(years)));
    }

    /** Each row lacks, or has, one thing of what a rule asks for. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # arrested in a year, or on a day of the autumn, and ten years
                    ARREST_DATE 1936; SENTENCE_TERM 120                         | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938; SENTENCE_TERM 120                         | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-08-04; SENTENCE_TERM 120                   | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-08-05; SENTENCE_TERM 120                   | R22 KULAK_00447 INFERRED_WEAK
                    ARREST_DATE 1937-12-31; SENTENCE_TERM 120                   | R22 KULAK_00447 INFERRED_WEAK
                    ARREST_DATE 1937-12-31; SENTENCE_TERM 120; TRIAL_CHARGE растрата | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-12-31; SENTENCE_TERM 120; TRIAL_ARTICLES 58-7 | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-12-31; SENTENCE_TERM 180                   | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-12-31; SENTENCE_KIND DEATH; SENTENCE_TERM 120 | R19 UNKNOWN UNKNOWN
                    # months in which the nationality tells alone
                    EXECUTION_DATE 1937-08-05; NATIONALITY русский              | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1937-12-31; NATIONALITY русский              | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1938-01-31; NATIONALITY русский              | R19 UNKNOWN UNKNOWN
                    EXECUTION_DATE 1938-07-15; PROFESSION псаломщик             | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1938-07-15; SOCIAL_ORIGIN священнослужитель  | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1937-10-05; NATIONALITY латыш; TRIAL_CHARGE участник повстанческой группы | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1938-07-15; PROFESSION заключенный           | R22 KULAK_00447 INFERRED_WEAK
                    EXECUTION_DATE 1938-07-15; PROFESSION жена священника       | R19 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-07-01; EXECUTION_DATE 1938-07-10           | R19 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-03-20; EXECUTION_DATE 1938-03-10           | R19 UNKNOWN UNKNOWN
                    EXECUTION_DATE 1938-10-05                                   | R19 UNKNOWN UNKNOWN
                    EXECUTION_DATE 1938-10-05; PARTY член ВКП(б); NATIONALITY латыш | R22 NATIONAL INFERRED_WEAK
                    # the matter of courts
                    TRIAL_DATE 1937-10-05; SENTENCE_TERM 84; TRIAL_CHARGE к/р агитация | R22 NONE NONE
                    TRIAL_DATE 1938-10-05; SENTENCE_TERM 84; TRIAL_CHARGE к/р агитация | R22 NONE NONE
                    TRIAL_DATE 1938-10-05; SENTENCE_TERM 85; TRIAL_CHARGE к/р агитация | R00 UNKNOWN UNKNOWN
                    TRIAL_DATE 1938-10-05; EXECUTION_DATE 1938-10-05; SENTENCE_KIND DEATH; SENTENCE_TERM 36; TRIAL_CHARGE к/р агитация | R19 UNKNOWN UNKNOWN
                    TRIAL_DATE 1937; SENTENCE_TERM 36; TRIAL_CHARGE к/р агитация | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1937-09-10; SENTENCE_TERM 36; TRIAL_CHARGE к/р агитация | R22 NONE NONE
                    TRIAL_BODY внесудебный орган; TRIAL_DATE 1937-11-10; SENTENCE_TERM 36; TRIAL_CHARGE к/р агитация | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-11-05; SENTENCE_KIND CAMP                  | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-11-05; SENTENCE_KIND DEATH; SENTENCE_TERM 120 | R19 UNKNOWN UNKNOWN
                    TRIAL_BODY Елабужский РИК; TRIAL_DATE 1937-10-05; SENTENCE_TERM 36 | R17 NONE NONE
                    # special troikas
                    ARREST_DATE 1938-05-20; TRIAL_DATE 1938-10-05; SENTENCE_TERM 120; NATIONALITY русский | R22 NATIONAL INFERRED_WEAK
                    ARREST_DATE 1938-05-20; TRIAL_DATE 1938-10-05; SENTENCE_TERM 120 | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-08-05; TRIAL_DATE 1938-10-05; SENTENCE_TERM 120; NATIONALITY русский | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-05-20; TRIAL_DATE 1938-10-05; SENTENCE_TERM 36; NATIONALITY русский | R00 UNKNOWN UNKNOWN
                    ARREST_DATE 1938-05-20; TRIAL_DATE 1938-10-05; SENTENCE_TERM 96; NATIONALITY русский; TRIAL_CHARGE член семьи изменника | R00 UNKNOWN UNKNOWN
                    TRIAL_DATE 1938-10-05; EXECUTION_DATE 1938-10-05            | R19 UNKNOWN UNKNOWN
                    """)
    void eachConditionOfARuleIsAskedFor(String told, String expected) {
        assertEquals(expected, first(InventedCase.of(told)));
    }

    @Test
    void whoServesATermInPlaceOfAProfessionIsAPrisoner() {
        InventedCase invented = InventedCase.sentenced(TROIKA, "1937-11-10")
                .toDeath()
                .with(RecordField.PROFESSION, "отбывала наказание в лагере");
        assertEquals("R07 PRISON_00447 INFERRED_STRONG", first(invented));
        assertEquals(
                "R07 KULAK_00447 INFERRED_STRONG",
                first(invented.with(RecordField.PROFESSION, "повар, ранее отбывал наказание")));
    }

    /** A fortnight from arrest to death, or a political charge in the months of the troikas; neither against a sign of a national case. */
    @ParameterizedTest
    @CsvSource({
        "1937-08-26, 1937-08-29, , , R22 KULAK_00447 INFERRED_WEAK",
        "1938-07-01, 1938-07-15, , , R22 KULAK_00447 INFERRED_WEAK",
        "1938-07-01, 1938-07-16, , , R19 UNKNOWN UNKNOWN",
        "1937-08-26, 1937-08-29, , латыш, R22 NATIONAL INFERRED_WEAK",
        "1937-08-05, 1937-10-02, в КРД, , R22 KULAK_00447 INFERRED_WEAK",
        "1937-08-05, 1937-10-02, контрреволюционная деятельность, , R22 KULAK_00447 INFERRED_WEAK",
        "1938-02-01, 1938-03-31, участник антисоветской группы, , R22 KULAK_00447 INFERRED_WEAK",
        "1938-02-01, 1938-04-01, участник антисоветской группы, , R19 UNKNOWN UNKNOWN",
        "1937-08-05, 1937-10-02, растрата, , R19 UNKNOWN UNKNOWN",
        "1937-08-05, 1937-10-04, , , R22 KULAK_00447 INFERRED_WEAK",
        "1938-01-10, 1938-03-11, , , R22 KULAK_00447 INFERRED_WEAK",
        "1938-01-10, 1938-03-12, , , R19 UNKNOWN UNKNOWN",
        "1938-02-01, 1938-04-01, , , R19 UNKNOWN UNKNOWN",
        "1937-08-05, 1937-10-02, диверсия в пользу Японии, , R22 NATIONAL INFERRED_WEAK",
        "1938-09-20, 1938-09-25, , , R19 UNKNOWN UNKNOWN",
        "1938-05-20, 1938-10-05, , русский, R22 NATIONAL INFERRED_WEAK",
        "1938-05-20, 1938-10-05, , , R22 NATIONAL INFERRED_WEAK",
    })
    void r22WhatTheFateOfACaseTells(String arrested, String tried, String charge, String nationality, String expected) {
        InventedCase invented = InventedCase.empty()
                .arrested(arrested)
                .with(RecordField.TRIAL_DATE, tried)
                .toDeath();
        if (charge != null) {
            invented.charge(charge);
        }
        if (nationality != null) {
            invented.nationality(nationality);
        }
        assertEquals(expected, first(invented));
    }

    @ParameterizedTest
    @CsvSource({
        "б/п, русский, , R22 KULAK_00447 INFERRED_WEAK",
        "член ВКП(б), русский, , R19 UNKNOWN UNKNOWN",
        "бывший член ВКП(б), русский, , R19 UNKNOWN UNKNOWN",
        "член ВКП(б), русский, к/р агитация, R22 KULAK_00447 INFERRED_WEAK",
        "член ВКП(б), латыш, , R19 UNKNOWN UNKNOWN",
        "член ВКП(б), латыш, к/р агитация, R19 UNKNOWN UNKNOWN",
        "член ВКП(б), латыш, шпионаж, R22 NATIONAL INFERRED_WEAK",
    })
    void r22TellsOfACommunistByTheChargeOnly(String party, String nationality, String charge, String expected) {
        InventedCase invented = InventedCase.empty()
                .with(RecordField.PARTY, party)
                .with(RecordField.EXECUTION_DATE, "1937-11-10")
                .nationality(nationality);
        assertEquals(expected, first(charge == null ? invented : invented.charge(charge)));
    }

    @ParameterizedTest
    @CsvSource({
        "псаломщик, , , R22 KULAK_00447 INFERRED_WEAK",
        "псаломщик, латыш, , R22 NATIONAL INFERRED_WEAK",
        "кузнец, , , R19 UNKNOWN UNKNOWN",
        "кузнец, русский, Верхняя Речка, R22 KULAK_00447 INFERRED_WEAK",
        "кузнец, русский, Польша; д. Верхняя Речка, R19 UNKNOWN UNKNOWN",
        "псаломщик, русский, Бессарабия; д. Верхняя Речка, R22 KULAK_00447 INFERRED_WEAK",
    })
    void r22ByTheClergyAndNotOfThoseBornAbroad(String profession, String nationality, String born, String expected) {
        InventedCase invented = InventedCase.empty()
                .arrested("1937-09-13")
                .with(RecordField.PROFESSION, profession)
                .toDeath();
        if (born != null) {
            invented.with(RecordField.BIRTH_PLACE, born);
        }
        assertEquals(expected, first(nationality == null ? invented : invented.nationality(nationality)));
    }

    @ParameterizedTest
    @CsvSource({
        "внесудебный орган, к/р агитация, R16 KULAK_00447 INFERRED_WEAK",
        "внесуд. органом, шпионаж, R16 NATIONAL INFERRED_WEAK",
        "внесудебной комиссией, , R16 KULAK_00447 INFERRED_WEAK|R16 NATIONAL INFERRED_WEAK",
        "комиссией, к/р агитация, R00 UNKNOWN UNKNOWN",
    })
    void wordsThatNameNoBodyDoNotPutACaseOutsideTheOperations(String body, String charge, String expected) {
        InventedCase invented = InventedCase.sentenced(body, "1937-11-10").toDeath();
        List<String> told = (charge == null ? invented : invented.charge(charge)).told();
        assertTrue(told.containsAll(List.of(expected.split("\\|"))), told::toString);
        assertTrue(told.stream().noneMatch(claim -> claim.contains("NONE")), told::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "областной суд, R17 NONE NONE",
        "военный трибунал Московского военного округа, R17 NONE NONE",
        "тройка, R00 UNKNOWN UNKNOWN",
    })
    void r17ACourtNeedsNoDate(String body, String expected) {
        assertEquals(
                expected,
                first(InventedCase.empty()
                        .with(RecordField.TRIAL_BODY, body)
                        .arrested("1938")
                        .toCamp(10)));
    }

    @Test
    void r22SentencedAndShotOnOneDayIsNoTroika() {
        assertEquals(
                "R19 UNKNOWN UNKNOWN",
                first(InventedCase.empty()
                        .with(RecordField.TRIAL_DATE, "1938-01-14")
                        .with(RecordField.EXECUTION_DATE, "1938-01-14")
                        .nationality("русский")));
    }

    @Test
    void r07APrisonerIsOfThePartForCampsAndPrisons() {
        InventedCase invented = InventedCase.sentenced(TROIKA, "1937-10-01");
        assertEquals(
                "R07 PRISON_00447 INFERRED_STRONG",
                first(invented.with(RecordField.PROFESSION, "заключенный Н-ского лагеря")));
        assertEquals(
                "R07 KULAK_00447 INFERRED_STRONG", first(invented.with(RecordField.PROFESSION, "начальник лагеря")));
        assertEquals(
                "R07 KULAK_00447 INFERRED_STRONG", first(invented.with(RecordField.PROFESSION, "бывший заключенный")));
    }

    @Test
    void r11APoliticalChargeIsNoMilitiaCase() {
        assertEquals(
                "R11 UNKNOWN UNKNOWN",
                first(InventedCase.sentenced(TROIKA, "1937-06-20")
                        .with(RecordField.TRIAL_ARTICLES, "58-10 УК РСФСР")
                        .toCamp(5)));
    }
}
