package org.knigipamiati.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Coarse classes of printed words, by which records can be counted where every book words things in its own way. The classes are
 * ours, not the sources', and are to be shown so. They stand in {@code import/vocabulary/word_classes.csv}, where the first row of a
 * field whose pattern fits decides, so that what is more particular stands first.
 */
public final class WordClasses {

    /** The class of words that no row fits: the record says something, but it is not known what kind of thing. */
    public static final String UNCLASSED = "UNCLASSED";

    private record Rule(WordPattern pattern, String kind) {}

    private static final WordClasses BUNDLED = new WordClasses(Table.read("vocabulary/word_classes.csv"));

    private final Map<RecordField, List<Rule>> rules = new LinkedHashMap<>();
    private final Map<RecordField, Remembered<Optional<String>>> known = new LinkedHashMap<>();

    WordClasses(Table table) {
        for (Table.Row row : table.rows()) {
            RecordField field = RecordField.byPath(row.require("field"))
                    .orElseThrow(() -> row.error("field", "is no field of a record"));
            rules.computeIfAbsent(field, f -> new ArrayList<>())
                    .add(new Rule(WordPattern.parse(row.require("words")), row.require("class")));
        }
        rules.forEach((field, rows) -> known.put(field, new Remembered<>(printed -> of(rows, printed))));
    }

    /** The classes that come with the software. */
    public static WordClasses bundled() {
        return BUNDLED;
    }

    /**
     * The class of the words of a field.
     *
     * @return {@link #UNCLASSED} if no row fits; empty for no words, and for words that say that nothing is known
     */
    public Optional<String> of(RecordField field, String printed) {
        if (printed == null || printed.isBlank()) {
            return Optional.empty();
        }
        Remembered<Optional<String>> ofField = known.get(field);
        return ofField == null ? Optional.of(UNCLASSED) : ofField.of(printed);
    }

    private static Optional<String> of(List<Rule> rows, String printed) {
        List<String> words = PrintedWords.of(printed);
        String kind = rows.stream()
                .filter(rule -> rule.pattern.fits(words))
                .map(Rule::kind)
                .findFirst()
                .orElse(UNCLASSED);
        return Optional.of(kind).filter(read -> !read.equals("UNKNOWN"));
    }

    /** The fields whose words have classes. */
    public Set<RecordField> fields() {
        return rules.keySet();
    }

    /** The classes of a field, in the order of the table, {@link #UNCLASSED} last. */
    public List<String> classes(RecordField field) {
        List<String> classes = new ArrayList<>(rules.getOrDefault(field, List.of()).stream()
                .map(Rule::kind)
                .filter(known -> !known.equals("UNKNOWN"))
                .distinct()
                .toList());
        classes.add(UNCLASSED);
        return classes;
    }
}
