package org.knigipamiati.review.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.review.sheet.SheetRefused.Reason;

/** Reads CSV and XLSX files. The first sheet of a workbook counts; dates become {@code YYYY-MM-DD}. */
public final class Sheets {

    /** Rows about the table that may stand above the names of its columns. */
    private static final int MOST_ABOVE = 20;

    /** Letters of the name of a column. */
    private static final int LONGEST_NAME = 60;

    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Sheets() {}

    /**
     * Reads a file, whatever it is called.
     *
     * @throws SheetRefused if it is none, or costs too much
     */
    public static Sheet read(Path file, SheetLimits limits) throws SheetRefused, IOException {
        long bytes = Files.size(file);
        if (bytes == 0) {
            throw new SheetRefused(Reason.EMPTY);
        }
        if (bytes > limits.bytes()) {
            throw new SheetRefused(Reason.TOO_BIG, limits.bytes() >> 20);
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        boolean zip = head.length >= 4 && Arrays.equals(head, 0, 4, ZIP, 0, 4);
        List<Sheet.Row> rows = zip ? workbook(file, limits) : text(file, head, limits);
        if (rows.isEmpty()) {
            throw new SheetRefused(Reason.EMPTY);
        }
        int at = headerAt(rows);
        if (at < 0) {
            return unnamed(rows);
        }
        List<String> header = rows.get(at).cells().stream()
                .map(cell -> ColumnNames.seen(cell.text()))
                .toList();
        return new Sheet(header, below(rows, at + 1, header.size()), filled(rows.subList(0, at)));
    }

    /** The row that names the columns: the first of which we know the names, else the first that looks so; -1 if none does. */
    private static int headerAt(List<Sheet.Row> rows) {
        for (int i = 0; i < Math.min(MOST_ABOVE, rows.size()); i++) {
            if (ColumnNames.isHeader(texts(rows.get(i)))) {
                return i;
            }
        }
        // Names of columns are short and have no numbers; a person has a year, and a text is long.
        boolean person = texts(rows.get(0)).stream()
                .anyMatch(text -> text.length() > LONGEST_NAME || text.matches(".*\\d{2}.*"));
        return person ? -1 : 0;
    }

    /** A table without a header: the first person is no name of columns. */
    private static Sheet unnamed(List<Sheet.Row> rows) {
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        List<String> header =
                IntStream.rangeClosed(1, columns).mapToObj(i -> "№ " + i).toList();
        return new Sheet(header, below(rows, 0, columns));
    }

    private static List<Sheet.Row> below(List<Sheet.Row> rows, int from, int columns) {
        return filled(rows.subList(from, rows.size()).stream()
                .map(row -> padded(row, columns))
                .toList());
    }

    private static List<Sheet.Row> filled(List<Sheet.Row> rows) {
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static List<String> texts(Sheet.Row row) {
        return row.cells().stream().map(Sheet.Cell::text).toList();
    }

    private static List<Sheet.Row> text(Path file, byte[] head, SheetLimits limits) throws SheetRefused, IOException {
        // A PDF begins with lines of plain text, which would pass for a table of one column.
        if (new String(head, StandardCharsets.ISO_8859_1).startsWith("%PDF-")) {
            throw new SheetRefused(Reason.NOT_A_SHEET);
        }
        for (byte b : head) {
            if (b == 0) {
                throw new SheetRefused(Reason.NOT_A_SHEET);
            }
        }
        Charset encoding;
        try {
            encoding = TextEncoding.DETECTED.of(file);
        } catch (FileRefused e) {
            throw new SheetRefused(Reason.UNREADABLE);
        }
        CsvFormat.Dialect dialect = CsvFormat.dialect(file, encoding);
        List<Sheet.Row> rows = new ArrayList<>();
        try (BufferedReader reader = TextEncoding.reader(file, encoding);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .fieldSeparator(dialect.separator())
                        .allowMissingFields(true)
                        .allowExtraFields(true)
                        .skipEmptyLines(true)
                        .ofCsvRecord(reader)) {
            boolean first = true;
            for (CsvRecord line : csv) {
                if (first && dialect.named()) {
                    first = false;
                    continue;
                }
                first = false;
                check(rows.size(), line.getFieldCount(), limits);
                rows.add(new Sheet.Row(
                        rows.size() + 1,
                        line.getFields().stream().map(Sheet.Cell::ofText).toList()));
            }
        } catch (CsvParseException e) {
            throw new SheetRefused(Reason.UNREADABLE);
        }
        boolean binary = rows.stream()
                .limit(20)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t'));
        if (binary) {
            throw new SheetRefused(Reason.NOT_A_SHEET);
        }
        return rows;
    }

    private static List<Sheet.Row> workbook(Path file, SheetLimits limits) throws SheetRefused, IOException {
        WorkbookParts.check(file, limits);
        boolean libreOffice = WorkbookParts.isFromLibreOffice(file);
        List<Sheet.Row> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<org.dhatim.fastexcel.reader.Row> lines =
                        book.getFirstSheet().openStream()) {
            var each = lines.iterator();
            while (each.hasNext()) {
                org.dhatim.fastexcel.reader.Row line = each.next();
                check(rows.size(), line.getCellCount(), limits);
                List<Sheet.Cell> cells = new ArrayList<>();
                for (int i = 0; i < line.getCellCount(); i++) {
                    cells.add(cell(line.getOptionalCell(i).orElse(null), libreOffice));
                }
                rows.add(new Sheet.Row(line.getRowNum(), cells));
            }
        } catch (IOException | RuntimeException e) {
            // The reader throws whatever it stumbles over in a damaged workbook.
            throw new SheetRefused(Reason.UNREADABLE);
        }
        return rows;
    }

    private static Sheet.Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean libreOffice) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Sheet.Cell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            return new Sheet.Cell(cell.getRawValue() == null ? "" : cell.getRawValue(), true);
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = cell.getDataFormatString();
            boolean date = format != null && format.matches("(?i).*[dy].*") && !format.contains("General");
            String number = cell.asNumber().stripTrailingZeros().toPlainString();
            return new Sheet.Cell(
                    date ? SerialDates.shown(cell.asNumber(), cell.asDate(), libreOffice) : number, false);
        }
        if (cell.getType() == CellType.ERROR) {
            return new Sheet.Cell(cell.getRawValue() == null ? "#?" : cell.getRawValue(), false);
        }
        return Sheet.Cell.ofText(cell.getText());
    }

    private static void check(int rows, int columns, SheetLimits limits) throws SheetRefused {
        if (rows > limits.rows()) {
            throw new SheetRefused(Reason.TOO_MANY_ROWS, limits.rows());
        }
        if (columns > limits.columns()) {
            throw new SheetRefused(Reason.TOO_MANY_COLUMNS, limits.columns());
        }
    }

    private static Sheet.Row padded(Sheet.Row row, int columns) {
        List<Sheet.Cell> cells = new ArrayList<>(row.cells());
        while (cells.size() < columns) {
            cells.add(Sheet.Cell.EMPTY);
        }
        return new Sheet.Row(row.number(), cells);
    }
}
