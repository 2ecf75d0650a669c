package org.knigipamiati.web.record;

import java.util.List;

/**
 * A field of the table.
 *
 * @param label what it is
 * @param printed the source's words, empty if it has none of its own
 * @param reading what we understand by them, empty if nothing beyond the words
 * @param origin who says so if neither the source nor our reading of it, empty as a rule
 * @param follows from what it follows, if the words are not printed of this person; empty as a rule
 */
public record FieldRow(String label, List<String> printed, String reading, String origin, String follows) {

    /** A field that the entry prints of the person, or that a person said. */
    FieldRow(String label, List<String> printed, String reading, String origin) {
        this(label, printed, reading, origin, "");
    }
}
