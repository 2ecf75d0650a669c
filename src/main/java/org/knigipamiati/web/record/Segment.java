package org.knigipamiati.web.record;

/**
 * A stretch of an entry that was read as one thing.
 *
 * @param text as printed
 * @param group CSS class of what it was read as: {@code person}, {@code arrest}, {@code trial}, {@code sentence},
 *     {@code death}, {@code rehabilitation}, {@code family}, {@code other}; {@code residue}; {@code left-out}; or empty for labels and separators
 * @param label name of the field, for the title; empty if none
 * @param own whether it stands in the part that tells of this person alone, in an entry that tells of a family
 */
public record Segment(String text, String group, String label, boolean own) {

    /** A stretch of an entry that tells of one person. */
    public Segment(String text, String group, String label) {
        this(text, group, label, false);
    }

    /** Whether it was not understood. */
    public boolean isResidue() {
        return group.equals(RESIDUE);
    }

    /** Whether it became a field. */
    public boolean isField() {
        return !group.isEmpty() && !isResidue() && !isLeftOut();
    }

    /** Whether it stands for words that the public is not to read. */
    public boolean isLeftOut() {
        return group.equals(LEFT_OUT);
    }

    static final String RESIDUE = "residue";
    static final String FAMILY = "family";
    static final String LEFT_OUT = "left-out";
    static final String PERSON = "person";
}
