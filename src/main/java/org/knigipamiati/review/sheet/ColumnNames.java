package org.knigipamiati.review.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Table;

/** Guesses which field a column holds from its name, by the table {@code workshop/columns.csv}. */
public final class ColumnNames {

    private static final Map<String, String> TARGETS = read();

    private ColumnNames() {}

    /** The target of each column; empty where the name says nothing to us. */
    public static List<String> guess(List<String> header) {
        return header.stream().map(name -> TARGETS.getOrDefault(key(name), "")).toList();
    }

    private static Map<String, String> read() {
        Map<String, String> targets = new HashMap<>();
        for (RecordField field : RecordField.values()) {
            targets.put(field.path(), field.path());
        }
        for (Table.Row row : Table.read("workshop/columns.csv").rows()) {
            targets.put(key(row.get("column")), row.get("target"));
        }
        return targets;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("\\s+", " ");
    }
}
