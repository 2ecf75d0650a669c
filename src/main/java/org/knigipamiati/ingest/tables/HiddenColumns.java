package org.knigipamiati.ingest.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.knigipamiati.ingest.fields.Trouble;

/** Columns that a spreadsheet hides: taken like the others, and told, for nobody who looks at the table sees them. */
final class HiddenColumns {

    private static final int LETTERS = 26;

    private final TreeSet<Integer> columns = new TreeSet<>();
    private final TreeSet<Integer> filled = new TreeSet<>();

    /** Columns from one to another are hidden, from 0; what lies beyond the most columns of a table is of no interest. */
    void add(int first, int last, int most) {
        for (int i = first; i <= Math.min(last, most); i++) {
            columns.add(i);
        }
    }

    /** Looks which of them hold anything. */
    void see(List<Cell> cells) {
        for (int column : columns) {
            if (column < cells.size() && !cells.get(column).isEmpty()) {
                filled.add(column);
            }
        }
    }

    /** Those that hold anything, by their letters. */
    List<TableProblem> told() {
        if (filled.isEmpty()) {
            return List.of();
        }
        List<String> letters = new ArrayList<>();
        filled.forEach(column -> letters.add(letter(column)));
        String names = String.join(", ", letters);
        return List.of(new TableProblem(
                0, "", "", Trouble.HIDDEN_COLUMNS, names, "hidden columns, taken like the others: " + names));
    }

    /** A column as spreadsheets call it: A, B, … Z, AA; from 0. */
    static String letter(int column) {
        String last = String.valueOf((char) ('A' + column % LETTERS));
        return column < LETTERS ? last : letter(column / LETTERS - 1) + last;
    }
}
