package org.knigipamiati.ingest.tables;

import java.util.List;
import org.knigipamiati.ingest.fields.Trouble;

/**
 * Something that was noticed about a cell, a row or a column.
 *
 * @param line of the row
 * @param column what the column is called, empty if it is the whole row
 * @param field what the column was to be: the path of a field, or a name of {@link ColumnNames}; empty if nothing
 * @param trouble what it is
 * @param value what the cell or the row holds, shortened
 * @param sentence the same for who reads English
 */
public record TableProblem(long line, String column, String field, Trouble trouble, String value, String sentence) {

    private static final int SHOWN = 80;

    public TableProblem {
        value = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    /** That a file has other sheets that hold anything. */
    static TableProblem otherSheets(String read, List<String> others) {
        String names = String.join(", ", others);
        String sentence = "only the worksheet '" + read + "' is read, not " + names;
        return new TableProblem(0, "", "", Trouble.OTHER_SHEETS, names, sentence);
    }
}
