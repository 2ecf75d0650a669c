package org.knigipamiati.report;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.knowledge.Caveats;
import org.knigipamiati.knowledge.KnowledgeEntry;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Operation;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.Region;
import org.knigipamiati.vocabulary.Vocabularies;

/** What a reader of a table of counts must beware of, by the operations, regions and properties that it speaks of. */
public final class TableCaveats {

    /** What the tables of knowledge say of a side of the Terror as a whole. */
    private static final Map<OperationKind, String> WHOLE = Map.of(OperationKind.NATIONAL, "NATIONAL_ALL");

    private static final Facet REPUBLIC = Facet.byParameter("republic").orElseThrow();

    private TableCaveats() {}

    /** The caveats that concern a table under a search. */
    public static List<KnowledgeEntry> of(CrossTable table, SearchState state) {
        Set<String> operations = new TreeSet<>(spokenOf(Facet.OPERATION, table, state));
        Set<String> ofSides = operations.stream()
                .map(Vocabularies.load().operations()::get)
                .filter(operation -> operation != null && WHOLE.containsKey(operation.kind()))
                .map(Operation::kind)
                .map(WHOLE::get)
                .collect(Collectors.toSet());
        operations.addAll(ofSides);
        Set<String> regions = Stream.of(Facet.REGION, REPUBLIC)
                .flatMap(facet -> spokenOf(facet, table, state).stream())
                .flatMap(TableCaveats::withThoseAbove)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> properties = Stream.concat(
                        Stream.of(table.rows(), table.columns()), state.selections().keySet().stream())
                .map(facet -> facet.property().name())
                .collect(Collectors.toSet());
        return Caveats.of(new Caveats.Topic(operations, regions, properties));
    }

    /** The values of a property to which a table is narrowed; otherwise those that its rows or columns show. */
    private static Set<String> spokenOf(Facet facet, CrossTable table, SearchState state) {
        Set<String> chosen = state.selected(facet);
        Stream<String> values = !chosen.isEmpty()
                ? chosen.stream().flatMap(value -> facet.property().meaning(value).stream())
                : Stream.concat(
                                table.rows() == facet ? table.rowValues().stream() : Stream.empty(),
                                table.columns() == facet ? table.columnValues().stream() : Stream.empty())
                        .map(FacetValue::value);
        return values.collect(Collectors.toSet());
    }

    private static Stream<String> withThoseAbove(String code) {
        return Stream.iterate(code, one -> one != null && !one.isEmpty(), one -> {
            Region region = Vocabularies.load().regions().get(one);
            return region == null ? null : region.parent();
        });
    }
}
