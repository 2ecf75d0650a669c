package org.knigipamiati.names.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.knigipamiati.vocabulary.Table;

/** The language in which a person of a nationality would write a name, to call a spelling by: {@code names/peoples.csv}. */
public final class Peoples {
    private static final Map<String, String> LANGUAGES = new LinkedHashMap<>();

    static {
        for (Table.Row row : Table.read("names/peoples.csv").rows()) {
            for (String beginning : row.require("nationalities").split(" ")) {
                LANGUAGES.put(beginning, row.require("language"));
            }
        }
    }

    private Peoples() {}

    /** The code of {@code spellings.csv} for the nationality that a record's text names first; empty if none. */
    public static String language(String context) {
        int first = Integer.MAX_VALUE;
        String language = "";
        for (Map.Entry<String, String> people : LANGUAGES.entrySet()) {
            int at = context.indexOf(people.getKey());
            if (at >= 0 && at < first && (at == 0 || !Character.isLetter(context.charAt(at - 1)))) {
                first = at;
                language = people.getValue();
            }
        }
        return language;
    }
}
