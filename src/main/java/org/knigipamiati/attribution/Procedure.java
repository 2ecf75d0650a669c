package org.knigipamiati.attribution;

/** The way by which a case of the mass operations was decided; the steps of each are in {@code vocabulary/procedure_steps.csv}. */
public enum Procedure {
    /** A local proposal, confirmed in Moscow from an album. */
    ALBUM,
    /** A regional troika under a limit, without confirmation. */
    TROIKA,
    /** A special troika in place of Moscow, from 17 September 1938. */
    SPECIAL_TROIKA
}
