package org.knigipamiati.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;

/**
 * What places are called in a reader's language, where that is another name: Warszawa, Lemberg ({@code
 * import/transliteration/places.csv}). A place bears such a name only where it is the whole of what stands between two commas, but
 * for a word that calls it a town, which is not told beside it: neither a village nor a street is taken for the town of its name.
 */
final class PlaceNames {

    /** The language whose names the table lists. */
    private static final String OF = "ru";

    private static final Table TABLE = Table.read("transliteration/places.csv");
    private static final PlaceNames NONE = new PlaceNames(Map.of());
    /** The full stop of an abbreviation, which a field that ends with it is printed without. */
    private static final String STOP = ".";

    private static final String BEFORE =
            "(?<=^|[,;(])(\\s*)(?:во?\\s+)?(?:(?:г|гор)\\.\\s*|(?:город|города|городе)\\s+)?(";
    private static final String AFTER = ")(?=\\s*(?:$|[,;()]|\\.$))";

    private final Map<String, String> names;
    private final Pattern pattern;

    private PlaceNames(Map<String, String> names) {
        this.names = names;
        List<String> longestFirst = new ArrayList<>(names.keySet());
        longestFirst.sort(Comparator.comparingInt(String::length).reversed());
        this.pattern = Pattern.compile(BEFORE
                + String.join("|", longestFirst.stream().map(Pattern::quote).toList())
                + AFTER);
    }

    /** The names for readers of a language; none if the table has no column of it, or the words are of another language. */
    static PlaceNames of(String printed, String reader) {
        if (!printed.equals(OF)
                || TABLE.rows().isEmpty()
                || !TABLE.rows().get(0).columns().contains(reader)) {
            return NONE;
        }
        Map<String, String> names = new HashMap<>();
        for (Table.Row row : TABLE.rows()) {
            row.require("source");
            row.constant("certainty", Certainty.class);
            String name = row.require(reader);
            for (String form : row.list("printed")) {
                if (names.put(form, name) != null) {
                    throw row.error("printed", "has a form that stands twice");
                }
                if (form.endsWith(STOP)) {
                    names.put(form.substring(0, form.length() - STOP.length()), name);
                }
            }
        }
        return new PlaceNames(Map.copyOf(names));
    }

    /** The words with the names that are known; the rest goes through the function. */
    String in(String words, UnaryOperator<String> otherwise) {
        if (names.isEmpty()) {
            return otherwise.apply(words);
        }
        StringBuilder told = new StringBuilder();
        int from = 0;
        Matcher found = pattern.matcher(words);
        while (found.find()) {
            told.append(otherwise.apply(words.substring(from, found.end(1)))).append(names.get(found.group(2)));
            from = found.end();
        }
        return told.append(otherwise.apply(words.substring(from))).toString();
    }
}
