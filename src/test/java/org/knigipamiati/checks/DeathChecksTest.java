package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.knigipamiati.attribution.InventedCase.sentenced;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.attribution.InventedCase;
import org.knigipamiati.vocabulary.RecordField;

class DeathChecksTest {

    private static InventedCase died(String date) {
        return sentenced("тройка", "1937-10-01")
                .arrested("1937-09-01")
                .toCamp(10)
                .with(RecordField.DEATH_DATE, date);
    }

    @ParameterizedTest
    @CsvSource({
        "10 лет ИТЛ. Воркута, INFO",
        "10 лет ИТЛ; один из Севлагерей под Мурманском, INFO",
        "10 лет ИТЛ. Энлаг, INFO",
        "10 лет ИТЛ. Выдуманская ИТК, INFO",
        "10 лет; умер в ИТК-77, INFO",
        "10 лет; умер в ИТК, WARN",
        "10 лет ИТЛ, WARN",
        "10 лет лаг., WARN",
    })
    void c20ADeathWithItsCampNamedIsNotSuspect(String sentence, String severity) {
        InventedCase one = died("1943").with(RecordField.SENTENCE, sentence);
        Check check = severity.equals("INFO") ? Check.DEATH_IN_A_NAMED_CAMP : Check.DEATH_CERTIFICATE_SUSPECT;
        assertEquals(severity, Fired.how(check, one));
    }

    @Test
    void c15AndC24AnExecutionWithoutADeathSentence() {
        var term = sentenced("тройка", "1931-10-01").toCamp(10).with(RecordField.EXECUTION_DATE, "1931-11-01");
        assertEquals("WARN", Fired.how(Check.EXECUTED_WITHOUT_DEATH_SENTENCE, term));
        assertEquals("no", Fired.how(Check.EXECUTED_WITH_A_TERM, term));
        term = sentenced("тройка", "1937-10-01").toCamp(10).with(RecordField.EXECUTION_DATE, "1937-12-09");
        assertEquals("WARN", Fired.how(Check.EXECUTED_WITH_A_TERM, term));
        assertEquals("no", Fired.how(Check.EXECUTED_WITHOUT_DEATH_SENTENCE, term));
        var death = sentenced("тройка", "1937-10-01").toDeath().with(RecordField.EXECUTION_DATE, "1937-12-09");
        assertEquals("no", Fired.how(Check.EXECUTED_WITH_A_TERM, death));
        assertEquals("no", Fired.how(Check.EXECUTED_WITHOUT_DEATH_SENTENCE, death));
    }

    @Test
    void c16ADeathSentenceWithoutExecution() {
        var death = sentenced("тройка", "1937-10-01").toDeath();
        assertEquals("INFO", Fired.how(Check.DEATH_SENTENCE_WITHOUT_EXECUTION, death));
        assertEquals(
                "WARN",
                Fired.how(
                        Check.DEATH_SENTENCE_WITHOUT_EXECUTION,
                        death.with(RecordField.SENTENCE, "ВМН, заменен 10 годами ИТЛ")));
        assertEquals(
                "no",
                Fired.how(
                        Check.DEATH_SENTENCE_WITHOUT_EXECUTION, death.with(RecordField.EXECUTION_DATE, "1937-10-05")));
    }

    @ParameterizedTest
    @CsvSource({"1938, no", "1939, WARN", "1942-05-01, WARN", "1947-09, WARN", "1947-10-01, no", "1948-12-31, no"})
    void c20ADeathWithinTenYearsOfTheArrestIsSuspect(String date, String how) {
        assertEquals(how, Fired.how(Check.DEATH_CERTIFICATE_SUSPECT, died(date)));
    }

    @Test
    void c23aANamedCampMakesTheDeathLikely() {
        var invented = died("1942-05-01").with(RecordField.DEATH_PLACE, "Севдвинлаге");
        assertEquals("no", Fired.how(Check.DEATH_CERTIFICATE_SUSPECT, invented));
        assertEquals("INFO", Fired.how(Check.DEATH_IN_A_NAMED_CAMP, invented));
        assertEquals(
                "WARN",
                Fired.how(Check.DEATH_CERTIFICATE_SUSPECT, died("1942-05-01").with(RecordField.DEATH_PLACE, "лагере")));
    }

    @Test
    void c20ASentenceOfACourtOrOfOtherYearsIsNotSuspect() {
        var court =
                sentenced("Н-ский облсуд", "1937-10-01").arrested("1937-09-01").with(RecordField.DEATH_DATE, "1942");
        assertEquals("no", Fired.how(Check.DEATH_CERTIFICATE_SUSPECT, court));
    }

    @Test
    void c21DiedAfterADeathSentence() {
        var invented = sentenced("тройка", "1937-12-21").toDeath().with(RecordField.DEATH_DATE, "1943-08-17");
        assertEquals("WARN", Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, invented));
        assertEquals("no", Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, died("1943-08-17")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ВМН; умер в Энлаге | no | INFO",
                "ВМН; умер в ИТЛ | WARN | no",
                "ВМН, замена на 10 лет ИТЛ; умер в ИТЛ | no | no",
                "расстрел (умер в тюрьме до вынесения приговора) | no | no",
                "расстрел; умер, находясь под следствием | no | no"
            })
    void c21ADeathWithItsCampNamedIsLikelyAfterADeathSentenceToo(String sentence, String doubted, String likely) {
        var invented = sentenced("тройка", "1937-12-21")
                .toDeath()
                .with(RecordField.SENTENCE, sentence)
                .with(RecordField.DEATH_DATE, "1943-08-17");
        assertEquals(doubted, Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, invented));
        assertEquals(likely, Fired.how(Check.DEATH_IN_A_NAMED_CAMP, invented));
    }

    @ParameterizedTest
    @CsvSource({"1937-12-20, no", "1937-12, WARN", "1937-12-22, WARN"})
    void c21ADeathBeforeTheSentenceIsOfNoCertificate(String died, String how) {
        var invented = sentenced("тройка", "1937-12-21").toDeath().with(RecordField.DEATH_DATE, died);
        assertEquals(how, Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, invented));
    }

    @ParameterizedTest
    @CsvSource({"1938-01-03, no", "1938-01, no", "1938-02, WARN"})
    void c22OneDayThatIsSaidTwiceIsOneDeath(String died, String how) {
        var invented = sentenced("тройка", "1937-12-21")
                .toDeath()
                .with(RecordField.EXECUTION_DATE, "1938-01-03")
                .with(RecordField.DEATH_PLACE, "г. Энск")
                .with(RecordField.DEATH_DATE, died);
        assertEquals(how, Fired.how(Check.TWO_DEATHS, invented));
        assertEquals("no", Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, invented));
    }

    @Test
    void c22TwoDeaths() {
        var invented = sentenced("тройка", "1937-12-21")
                .toDeath()
                .with(RecordField.DEATH_DATE, "1943-08-17")
                .with(RecordField.EXECUTION_DATE, "1938-01-03");
        assertEquals("WARN", Fired.how(Check.TWO_DEATHS, invented));
        assertEquals("no", Fired.how(Check.DIED_AFTER_DEATH_SENTENCE, invented));
        assertEquals("no", Fired.how(Check.TWO_DEATHS, died("1943-08-17")));
    }

    @Test
    void c23TenYearsWithoutTheRightOfCorrespondence() {
        var invented = sentenced("тройка", "1937-12-21");
        assertEquals(
                "WARN",
                Fired.how(
                        Check.NO_RIGHT_OF_CORRESPONDENCE,
                        invented.with(RecordField.SENTENCE, "10 лет без права переписки")));
        assertEquals("no", Fired.how(Check.NO_RIGHT_OF_CORRESPONDENCE, invented.toCamp(10)));
    }

    @ParameterizedTest
    @CsvSource({"двойка, 1938-01-14, WARN", "двойка, 1938-01-15, no", "двойка, 1938-01, no", "тройка, 1938-01-14, no"})
    void c25ExecutedOnTheDayOfTheProtocol(String body, String executed, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.EXECUTED_ON_THE_DAY_OF_THE_PROTOCOL,
                        sentenced(body, "1938-01-14").toDeath().with(RecordField.EXECUTION_DATE, executed)));
    }

    @ParameterizedTest
    @CsvSource({"1938-11-17, no", "1938-11-18, WARN", "1938, no"})
    void c26ExecutedAfterTheStop(String executed, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.EXECUTED_AFTER_THE_STOP,
                        sentenced("тройка", "1938-11-10").toDeath().with(RecordField.EXECUTION_DATE, executed)));
    }

    @Test
    void c27PlacesOfExecutionAndBurialAreDifferentFacts() {
        var invented = sentenced("тройка", "1937-10-01")
                .with(RecordField.EXECUTION_PLACE, "Н-ский полигон")
                .with(RecordField.BURIAL_PLACE, "Н-ский полигон");
        assertEquals("INFO", Fired.how(Check.EXECUTION_PLACE_IS_BURIAL_PLACE, invented));
        assertEquals(
                "no",
                Fired.how(Check.EXECUTION_PLACE_IS_BURIAL_PLACE, invented.with(RecordField.BURIAL_PLACE, "г. Н-ск")));
    }
}
