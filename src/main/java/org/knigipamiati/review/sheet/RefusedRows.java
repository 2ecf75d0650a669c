package org.knigipamiati.review.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.tables.Cell;
import org.knigipamiati.ingest.tables.KeptTable;
import org.knigipamiati.ingest.tables.TableRow;

/**
 * Rows that are not taken in, to be mended by hand and sent again.
 *
 * @param header the names of the columns as the file has them; numbers where it has none
 * @param rows the rows in the order of the file; what stands above the names of the columns is no such row
 */
public record RefusedRows(List<String> header, List<Row> rows) {

    /**
     * A row that is not taken.
     *
     * @param number of it in the file
     * @param reasons names of {@code ingest.fields.Trouble}
     * @param cells as they stand there
     */
    public record Row(long number, Set<String> reasons, List<String> cells) {}

    static RefusedRows of(KeptTable table, Map<Long, Set<String>> reasons) {
        List<Row> rows = new ArrayList<>();
        for (TableRow row : table.rows()) {
            Set<String> why = reasons.get(row.number());
            if (why != null && !why.contains(Trouble.HEADER_AGAIN.name())) {
                rows.add(new Row(
                        row.number(), why, row.cells().stream().map(Cell::text).toList()));
            }
        }
        return new RefusedRows(table.header(), rows);
    }
}
