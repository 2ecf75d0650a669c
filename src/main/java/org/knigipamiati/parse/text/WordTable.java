package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.knigipamiati.vocabulary.Table;

/**
 * A table {@code phrase,means,value,note} of the words of one language, by what they mean. Several phrases of one row are
 * separated by {@code |}; {@code value} says more where a meaning has kinds (the number of a month, the kind of a measure).
 */
public final class WordTable {

    private final Map<String, List<Table.Row>> rows = new TreeMap<>();

    private final Dictionary dictionary = new Dictionary();

    private WordTable() {}

    /** Reads a table from the resources. */
    public static WordTable read(String resource) {
        WordTable table = new WordTable();
        table.add(resource);
        return table;
    }

    /** Reads several tables as one: a language and those whose words its books use as well. */
    public static WordTable read(List<String> resources) {
        WordTable table = new WordTable();
        resources.forEach(table::add);
        return table;
    }

    private void add(String resource) {
        for (Table.Row row : Table.read(resource).rows()) {
            rows.computeIfAbsent(row.require("means"), means -> new ArrayList<>())
                    .add(row);
        }
    }

    /** The phrases with one of some meanings; none where the table has none. */
    public Phrases<Boolean> plain(String... means) {
        List<Table.Row> all = new ArrayList<>();
        for (String one : means) {
            all.addAll(rows.getOrDefault(one, List.of()));
        }
        return Phrases.of(dictionary, all, row -> true);
    }

    /** The phrases with a meaning, and those of another whose rows have that value. */
    public Phrases<Boolean> plainOr(String means, String other, String value) {
        List<Table.Row> all = new ArrayList<>(rows.getOrDefault(means, List.of()));
        rows.getOrDefault(other, List.of()).stream()
                .filter(row -> row.get("value").equals(value))
                .forEach(all::add);
        return Phrases.of(dictionary, all, row -> true);
    }

    /** The phrases of another table, to be looked for together with those of this one. */
    <T> Phrases<T> other(String resource, Function<Table.Row, T> meaning) {
        return Phrases.read(dictionary, resource, meaning);
    }

    /** The phrases with a meaning and what its rows say of it. */
    public <T> Phrases<T> of(String means, Function<Table.Row, T> meaning) {
        return Phrases.of(dictionary, rows.getOrDefault(means, List.of()), meaning);
    }

    /** What the rows with a meaning say, in their order. */
    public <T> List<T> rows(String means, Function<Table.Row, List<T>> meaning) {
        return rows.getOrDefault(means, List.of()).stream()
                .flatMap(row -> meaning.apply(row).stream())
                .toList();
    }

    /** The folded words with a meaning themselves, for tables of endings and of single words. */
    public List<String> words(String means) {
        return rows.getOrDefault(means, List.of()).stream()
                .flatMap(row -> row.list("phrase").stream())
                .map(EntryText::fold)
                .toList();
    }
}
