package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.util.List;

/** The rows of a file, one after another, without holding the file in memory. */
public interface TableRows extends AutoCloseable {

    /** The next row, null after the last. */
    TableRow next() throws IOException;

    /** What separates cells where a quote that is not closed can swallow rows; 0 where none can. */
    default char separator() {
        return 0;
    }

    /** The worksheet that is read, once the last row was; empty in a file that has none. */
    default String sheet() {
        return "";
    }

    /** Other worksheets that hold anything, hidden ones too, once the last row was read. */
    default List<String> others() {
        return List.of();
    }

    /** What is worth saying of the file as a whole, once the last row was read. */
    default List<TableProblem> told() {
        return List.of();
    }

    @Override
    void close() throws IOException;

    /** Rows that add something to those of another. */
    abstract class Over implements TableRows {
        private final TableRows rows;

        Over(TableRows rows) {
            this.rows = rows;
        }

        @Override
        public TableRow next() throws IOException {
            return rows.next();
        }

        @Override
        public char separator() {
            return rows.separator();
        }

        @Override
        public String sheet() {
            return rows.sheet();
        }

        @Override
        public List<String> others() {
            return rows.others();
        }

        @Override
        public List<TableProblem> told() {
            return rows.told();
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
