package org.knigipamiati.kin;

import java.util.Map;

/**
 * How many records that the public may see have what a person has, that record included.
 *
 * @param named those with a name at all
 * @param surname those of the surname
 * @param given those of the given name
 * @param patronymic those of the patronymic
 * @param fathers those whose given name is that of the person's father
 * @param children those whose father had the person's given name
 * @param places those of each place, by its key
 */
public record Frequencies(
        long named, long surname, long given, long patronymic, long fathers, long children, Map<String, Long> places) {

    /**
     * What is added to the names that were counted: a collection of ten says nothing of how rare a name is in the world, and one that
     * nobody else in it bears is not impossible.
     */
    private static final double UNSEEN_NAMES = 100;

    private static final double UNSEEN_BEARERS = 0.5;

    /** The two who are compared say nothing of how common it is. */
    private static final int COMPARED = 2;

    /** How common something is, 0 to 1, judged by everybody but the two who are compared. */
    double share(long bearers, boolean bothBearIt) {
        long others = Math.max(0, bearers - (bothBearIt ? COMPARED : 1));
        return Math.min(1, (others + UNSEEN_BEARERS) / (Math.max(0, named - COMPARED) + UNSEEN_NAMES));
    }

    /** People of a place beside the two, at least one; of no place, of the collection. */
    double people(String place) {
        long all = place == null ? named : places.getOrDefault(place, (long) COMPARED);
        return Math.max(1, all - COMPARED);
    }
}
