package org.knigipamiati.parse.text;

import java.util.List;
import org.knigipamiati.vocabulary.Relation;
import org.knigipamiati.vocabulary.Table;

/**
 * A word of kinship: "жена", "дети".
 *
 * @param relation what the one so called is to the head of the family
 * @param sex {@code m} or {@code f} if it shows it, else empty
 * @param many whether it stands for all who are listed behind it
 * @param brief whether it is an abbreviation that means something else in most places: "с.", "д."
 */
public record KinWord(Relation relation, String sex, boolean many, boolean brief) {

    private static final List<String> COUNTS = List.of("one", "many", "brief");

    /** The same word said of a relative of somebody else than the head: "его жена" of a son's. */
    public KinWord ofAnother() {
        return new KinWord(Relation.RELATIVE, sex, many, brief);
    }

    static KinWord of(Table.Row row) {
        String count = row.require("count");
        if (!COUNTS.contains(count)) {
            throw row.error("count", "is none of " + COUNTS);
        }
        return new KinWord(
                row.constant("relation", Relation.class), row.get("sex"), count.equals("many"), count.equals("brief"));
    }
}
