package org.knigipamiati.web.workshop.home;

import java.util.List;

/**
 * Proposals that wait for a second person.
 *
 * @param lines oldest first
 */
record ProposalsView(List<Line> lines) {

    /** A proposal. */
    record Line(
            long id,
            long record,
            String name,
            String kind,
            String reason,
            String noteRu,
            String noteEn,
            String who,
            String when,
            boolean own) {}
}
