package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;

/**
 * A whole table, to be kept and looked at before it is taken in.
 *
 * @param header the names of the columns; numbers where the table has none
 * @param line the line that names them, 0 if none does
 * @param rows the rows below; empty ones are left out
 * @param above the rows above the header, which tell of the table and of no person
 * @param separator what separates cells in a text file, empty in a workbook
 * @param told what is worth saying of the file as a whole
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeptTable(
        List<String> header,
        long line,
        List<TableRow> rows,
        List<TableRow> above,
        String separator,
        List<TableProblem> told) {

    private static final int HEAD = 1 << 16;

    /** What compound files of Microsoft begin with (MS-CFB 2.2). */
    private static final byte[] CONTAINER = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    public KeptTable {
        above = above == null ? List.of() : above;
        told = told == null ? List.of() : told;
        separator = separator == null ? "" : separator;
    }

    /**
     * Reads a file, whatever it is called.
     *
     * @param formats what it may be
     * @throws FileRefused if it is none of them, or costs too much
     */
    public static KeptTable read(Path file, Iterable<TableFormat> formats, TableLimits limits) throws IOException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new FileRefused(file, 0, "the file is empty", Reason.EMPTY);
        }
        if (bytes > limits.bytes()) {
            long most = limits.bytes() >> 20;
            throw new FileRefused(file, 0, "more than " + most + " MB", Reason.TOO_BIG, most);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        for (TableFormat format : formats) {
            if (format.fits(file, head)) {
                try (HeadedTable table = HeadedTable.of(file, format.rows(file, null, limits))) {
                    return whole(table);
                }
            }
        }
        if (Arrays.equals(Arrays.copyOf(head, CONTAINER.length), CONTAINER)) {
            String problem = "an old workbook (.xls), or one with a password: save it as .xlsx without one";
            throw new FileRefused(file, 0, problem, Reason.OLD_WORKBOOK);
        }
        throw new FileRefused(file, 0, "no table that we can read", Reason.NOT_A_SHEET);
    }

    private static KeptTable whole(HeadedTable table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        int columns = table.titles().size();
        for (TableRow row = table.next(); row != null; row = table.next()) {
            rows.add(row);
            columns = Math.max(columns, row.cells().size());
        }
        List<String> header = table.line() > 0
                ? table.titles()
                : IntStream.rangeClosed(1, columns).mapToObj(ColumnPlan::number).toList();
        String separator = table.separator() == 0 ? "" : String.valueOf(table.separator());
        return new KeptTable(header, table.line(), rows, table.above(), separator, table.told());
    }

    /** What stands first in a column, empty if nothing does. */
    public String example(int column) {
        return rows.stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
