package org.knigipamiati.parse;

/**
 * A value that an entry does not print of somebody, but from which it follows: what is printed once for a whole family, or the year of
 * birth of whom an age is told. It is never to be shown as printed.
 *
 * @param reading the field; its words and spans are those from which it follows, wherever in the entry they stand
 * @param basis why it follows
 */
public record Inference(FieldReading reading, Basis basis) {

    /** Why a value follows. */
    public enum Basis {
        /** It is told of the head of the family, with whom the member was sent away. */
        HEAD,
        /** It is told of the family: "Семья снята с учета 11.08.1947". */
        FAMILY,
        /** It is reckoned from the age at a known date, so that it may be a year off. */
        AGE
    }
}
