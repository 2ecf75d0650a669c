package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/** A table in which the row that names the columns was found: rows above it, and the rows below, one after another. */
public final class HeadedTable implements AutoCloseable {

    /** Rows about the table that may stand above the names of its columns. */
    private static final int MOST_ABOVE = 20;

    /** Letters of the name of a column. */
    private static final int LONGEST_NAME = 60;

    private final TableRows rows;
    private final List<String> titles;
    private final long line;
    private final List<TableRow> above;
    private final Deque<TableRow> ahead;

    private HeadedTable(TableRows rows, List<String> titles, long line, List<TableRow> above, Deque<TableRow> ahead) {
        this.rows = rows;
        this.titles = titles;
        this.line = line;
        this.above = above;
        this.ahead = ahead;
    }

    /**
     * Finds the names of the columns: the first row of which we know them, within the first twenty; else the first row, if it looks
     * so; else there are none, so that no person is taken for names.
     *
     * @param chosen the row that names them, 0 to find out
     * @throws FileRefused if there is no row at all, or not the one that was chosen
     */
    static HeadedTable of(Path file, TableRows rows, long chosen) throws IOException {
        List<TableRow> first = new ArrayList<>();
        try {
            TableRow row = rows.next();
            if (chosen > 0) {
                for (; row != null && row.number() <= chosen; row = rows.next()) {
                    if (!row.isEmpty()) {
                        first.add(row);
                    }
                    if (row.number() == chosen && !row.isEmpty()) {
                        return headed(rows, first, first.size() - 1, null);
                    }
                }
                throw new FileRefused(file, chosen, "this row holds no names of columns", Reason.NO_SUCH_ROW, chosen);
            }
            for (; row != null && first.size() <= MOST_ABOVE; row = rows.next()) {
                if (!row.isEmpty()) {
                    first.add(row);
                    if (ColumnNames.isHeader(row.texts())) {
                        return headed(rows, first, first.size() - 1, null);
                    }
                }
            }
            if (first.isEmpty()) {
                throw new FileRefused(file, 1, "the file is empty; its first row must name the columns", Reason.EMPTY);
            }
            return headed(rows, first, looksLikeNames(first.get(0)) ? 0 : -1, row);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    /** A table in which no row names the columns. */
    static HeadedTable unnamed(TableRows rows) {
        return headed(rows, List.of(), -1, null);
    }

    private static HeadedTable headed(TableRows rows, List<TableRow> first, int at, TableRow next) {
        List<String> titles = at < 0
                ? List.of()
                : first.get(at).texts().stream().map(ColumnNames::seen).toList();
        int last = titles.size();
        while (last > 0 && titles.get(last - 1).isEmpty()) {
            last--;
        }
        Deque<TableRow> ahead = new ArrayDeque<>(first.subList(at + 1, first.size()));
        if (next != null) {
            ahead.add(next);
        }
        List<TableRow> above = List.copyOf(first.subList(0, Math.max(at, 0)));
        return new HeadedTable(
                rows, titles.subList(0, last), at < 0 ? 0 : first.get(at).number(), above, ahead);
    }

    /** A table as it was kept. */
    static HeadedTable of(KeptTable kept) {
        Deque<TableRow> ahead = new ArrayDeque<>(kept.rows());
        TableRows rows = new TableRows() {
            @Override
            public TableRow next() {
                return null;
            }

            @Override
            public char separator() {
                return kept.separator().isEmpty() ? 0 : kept.separator().charAt(0);
            }

            @Override
            public String sheet() {
                return kept.sheet();
            }

            @Override
            public List<TableProblem> told() {
                return kept.told();
            }

            @Override
            public void close() {}
        };
        return new HeadedTable(rows, kept.header(), kept.line(), kept.above(), ahead);
    }

    /** Names of columns are short and have no numbers; a person has a year, and a text is long. */
    private static boolean looksLikeNames(TableRow row) {
        return row.texts().stream().noneMatch(text -> text.length() > LONGEST_NAME || text.matches("(?s).*\\d{2}.*"));
    }

    /** The names of the columns as people see them, empty for a column without one; none if no row names columns. */
    List<String> titles() {
        return titles;
    }

    /** The line that names the columns, 0 if none does. */
    long line() {
        return line;
    }

    /** Rows above that line, which tell of the table and of no person. */
    List<TableRow> above() {
        return above;
    }

    char separator() {
        return rows.separator();
    }

    /** What is worth saying of the file as a whole, once the last row was read. */
    List<TableProblem> told() {
        List<TableProblem> told = new ArrayList<>(rows.told());
        if (!rows.others().isEmpty()) {
            told.add(TableProblem.otherSheets(rows.sheet(), rows.others()));
        }
        return told;
    }

    /** What the file itself says, see {@link TableRows}. */
    TableRows rows() {
        return rows;
    }

    /** The next row that is not empty, null after the last. */
    TableRow next() throws IOException {
        TableRow row = read();
        while (row != null && row.isEmpty()) {
            row = read();
        }
        return row;
    }

    /** The row that {@link #next} would give, if the table is not at its end. */
    TableRow peek() {
        return ahead.peek();
    }

    private TableRow read() throws IOException {
        TableRow row = ahead.poll();
        return row == null ? rows.next() : row;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
