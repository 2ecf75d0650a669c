package org.knigipamiati.names;

/** What a comparison says of one record, best first. */
public enum MatchVerdict {
    /** The surname matches strongly and every word of the query is accounted for: this is the person asked for, or a namesake. */
    FULL,
    /** Something agrees and something is missing, misspelt or contradicts (a patronymic, a year, a letter). */
    PERHAPS,
    /** Another person; at most a nearest name. */
    NO
}
