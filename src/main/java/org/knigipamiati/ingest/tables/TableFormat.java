package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.knigipamiati.ingest.format.FileFormat;
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
     * The rows of a file, empty ones among them.
     *
     * @param encoding null to find out, and for formats that have none
     * @throws org.knigipamiati.ingest.format.FileRefused if it is not readable, or costs too much
     */
    public abstract TableRows rows(Path file, Charset encoding, TableLimits limits) throws IOException;

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        ColumnPlan columns;
        try (HeadedTable table = HeadedTable.of(file, rows(file, encoding, TableLimits.COMMAND))) {
            columns = ColumnPlan.named(file, table);
            columns = columns.with(ColumnFacts.of(table, columns.targets()));
        }
        HeadedTable table = HeadedTable.of(file, rows(file, encoding, TableLimits.COMMAND));
        return new TableItems(table, columns, new TableItems.Manner(id(), options.form(), false), problem -> {});
    }
}
