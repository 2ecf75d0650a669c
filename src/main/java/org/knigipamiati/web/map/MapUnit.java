package org.knigipamiati.web.map;

import org.knigipamiati.report.ComparedCounts.FirstCategory;
import org.knigipamiati.vocabulary.Region;

/**
 * A unit with what is counted of it.
 *
 * @param unit the unit
 * @param label what it is called
 * @param count how many, above 0
 * @param first the share of the first category
 * @param square whether it is a union republic among smaller units: its cases are those of which no smaller unit is told
 */
record MapUnit(Region unit, String label, long count, FirstCategory first, boolean square) {

    /** Steps of the share; each is a shade. */
    static final int SHADES = 5;

    /** The step of the share of the first category, 0 the lowest; -1 if no outcome is known. */
    int shade() {
        return first.ofKnown().isEmpty()
                ? -1
                : (int) Math.min(SHADES - 1, first.ofKnown().getAsDouble() * SHADES);
    }
}
