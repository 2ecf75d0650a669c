package org.knigipamiati.web.workshop.home;

import java.util.List;
import java.util.Map;

/**
 * Proposals that wait for a second person.
 *
 * @param lines about records, oldest first
 * @param runs to hide whole imports or show them again, oldest first
 */
record ProposalsView(List<Line> lines, List<Run> runs) {

    /** A proposal about all records of an import of a source. */
    record Run(
            long id,
            String source,
            String title,
            String kind,
            String files,
            String reason,
            String who,
            String when,
            boolean own) {}

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
