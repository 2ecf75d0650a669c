package org.knigipamiati.search;

import java.util.List;
import java.util.Map;
import org.knigipamiati.search.state.Facet;

/**
 * How many records have which two properties. Every record counts once, also when it does not say: {@code unknown} is a row and
 * a column like any other, so that rows and columns add up to the total.
 *
 * @param rows property of the rows
 * @param columns property of the columns
 * @param rowValues the rows, counts being their totals
 * @param columnValues the columns, counts being their totals
 * @param cells counts by row, then column
 * @param levels for each row, how many of its records are linked to an operation at which level
 * @param total records in all
 * @param restRows records in rows that were left out because there are too many rows; 0 as a rule
 */
public record CrossTable(
        Facet rows,
        Facet columns,
        List<SearchResult.FacetValue> rowValues,
        List<SearchResult.FacetValue> columnValues,
        List<List<Long>> cells,
        List<Map<String, Long>> levels,
        long total,
        long restRows) {}
