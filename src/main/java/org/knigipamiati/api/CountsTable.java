package org.knigipamiati.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.knigipamiati.knowledge.Caveats;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.OneSidedSources;
import org.knigipamiati.report.Share;
import org.knigipamiati.report.TableCaveats;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;

/**
 * A cross-table.
 *
 * @param caption what the table counts, every filter and the least level of links to operations named, in the language asked for
 * @param of {@code distinct} or {@code records}
 * @param counted what is counted, in words
 * @param rows property of the rows
 * @param columns property of the columns
 * @param several which of the two a record may have several values of: then rows, or columns, do not add up to the total
 * @param share of what {@code shares} are, {@code row} or {@code column}; left out if of nothing
 * @param columnValues the columns with their totals
 * @param table the rows with their totals and cells
 * @param sides the operations among the rows summed up by side of the Terror, left out for other rows
 * @param total records in all
 * @param hidden how many of the total may be living, and are counted though no page shows them
 * @param unplaced how many of those are in no cell, so that none can be told from a cell of fewer than five
 * @param notShown records in rows that were left out because there are too many
 * @param columnsNotShown records in columns that were left out because there are too many
 * @param oneSided how many of those whose outcome is known stand in sources that name next to nobody but people who were shot, so that
 *     shares of outcomes are theirs; left out if none does
 * @param published figures about the whole of what was counted
 * @param caveats what to beware of with this table
 */
@Schema(description = "Records by two properties, with what is not known, totals, levels and published figures")
public record CountsTable(
        String caption,
        String of,
        String counted,
        String rows,
        String columns,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> several,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String share,
        List<Value> columnValues,
        List<Row> table,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Side> sides,
        long total,
        long hidden,
        long unplaced,
        long notShown,
        long columnsNotShown,
        @JsonInclude(JsonInclude.Include.NON_NULL) OneSidedSources.OneSided oneSided,
        List<Figure> published,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Caveat> caveats) {

    private static final Map<Counted, String> COUNTED = Map.of(
            Counted.RECORDS,
            "records, each once, by one case; a record is not a person",
            Counted.DISTINCT,
            "persons, as far as repeated records are known: a text printed twice, or records judged to be of one person and arrest,"
                    + " count once, by one case of the first record; another arrest of a person is another case");

    /**
     * @param value as in a search; {@code unknown} if the record does not say
     * @param label in the language asked for
     * @param count records
     * @param few true if shares of this column are of so few that they say little; else left out
     */
    public record Value(
            String value, String label, long count, @JsonInclude(JsonInclude.Include.NON_NULL) Boolean few) {

        static Value of(FacetValue value, Share share) {
            return new Value(
                    value.value(), value.label(), value.count(), CountsTable.few(share == Share.COLUMN, value.count()));
        }
    }

    /**
     * @param value as in a search
     * @param label in the language asked for
     * @param total records of the row
     * @param cells counts in the order of the columns
     * @param shares of the cells, 0 to 1, in the same order; left out unless asked for
     * @param few true if shares of this row are of so few that they say little; else left out
     * @param levels how many of them are linked to an operation at which level
     * @param published figures about the same as the row
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Row(
            String value,
            String label,
            long total,
            List<Long> cells,
            List<Double> shares,
            Boolean few,
            Map<String, Long> levels,
            List<Figure> published) {}

    /**
     * The operations of one side of the Terror together.
     *
     * @param value as in a search
     * @param total of all of them
     * @param cells counts in the order of the columns
     * @param published figures about that side
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Side(String value, long total, List<Long> cells, List<Figure> published) {}

    /**
     * A published figure; see the vocabulary for the meaning of its parts. What is empty is left out. {@code query} finds the records of
     * the same time, place and measure, to which {@code /api/v1/reports/figures} cuts our number; the rows of a table are not cut so.
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Figure(
            String id,
            String measure,
            String value,
            String unit,
            String qualifier,
            String from,
            String to,
            List<String> citations,
            String certainty,
            String erratum,
            String note,
            String query,
            List<Caveat> caveats) {

        static Figure of(PublishedFigure figure, Language language) {
            return new Figure(
                    figure.id(),
                    figure.measure(),
                    figure.valuePrinted(),
                    figure.unit(),
                    figure.qualifier(),
                    text(figure.period().from()),
                    text(figure.period().to()),
                    Vocabularies.load().citations(figure.source()),
                    figure.certainty().name(),
                    figure.erratum(),
                    figure.note(),
                    figure.records(),
                    Caveat.of(Caveats.of(figure), language));
        }

        private static String text(Object day) {
            return day == null ? null : day.toString();
        }
    }

    static CountsTable of(ComparedCounts compared, Share share, String caption, SearchState state, Language language) {
        CrossTable counts = compared.table();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < counts.rowValues().size(); i++) {
            FacetValue row = counts.rowValues().get(i);
            rows.add(new Row(
                    row.value(),
                    row.label(),
                    row.count(),
                    counts.cells().get(i),
                    shares(counts, i, share),
                    few(share == Share.ROW, row.count()),
                    counts.levels().get(i),
                    figures(compared.published().getOrDefault(row.value(), List.of()), language)));
        }
        return new CountsTable(
                caption,
                counts.of().code(),
                COUNTED.get(counts.of()),
                counts.rows().parameter(),
                counts.columns().parameter(),
                counts.several().stream().map(Facet::parameter).toList(),
                share == Share.NONE ? null : share.code(),
                counts.columnValues().stream()
                        .map(value -> Value.of(value, share))
                        .toList(),
                rows,
                compared.sides().stream()
                        .map(side -> new Side(
                                side.value(),
                                side.total(),
                                side.cells(),
                                figures(compared.published().getOrDefault(side.value(), List.of()), language)))
                        .toList(),
                counts.total(),
                counts.hidden(),
                counts.unplaced(),
                counts.restRows(),
                counts.restColumns(),
                compared.oneSided().orElse(null),
                figures(compared.ofTotal(), language),
                Caveat.of(TableCaveats.of(counts, state), language));
    }

    private static Boolean few(boolean isBase, long count) {
        return isBase && count < ComparedCounts.FEW ? Boolean.TRUE : null;
    }

    /** A cell of nobody in a row of nobody is a share of nothing, and no number. */
    private static List<Double> shares(CrossTable counts, int row, Share share) {
        if (share == Share.NONE) {
            return List.of();
        }
        List<Double> shares = new ArrayList<>();
        for (int j = 0; j < counts.columnValues().size(); j++) {
            OptionalDouble part = share.of(
                    counts.cells().get(row).get(j),
                    counts.rowValues().get(row).count(),
                    counts.columnValues().get(j).count());
            shares.add(part.isPresent() ? part.getAsDouble() : null);
        }
        return shares;
    }

    /** Sum of the rows, or where they do not add up, the records in them. */
    long placed() {
        long placed = total - unplaced;
        return several.contains(rows) ? placed : placed - notShown;
    }

    private static List<Figure> figures(List<PublishedFigure> figures, Language language) {
        return figures.stream().map(figure -> Figure.of(figure, language)).toList();
    }
}
