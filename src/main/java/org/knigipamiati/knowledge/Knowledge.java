package org.knigipamiati.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.Table;
import org.knigipamiati.vocabulary.Vocabularies;

/**
 * All tables of knowledge, read once from the class path, checked against each other and against the vocabularies, and immutable.
 *
 * <p>An entry names others by paths ({@code people/EZHOV}, {@code operation/POLISH_00485}, {@code figure/W003}); who names something
 * is answered by {@link #about}. A source that begins with an id of the bibliography names that work, so that each work knows what
 * rests on it.
 */
public final class Knowledge {

    private static final String BIBLIOGRAPHY = "bibliography";
    private static final String CITED_AS = "cited_as";
    private static final String LABEL = "label:";

    private final Map<String, KnowledgeTable> tables = new LinkedHashMap<>();
    private final Map<String, List<KnowledgeEntry>> about = new HashMap<>();

    private static final class Loaded {
        static final Knowledge ONLY = new Knowledge(Table::read);
    }

    Knowledge(Function<String, Table> reader) {
        Map<String, List<KnowledgeField>> fields = new HashMap<>();
        reader.apply("knowledge/fields.csv").stream()
                .forEach(row -> fields.computeIfAbsent(row.require("table"), table -> new ArrayList<>())
                        .add(new KnowledgeField(
                                row.require("field"),
                                row.constant("kind", KnowledgeField.Kind.class),
                                row.constant("place", KnowledgeField.Place.class))));
        List<Table.Row> declared = reader.apply("knowledge/tables.csv").rows();
        Works works = new Works(declared, reader);
        for (Table.Row row : declared) {
            KnowledgeTable table = table(row, fields.getOrDefault(row.require("table"), List.of()), reader, works);
            if (tables.put(table.id(), table) != null) {
                throw row.error("table", "is twice there");
            }
        }
        tables.values().forEach(table -> table.entries().values().forEach(entry -> connect(table, entry)));
    }

    /**
     * The knowledge of this build.
     *
     * @throws IllegalStateException if a table is broken; the message names file, line and column
     */
    public static Knowledge load() {
        return Loaded.ONLY;
    }

    /** The tables, in the order in which pages list them. */
    public Collection<KnowledgeTable> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /** A table by its short name. */
    public Optional<KnowledgeTable> table(String id) {
        return Optional.ofNullable(tables.get(id));
    }

    /** An entry by its path, as {@code people/EZHOV}. */
    public Optional<KnowledgeEntry> entry(String path) {
        String[] parts = path.split("/", 2);
        return parts.length < 2
                ? Optional.empty()
                : table(parts[0]).map(table -> table.entries().get(parts[1]));
    }

    /**
     * Entries that name an operation ({@code operation/CODE}), a region, a published figure, a work or another entry, in the order of the
     * tables. What is not verified names nothing.
     */
    public List<KnowledgeEntry> about(String path) {
        return Collections.unmodifiableList(about.getOrDefault(path, List.of()));
    }

    private static KnowledgeTable table(
            Table.Row declared, List<KnowledgeField> fields, Function<String, Table> reader, Works works) {
        String id = declared.require("table");
        String title = declared.require("title");
        boolean labelled = title.startsWith(LABEL);
        Map<String, KnowledgeEntry> entries = new LinkedHashMap<>();
        for (Table.Row row : reader.apply(declared.require("file")).rows()) {
            String key = row.require("id");
            if (!key.matches("[A-Z][A-Z0-9_]*")) {
                throw row.error("id", "must be capitals, digits and underscores");
            }
            KnowledgeEntry entry =
                    new KnowledgeEntry(id, key, row, row.constant("certainty", Certainty.class), works.sources(row));
            if (entries.put(key, entry) != null) {
                throw row.error("id", "is twice there");
            }
            fields.forEach(entry::check);
            if (!labelled && row.columns().contains(title) && row.get(title).isEmpty()) {
                throw row.error(title, "must not be empty");
            }
            if (!labelled
                    && !row.columns().contains(title)
                    && entry.texts(title).isEmpty()) {
                throw row.error("id", "has no words in a column " + title + "_…");
            }
        }
        return new KnowledgeTable(
                id,
                declared.get("file"),
                labelled ? "" : title,
                labelled ? title.substring(LABEL.length()) : "",
                List.copyOf(fields),
                Collections.unmodifiableMap(entries));
    }

    private void connect(KnowledgeTable table, KnowledgeEntry entry) {
        List<String> named = new ArrayList<>();
        for (KnowledgeField field : table.fields()) {
            for (String target : entry.targets(field)) {
                if (!exists(target)) {
                    throw entry.error(field.name(), "names " + target + ", which is nowhere");
                }
                named.add(target);
            }
        }
        entry.sources().stream()
                .filter(source -> !source.work().isEmpty())
                .map(source -> BIBLIOGRAPHY + '/' + source.work())
                .filter(work -> !work.equals(entry.path()))
                .forEach(named::add);
        if (!entry.unverified()) {
            named.stream().distinct().forEach(target -> about.computeIfAbsent(target, each -> new ArrayList<>())
                    .add(entry));
        }
    }

    private boolean exists(String target) {
        Vocabularies vocabularies = Vocabularies.load();
        String code = target.substring(target.indexOf('/') + 1);
        if (target.startsWith("operation/")) {
            return vocabularies.operations().containsKey(code);
        }
        if (target.startsWith("region/")) {
            return vocabularies.regions().containsKey(code);
        }
        return target.startsWith("figure/")
                ? vocabularies.figures().containsKey(code)
                : entry(target).isPresent();
    }

    /** The works that sources name: by their id, or as the vocabularies cite them. */
    private static final class Works {

        private final Map<String, String> ids = new HashMap<>();

        Works(List<Table.Row> declared, Function<String, Table> reader) {
            declared.stream()
                    .filter(row -> row.require("table").equals(BIBLIOGRAPHY))
                    .flatMap(row -> reader.apply(row.require("file")).stream())
                    .forEach(row -> Stream.concat(Stream.of(row.require("id")), row.list(CITED_AS).stream())
                            .forEach(name -> ids.put(name, row.get("id"))));
        }

        /** The sources of a row: {@code ID}, {@code ID: where}, a code, or words, separated by {@code |}. */
        List<KnowledgeSource> sources(Table.Row row) {
            row.require("source");
            return row.list("source").stream().map(this::source).toList();
        }

        private KnowledgeSource source(String words) {
            int colon = words.indexOf(':');
            String name = colon < 0 ? words : words.substring(0, colon).strip();
            if (!ids.containsKey(name)) {
                return new KnowledgeSource("", words);
            }
            return new KnowledgeSource(
                    ids.get(name), colon < 0 ? "" : words.substring(colon + 1).strip());
        }
    }
}
