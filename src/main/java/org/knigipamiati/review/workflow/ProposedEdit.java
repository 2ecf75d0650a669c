package org.knigipamiati.review.workflow;

import java.util.List;
import java.util.Map;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Differences;

/**
 * A change of a published record that waits for a second person: typed fields, the undoing of a revision, or another text of the entry;
 * the other two are null. What the second person is shown is done, or nothing: {@code lines} are compared once more then.
 *
 * @param typed what was typed, by the name of the field
 * @param undoes id of the revision that is undone
 * @param text what the entry shall say
 * @param textBefore what it said when that was proposed
 * @param lines what the record says of each field that changes, and what it would say
 */
public record ProposedEdit(Map<String, String> typed, Long undoes, String text, String textBefore, List<Line> lines) {

    /** A field that changes, by its name. */
    public record Line(String field, List<String> before, List<String> after) {}

    /** Of typed fields. */
    public static ProposedEdit typed(Map<String, String> typed, StoredReading before, StoredReading after) {
        return new ProposedEdit(typed, null, null, null, lines(before, after));
    }

    /** Of an undoing. */
    public static ProposedEdit undoing(long revision, StoredReading before, StoredReading after) {
        return new ProposedEdit(null, revision, null, null, lines(before, after));
    }

    /** Of a text. */
    public static ProposedEdit text(String before, String text, List<Line> lines) {
        return new ProposedEdit(null, null, text, before, lines);
    }

    /**
     * Holds that what would come of it now is what it said when it was proposed.
     *
     * @throws CannotAct if it is something else
     */
    public void requireStill(List<Line> now) {
        if (!now.equals(lines)) {
            throw new CannotAct(CannotAct.Why.EDIT_OUTDATED);
        }
    }

    /** How two readings differ. */
    public static List<Line> lines(StoredReading before, StoredReading after) {
        return Differences.between(before, after).stream()
                .map(difference -> new Line(difference.key().name(), difference.before(), difference.after()))
                .toList();
    }
}
