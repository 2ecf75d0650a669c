package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.knigipamiati.ingest.format.FileFormat;

/**
 * Rows of tables that were refused, as a workbook: their cells, and beside them why. Mended it is imported like any other; the two columns
 * of its own are then left out.
 */
public final class RefusedTable {

    private static final String WHY = "Why it was not taken";

    private static final String WHERE = "Row in the file";

    /** A column by its name, and the how-many-th of that name it is in its file. */
    private record Column(String title, int nth) {}

    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final List<Map<Integer, String>> rows = new ArrayList<>();
    private final List<String[]> reasons = new ArrayList<>();

    /**
     * Adds the refused rows of a file; what stands above the names of its columns is no such row.
     *
     * @param why the reasons by line
     */
    public void add(TableFormat format, Path file, Charset encoding, FileFormat.Options options, Map<Long, String> why)
            throws IOException {
        try (HeadedTable table = format.headed(file, encoding, options)) {
            List<Integer> places = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (String title : table.titles()) {
                places.add(place(new Column(title, seen.merge(title, 1, Integer::sum))));
            }
            for (TableRow row = table.next(); row != null; row = table.next()) {
                if (why.containsKey(row.number())) {
                    Map<Integer, String> cells = new HashMap<>();
                    for (int i = 0; i < row.cells().size(); i++) {
                        int at = i < places.size() ? places.get(i) : place(new Column("", i));
                        cells.put(at, row.cell(i).text());
                    }
                    rows.add(cells);
                    reasons.add(new String[] {why.get(row.number()), file.getFileName() + " " + row.number()});
                }
            }
        }
    }

    private int place(Column column) {
        return columns.computeIfAbsent(column, none -> columns.size());
    }

    /** Writes them all; every cell is text, so that no program makes a date or a formula of it. */
    public void write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Knigi Pamiati", "1.0")) {
            Worksheet sheet = book.newWorksheet("refused");
            columns.forEach((column, at) -> sheet.value(0, at, column.title()));
            sheet.value(0, columns.size(), WHY);
            sheet.value(0, columns.size() + 1, WHERE);
            for (int i = 0; i < rows.size(); i++) {
                int row = i + 1;
                rows.get(i).forEach((at, text) -> sheet.value(row, at, text));
                sheet.value(row, columns.size(), reasons.get(i)[0]);
                sheet.value(row, columns.size() + 1, reasons.get(i)[1]);
            }
            sheet.finish();
        }
    }
}
