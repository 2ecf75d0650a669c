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
 * @param origin who says so: {@code source} (read by the parser), {@code given} (a structured file) or an editor's name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FieldValue(
        String field, int caseNo, String verbatim, String value, List<List<Integer>> spans, String origin) {

    /** The value to show or compare: the normalised one, else the words. */
    public String effective() {
        return value != null ? value : verbatim;
    }
}
