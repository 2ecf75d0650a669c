package org.knigipamiati.web.record;

import java.util.List;

/**
 * A step of an operation's procedure.
 *
 * @param title what was done
 * @param rule how it was done as a rule
 * @param known what this record says of it, empty if nothing
 */
public record Step(String title, String rule, List<String> known) {

    /** Whether the record is silent about it. */
    public boolean isSilent() {
        return known.isEmpty();
    }
}
