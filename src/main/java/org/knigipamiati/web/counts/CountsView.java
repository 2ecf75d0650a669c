package org.knigipamiati.web.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.report.Share;
import org.knigipamiati.report.TableCaveats;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.web.figures.ComparedView;
import org.knigipamiati.web.knowledge.Telling;
import org.knigipamiati.web.knowledge.Told;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.web.search.FacetView;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * A cross-table.
 *
 * @param title what is counted by what
 * @param caption what is counted by what, with every filter and the least level
 * @param several what is said of properties of several values, empty if neither is one
 * @param columns heads of the columns
 * @param rows the rows
 * @param sides operations summed up by side of the Terror; none for other rows
 * @param totals totals of the columns, the total of all last
 * @param total how many records are counted
 * @param rest what is said of rows left out, empty if none
 * @param of what is counted, in a sentence
 * @param chosen what narrows the counts
 * @param words words that narrow the counts, empty if none
 * @param hidden how many of those counted are not shown, in a sentence; empty if none
 * @param oneSided how much of it stands in sources that name next to nobody but those who were shot, in a sentence; empty if nothing does
 * @param figures published figures about the whole of what is counted
 * @param caveats what to beware of with this table, each with its page
 * @param choices what else can be chosen
 * @param drawing the same numbers drawn, null for none
 * @param shareNote what is said of shares, empty if there are none
 * @param withFigures whether any row has published figures beside it
 * @param withNotes whether more is to be said of any row than the table does
 * @param csv address of the same counts as a file
 * @param json address of the same counts for machines
 */
public record CountsView(
        String title,
        String caption,
        String several,
        List<Cell> columns,
        List<Row> rows,
        List<Side> sides,
        List<Cell> totals,
        long total,
        String rest,
        String of,
        List<Chosen> chosen,
        String words,
        String hidden,
        String oneSided,
        List<ComparedView> figures,
        List<Told> caveats,
        CountsChoices choices,
        TableDrawing drawing,
        String shareNote,
        boolean withFigures,
        boolean withNotes,
        String csv,
        String json) {

    /** A number or a head, with the records behind it. */
    public record Cell(String text, String href, String share) {

        Cell(String text, String href) {
            this(text, href, "");
        }
    }

    /**
     * A row.
     *
     * @param label what it counts
     * @param href its records
     * @param unknown whether it counts those that do not say
     * @param cells one for each column
     * @param total of the row
     * @param share of all, in per cent
     * @param category share of the first category, of the known and of all; empty unless the columns are outcomes
     * @param levels how many at which level, in words; empty where it makes no sense
     * @param figures published figures about the same
     */
    public record Row(
            String label,
            String href,
            boolean unknown,
            List<Cell> cells,
            Cell total,
            String share,
            String category,
            String levels,
            List<ComparedView> figures) {

        /** Whether there is more to say of it than the table does. */
        public boolean noted() {
            return !category.isEmpty() || !levels.isEmpty() || !figures.isEmpty();
        }
    }

    /** Several operations together; not counted again in the totals. */
    public record Side(String label, String href, List<Cell> cells, Cell total, List<ComparedView> figures) {}

    /** A property to choose, with the table it leads to. */
    public record Choice(String label, String href, boolean current) {}

    /** The view of a table under a search, with what narrows it. */
    public static CountsView of(
            ComparedCounts counted,
            Map<PublishedFigure, ComparedFigure> compared,
            Share share,
            TableLook look,
            String caption,
            List<Chosen> chosen,
            SearchState state,
            Language language) {
        CrossTable table = counted.table();
        Words words = Words.of(language);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rowValues().size(); i++) {
            rows.add(row(counted, compared, share, i, state, language));
        }
        List<Cell> totals = new ArrayList<>();
        table.columnValues()
                .forEach(column ->
                        totals.add(cell(column.count(), state.with(table.columns(), column.value()), language)));
        String title = words.say(
                "counts_table_title",
                FacetView.label(table.rows(), language),
                FacetView.label(table.columns(), language));
        CountsChoices choices = new CountsChoices(table, share, look, state, language);
        return new CountsView(
                title,
                caption,
                several(table, language),
                table.columnValues().stream()
                        .map(column ->
                                new Cell(column.label(), Addresses.of(state.with(table.columns(), column.value()))))
                        .toList(),
                rows,
                counted.sides().stream()
                        .map(side -> side(
                                side,
                                figures(counted.published().get(side.value()), compared, language),
                                table,
                                state,
                                language))
                        .toList(),
                totals,
                table.total(),
                rest(table, words),
                words.say("counts_of_" + table.of().code()),
                chosen,
                state.q(),
                hidden(table, words),
                counted.oneSided()
                        .map(some -> words.say("counts_one_sided", some.fromThem(), some.known(), some.named()))
                        .orElse(""),
                figures(counted.ofTotal(), compared, language),
                TableCaveats.of(table, state).stream()
                        .map(new Telling(language)::title)
                        .toList(),
                choices,
                TableDrawing.of(look, table, share, title, words),
                share == Share.NONE ? "" : words.say("counts_share_note_" + share.code(), ComparedCounts.FEW),
                !counted.published().isEmpty(),
                !counted.published().isEmpty() || rows.stream().anyMatch(Row::noted),
                "/api/v1/exports/counts.csv" + choices.query(),
                "/api/v1/reports/counts" + choices.query());
    }

    private static Side side(
            ComparedCounts.Side side,
            List<ComparedView> figures,
            CrossTable table,
            SearchState state,
            Language language) {
        SearchState records = state.with(table.rows(), side.value());
        return new Side(
                Words.of(language).label(CodeKind.OPERATION, side.value()),
                Addresses.of(records),
                cells(side.cells(), 0, Share.NONE, table, records, language),
                cell(side.total(), records, language),
                figures);
    }

    /** What is said of rows, and of columns, that are left out. */
    private static String rest(CrossTable table, Words words) {
        String rows = table.restRows() == 0 ? "" : words.say("counts_rest", table.restRows());
        String columns = table.restColumns() == 0 ? "" : words.say("counts_rest_columns", table.restColumns());
        return (rows + ' ' + columns).strip();
    }

    private static String several(CrossTable table, Language language) {
        return table.several().isEmpty()
                ? ""
                : Words.of(language)
                        .say(
                                "counts_several",
                                table.several().stream()
                                        .map(facet -> FacetView.label(facet, language))
                                        .collect(Collectors.joining(", ")));
    }

    private static String hidden(CrossTable table, Words words) {
        if (table.hidden() == 0) {
            return "";
        }
        String said = words.say("counts_hidden", table.hidden());
        return table.unplaced() == 0 ? said : said + ' ' + words.say("counts_unplaced", table.unplaced());
    }

    private static List<ComparedView> figures(
            List<PublishedFigure> figures, Map<PublishedFigure, ComparedFigure> compared, Language language) {
        return figures == null
                ? List.of()
                : figures.stream()
                        .map(figure -> ComparedView.of(compared.get(figure), language))
                        .toList();
    }

    /** "First category: 85.0% of the 40 known, 70.0% of all"; fewer than so many are called few. */
    private static String category(ComparedCounts.FirstCategory first, Words words) {
        if (first.ofKnown().isEmpty()) {
            return words.say("counts_category_unknown");
        }
        String known = words.say("percent_fine", first.ofKnown().getAsDouble());
        String said = words.say("counts_category", known, words.say("percent_fine", first.ofAll()));
        return first.few() ? said + ' ' + words.say("counts_few", ComparedCounts.FEW) : said;
    }

    private static Row row(
            ComparedCounts counted,
            Map<PublishedFigure, ComparedFigure> compared,
            Share share,
            int i,
            SearchState state,
            Language language) {
        CrossTable table = counted.table();
        FacetValue value = table.rowValues().get(i);
        SearchState records = state.with(table.rows(), value.value());
        return new Row(
                value.label(),
                Addresses.of(records),
                value.value().equals(IndexFields.UNKNOWN),
                cells(table.cells().get(i), value.count(), share, table, records, language),
                cell(value.count(), records, language),
                table.total() == 0
                        ? ""
                        : Words.of(language).say("percent_fine", (double) value.count() / table.total()),
                counted.firstCategory(i)
                        .map(first -> category(first, Words.of(language)))
                        .orElse(""),
                table.rows() == Facet.OPERATION ? levels(table.levels().get(i), language) : "",
                figures(counted.published().get(value.value()), compared, language));
    }

    /** The cells of a row, each with the search for those it counts. */
    private static List<Cell> cells(
            List<Long> counts, long rowTotal, Share share, CrossTable table, SearchState row, Language language) {
        List<Cell> cells = new ArrayList<>();
        for (int j = 0; j < counts.size(); j++) {
            FacetValue column = table.columnValues().get(j);
            Cell plain = cell(counts.get(j), row.with(table.columns(), column.value()), language);
            cells.add(new Cell(
                    plain.text(),
                    plain.href(),
                    share(counts.get(j), rowTotal, column.count(), share, Words.of(language))));
        }
        return cells;
    }

    /** A share with a sign after it if it is of so few that it says little. */
    private static String share(long count, long rowTotal, long columnTotal, Share share, Words words) {
        OptionalDouble part = share.of(count, rowTotal, columnTotal);
        if (count == 0 || part.isEmpty()) {
            return "";
        }
        String said = words.say("percent_fine", part.getAsDouble());
        return share.base(rowTotal, columnTotal) < ComparedCounts.FEW ? said + " *" : said;
    }

    private static Cell cell(long count, SearchState state, Language language) {
        return new Cell(
                count == 0 ? "—" : Words.of(language).say("number", count), count == 0 ? "" : Addresses.of(state));
    }

    private static String levels(Map<String, Long> levels, Language language) {
        Words words = Words.of(language);
        return levels.entrySet().stream()
                .filter(level -> level.getValue() > 0 && !level.getKey().equals(IndexFields.UNKNOWN))
                .map(level -> words.label(CodeKind.LEVEL, level.getKey()) + " — "
                        + Words.of(language).say("number", level.getValue()))
                .reduce((a, b) -> a + "; " + b)
                .orElse("");
    }

    /** The same file as a workbook. */
    public String xlsx() {
        return csv.replaceFirst("\\.csv", ".xlsx");
    }
}
