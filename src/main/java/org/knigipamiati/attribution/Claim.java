package org.knigipamiati.attribution;

import java.util.List;
import java.util.Optional;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A claim that a case belongs to an operation, or, if negative, that it does not.
 *
 * @param caseNo the case
 * @param parent side of the Terror
 * @param parentLevel how well that is founded
 * @param line code of the operation; empty if only the parent is claimed
 * @param level how well the line is founded; for a claim without line the level of the parent
 * @param rule what makes it
 * @param procedure the way the case took, as far as the claim tells
 * @param evidence the words it rests on
 * @param negative true if it denies
 * @param reasons the explanation, in order
 */
public record Claim(
        int caseNo,
        Parent parent,
        Level parentLevel,
        Optional<String> line,
        Level level,
        Rule rule,
        Optional<Procedure> procedure,
        Evidence evidence,
        boolean negative,
        List<Reason> reasons) {

    /**
     * The words a claim rests on.
     *
     * @param field the field they stand in; empty if the claim rests on the absence of something
     * @param text the words, empty if there are none
     * @param start offset inside the field's value, -1 if the claim rests on the whole value
     */
    public record Evidence(Optional<RecordField> field, String text, int start) {
        static final Evidence NONE = new Evidence(Optional.empty(), "", -1);

        static Evidence of(RecordField field, String text) {
            return new Evidence(Optional.of(field), text, -1);
        }
    }

    /** Whether it only names what may come into question: shown with its reason, counted nowhere. */
    public boolean candidate() {
        return !negative && parent != Parent.UNKNOWN && level == Level.UNKNOWN;
    }

    /** Stable name of the claim inside its record, as {@code 0/R04} or {@code 0/L1/POLISH_00485}. */
    public String id() {
        return caseNo + "/" + rule + line.map(code -> "/" + code).orElse("");
    }
}
