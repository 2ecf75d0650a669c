package org.knigipamiati.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

/** What place and month of an execution tell, where no body is printed, at both sides of each date. */
class SiteRulesTest {

    private static String first(InventedCase invented) {
        return invented.told().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1937-08-04, Бутово, R00 UNKNOWN UNKNOWN",
        "1937-08-05, Московская обл. Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1937-08-24, Бутовский полигон, R22 KULAK_00447 INFERRED_WEAK",
        "1937-08-25, Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1937-11-30, Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1937-12-01, Бутово, R19 UNKNOWN UNKNOWN",
        "1937-12-31, Бутово, R19 UNKNOWN UNKNOWN",
        "1938-01-01, Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1938-01-15, Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1938-03-31, Бутово, R22 KULAK_00447 INFERRED_WEAK",
        "1938-04-01, Бутово, R19 UNKNOWN UNKNOWN",
        "1937-08, Бутово, R19 UNKNOWN UNKNOWN",
        "1937-08-20, Бутово или Коммунарка, R19 UNKNOWN UNKNOWN",
        "1938-07-31, Бутово, R19 UNKNOWN UNKNOWN",
        "1938-08-01, Бутово, R22 NATIONAL INFERRED_WEAK",
        "1938-10-01, Бутово, R22 NATIONAL INFERRED_WEAK",
        "1938-11-17, Бутово, R22 NATIONAL INFERRED_WEAK",
        "1938-11-18, Бутово, R19 UNKNOWN UNKNOWN",
        "1936-09-30, Донское, R18 NONE NONE",
        "1936-10-01, Донское, R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1937-08-20, Москва; Донское кладбище, R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1938-09-17, Коммунарка, R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1939-04-15, Коммунарка, R18 NONE NONE",
    })
    void r22WhereThePlaceTellsWhoHadPeopleShot(String executed, String place, String expected) {
        assertEquals(
                expected,
                first(InventedCase.empty()
                        .with(RecordField.EXECUTION_DATE, executed)
                        .with(RecordField.BURIAL_PLACE, place)));
    }

    @ParameterizedTest
    @CsvSource({
        "1938-04-30, Бутово, R19 UNKNOWN UNKNOWN",
        "1938-05-01, Бутово, R22 NATIONAL INFERRED_WEAK",
        "1938-05-01, Коммунарка, R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK",
        "1937-10-05, Бутово, R19 UNKNOWN UNKNOWN",
    })
    void r22WhoWasBornAbroadAndShotWhereTheCommissionHadPeopleShot(String executed, String place, String expected) {
        assertEquals(
                expected,
                first(InventedCase.empty()
                        .with(RecordField.BIRTH_PLACE, "Польша, г. Лодзь")
                        .with(RecordField.EXECUTION_DATE, executed)
                        .with(RecordField.BURIAL_PLACE, place)));
    }

    @ParameterizedTest
    @CsvSource({
        "член ВКП(б), Польша; д. Верхняя Речка, Бутово, R22 NATIONAL INFERRED_WEAK",
        "член ВКП(б), д. Верхняя Речка, Бутово, R19 UNKNOWN UNKNOWN",
        "б/п, Польша; д. Верхняя Речка, Бутово, R19 UNKNOWN UNKNOWN",
        "член ВКП(б), Польша; д. Верхняя Речка, Ленинград, R19 UNKNOWN UNKNOWN",
    })
    void r22ACommunistBornAbroadAndShotAtButovo(String party, String born, String place, String expected) {
        assertEquals(
                expected,
                first(InventedCase.empty()
                        .with(RecordField.PARTY, party)
                        .with(RecordField.BIRTH_PLACE, born)
                        .with(RecordField.EXECUTION_DATE, "1937-12-04")
                        .with(RecordField.BURIAL_PLACE, place)
                        .nationality("русский")));
    }

    /** What else must be so beside place and day; each row lacks, or has, one thing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # nobody but troikas before the first album, whatever the nationality; then signs decide
                    NATIONALITY латыш; EXECUTION_DATE 1937-08-24; BURIAL_PLACE Бутово   | R22 KULAK_00447 INFERRED_WEAK
                    NATIONALITY латыш; EXECUTION_DATE 1937-08-25; BURIAL_PLACE Бутово   | R22 NATIONAL INFERRED_WEAK
                    NATIONALITY латыш; EXECUTION_DATE 1937-10-05; BURIAL_PLACE Бутово   | R22 NATIONAL INFERRED_WEAK
                    NATIONALITY латыш; EXECUTION_DATE 1938-08-15; EXECUTION_PLACE Бутово | R22 NATIONAL INFERRED_WEAK
                    PARTY бывший член РКП(б); EXECUTION_DATE 1937-10-05; BURIAL_PLACE Бутово   | R19 UNKNOWN UNKNOWN
                    # a term is nobody's execution
                    SENTENCE_KIND CAMP; SENTENCE_TERM 120; EXECUTION_DATE 1937-08-20; BURIAL_PLACE Бутово | R19 UNKNOWN UNKNOWN
                    TRIAL_CHARGE растрата; SENTENCE_TERM 120; TRIAL_DATE 1937-10-05; BURIAL_PLACE Бутово | R00 UNKNOWN UNKNOWN
                    SENTENCE_TERM 96; TRIAL_DATE 1937-10-05; BURIAL_PLACE Донское       | R00 UNKNOWN UNKNOWN
                    # the months are those of the sentence, where it is dated
                    SENTENCE_KIND DEATH; TRIAL_CHARGE растрата; TRIAL_DATE 1937-08-24; BURIAL_PLACE Бутово | R19 UNKNOWN UNKNOWN
                    SENTENCE_KIND DEATH; TRIAL_CHARGE растрата; TRIAL_DATE 1937-08-25; BURIAL_PLACE Бутово | R22 KULAK_00447 INFERRED_WEAK
                    # on the day of the sentence troikas had nobody shot
                    TRIAL_DATE 1937-08-10; EXECUTION_DATE 1937-08-10; BURIAL_PLACE Бутово | R19 UNKNOWN UNKNOWN
                    TRIAL_DATE 1937-10-05; EXECUTION_DATE 1937-10-05; BURIAL_PLACE Бутово | R19 UNKNOWN UNKNOWN
                    # special troikas judged nobody who was arrested so late
                    ARREST_DATE 1938-07-31; EXECUTION_DATE 1938-10-01; BURIAL_PLACE Бутово | R22 NATIONAL INFERRED_WEAK
                    ARREST_DATE 1938-08-01; EXECUTION_DATE 1938-10-01; BURIAL_PLACE Бутово | R19 UNKNOWN UNKNOWN
                    # a body is printed, though it names none that we know
                    TRIAL_BODY комиссия; EXECUTION_DATE 1937-12-10; EXECUTION_PLACE Коммунарка | R00 UNKNOWN UNKNOWN
                    EXECUTION_DATE 1937-12-10; EXECUTION_PLACE Коммунарка               | R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK
                    EXECUTION_DATE 1937-12-10; BURIAL_PLACE Донской крематорий          | R22 MIL_COLLEGIUM_LISTS INFERRED_WEAK
                    # born abroad
                    BIRTH_PLACE Польша; EXECUTION_DATE 1938-05-20; BURIAL_PLACE Ленинград | R19 UNKNOWN UNKNOWN
                    BIRTH_PLACE Польша; TRIAL_CHARGE к/р агитация; EXECUTION_DATE 1938-05-20; BURIAL_PLACE Бутово | R22 KULAK_00447 INFERRED_WEAK
                    BIRTH_PLACE Польша; PROFESSION псаломщик; EXECUTION_DATE 1938-08-15; BURIAL_PLACE Бутово | R22 NATIONAL INFERRED_WEAK
                    PARTY член ВКП(б); BIRTH_PLACE Польша; EXECUTION_DATE 1938-10-05; BURIAL_PLACE Ленинград | R19 UNKNOWN UNKNOWN
                    PARTY член ВКП(б); BIRTH_PLACE Польша; TRIAL_CHARGE к/р агитация; EXECUTION_DATE 1937-12-04; BURIAL_PLACE Бутово | R22 KULAK_00447 INFERRED_WEAK
                    """)
    void r22WhatElseThePlaceAsksFor(String told, String expected) {
        assertEquals(expected, first(InventedCase.of(told)));
    }
}
