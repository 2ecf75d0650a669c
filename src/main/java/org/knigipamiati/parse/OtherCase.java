package org.knigipamiati.parse;

/**
 * A further repression of the same person that the entry tells of beside its main case.
 *
 * @param caseNo the number under which {@link FieldReading}s belong to it, from 1
 * @param role whether it came before or after the main case
 * @param span the words that tell of it
 */
public record OtherCase(int caseNo, Role role, Span span) {

    /** Its place in time beside the main case. */
    public enum Role {
        EARLIER,
        LATER
    }
}
