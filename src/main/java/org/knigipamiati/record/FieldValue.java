package org.knigipamiati.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One field of a record with the printed words it rests on.
 *
 * @param field path of {@code vocabulary.RecordField}, as {@code trial.body}
 * @param caseNo 0 for the person and the main case, 1 and on for further cases
 * @param verbatim the printed words, null if a value has none of its own
 * @param value our normalised value, null if there is none beyond the words
 * @param spans where the words stand in the entry: pairs of UTF-16 offsets, from and to
 * @param origin who says so
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldValue(
        String field, int caseNo, String verbatim, String value, List<List<Integer>> spans, Origin origin) {

    public FieldValue {
        // Stored without its places if it has none; it is the same value when it is read back.
        spans = spans == null ? List.of() : List.copyOf(spans);
    }

    /** The same in another case. */
    public FieldValue inCase(int no) {
        return new FieldValue(field, no, verbatim, value, spans, origin);
    }

    /** The same words and value without their places, for an entry of other text. */
    public FieldValue unplaced() {
        return new FieldValue(field, caseNo, verbatim, value, List.of(), origin);
    }

    /** The same, said by somebody else. */
    public FieldValue saidBy(Origin who) {
        return new FieldValue(field, caseNo, verbatim, value, spans, who);
    }

    /** What is said in the entry or by somebody, without what the source only takes for granted; null if nothing is. */
    public String said() {
        return origin == Origin.SUPPLIED ? verbatim : effective();
    }

    /** The value to show or compare: the normalised one, else the words. */
    public String effective() {
        return value != null ? value : verbatim;
    }
}
