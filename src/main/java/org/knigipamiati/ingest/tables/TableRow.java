package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A row of a table.
 *
 * @param number of the row as a spreadsheet counts, or of the line of a text file on which it begins, from 1
 * @param cells from the first column on
 * @param hidden whether the spreadsheet hides it
 * @param merged columns, from 0, whose cell is one with those above and is filled from there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(ignoreUnknown = true)
public record TableRow(long number, List<Cell> cells, boolean hidden, List<Integer> merged) {

    public TableRow {
        cells = cells == null ? List.of() : cells;
        merged = merged == null ? List.of() : merged;
    }

    /** A row in sight, each of whose cells is its own. */
    public TableRow(long number, List<Cell> cells) {
        this(number, cells, false, List.of());
    }

    /** The cell of a column, an empty one beyond the last. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    List<String> texts() {
        return cells.stream().map(Cell::text).toList();
    }

    List<String> filled() {
        return texts().stream().filter(text -> !text.isEmpty()).toList();
    }

    boolean isEmpty() {
        return cells.stream().allMatch(Cell::isEmpty);
    }
}
