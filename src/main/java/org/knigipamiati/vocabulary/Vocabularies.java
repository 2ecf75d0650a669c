package org.knigipamiati.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All vocabularies of {@code import/vocabulary}, read once from the class path, checked against each other and immutable.
 * Cheap to share, so one instance serves the whole program: {@link #load()} always gives the same.
 */
public final class Vocabularies {

    private final Map<String, String> citations;
    private final Map<String, Operation> operations;
    private final List<OperationAlias> operationAliases;
    private final Map<String, SentencingBody> bodies;
    private final Map<String, Nationality> nationalities;
    private final Map<String, Region> regions;
    private final Map<String, HistoricEvent> events;
    private final Map<String, PublishedFigure> figures;
    private final List<ProcedureStep> procedureSteps;
    private final List<Caution> cautions;
    private final OperationLookup operationLookup;
    private final LineSigns lineSigns;
    private final CaseSigns caseSigns;
    private final BodyLookup bodyLookup;
    private final NationalityLookup nationalityLookup;
    private final RegionLookup regionLookup;
    private final String version;

    private static final class Loaded {
        static final Vocabularies ONLY = new Vocabularies();
    }

    private Vocabularies() {
        citations = new HashMap<>();
        table("sources").stream().forEach(row -> citations.put(row.require("source"), row.require("citation")));
        operations = byKey("operations", Operation::of, Operation::code);
        operationAliases = list("operation_aliases", OperationAlias::of);
        bodies = byKey("sentencing_bodies", SentencingBody::of, SentencingBody::code);
        nationalities = byKey("nationalities", Nationality::of, Nationality::lemma);
        regions = byKey("regions", Region::of, Region::code);
        events = byKey("events", HistoricEvent::of, HistoricEvent::id);
        figures = byKey("published_figures", PublishedFigure::of, PublishedFigure::id);
        procedureSteps = list("procedure_steps", ProcedureStep::of);
        cautions = list("cautions", Caution::of);
        checkReferences();
        operationLookup = new OperationLookup(operationAliases);
        lineSigns = new LineSigns(table("line_signs"));
        caseSigns = new CaseSigns(table("case_signs"));
        bodyLookup = new BodyLookup(table("body_patterns"), bodies);
        nationalityLookup = new NationalityLookup(table("nationality_forms"), nationalities);
        regionLookup = new RegionLookup(table("region_names"), regions, new Gazetteer(table("gazetteer"), regions));
        version = TablesVersion.ofClassPath();
    }

    /**
     * The vocabularies of this build.
     *
     * @throws IllegalStateException if a table is broken; the message names file, line and column
     */
    public static Vocabularies load() {
        return Loaded.ONLY;
    }

    /** Operations by code, in the order in which pages list them. */
    public Map<String, Operation> operations() {
        return operations;
    }

    /**
     * The operations that a name stands for: those of a side of the Terror ({@code KULAK}, {@code NATIONAL}: their unspecified rest is
     * one of them), or the one of a code. Empty for any other name.
     */
    public List<String> operationsUnder(String name) {
        if (operations.containsKey(name)) {
            return List.of(name);
        }
        return operations.values().stream()
                .filter(operation ->
                        operation.kind().isSide() && operation.kind().name().equals(name))
                .map(Operation::code)
                .toList();
    }

    /** The operation that people mean by an order's number, a misprint of one, or a word for it ("00449", "ПОВ"); empty if none. */
    public Optional<String> operationAliased(String alias) {
        return operationAliases.stream()
                .filter(one -> one.kind() != OperationAlias.Kind.NAME)
                .filter(one -> one.alias().equalsIgnoreCase(alias.strip()))
                .map(OperationAlias::operation)
                .findFirst();
    }

    /**
     * Operations from which this one cannot be told: whatever nationality points to it points to them too, so that such cases count for
     * none of them. Empty if some nationality points to this one alone, or none does.
     */
    public List<String> operationsNotToldFrom(String code) {
        List<Nationality> pointing = nationalities.values().stream()
                .filter(nationality -> nationality.operations().contains(code))
                .toList();
        boolean alone = pointing.stream()
                .anyMatch(nationality -> nationality.operations().size() == 1);
        return alone
                ? List.of()
                : pointing.stream()
                        .flatMap(nationality -> nationality.operations().stream())
                        .filter(other -> !other.equals(code))
                        .distinct()
                        .toList();
    }

    /** Other names of operations, with what each is good for. */
    public List<OperationAlias> operationAliases() {
        return operationAliases;
    }

    /** Sentencing bodies by code, in file order. */
    public Map<String, SentencingBody> bodies() {
        return bodies;
    }

    /** Nationalities by lemma, in file order. */
    public Map<String, Nationality> nationalities() {
        return nationalities;
    }

    /** Regions by code, in file order. */
    public Map<String, Region> regions() {
        return regions;
    }

    /** Dated events by id, in the order of time. */
    public Map<String, HistoricEvent> events() {
        return events;
    }

    /** Published figures by id, in file order. */
    public Map<String, PublishedFigure> figures() {
        return figures;
    }

    /** The published figures about one operation, in file order. */
    public List<PublishedFigure> figuresOf(String operation) {
        return figures.values().stream()
                .filter(figure -> figure.operation().equals(operation))
                .toList();
    }

    /** The steps of one procedure ({@code ALBUM}, {@code TROIKA}, {@code SPECIAL_TROIKA}), in order; empty for an unknown one. */
    public List<ProcedureStep> procedure(String path) {
        return procedureSteps.stream().filter(step -> step.path().equals(path)).toList();
    }

    /** The full citation behind a source column: each part, separated by {@code |}, is spelt out where we have more than its name. */
    public List<String> citations(String source) {
        return Stream.of(source.split("\\|"))
                .map(String::strip)
                .map(part -> citations.getOrDefault(part, part))
                .toList();
    }

    /** What to say beside every claim that rests on nationality: the figures of the founding article. */
    public List<Caution> cautions() {
        return cautions;
    }

    /** Finds the operations that a text names. */
    public OperationLookup operationLookup() {
        return operationLookup;
    }

    /** Finds the words that point to a national line. */
    public LineSigns lineSigns() {
        return lineSigns;
    }

    /** Finds what words and articles say of a case. */
    public CaseSigns caseSigns() {
        return caseSigns;
    }

    /** Finds the region in a printed place. */
    public RegionLookup regionLookup() {
        return regionLookup;
    }

    /** Finds the body behind a printed name. */
    public BodyLookup bodyLookup() {
        return bodyLookup;
    }

    /** Finds the nationality behind a printed word. */
    public NationalityLookup nationalityLookup() {
        return nationalityLookup;
    }

    /**
     * The state of everything by which entries are read, attributed and checked: it changes with any row of any table of
     * {@code import/vocabulary} and {@code import/reading}.
     */
    public String version() {
        return version;
    }

    private static <T> Map<String, T> byKey(String name, Function<Table.Row, T> reader, Function<T, String> key) {
        Map<String, T> rows = new LinkedHashMap<>();
        table(name).stream().forEach(row -> {
            T value = reader.apply(row);
            if (rows.put(key.apply(value), value) != null) {
                throw new IllegalStateException(
                        name + ".csv, line " + row.line() + ": " + key.apply(value) + " is there twice");
            }
        });
        return Collections.unmodifiableMap(rows);
    }

    private static <T> List<T> list(String name, Function<Table.Row, T> reader) {
        return table(name).stream().map(reader).toList();
    }

    /** Every code that one table says of another must exist there. */
    private void checkReferences() {
        Set<String> known = new HashSet<>(operations.keySet());
        known.add("");
        operations.values().forEach(row -> require(known, row.parent(), "operations.csv, " + row.code()));
        operationAliases.forEach(row -> require(known, row.operation(), "operation_aliases.csv, " + row.alias()));
        bodies.values().forEach(row -> row.operations()
                .forEach(code -> require(known, code, "sentencing_bodies.csv, " + row.code())));
        nationalities.values().forEach(row -> row.operations()
                .forEach(code -> require(known, code, "nationalities.csv, " + row.lemma())));
        figures.values().stream()
                .filter(row -> !row.operation().contains("|"))
                .forEach(row -> require(known, row.operation(), "published_figures.csv, " + row.id()));
        Set<String> places = new HashSet<>(regions.keySet());
        places.add("");
        regions.values().forEach(row -> {
            require(places, row.parent(), "regions.csv, " + row.code());
            row.predecessors().forEach(code -> require(places, code, "regions.csv, " + row.code()));
        });
        figures.values().forEach(row -> require(places, row.region(), "published_figures.csv, " + row.id()));
        cautions.forEach(row -> {
            require(known, row.operation(), "cautions.csv, " + row.figure());
            if (!row.figure().isEmpty()) {
                require(figures.keySet(), row.figure(), "cautions.csv, " + row.operation());
            }
            row.regions().forEach(code -> require(places, code, "cautions.csv, " + row.figure()));
        });
    }

    private static void require(Set<String> known, String code, String where) {
        if (!known.contains(code)) {
            throw new IllegalStateException(where + " speaks of '" + code + "', which is in no table");
        }
    }

    private static Table table(String name) {
        return Table.read("vocabulary/" + name + ".csv");
    }
}
