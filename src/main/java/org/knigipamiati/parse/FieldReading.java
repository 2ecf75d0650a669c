package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.vocabulary.RecordField;

/**
 * One field as an entry states it. A list field has one reading for each item.
 *
 * @param field which field
 * @param caseNo 0 for the main case and for what belongs to the person; 1 and more for the {@link OtherCase}s
 * @param verbatim the printed words the reading rests on, pieces joined with ". ", without final punctuation; empty if
 *     nothing is printed and the value is {@link Basis#SUPPLIED}
 * @param value the normalised value (EDTF for a date, a lemma, a code, a number as text); for a verbatim field its words again,
 *     with a descriptor of the source those in full
 * @param spans where those words stand in the raw text, in text order
 * @param basis on what the value rests beside the words
 */
public record FieldReading(
        RecordField field, int caseNo, String verbatim, String value, List<Span> spans, Basis basis) {

    public FieldReading {
        spans = List.copyOf(spans);
    }

    /** A reading that rests on the printed words. */
    public FieldReading(RecordField field, int caseNo, String verbatim, String value, List<Span> spans) {
        this(field, caseNo, verbatim, value, spans, Basis.PRINTED);
    }

    /** Whether it belongs to the person or to the case the entry is mainly about. */
    public boolean main() {
        return caseNo == 0;
    }

    /** Whether a character of the raw text is among its words. */
    public boolean holds(int rawOffset) {
        for (Span span : spans) {
            if (span.start() <= rawOffset && rawOffset < span.end()) {
                return true;
            }
        }
        return false;
    }

    /** The same verbatim field stated once more behind: the pieces are joined with ". ". */
    public FieldReading and(FieldReading next) {
        String words = verbatim + ". " + next.verbatim;
        List<Span> all = new ArrayList<>(spans);
        all.addAll(next.spans);
        return new FieldReading(field, caseNo, words, words, all);
    }
}
