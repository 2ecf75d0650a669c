package org.knigipamiati.checks;

import static org.knigipamiati.checks.CheckedCase.after;
import static org.knigipamiati.checks.CheckedCase.afterDay;
import static org.knigipamiati.checks.CheckedCase.arg;
import static org.knigipamiati.checks.CheckedCase.daysAtLeast;
import static org.knigipamiati.checks.CheckedCase.inside;

import java.time.LocalDate;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.CaseSign;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Executions and deaths, and the certificates that were invented to hide them: C15, C16, C20 to C27. */
final class DeathChecks {

    private static final LocalDate EXECUTIONS_STOPPED = LocalDate.of(1938, 11, 17);

    /** The instruction of 1955 set invented deaths within ten years of the arrest. */
    private static final long TEN_YEARS_IN_DAYS = 3653;

    private DeathChecks() {}

    static void run(CheckedCase c) {
        sentenceAndExecution(c);
        executionDay(c);
        certificates(c);
        if (c.vocabularies.caseSigns().in(CaseSign.NO_CORRESPONDENCE, c.text(RecordField.SENTENCE))) {
            c.flag(Check.NO_RIGHT_OF_CORRESPONDENCE, List.of(RecordField.SENTENCE));
        }
        String place = c.text(RecordField.EXECUTION_PLACE).strip();
        if (!place.isEmpty()
                && place.equalsIgnoreCase(c.text(RecordField.BURIAL_PLACE).strip())) {
            c.flag(
                    Check.EXECUTION_PLACE_IS_BURIAL_PLACE,
                    List.of(RecordField.EXECUTION_PLACE, RecordField.BURIAL_PLACE));
        }
    }

    private static void sentenceAndExecution(CheckedCase c) {
        List<RecordField> fields = List.of(RecordField.SENTENCE, RecordField.EXECUTION_DATE);
        boolean term = c.termMonths().isPresent() && !c.kind(SentenceKind.DEATH);
        if (c.executed != null && term && inside(c.executed, "1937", "1938")) {
            c.flag(Check.EXECUTED_WITH_A_TERM, fields, c.text(RecordField.SENTENCE), arg(c.executed));
        } else if (c.executed != null && (term || (c.kindKnown() && !c.kind(SentenceKind.DEATH)))) {
            c.flag(Check.EXECUTED_WITHOUT_DEATH_SENTENCE, fields, c.text(RecordField.SENTENCE), arg(c.executed));
        }
        if (c.kind(SentenceKind.DEATH) && !c.has(RecordField.EXECUTION_DATE)) {
            String sentence = c.lower(RecordField.SENTENCE);
            boolean otherwise = c.has(RecordField.COMMUTATION)
                    || sentence.contains("замен")
                    || sentence.contains("умер")
                    || c.died != null;
            c.flag(Check.DEATH_SENTENCE_WITHOUT_EXECUTION, otherwise ? Severity.WARN : Severity.INFO, fields);
        }
    }

    private static void executionDay(CheckedCase c) {
        if (c.executed == null) {
            return;
        }
        boolean sameDay =
                c.tried != null && c.tried.isDay() && c.executed.edtf().equals(c.tried.edtf());
        List<RecordField> fields = List.of(RecordField.TRIAL_DATE, RecordField.EXECUTION_DATE);
        if (c.commission() && sameDay) {
            c.flag(Check.EXECUTED_ON_THE_DAY_OF_THE_PROTOCOL, fields, arg(c.executed));
        }
        if (c.tookAnyWay() && afterDay(c.executed, EXECUTIONS_STOPPED)) {
            c.flag(Check.EXECUTED_AFTER_THE_STOP, fields, arg(c.executed));
        }
    }

    private static void certificates(CheckedCase c) {
        boolean death = c.kind(SentenceKind.DEATH) && !sign(c, CaseSign.COMMUTED) && !c.has(RecordField.COMMUTATION);
        boolean diedOtherwise = c.died != null || c.has(RecordField.DEATH_PLACE);
        if (after(c.executed, c.died) || after(c.died, c.executed)) {
            c.flag(
                    Check.TWO_DEATHS,
                    List.of(RecordField.EXECUTION_DATE, RecordField.DEATH_DATE),
                    arg(c.executed),
                    arg(c.died));
            return;
        }
        if (c.executed != null || after(c.tried, c.died) || sign(c, CaseSign.BEFORE_SENTENCE)) {
            // One death said twice, or the court decided about a dead man: nobody had to be deceived.
            return;
        }
        if (death && diedOtherwise) {
            if (told(c) && c.died != null) {
                c.flag(Check.DEATH_IN_A_NAMED_CAMP, List.of(RecordField.DEATH_DATE, RecordField.SENTENCE), arg(c.died));
                return;
            }
            c.flag(
                    Check.DIED_AFTER_DEATH_SENTENCE,
                    List.of(RecordField.SENTENCE, RecordField.DEATH_DATE),
                    c.died == null ? c.text(RecordField.DEATH_PLACE) : arg(c.died));
            return;
        }
        PartialDate since = c.arrested != null ? c.arrested : c.tried;
        boolean inTheTerror = c.claimedMass() && inside(c.tried, "1937-08-05", "1938-11-17");
        boolean withinTenYears = since != null && c.died != null && daysAtLeast(since, c.died) <= TEN_YEARS_IN_DAYS;
        if (inTheTerror && withinTenYears && inside(c.died, "1939", "1948")) {
            c.flag(
                    told(c) ? Check.DEATH_IN_A_NAMED_CAMP : Check.DEATH_CERTIFICATE_SUSPECT,
                    List.of(RecordField.DEATH_DATE, RecordField.TRIAL_BODY),
                    arg(c.died));
        }
    }

    /**
     * Whether the entry tells what became of the person after the sentence, so that the death is likely: a camp with a name of its own
     * ("Севдвинлаг", "Воркута"), not just "в ИТЛ", or another sentence.
     */
    private static boolean told(CheckedCase c) {
        return sign(c, CaseSign.CAMP) || c.person.has(RecordField.LATER_REPRESSIONS);
    }

    private static boolean sign(CheckedCase c, CaseSign sign) {
        String text = c.text(RecordField.DEATH_PLACE) + ' ' + c.text(RecordField.SENTENCE);
        return c.vocabularies.caseSigns().in(sign, text);
    }
}
