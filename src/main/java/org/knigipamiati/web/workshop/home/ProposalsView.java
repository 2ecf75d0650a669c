package org.knigipamiati.web.workshop.home;

import java.util.List;
import java.util.Map;

/**
 * Proposals that wait for a second person.
 *
 * @param lines oldest first
 */
record ProposalsView(List<Line> lines) {

    /** A proposal; its notes by the tag of their language. */
    record Line(
            long id,
            long record,
            String name,
            String kind,
            String reason,
            Map<String, String> notes,
            String who,
            String when,
            boolean own) {}
}
