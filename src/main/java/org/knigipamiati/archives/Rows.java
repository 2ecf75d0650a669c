package org.knigipamiati.archives;

import java.util.LinkedHashMap;
import java.util.Map;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/** What the tables of this room have in common. */
final class Rows {

    private Rows() {}

    /** Words by language tag: the cells of {@code NAME_ru}, {@code NAME_en} and whatever other tags the table has; empty cells are left out. */
    static Map<String, String> texts(Table.Row row, String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String column : row.columns()) {
            if (column.matches(name + "_[a-z]{2}") && !row.get(column).isEmpty()) {
                texts.put(column.substring(name.length() + 1), row.get(column));
            }
        }
        return Map.copyOf(texts);
    }

    /** What is not verified would be read as advice: the tables do not hold it. */
    static Certainty certainty(Table.Row row) {
        Certainty certainty = row.constant("certainty", Certainty.class);
        if (certainty == Certainty.UNVERIFIED) {
            throw row.error("certainty", "has no place in a table by which people write letters");
        }
        return certainty;
    }
}
