package org.knigipamiati.attribution;

import java.util.Optional;
import java.util.function.Predicate;
import org.knigipamiati.dates.Interval;
import org.knigipamiati.dates.Overlap;

/**
 * One row of the decision table.
 *
 * @param rule two rows share a rule where it has two cases or two outcomes
 * @param message key of its sentence, as {@code rule.R04}
 * @param condition what must hold, apart from the date
 * @param window in which the sentence must lie; null if the date does not matter
 * @param parent side of the Terror claimed
 * @param line code of the operation claimed; empty if only the parent
 * @param level level of the claim if the whole date lies in the window
 * @param procedure the way of such a case; empty if the row does not tell
 */
record ParentRule(
        Rule rule,
        String message,
        Predicate<CaseView> condition,
        Interval window,
        Parent parent,
        Optional<String> line,
        Level level,
        Optional<Procedure> procedure) {

    /** A row that claims nothing yet. */
    static ParentRule row(Rule rule, Predicate<CaseView> condition, Interval window) {
        return new ParentRule(
                rule,
                "rule." + rule,
                condition,
                window,
                Parent.UNKNOWN,
                Optional.empty(),
                Level.UNKNOWN,
                Optional.empty());
    }

    ParentRule claims(Parent side, Level how) {
        return new ParentRule(rule, message, condition, window, side, line, how, procedure);
    }

    ParentRule claims(Parent side, String operation, Level how) {
        return new ParentRule(rule, message, condition, window, side, Optional.of(operation), how, procedure);
    }

    ParentRule by(Procedure way) {
        return new ParentRule(rule, message, condition, window, parent, line, level, Optional.of(way));
    }

    /** The same with a sentence of its own, {@code rule.R04.short}. */
    ParentRule saying(String variant) {
        return new ParentRule(rule, "rule." + rule + '.' + variant, condition, window, parent, line, level, procedure);
    }

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
