package org.knigipamiati.parse.text;

import java.util.Locale;
import org.knigipamiati.vocabulary.Table;

/**
 * A word or abbreviation with which a statement begins.
 *
 * @param statement what it introduces
 * @param sex {@code m} or {@code f} where its form shows it, else empty
 * @param place where it counts as a label
 */
public record Label(Statement statement, String sex, Place place) {

    /** Where a label may stand; each place includes those before it. */
    public enum Place {
        LINE,
        SENTENCE,
        CLAUSE
    }

    public static Label of(Table.Row row) {
        return new Label(
                row.constant("statement", Statement.class),
                row.get("sex"),
                Place.valueOf(row.require("place").toUpperCase(Locale.ROOT)));
    }
}
