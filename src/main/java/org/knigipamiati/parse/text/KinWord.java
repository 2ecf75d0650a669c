package org.knigipamiati.parse.text;

import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.vocabulary.Table;

/**
 * A word of kinship: "жена", "дети".
 *
 * @param relation what the one so called is to the head of the family
 * @param sex {@code m} or {@code f} if it shows it, else empty
 * @param many whether it stands for all who are listed behind it
 */
public record KinWord(Relation relation, String sex, boolean many) {

    static KinWord of(Table.Row row) {
        String count = row.require("count");
        if (!count.equals("one") && !count.equals("many")) {
            throw row.error("count", "is neither one nor many");
        }
        return new KinWord(row.constant("relation", Relation.class), row.get("sex"), count.equals("many"));
    }
}
