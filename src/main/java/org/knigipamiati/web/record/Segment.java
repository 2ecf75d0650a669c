package org.knigipamiati.web.record;

/**
 * A stretch of an entry that was read as one thing.
 *
 * @param text as printed
 * @param group CSS class of what it was read as: {@code person}, {@code arrest}, {@code trial}, {@code sentence},
 *     {@code death}, {@code rehabilitation}, {@code other}; {@code residue}; or empty for labels and separators
 * @param label name of the field, for the title; empty if none
 */
public record Segment(String text, String group, String label) {

    /** Whether it was not understood. */
    public boolean isResidue() {
        return group.equals(RESIDUE);
    }

    /** Whether it became a field. */
    public boolean isField() {
        return !group.isEmpty() && !isResidue();
    }

    static final String RESIDUE = "residue";
    static final String PERSON = "person";
}
