package org.knigipamiati.checks;

import static org.knigipamiati.checks.CheckedCase.after;
import static org.knigipamiati.checks.CheckedCase.arg;
import static org.knigipamiati.checks.CheckedCase.daysAtLeast;
import static org.knigipamiati.checks.CheckedCase.inside;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.knigipamiati.attribution.Facts;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** The order of dates, the calendar and ages: C01 to C06, C17 to C19. */
final class DateChecks {

    /** Longest delays from sentence to execution that 99 of 100 printed cases keep. */
    private static final long COMMISSION_DAYS = 180;

    private static final long TROIKA_DAYS = 100;
    private static final long COLLEGIUM_DAYS = 35;
    private static final long TRIAL_DAYS = 540;

    private DateChecks() {}

    static void run(CheckedCase c) {
        existence(c);
        order(c);
        delays(c);
        rehabilitation(c);
        age(c);
        bornAndShot(c);
    }

    private static void existence(CheckedCase c) {
        for (RecordField field : RecordField.values()) {
            Facts facts = field.perCase() ? c.facts : c.person;
            if (field.date() && (field.perCase() || c.main())) {
                for (String text : facts.all(field)) {
                    boolean exists =
                            PartialDate.tryParse(text).map(PartialDate::exists).orElse(true);
                    if (!exists) {
                        c.flag(Check.DATE_DOES_NOT_EXIST, List.of(field), text);
                    }
                }
            }
        }
    }

    private static void order(CheckedCase c) {
        if (after(c.arrested, c.tried)) {
            boolean nextDay = daysAtLeast(c.tried, c.arrested) <= 1;
            boolean earlierCase = c.person.has(RecordField.PREVIOUS_REPRESSIONS);
            Severity severity = nextDay ? Severity.INFO : earlierCase ? Severity.WARN : Severity.ERROR;
            c.flag(
                    Check.ARREST_AFTER_SENTENCE,
                    severity,
                    List.of(RecordField.ARREST_DATE, RecordField.TRIAL_DATE),
                    arg(c.arrested),
                    arg(c.tried));
        }
        if (after(c.tried, c.executed)) {
            c.flag(
                    Check.SENTENCE_AFTER_EXECUTION,
                    List.of(RecordField.TRIAL_DATE, RecordField.EXECUTION_DATE),
                    arg(c.tried),
                    arg(c.executed));
        }
        if (after(c.arrested, c.executed)) {
            c.flag(
                    Check.ARREST_AFTER_EXECUTION,
                    List.of(RecordField.ARREST_DATE, RecordField.EXECUTION_DATE),
                    arg(c.arrested),
                    arg(c.executed));
        }
    }

    private static void delays(CheckedCase c) {
        long toExecution = daysAtLeast(c.tried, c.executed);
        long limit = c.commission()
                ? COMMISSION_DAYS
                : c.regionalTroika()
                        ? TROIKA_DAYS
                        : c.body.named().equals("MIL_COLLEGIUM") ? COLLEGIUM_DAYS : Long.MAX_VALUE;
        if (toExecution > limit) {
            c.flag(
                    Check.EXECUTION_VERY_LATE,
                    List.of(RecordField.TRIAL_DATE, RecordField.EXECUTION_DATE),
                    Long.toString(toExecution));
        }
        long toTrial = daysAtLeast(c.arrested, c.tried);
        if (toTrial > TRIAL_DAYS && inside(c.tried, "1937", "1938")) {
            c.flag(
                    Check.SENTENCE_VERY_LATE,
                    List.of(RecordField.ARREST_DATE, RecordField.TRIAL_DATE),
                    Long.toString(toTrial));
        }
    }

    private static void rehabilitation(CheckedCase c) {
        if (c.rehabilitated == null) {
            return;
        }
        List<RecordField> field = List.of(RecordField.REHABILITATION_DATE);
        if (after(c.tried, c.rehabilitated)) {
            c.flag(
                    Check.REHABILITATED_BEFORE_SENTENCE,
                    List.of(RecordField.REHABILITATION_DATE, RecordField.TRIAL_DATE),
                    arg(c.rehabilitated),
                    arg(c.tried));
        } else if (inside(c.rehabilitated, null, "1952")) {
            c.flag(Check.REHABILITATED_BEFORE_1953, field, arg(c.rehabilitated));
        }
        if (inside(c.rehabilitated, "1965", "1985")) {
            c.flag(Check.REHABILITATED_IN_THE_PAUSE, field, arg(c.rehabilitated));
        }
        boolean onlyReleased = c.lower(RecordField.SENTENCE).contains("освобожд")
                && !c.has(RecordField.REHABILITATION_BODY)
                && !c.has(RecordField.REHABILITATION_REASON);
        if (inside(c.rehabilitated, "1954", "1956") && onlyReleased) {
            c.flag(
                    Check.RELEASE_IS_NO_REHABILITATION,
                    List.of(RecordField.REHABILITATION_DATE, RecordField.SENTENCE),
                    arg(c.rehabilitated));
        }
    }

    /** Whoever was shot as a child, or before they were born: the century of one of the two dates is wrong more often than not. */
    private static void bornAndShot(CheckedCase c) {
        if (c.born == null || c.executed == null) {
            return;
        }
        List<RecordField> fields = List.of(RecordField.BIRTH_DATE, RecordField.EXECUTION_DATE);
        if (c.born.certainlyAfter(c.executed)) {
            c.flag(Check.BORN_AFTER_EXECUTION, fields, arg(c.born), arg(c.executed));
        } else if (!c.kind(SentenceKind.DEATH) && c.born.earliest() != null && c.executed.latest() != null) {
            int oldest = years(c.born.earliest(), c.executed.latest());
            if (oldest < 16) {
                c.flag(Check.DEATH_SENTENCE_OF_A_CHILD, fields, Integer.toString(oldest));
            }
        }
    }

    private static void age(CheckedCase c) {
        PartialDate then = c.arrested != null ? c.arrested : c.tried;
        RecordField field = c.arrested != null ? RecordField.ARREST_DATE : RecordField.TRIAL_DATE;
        if (c.born == null || then == null || c.born.earliest() == null || then.latest() == null) {
            return;
        }
        List<RecordField> fields = List.of(RecordField.BIRTH_DATE, field);
        boolean sameDay = c.born.isDay() && c.born.edtf().equals(then.edtf());
        if (c.born.certainlyAfter(then) || sameDay) {
            // children born in exile carry the date of the decision on their family: only an arrest is an error
            if (c.arrested != null) {
                c.flag(Check.BORN_AT_OR_AFTER_ARREST, fields, arg(c.born), arg(then));
            }
            return;
        }
        int oldest = years(c.born.earliest(), then.latest());
        int youngest = c.born.latest() == null || then.earliest() == null ? 0 : years(c.born.latest(), then.earliest());
        boolean tooYoung = oldest < 16 && !administrative(c);
        if (oldest < 12 && tooYoung || youngest > 105) {
            c.flag(Check.AGE_IMPOSSIBLE, Severity.ERROR, fields, Integer.toString(oldest));
        } else if (tooYoung || youngest > 85) {
            c.flag(Check.AGE_IMPOSSIBLE, Severity.WARN, fields, Integer.toString(tooYoung ? oldest : youngest));
        }
        if (c.kind(SentenceKind.DEATH) && oldest < 16) {
            c.flag(Check.DEATH_SENTENCE_OF_A_CHILD, fields, Integer.toString(oldest));
        }
    }

    /** Families were deported with their children: there a child is no error. */
    private static boolean administrative(CheckedCase c) {
        boolean deported = c.kind(
                SentenceKind.SPECIAL_SETTLEMENT,
                SentenceKind.EXILE,
                SentenceKind.DEKULAKISATION,
                SentenceKind.DISENFRANCHISED,
                SentenceKind.CONFISCATION);
        // without a measure or a court nothing says that the child was tried
        return deported || !c.kindKnown();
    }

    private static int years(LocalDate from, LocalDate to) {
        return Period.between(from, to).getYears();
    }
}
