package org.knigipamiati.web.knowledge;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.knowledge.Knowledge;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.knowledge.KnowledgeField;
import org.knigipamiati.knowledge.KnowledgeSource;
import org.knigipamiati.knowledge.KnowledgeTable;
import org.knigipamiati.parse.TextLanguage;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.vocabulary.BurialSites;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Tells entries of the tables of knowledge in a language; what exists only in another is marked with that. */
public final class Telling {

    /** Sums of published figures have no page of their own; those of a side of the Terror are shown with it. */
    private static final Map<String, String> SHOWN_WITH = Map.of("NATIONAL_ALL", "NATIONAL_UNSPEC");

    private final Knowledge knowledge = Knowledge.load();
    private final Language language;
    private final Words words;

    public Telling(Language language) {
        this.language = language;
        this.words = Words.of(language);
    }

    /** The page of an entry. */
    public static String href(KnowledgeEntry entry) {
        return "/knowledge/" + entry.path();
    }

    /** What an entry is called, with its page. */
    public Told title(KnowledgeEntry entry) {
        KnowledgeTable table = knowledge.table(entry.table()).orElseThrow();
        if (!table.label().isEmpty()) {
            return new Told(words.label(CodeKind.valueOf(table.label()), entry.id()), "", href(entry));
        }
        Map<String, String> texts = entry.texts(table.title());
        return texts.isEmpty() ? printed(entry.cell(table.title()), href(entry)) : text(texts, href(entry));
    }

    /** What an entry says in the fields that a list shows, or in all. */
    public List<ToldLine> lines(KnowledgeEntry entry, boolean all) {
        List<ToldLine> lines = new ArrayList<>();
        for (KnowledgeField field : knowledge.table(entry.table()).orElseThrow().fields()) {
            if (all || field.place() == KnowledgeField.Place.LIST) {
                List<Told> values = values(entry, field);
                if (!values.isEmpty()) {
                    lines.add(new ToldLine(
                            words.say("knowledge_field." + field.name()),
                            field.kind() == KnowledgeField.Kind.TEXT,
                            values));
                }
            }
        }
        return lines;
    }

    private List<Told> values(KnowledgeEntry entry, KnowledgeField field) {
        if (field.kind() == KnowledgeField.Kind.TEXT) {
            Map<String, String> texts = entry.texts(field.name());
            return texts.isEmpty() ? List.of() : List.of(text(texts, ""));
        }
        if (field.kind() == KnowledgeField.Kind.PRINTED || field.kind() == KnowledgeField.Kind.DATE) {
            String cell = entry.cell(field.name());
            boolean date = field.kind() == KnowledgeField.Kind.DATE;
            return cell.isEmpty() ? List.of() : List.of(date ? new Told(words.date(cell), "", "") : printed(cell, ""));
        }
        return entry.list(field.name()).stream()
                .map(value -> value(field, value))
                .toList();
    }

    private Told value(KnowledgeField field, String value) {
        return switch (field.kind()) {
            case CODE -> new Told(words.say("knowledge_value." + field.name() + '.' + value), "", "");
            case OPERATION -> operation(value);
            case REGION -> new Told(words.regionThenAndNow(value), "", "");
            case FIGURE -> figure(value);
            case ENTRY -> knowledge.entry(value).map(this::title).orElseThrow();
            case SEARCH -> printed(value, search(field.name(), value));
            case TEXT, PRINTED, DATE -> throw new IllegalStateException("one value only");
        };
    }

    /** The records of a value; of a burial place, those of the same place however their books print it. */
    private static String search(String facet, String value) {
        Optional<String> site =
                facet.equals(Property.BURIAL.code()) ? BurialSites.bundled().of(value) : Optional.empty();
        return "/records?" + (site.isPresent() ? Property.BURIAL_SITE.code() : facet) + '='
                + URLEncoder.encode(site.orElse(value), StandardCharsets.UTF_8);
    }

    private Told operation(String code) {
        return new Told(words.label(CodeKind.OPERATION, code), "", operationHref(code));
    }

    private static String operationHref(String code) {
        Operation operation = Vocabularies.load().operations().get(SHOWN_WITH.getOrDefault(code, code));
        return operation == null || operation.kind() == OperationKind.AGGREGATE
                ? ""
                : "/operations/" + operation.code();
    }

    private Told figure(String id) {
        PublishedFigure figure = Vocabularies.load().figures().get(id);
        String measure =
                words.sayOr("measure_" + figure.measure(), figure.measure().replace('_', ' '));
        return new Told(id + ": " + measure, "", "/figures#" + id);
    }

    private Told text(Map<String, String> texts, String href) {
        return Told.of(texts, language, href);
    }

    private static Told printed(String words, String href) {
        return new Told(words, TextLanguage.of(words).orElse(""), href);
    }

    /** The works behind an entry. */
    public List<Told> sources(KnowledgeEntry entry) {
        return entry.sources().stream().map(this::source).toList();
    }

    private Told source(KnowledgeSource source) {
        if (source.coded()) {
            return new Told(words.say("knowledge_source." + source.words()), "", "");
        }
        if (source.work().isEmpty()) {
            return printed(source.words(), "");
        }
        KnowledgeEntry work = knowledge.entry("bibliography/" + source.work()).orElseThrow();
        String named = citation(work) + (source.words().isEmpty() ? "" : ", " + source.words());
        return printed(named, href(work));
    }

    /** A work as a bibliography names it in short: who, what, when. */
    private static String citation(KnowledgeEntry work) {
        String authors = work.cell("authors");
        String year = work.cell("year");
        return (authors.isEmpty() ? "" : authors + (authors.endsWith(".") ? " " : ". "))
                + work.cell("title")
                + (year.isEmpty() ? "" : ", " + year);
    }

    /** How far to trust an entry, in a sentence. */
    public String certainty(KnowledgeEntry entry) {
        return words.say("knowledge_certainty." + entry.certainty());
    }

    /** Entries by table, for what names something. */
    public List<ToldGroup> byTable(Collection<KnowledgeEntry> entries) {
        Map<String, List<ToldGroup.Entry>> groups = new LinkedHashMap<>();
        entries.forEach(entry -> groups.computeIfAbsent(entry.table(), table -> new ArrayList<>())
                .add(new ToldGroup.Entry(entry.id(), title(entry), List.of())));
        return groups.entrySet().stream()
                .map(group -> new ToldGroup(words.say("knowledge_table." + group.getKey()), group.getValue()))
                .toList();
    }

    /** Entries by the field that makes the groups of their table, in the order in which the values first come. */
    public List<ToldGroup> byGroup(KnowledgeTable table, Collection<KnowledgeEntry> entries) {
        Map<String, List<ToldGroup.Entry>> groups = new LinkedHashMap<>();
        for (KnowledgeEntry entry : entries) {
            String heading = table.group()
                    .map(field -> values(entry, field).stream()
                            .map(Told::words)
                            .findFirst()
                            .orElse(""))
                    .orElse("");
            groups.computeIfAbsent(heading, each -> new ArrayList<>()).add(listed(entry));
        }
        return groups.entrySet().stream()
                .map(group -> new ToldGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** An entry with what a list says of it. */
    public ToldGroup.Entry listed(KnowledgeEntry entry) {
        return new ToldGroup.Entry(entry.id(), title(entry), lines(entry, false));
    }

    /** Whether all words of a question stand in what is told of an entry, whatever their case. */
    public boolean speaksOf(KnowledgeEntry entry, String question) {
        StringBuilder said = new StringBuilder(folded(title(entry).words()));
        entry.cells().values().forEach(cell -> said.append(' ').append(folded(cell)));
        lines(entry, true)
                .forEach(line -> line.values().forEach(value -> said.append(' ').append(folded(value.words()))));
        for (String word : folded(question).strip().split("\\s+")) {
            if (said.indexOf(word) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
