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

    /** What is worth saying of the file as a whole. */
    default List<TableProblem> told() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
