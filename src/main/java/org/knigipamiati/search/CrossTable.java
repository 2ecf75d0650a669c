package org.knigipamiati.search;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.search.state.Facet;

/**
 * How many records have which two properties. Every record counts once, also when it does not say: {@code unknown} is a row and
 * a column like any other.
 *
 * <p>People who may be living are counted like all others, though no page shows them: they are the survivors, and shares without
 * them would be wrong. So that none of them can be told from the numbers, a cell of fewer than {@link #FEWEST} counts only who is
 * shown; who is left out so is in the total and in {@code unplaced}. Cells, rows and columns add up to the total without those.
 *
 * <p>Of some {@linkplain #several properties} a record may have several values, or none: it counts in each cell it belongs to and once
 * in every total, so that rows or columns do not add up. What is left out is then said in numbers of values, not of records.
 *
 * @param rows property of the rows
 * @param columns property of the columns
 * @param of what is counted
 * @param rowValues the rows, counts being their totals
 * @param columnValues the columns, counts being their totals
 * @param cells counts by row, then column
 * @param levels for each row, how many of its records are linked to an operation at which level
 * @param total records in all
 * @param hidden how many of the total may be living and are shown nowhere
 * @param unplaced how many of those are in the total and in no cell
 * @param restRows records in rows that were left out because there are too many rows; 0 as a rule
 */
public record CrossTable(
        Facet rows,
        Facet columns,
        Counted of,
        List<SearchResult.FacetValue> rowValues,
        List<SearchResult.FacetValue> columnValues,
        List<List<Long>> cells,
        List<Map<String, Long>> levels,
        long total,
        long hidden,
        long unplaced,
        long restRows,
        long restColumns) {

    /** A number of people below this is so small that a hidden one could be told from it. */
    public static final int FEWEST = 5;

    /** The properties of which a record may have several values, and so be in several rows or columns. */
    public List<Facet> several() {
        return Stream.of(rows, columns)
                .filter(facet -> facet.property().isSeveral())
                .toList();
    }

    /** What may be said of a number of people, some of whom are hidden: all of them, or only those shown. */
    public static long sayable(long all, long hidden) {
        return all < FEWEST ? all - hidden : all;
    }
}
