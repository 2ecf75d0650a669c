package org.knigipamiati.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.knigipamiati.attribution.InventedCase.empty;
import static org.knigipamiati.attribution.InventedCase.sentenced;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.vocabulary.RecordField;

class DateChecksTest {

    @ParameterizedTest
    @CsvSource({"1942-02-29, ERROR", "1944-02-29, no", "1938-06-31, ERROR", "1938-06, no"})
    void c01ADateThatNoCalendarHas(String date, String how) {
        assertEquals(how, Fired.how(Check.DATE_DOES_NOT_EXIST, empty().arrested(date)));
        assertEquals(how, Fired.how(Check.DATE_DOES_NOT_EXIST, empty().with(RecordField.BIRTH_DATE, date)));
    }

    @ParameterizedTest
    @CsvSource({
        "1938-03-06, 1938-03-06, no",
        "1938-03-07, 1938-03-06, INFO",
        "1938-03-08, 1938-03-06, ERROR",
        "1938-03, 1938-03-06, no",
        "1938-04, 1938-03-06, ERROR",
        "1938, 1938-03-06, no",
        "1939, 1938-03-06, ERROR"
    })
    void c02AnArrestCannotFollowTheSentence(String arrested, String tried, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.ARREST_AFTER_SENTENCE, sentenced("тройка", tried).arrested(arrested)));
    }

    @Test
    void c02IsOnlyAWarningWhereAnEarlierCaseIsKnown() {
        assertEquals(
                "WARN",
                Fired.how(
                        Check.ARREST_AFTER_SENTENCE,
                        sentenced("тройка", "1931-05-01")
                                .arrested("1937-10-01")
                                .with(RecordField.PREVIOUS_REPRESSIONS, "осужден в 1931 г.")));
    }

    @ParameterizedTest
    @CsvSource({"1938-03-06, no", "1938-03-05, ERROR", "1938, no", "1937, ERROR"})
    void c03ASentenceCannotFollowTheExecution(String executed, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.SENTENCE_AFTER_EXECUTION,
                        sentenced("тройка", "1938-03-06").with(RecordField.EXECUTION_DATE, executed)));
    }

    @ParameterizedTest
    @CsvSource({"1938-03-06, no", "1938-03-05, ERROR"})
    void c04AnArrestCannotFollowTheExecution(String executed, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.ARREST_AFTER_EXECUTION,
                        empty().arrested("1938-03-06").with(RecordField.EXECUTION_DATE, executed)));
    }

    @ParameterizedTest
    @CsvSource({
        "двойка, 1938-06-30, no", "двойка, 1938-07-01, WARN", "тройка, 1938-04-11, no", "тройка, 1938-04-12, WARN",
        "ВКВС, 1938-02-05, no", "ВКВС, 1938-02-06, WARN", "Н-ский облсуд, 1938-12-31, no", "двойка, 1938, no"
    })
    void c05AnExecutionLongAfterTheSentence(String body, String executed, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.EXECUTION_VERY_LATE,
                        sentenced(body, "1938-01-01").with(RecordField.EXECUTION_DATE, executed)));
    }

    @ParameterizedTest
    @CsvSource({"1936-09-01, 1938-02-23, no", "1936-09-01, 1938-02-24, WARN", "1930-01-01, 1932-01-01, no"})
    void c06ASentenceLongAfterTheArrest(String arrested, String tried, String how) {
        assertEquals(
                how,
                Fired.how(Check.SENTENCE_VERY_LATE, sentenced("тройка", tried).arrested(arrested)));
    }

    @ParameterizedTest
    @CsvSource({"1938-03-05, ERROR", "1938-03-06, no", "1937, ERROR", "1938, no"})
    void c17ARehabilitationCannotPrecedeTheSentence(String date, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.REHABILITATED_BEFORE_SENTENCE,
                        sentenced("тройка", "1938-03-06").with(RecordField.REHABILITATION_DATE, date)));
    }

    @ParameterizedTest
    @CsvSource({
        "1952, WARN, no",
        "1953, no, no",
        "1964-12-31, no, no",
        "1965-01-01, no, INFO",
        "1985, no, INFO",
        "1986, no, no"
    })
    void c17aAndC17bTheYearsWithoutRehabilitations(String date, String early, String pause) {
        var invented = sentenced("тройка", "1938-03-06").with(RecordField.REHABILITATION_DATE, date);
        assertEquals(early, Fired.how(Check.REHABILITATED_BEFORE_1953, invented));
        assertEquals(pause, Fired.how(Check.REHABILITATED_IN_THE_PAUSE, invented));
    }

    @Test
    void c17cAReleaseIsNoRehabilitation() {
        var invented = sentenced("тройка", "1938-03-06")
                .with(RecordField.SENTENCE, "10 лет ИТЛ, освобожден")
                .with(RecordField.REHABILITATION_DATE, "1955-05-01");
        assertEquals("WARN", Fired.how(Check.RELEASE_IS_NO_REHABILITATION, invented));
        assertEquals(
                "no",
                Fired.how(
                        Check.RELEASE_IS_NO_REHABILITATION,
                        invented.with(RecordField.REHABILITATION_BODY, "ВТ Н-ского ВО")));
    }

    @ParameterizedTest
    @CsvSource({
        "1926, ERROR",
        "1925, WARN",
        "1922, WARN",
        "1921, no",
        "1851, no",
        "1850, WARN",
        "1830, ERROR",
        "1936-09-09, ERROR"
    })
    void c18AnAgeThatCannotBe(String born, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.AGE_IMPOSSIBLE,
                        sentenced("тройка", "1937-12-01")
                                .arrested("1937-10-01")
                                .toCamp(10)
                                .with(RecordField.BIRTH_DATE, born)));
    }

    @Test
    void c18AChildInADeportedFamilyIsNoError() {
        var invented = empty().arrested("1931-10-01")
                .with(RecordField.SENTENCE_KIND, "SPECIAL_SETTLEMENT")
                .with(RecordField.BIRTH_DATE, "1930");
        assertEquals("no", Fired.how(Check.AGE_IMPOSSIBLE, invented));
    }

    @ParameterizedTest
    @CsvSource({"1922, WARN", "1921, no"})
    void c18aADeathSentenceOfAChild(String born, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.DEATH_SENTENCE_OF_A_CHILD,
                        sentenced("тройка", "1937-12-01").toDeath().with(RecordField.BIRTH_DATE, born)));
    }

    @ParameterizedTest
    @CsvSource({"1922, WARN", "1921, no", "1938, no"})
    void c18aShotAsAChildWhateverTheSentenceIsCalled(String born, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.DEATH_SENTENCE_OF_A_CHILD,
                        empty().with(RecordField.EXECUTION_DATE, "1937-12-01").with(RecordField.BIRTH_DATE, born)));
    }

    @ParameterizedTest
    @CsvSource({"1996, ERROR", "1938, ERROR", "1937, no", "1896, no"})
    void c19aBornAfterTheExecution(String born, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.BORN_AFTER_EXECUTION,
                        empty().with(RecordField.EXECUTION_DATE, "1937-12-01").with(RecordField.BIRTH_DATE, born)));
    }

    @ParameterizedTest
    @CsvSource({"1937-10-01, ERROR", "1938, ERROR", "1937, no", "1937-09-30, no"})
    void c19BornOnTheDayOfTheArrestOrLater(String born, String how) {
        assertEquals(
                how,
                Fired.how(
                        Check.BORN_AT_OR_AFTER_ARREST,
                        empty().arrested("1937-10-01").with(RecordField.BIRTH_DATE, born)));
    }

    @Test
    void c19AChildBornInExileIsNoError() {
        var invented = sentenced("Н-ский РИК", "1931").with(RecordField.BIRTH_DATE, "1935");
        assertEquals("no", Fired.how(Check.BORN_AT_OR_AFTER_ARREST, invented));
    }
}
