package org.knigipamiati.parse.book;

import java.util.List;
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

    Fact doubted(String reason) {
        return new Fact(field, from, to, value, why == null ? reason : why);
    }

    static boolean has(List<Fact> facts, RecordField field) {
        return first(facts, field) != null;
    }

    static Fact first(List<Fact> facts, RecordField field) {
        for (Fact fact : facts) {
            if (fact.field == field) {
                return fact;
            }
        }
        return null;
    }
}
