package org.knigipamiati.archives;

import java.util.List;

/**
 * Whom to ask about one case.
 *
 * @param file who holds the file, the likeliest first; never empty
 * @param also who holds something more
 * @param rights who decides on rehabilitation; empty if no rule knows
 */
public record Advice(List<Step> file, List<Step> also, List<Step> rights) {

    /**
     * One archive and why.
     *
     * @param archive the archive
     * @param rule the row of the decision table that leads there
     * @param on on what the answer hangs that the record does not tell
     */
    public record Step(Archive archive, ArchiveRule rule, Condition on) {}

    /** What the record does not tell. */
    public enum Condition {
        NONE,
        /** Which of two regions of today the place belongs to: read from a printed name. */
        PLACE,
        /** Holds if the place that decided is another than it seems. */
        OTHER_PLACE,
        /** Holds if the person was not rehabilitated, or nobody has decided yet. */
        NOT_REHABILITATED,
        /** Holds if the person was rehabilitated. */
        REHABILITATED
    }

    /** Whether nothing of the case leads to an archive, so that only the general way is left. */
    public boolean isGeneral() {
        return file.get(0).rule().isGeneral();
    }
}
