package org.knigipamiati.attribution;

import java.util.function.Predicate;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;

/**
 * One row of the decision table.
 *
 * @param id {@code R04} …; two rows share an id where one rule has two cases or two outcomes
 * @param version raised whenever its outcome changes
 * @param condition what must hold, apart from the date
 * @param window in which the sentence must lie; null if the date does not matter
 * @param parent side of the Terror claimed
 * @param line code of the operation claimed; empty if only the parent
 * @param level level of the claim if the whole date lies in the window
 */
record ParentRule(
        String id,
        int version,
        Predicate<CaseView> condition,
        Interval window,
        Parent parent,
        String line,
        Level level) {

    /** Whether it applies: surely, possibly (the date reaches over a border of the window) or not. */
    Overlap applies(CaseView view) {
        Overlap dated = window == null ? Overlap.YES : view.within(window);
        return dated == Overlap.NO || !condition.test(view) ? Overlap.NO : dated;
    }

    /**
     * The level in this case: one step down where the date only overlaps the window, and at most weak where only the execution
     * is dated. A weak claim stays weak: there is no level between "possible" and "none".
     */
    Level levelFor(CaseView view, Overlap dated) {
        boolean doubtful = dated == Overlap.OVERLAPS || (window != null && view.datedByExecution);
        return doubtful ? level.weaker(Level.INFERRED_WEAK) : level;
    }
}
