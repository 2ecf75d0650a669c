package org.knigipamiati.parse.text;

import java.util.Locale;
import org.knigipamiati.vocabulary.Table;

/**
 * A word that opens a statement.
 *
 * @param topic what the statement is about
 * @param sex {@code m} or {@code f} if it is a verb that shows it, else empty
 * @param form where it must stand to be one
 */
public record Mark(Topic topic, String sex, Form form) {

    /** Where a word opens a statement. */
    public enum Form {
        /** Anywhere: no other word looks like it. */
        VERB,
        /** At the beginning of a clause. */
        LABEL,
        /** At the beginning of a clause and before a colon, a line's rest or a cell's. */
        COLON,
        /** At the beginning of a clause and before a date. */
        DATE,
        /** At the beginning of a sentence or column. */
        CLAUSE,
        /** Behind what it says something of. */
        SIGN,
        /** Behind a name. */
        AFTER,
        /** At the beginning of a clause, about somebody else. */
        RELATIVE;

        /** Whether the word opens a statement of the person where a clause begins. */
        boolean opensClause() {
            return this == VERB || this == LABEL || this == COLON || this == DATE;
        }
    }

    /** Whether the word opens a statement of the person where a clause begins. */
    public boolean opensClause() {
        return form.opensClause();
    }

    static Mark of(Table.Row row) {
        String sex = row.get("sex");
        return new Mark(
                row.constant("topic", Topic.class),
                sex.endsWith("?") ? sex.substring(0, 1) : sex,
                Form.valueOf(row.require("form").toUpperCase(Locale.ROOT)));
    }
}
