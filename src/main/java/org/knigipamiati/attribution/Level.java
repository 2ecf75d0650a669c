package org.knigipamiati.attribution;

/** How well a claim is founded, the best first. Counts never add levels together silently. */
public enum Level {
    /** The entry's own text cites the order or names the operation. */
    STATED,
    /** An editor linked a document: a protocol, an album, an archival extract. */
    DOCUMENTED,
    /** Body and date; for a line, a country stated in the charge. */
    INFERRED_STRONG,
    /** Nationality only, a body not named in full or impossible, an incomplete date. */
    INFERRED_WEAK,
    /** Looked at: it belongs to no operation (a court, another period). */
    NONE,
    /** No body or no date: it cannot be said. */
    UNKNOWN;

    /** Whether this level is at least as good as the other. */
    public boolean atLeast(Level other) {
        return ordinal() <= other.ordinal();
    }

    /** The less certain of the two. */
    public Level weaker(Level other) {
        return atLeast(other) ? other : this;
    }

    /** Whether it claims an operation at all. */
    public boolean positive() {
        return atLeast(INFERRED_WEAK);
    }
}
