package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.nio.file.Path;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/** Counts what a table costs while it is read: a few letters that all cells share unfold to as many as there are cells. */
final class TableCost {

    private final Path file;
    private final TableLimits limits;
    private long cells;
    private long letters;

    TableCost(Path file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Counts a cell that holds something.
     *
     * @throws FileRefused if it is one too many
     */
    void add(Cell cell) {
        cells++;
        letters += cell.text().length();
        if (cells > limits.cells()) {
            String problem = "more than " + limits.cells() + " cells that hold something";
            throw new FileRefused(file, 0, problem, Reason.TOO_MANY_CELLS, limits.cells());
        }
        if (letters > limits.letters()) {
            String problem = "more than " + limits.letters() + " letters in all cells";
            throw new FileRefused(file, 0, problem, Reason.TOO_MANY_LETTERS, limits.letters());
        }
    }

    /** The same rows, counted. */
    TableRows counting(TableRows rows) {
        return new TableRows.Over(rows) {
            @Override
            public TableRow next() throws IOException {
                TableRow row = super.next();
                if (row != null) {
                    row.cells().stream().filter(cell -> !cell.isEmpty()).forEach(TableCost.this::add);
                }
                return row;
            }
        };
    }
}
