package org.knigipamiati.names;

/**
 * One way to read a written word as a Russian source would have written it.
 *
 * @param cyrillic the reading, lower case
 * @param fold its {@link Letters#fold}
 * @param standard the row group of {@code spellings.csv} that gave it ({@code de}, {@code pl}, …), {@code ru} for a Cyrillic
 *     word as it stands, {@code layout} for a keyboard left in the other layout
 */
record Reading(String cyrillic, String fold, String standard) {
    boolean asWritten() {
        return standard.equals("ru");
    }
}
