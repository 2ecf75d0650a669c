package org.knigipamiati.web.workshop.home;

import java.util.List;
import org.knigipamiati.web.workshop.desk.FieldForm;

/**
 * What waits for review.
 *
 * @param sources sources to choose from
 * @param flags checks to choose from
 * @param states states to choose from
 * @param ages least times of waiting to choose from
 * @param lines the records, the oldest first
 * @param full whether there may be more than are shown
 */
record QueueView(
        List<FieldForm.Choice> sources,
        List<FieldForm.Choice> flags,
        List<FieldForm.Choice> states,
        List<FieldForm.Choice> ages,
        List<Line> lines,
        boolean full) {

    /** A record that waits; its age is the time it has waited, in words. */
    record Line(
            String href, String name, String source, String state, String since, String age, int flags, boolean own) {}
}
