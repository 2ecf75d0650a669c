package org.knigipamiati.ingest.tables;

import java.nio.file.Path;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/**
 * What a table may cost.
 *
 * @param bytes of the file
 * @param unfolded bytes of all parts of a workbook together, uncompressed
 * @param parts files inside a workbook
 * @param rows of it
 * @param columns of the widest row
 * @param cells that hold something, in all
 * @param letters in all cells
 */
public record TableLimits(long bytes, long unfolded, int parts, int rows, int columns, long cells, long letters) {

    /**
     * An upload, which is held in memory. A memorial book of one region has up to 20,000 people; its table takes 5 MB and unfolds to
     * 60; with all forty columns filled it has 800,000 cells, and with the printed text of everybody 20 million letters.
     */
    public static final TableLimits UPLOAD =
            new TableLimits(20L << 20, 200L << 20, 500, 20_000, 200, 1_000_000, 30_000_000);

    /** A file that an operator imports: as many rows as a spreadsheet can have, and any number in a text file. */
    public static final TableLimits COMMAND =
            new TableLimits(Long.MAX_VALUE, 1L << 30, 500, Integer.MAX_VALUE, 200, Long.MAX_VALUE, Long.MAX_VALUE);

    /**
     * Counts a row.
     *
     * @param before how many rows came before it
     * @throws FileRefused if it is one too many, or has too many cells
     */
    void check(Path file, long line, int before, int cells) {
        if (before > rows) {
            throw new FileRefused(file, line, "more than " + rows + " rows", Reason.TOO_MANY_ROWS, rows);
        }
        if (cells > columns) {
            throw new FileRefused(file, line, "more than " + columns + " columns", Reason.TOO_MANY_COLUMNS, columns);
        }
    }
}
