package org.knigipamiati.names.query;

import java.time.YearMonth;
import org.knigipamiati.names.LifeDate;
import org.knigipamiati.names.LifeEvent;

/**
 * A date in a question.
 *
 * @param text as typed
 * @param event what it is said to be the date of; null if that is not said
 * @param year of it, or the first of several
 * @param lastYear the last of several; the same for one year
 * @param month 1 to 12, 0 if not said
 * @param day of the month, 0 if not said
 */
public record DateMention(String text, LifeEvent event, int year, int lastYear, int month, int day) {

    /** A day whose year is not said may be of one that has a 29th of February. */
    private static final int LEAP_YEAR = 1936;

    /** Whether a calendar has it: the 31st of a February is in none. */
    public boolean exists() {
        int someYear = year == 0 ? LEAP_YEAR : year;
        return month <= 12
                && (day == 0 || month == 0 || YearMonth.of(someYear, month).isValidDay(day));
    }

    /** Whether a year may be the one meant. */
    public boolean holds(int other) {
        return other >= year && other <= lastYear;
    }

    /** Whether an event may be the one meant: its kind if that is said, its year, and month and day where both know them. */
    public boolean agrees(LifeDate date) {
        return (event == null || event == date.event()) && holds(date.year()) && !differsWithinYear(date);
    }

    /** Whether only month or day differ. */
    public boolean differsWithinYear(LifeDate date) {
        boolean otherMonth = month != 0 && date.month() != 0 && month != date.month();
        boolean otherDay = day != 0 && date.day() != 0 && day != date.day();
        return otherMonth || otherDay;
    }

    /** How many years lie between. */
    public int yearsFrom(int other) {
        return holds(other) ? 0 : Math.min(Math.abs(other - year), Math.abs(other - lastYear));
    }
}
