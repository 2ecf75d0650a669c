package org.knigipamiati.vocabulary;

/** How far a row of a vocabulary can be trusted. Pages show everything but {@link #VERIFIED} as what it is. */
public enum Certainty {
    /** Stated by the published work or document that the row cites. */
    VERIFIED,
    /** The row as a whole is, but the columns it names are not. */
    PARTLY,
    /** Observed in memorial books themselves: it says how they print, not what was. */
    OBSERVED,
    /** General knowledge, or seen only in a secondary place; no published work was checked. */
    UNVERIFIED
}
