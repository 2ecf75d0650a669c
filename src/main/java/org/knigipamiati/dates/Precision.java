package org.knigipamiati.dates;

/** How exactly a date was given, from the most to the least exact. */
public enum Precision {
    /** A calendar day (which may not exist, see {@link PartialDate#exists()}). */
    DAY,
    /** A month of a year. */
    MONTH,
    /** A year. */
    YEAR,
    /** Ten years, printed "194-" or "1930-е", EDTF {@code 194X}. */
    DECADE,
    /** A hundred years, EDTF {@code 19XX}. */
    CENTURY,
    /** From one date to another, EDTF {@code 1930/1931}; one end may be open ({@code ..}). */
    INTERVAL
}
