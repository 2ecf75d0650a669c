package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.search.ConditionWords;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** A cross-table of counts. */
record CitableCounts(Facet rows, Facet columns, Counted of, SearchState state, Search search)
        implements CitableQuestion {

    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";

    @ApplicationScoped
    static class Kind extends QuestionKind {

        Kind() {
            super("/counts");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            Facet rows = facet(ROWS, parameters, Facet.OPERATION);
            Facet columns = facet(COLUMNS, parameters, rows == Facet.OUTCOME ? Facet.OPERATION : Facet.OUTCOME);
            if (rows.equals(columns)) {
                throw InvalidSearch.unknownValue(COLUMNS, columns.parameter());
            }
            SearchState state = state(parameters, Set.of(ROWS, COLUMNS, Counted.PARAMETER));
            return Optional.of(new CitableCounts(rows, columns, counted(parameters), state, search));
        }
    }

    /** What a table counts. */
    static Counted counted(Map<String, List<String>> parameters) {
        String of = Citables.first(parameters, Counted.PARAMETER);
        return Counted.of(of).orElseThrow(() -> InvalidSearch.unknownValue(Counted.PARAMETER, of));
    }

    private static Facet facet(String name, Map<String, List<String>> parameters, Facet usual) {
        String value = Citables.first(parameters, name);
        return value == null || value.isEmpty()
                ? usual
                : Facet.byParameter(value).orElseThrow(() -> InvalidSearch.unknownValue(name, value));
    }

    @Override
    public String kind() {
        return "counts";
    }

    @Override
    public String address() {
        List<Map.Entry<String, String>> parameters = new ArrayList<>(List.of(
                Map.entry(ROWS, rows.parameter()),
                Map.entry(COLUMNS, columns.parameter()),
                Map.entry(Counted.PARAMETER, of.code())));
        parameters.addAll(state.parameters());
        return "/counts" + SearchState.queryString(parameters);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String table = words.say(
                "counts_table_title",
                words.say("facet_" + rows.parameter()),
                words.say("facet_" + columns.parameter()));
        return words.say("cite_table." + of.code(), under(table, state, search, language));
    }

    /** A title with what narrows. */
    static String under(String title, SearchState state, Search search, Language language) {
        String conditions = ConditionWords.of(state, search, language);
        return conditions.isEmpty() ? title : Words.of(language).say("cite_under", title, conditions);
    }

    @Override
    public Frozen answer() {
        CrossTable table =
                search.counts(rows, columns, of, state, Language.first().locale());
        return Frozen.table(table.total(), cells(table));
    }

    /** All cells of a table. */
    static List<Frozen.Cell> cells(CrossTable table) {
        List<Frozen.Cell> cells = new ArrayList<>();
        for (int row = 0; row < table.rowValues().size(); row++) {
            for (int column = 0; column < table.columnValues().size(); column++) {
                cells.add(new Frozen.Cell(
                        table.rowValues().get(row).value(),
                        table.columnValues().get(column).value(),
                        table.cells().get(row).get(column)));
            }
        }
        return cells;
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        return search.label(rows, cell.row(), language.locale())
                + " · "
                + search.label(columns, cell.column(), language.locale());
    }
}
