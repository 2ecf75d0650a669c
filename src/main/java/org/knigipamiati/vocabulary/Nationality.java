package org.knigipamiati.vocabulary;

import java.util.List;

/**
 * A nationality under its present name. It says nothing about an operation that a person fell to: the operations are those
 * that were aimed at the group, and many of their victims were of other nationalities.
 *
 * @param lemma masculine singular, as {@code поляк}; the key
 * @param feminine feminine singular
 * @param plural plural
 * @param operations codes of the operations aimed at this group; usually empty
 * @param source the work or document behind the row
 * @param certainty how far to trust it
 * @param note what to beware of; may be empty
 */
public record Nationality(
        String lemma,
        String feminine,
        String plural,
        List<String> operations,
        String source,
        Certainty certainty,
        String note) {

    static Nationality of(Table.Row row) {
        return new Nationality(
                row.require("lemma"),
                row.require("feminine"),
                row.require("plural"),
                row.list("operations"),
                row.require("source"),
                row.constant("certainty", Certainty.class),
                row.get("note"));
    }
}
