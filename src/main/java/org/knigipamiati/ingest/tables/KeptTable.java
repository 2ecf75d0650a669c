package org.knigipamiati.ingest.tables;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.FileRefused.Reason;
import org.knigipamiati.ingest.format.TextEncoding;

/**
 * A whole table, to be kept and looked at before it is taken in.
 *
 * @param header the names of the columns; numbers where the table has none
 * @param line the line that names them, 0 if none does
 * @param rows the rows below; empty ones are left out
 * @param above the rows above the header, which tell of the table and of no person
 * @param separator what separates cells in a text file, empty in a workbook
 * @param told what is worth saying of the file as a whole
 * @param sheet the worksheet, empty in a file that has none
 * @param others what the other worksheets in sight hold, as far as they are tables
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record KeptTable(
        List<String> header,
        long line,
        List<TableRow> rows,
        List<TableRow> above,
        String separator,
        List<TableProblem> told,
        String sheet,
        List<KeptTable> others) {

    private static final int HEAD = 1 << 16;

    /** Worksheets beside the first that are kept, so that another can be chosen. */
    private static final int MOST_OTHERS = 20;

    public KeptTable {
        above = above == null ? List.of() : above;
        told = told == null ? List.of() : told;
        separator = separator == null ? "" : separator;
        sheet = sheet == null ? "" : sheet;
        others = others == null ? List.of() : others;
    }

    /** A table of a file that has no worksheets. */
    public KeptTable(
            List<String> header,
            long line,
            List<TableRow> rows,
            List<TableRow> above,
            String separator,
            List<TableProblem> told) {
        this(header, line, rows, above, separator, told, "", List.of());
    }

    /**
     * Reads a file, whatever it is called.
     *
     * @param formats what it may be
     * @throws FileRefused if it is none of them, or costs too much
     */
    public static KeptTable read(Path file, Iterable<TableFormat> formats, TableLimits limits) throws IOException {
        return read(file, formats, limits, null);
    }

    /**
     * Reads a file, whatever it is called.
     *
     * @param encoding of a table as text, null to find out
     */
    public static KeptTable read(Path file, Iterable<TableFormat> formats, TableLimits limits, Charset encoding)
            throws IOException {
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
                boolean text = encoding != null && format.encodings() != TextEncoding.NONE;
                if (text) {
                    TextEncoding.verify(file, encoding);
                }
                return all(file, format, limits, text ? encoding : null);
            }
        }
        throw new FileRefused(file, 0, "no table that we can read", Reason.NOT_A_SHEET);
    }

    /** The first worksheet whose columns have names that we know, and the others as far as they are tables and do not cost too much. */
    private static KeptTable all(Path file, TableFormat format, TableLimits limits, Charset encoding)
            throws IOException {
        TableCost cost = new TableCost(file, limits);
        List<String> names;
        KeptTable first;
        List<KeptTable> others = new ArrayList<>();
        try (TableBook book = format.book(file, encoding, limits)) {
            try (HeadedTable table = HeadedTable.of(file, cost.counting(book.rows(null)), 0)) {
                first = whole(table);
                names = table.rows().others();
            }
            for (String name : names.subList(0, Math.min(MOST_OTHERS, names.size()))) {
                try (HeadedTable table = HeadedTable.of(file, cost.counting(book.rows(name)), 0)) {
                    others.add(whole(table));
                } catch (FileRefused notForUs) {
                    // Nobody asked for it; that it is there is told.
                    continue;
                }
            }
        }
        KeptTable all = first.beside(others);
        // A title page may come before the people.
        return ColumnNames.isHeader(first.header)
                ? all
                : others.stream()
                        .filter(other -> ColumnNames.isHeader(other.header))
                        .findFirst()
                        .map(other -> all.onSheet(other.sheet))
                        .orElse(all);
    }

    private KeptTable beside(List<KeptTable> sheets) {
        return new KeptTable(header, line, rows, above, separator, told, sheet, sheets);
    }

    private static KeptTable whole(HeadedTable table) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        int columns = table.titles().size();
        for (TableRow row = table.next(); row != null; row = table.next()) {
            rows.add(row);
            columns = Math.max(columns, row.cells().size());
        }
        TableRows file = table.rows();
        List<String> header = new ArrayList<>(table.titles());
        while (header.size() < columns && (table.line() == 0 || file.separator() == 0)) {
            header.add(table.line() == 0 ? ColumnPlan.number(header.size() + 1) : "");
        }
        String separator = file.separator() == 0 ? "" : String.valueOf(file.separator());
        return new KeptTable(
                header, table.line(), rows, table.above(), separator, table.told(), file.sheet(), List.of());
    }

    /**
     * The same with another of its worksheets before it, or itself if there is no such one.
     *
     * @param name of the worksheet
     */
    public KeptTable onSheet(String name) {
        KeptTable chosen = others.stream()
                .filter(other -> other.sheet.equals(name))
                .findFirst()
                .orElse(this);
        if (chosen == this) {
            return this;
        }
        List<KeptTable> rest = new ArrayList<>(List.of(beside(List.of())));
        others.stream().filter(other -> other != chosen).forEach(rest::add);
        return chosen.beside(rest);
    }

    /**
     * The same with another row for the one that names the columns.
     *
     * @param number of the row; 0 if none does
     * @return empty if there is no such row, or it holds nothing
     */
    public Optional<KeptTable> headedBy(long number) {
        List<TableRow> all = new ArrayList<>(above);
        if (line > 0) {
            all.add(new TableRow(line, header.stream().map(Cell::of).toList()));
        }
        all.addAll(rows);
        if (number == line) {
            return Optional.of(this);
        }
        if (number > 0 && all.stream().noneMatch(row -> row.number() == number)) {
            return Optional.empty();
        }
        Iterator<TableRow> each = all.iterator();
        TableRows again = new TableRows.Over(HeadedTable.of(this).rows()) {
            @Override
            public TableRow next() {
                return each.hasNext() ? each.next() : null;
            }
        };
        try (HeadedTable table = number == 0 ? HeadedTable.unnamed(again) : HeadedTable.of(null, again, number)) {
            return Optional.of(whole(table).beside(others));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
