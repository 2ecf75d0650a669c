package org.knigipamiati.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A step of a time series. Weeks begin on Monday. */
public enum TimeStep {
    DAY(ChronoUnit.DAYS) {
        @Override
        LocalDate first(LocalDate day) {
            return day;
        }
    },
    WEEK(ChronoUnit.WEEKS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    },
    MONTH(ChronoUnit.MONTHS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfMonth(1);
        }
    },
    YEAR(ChronoUnit.YEARS) {
        @Override
        LocalDate first(LocalDate day) {
            return day.withDayOfYear(1);
        }
    };

    /** Name of the query parameter. */
    public static final String PARAMETER = "step";

    private final ChronoUnit unit;

    TimeStep(ChronoUnit unit) {
        this.unit = unit;
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The step of that name; empty if there is none. */
    static Optional<TimeStep> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    /** First day of the step in which a day lies. */
    abstract LocalDate first(LocalDate day);

    /** First day of the next step after the one that begins on a day. */
    LocalDate next(LocalDate first) {
        return first.plus(1, unit);
    }

    /** How many steps from one first day to another, both counted. */
    long between(LocalDate first, LocalDate last) {
        return unit.between(first, last) + 1;
    }
}
