package org.knigipamiati.names;

/**
 * A dated event of a person's life.
 *
 * @param event what happened
 * @param year of it
 * @param month 1 to 12, 0 if not known
 * @param day of the month, 0 if not known
 */
public record LifeDate(LifeEvent event, int year, int month, int day) {

    /** An event of which only the year is known. */
    public static LifeDate of(LifeEvent event, int year) {
        return new LifeDate(event, year, 0, 0);
    }
}
