package org.knigipamiati.parse;

/**
 * A text in which no field could be found, such as an empty one.
 *
 * @param raw the text as given
 * @param reason why, for a reviewer
 */
public record Unreadable(String raw, Reason reason) implements Reading {

    /** Why there is no reading. */
    public enum Reason {
        /** Nothing but blanks and punctuation. */
        EMPTY,
        /** Words, but none that this form knows what to do with. */
        NOTHING_RECOGNISED,
        /** The form made a mistake; the log has it. */
        FORM_FAILED
    }
}
