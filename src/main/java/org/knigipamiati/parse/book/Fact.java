package org.knigipamiati.parse.book;

import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/**
 * One thing that a statement says: a field, the words it rests on, and the value where it is not those words.
 *
 * @param from where the words begin in the prepared text
 * @param to where they end
 * @param value the value, null if the words are the value
 * @param why why it is not sure, null if it is
 */
record Fact(RecordField field, int from, int to, String value, String why) {

    /** It as the field of a case, 0 for the person and the main one; its words may not be empty. */
    FieldReading reading(EntryText text, int caseNo) {
        String words = text.slice(from, to);
        return new FieldReading(field, caseNo, words, value == null ? words : value, List.of(text.span(from, to)));
    }

    /** The first date of a field, null if there is none. */
    static PartialDate date(List<Fact> facts, RecordField field) {
        Fact fact = first(facts, field);
        return fact == null || fact.value == null
                ? null
                : PartialDate.tryParse(fact.value).orElse(null);
    }

    Fact doubted(String reason) {
        return new Fact(field, from, to, value, why == null ? reason : why);
    }

    static boolean has(List<Fact> facts, RecordField field) {
        return first(facts, field) != null;
    }

    static Fact first(List<Fact> facts, RecordField field) {
        // by index: this is asked too often for an iterator each time
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i).field == field) {
                return facts.get(i);
            }
        }
        return null;
    }
}
