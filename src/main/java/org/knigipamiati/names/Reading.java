package org.knigipamiati.names;

import java.util.Set;

/**
 * One way to read a written word as a Russian source would have written it.
 *
 * @param cyrillic the reading, lower case
 * @param fold its {@link Letters#fold}
 * @param standard the row group of {@code spellings.csv} that gave it first ({@code de}, {@code pl}, …), {@code ru} for a
 *     Cyrillic word as it stands, {@code layout} for a keyboard left in the other layout
 * @param standards all the groups that give it
 */
record Reading(String cyrillic, String fold, String standard, Set<String> standards) {
    Reading(String cyrillic, String fold, String standard) {
        this(cyrillic, fold, standard, Set.of(standard));
    }

    boolean asWritten() {
        return standard.equals("ru");
    }

    /** The group to name to a reader: that of the record's nationality if it is one, else the likeliest. */
    String standardFor(String nationality) {
        return standards.contains(nationality) ? nationality : standard;
    }
}
