package org.knigipamiati.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.knigipamiati.vocabulary.Table;

/**
 * What a column of a table of knowledge means.
 *
 * @param name its column; for {@link Kind#TEXT} the columns {@code name_ru}, {@code name_en} and so on
 * @param kind what its cells hold
 * @param place where it is shown
 */
public record KnowledgeField(String name, Kind kind, Place place) {

    private static final String TAG = "_[a-z]{2}";

    /** What cells hold. All but {@link #TEXT}, {@link #PRINTED} and {@link #DATE} may hold several, separated by {@code |}. */
    public enum Kind {
        /** Words of ours, in a column for each language. */
        TEXT,
        /** Words that are not translated: numbers of orders, authors, titles. */
        PRINTED,
        /** A date in EDTF. */
        DATE,
        /** A code whose name is a message. */
        CODE,
        /** Code of an operation of the vocabulary. */
        OPERATION,
        /** Code of a region of the vocabulary. */
        REGION,
        /** Id of a published figure of the vocabulary. */
        FIGURE,
        /** An entry of a table of knowledge, as {@code people/EZHOV}. */
        ENTRY,
        /** A value of the search parameter that the field is named after. */
        SEARCH
    }

    /** Where a field is shown; what the list shows, the page of an entry shows too. */
    public enum Place {
        /** Makes the groups of the list. */
        GROUP,
        /** In the list. */
        LIST,
        /** On the page of an entry only. */
        ENTRY
    }

    /** The words of a row by language tag; empty for what is no {@link Kind#TEXT}. */
    Map<String, String> texts(Table.Row row) {
        return kind == Kind.TEXT ? texts(row, name) : Map.of();
    }

    /** The words of a column that stands there once for each language, those that are there. */
    static Map<String, String> texts(Table.Row row, String name) {
        Map<String, String> texts = new TreeMap<>();
        for (String column : row.columns()) {
            if (column.matches(name + TAG) && !row.get(column).isEmpty()) {
                texts.put(column.substring(name.length() + 1), row.get(column));
            }
        }
        return texts;
    }

    /** What of a row is something to be followed, as {@code operation/POLISH_00485} or {@code people/EZHOV}. */
    List<String> targets(Table.Row row) {
        return switch (kind) {
            case OPERATION, REGION, FIGURE ->
                row.list(name).stream()
                        .map(code -> kind.name().toLowerCase(Locale.ROOT) + '/' + code)
                        .toList();
            case ENTRY -> row.list(name);
            case TEXT, PRINTED, DATE, CODE, SEARCH -> List.of();
        };
    }
}
