package org.knigipamiati.attribution;

import java.util.List;
import java.util.stream.Stream;

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

    private static final String OR_BETTER = "_OR_BETTER";

    /**
     * What a name means: the level itself, or, with {@code _OR_BETTER} behind it, every level that is at least as good. Only levels
     * that claim an operation and are not the best have such a name.
     *
     * @return the levels, the best first; none for a name that means nothing
     */
    public static List<Level> named(String name) {
        return Stream.of(values())
                .filter(level -> name.equals(level.name())
                        || minima().contains(name)
                                && level.atLeast(valueOf(name.substring(0, name.length() - OR_BETTER.length()))))
                .toList();
    }

    /** The names that mean a level and all better ones, the strictest first. */
    public static List<String> minima() {
        return Stream.of(values())
                .filter(level -> level.positive() && level != STATED)
                .map(level -> level.name() + OR_BETTER)
                .toList();
    }

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
