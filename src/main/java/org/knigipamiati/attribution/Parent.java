package org.knigipamiati.attribution;

/** To which side of the Great Terror a case belongs. */
public enum Parent {
    /** The operation of order 00447. */
    KULAK,
    /** The national operations. */
    NATIONAL,
    /** Another operation: lists of the Military Collegium, wives of "traitors", militia troikas, the ROVS affair. */
    OTHER,
    /** None of the mass operations. */
    NONE,
    /** It cannot be said. */
    UNKNOWN
}
