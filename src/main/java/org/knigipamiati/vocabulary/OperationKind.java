package org.knigipamiati.vocabulary;

/** To which side of the Great Terror an operation belongs. */
public enum OperationKind {
    /** Order 00447 and its part in the camps. */
    KULAK,
    /** One of the national lines, or all of them where the line is not known. */
    NATIONAL,
    /** Another operation, or sentences outside any. */
    OTHER,
    /** A deportation: no sentence of a person. */
    DEPORTATION,
    /** A sum for published figures. No record is ever assigned to it. */
    AGGREGATE;

    /** Whether it is a side of the Terror whose operations can be asked for together. */
    boolean isSide() {
        return this == KULAK || this == NATIONAL;
    }
}
