package org.knigipamiati.checks;

/** How serious a flag is. */
public enum Severity {
    /** Cannot be true: date-based counts leave the record out until someone has looked. */
    ERROR,
    /** Unlikely, or a known trap. */
    WARN,
    /** Explains something a reader might take wrongly. */
    INFO
}
