package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;
import org.knigipamiati.ingest.format.Items;

/**
 * A file format of tables, one person a row. It finds rows and cells; what columns are, which rows are people and what cells say is
 * the same for all of them ({@link TableItems}). An implementation is a bean of this package: the command line knows it by its name,
 * and uploads by what the file holds.
 */
public abstract class TableFormat implements FileFormat {

    /**
     * Whether a file is of this format, whatever it is called.
     *
     * @param head its first bytes, at most 64 KiB
     */
    public abstract boolean fits(Path file, byte[] head) throws IOException;

    /**
     * Opens a file.
     *
     * @param encoding null to find out, and for formats that have none
     * @throws FileRefused if it is not readable
     */
    abstract TableBook book(Path file, Charset encoding, TableLimits limits) throws IOException;

    /** Why a file is refused that has no such worksheet. */
    static FileRefused noSheet(Path file, String wanted, List<String> names) {
        String known = String.join(", ", names);
        String problem = "there is no worksheet '" + wanted + "'" + (known.isEmpty() ? "" : "; there are " + known);
        return new FileRefused(file, 0, problem, Reason.NO_SUCH_SHEET, wanted, known);
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        ColumnPlan columns;
        try (HeadedTable table = headed(file, encoding, options)) {
            columns = ColumnPlan.named(file, table, options);
            columns = columns.with(ColumnFacts.of(table, columns.targets()));
        }
        HeadedTable table = headed(file, encoding, options);
        return new TableItems(table, columns, new TableItems.Manner(id(), options.form(), false), problem -> {});
    }

    final HeadedTable headed(Path file, Charset encoding, Options options) throws IOException {
        TableBook book = book(file, encoding, TableLimits.COMMAND);
        TableRows rows;
        try {
            rows = book.rows(options.sheet());
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
        TableRows closing = new TableRows.Over(rows) {
            @Override
            public void close() throws IOException {
                try (book) {
                    super.close();
                }
            }
        };
        return HeadedTable.of(file, closing, options.headerRow());
    }
}
