package org.knigipamiati.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;

/**
 * A workbook of Excel: the first worksheet in sight that holds anything; others are told. Cells become what they show, dates
 * {@code YYYY-MM-DD}.
 */
@ApplicationScoped
public class XlsxFormat extends TableFormat {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** Rows in which a worksheet shows whether it holds anything. */
    private static final int LOOK = 50;

    @Override
    public String id() {
        return "xlsx";
    }

    @Override
    public String description() {
        return "a workbook of Excel, one person a row, in its first worksheet";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.NONE;
    }

    @Override
    public boolean fits(Path file, byte[] head) throws IOException {
        return WorkbookParts.has(file, head, "xl/workbook.xml");
    }

    @Override
    public TableRows rows(Path file, Charset encoding, TableLimits limits) throws IOException {
        WorkbookParts.check(file, limits, "xl/workbook.xml");
        ReadableWorkbook book = null;
        try {
            book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
            return new Rows(file, book, limits);
        } catch (IOException | RuntimeException e) {
            if (book != null) {
                book.close();
            }
            // The reader throws whatever it stumbles over in a damaged workbook.
            throw e instanceof FileRefused refused ? refused : damaged(file);
        }
    }

    private static FileRefused damaged(Path file) {
        return new FileRefused(file, 0, "not a workbook that we can read: it is damaged or of an unusual kind");
    }

    private static final class Rows implements TableRows {
        private final Path file;
        private final ReadableWorkbook book;
        private final TableLimits limits;
        private final boolean libreOffice;
        private final MergedCells merged;
        private final Stream<Row> stream;
        private final Iterator<Row> rows;
        private final List<TableProblem> told = new ArrayList<>();
        private int count;

        Rows(Path file, ReadableWorkbook book, TableLimits limits) throws IOException {
            this.file = file;
            this.book = book;
            this.limits = limits;
            this.libreOffice = WorkbookParts.isFromLibreOffice(file);
            List<Sheet> filled = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE && holdsAnything(sheet)) {
                    filled.add(sheet);
                }
            }
            Sheet first = filled.isEmpty() ? book.getFirstSheet() : filled.get(0);
            if (filled.size() > 1) {
                String others = String.join(
                        ", ", filled.stream().skip(1).map(Sheet::getName).toList());
                told.add(new TableProblem(
                        0,
                        "",
                        "",
                        Trouble.OTHER_SHEETS,
                        others,
                        "only the worksheet '" + first.getName() + "' is read, not " + others));
            }
            this.merged = MergedCells.of(file, first.getIndex());
            this.stream = first.openStream();
            this.rows = stream.iterator();
        }

        private static boolean holdsAnything(Sheet sheet) throws IOException {
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.limit(LOOK)
                        .flatMap(row -> row.stream().filter(cell -> cell != null))
                        .anyMatch(cell -> cell.getType() != CellType.EMPTY);
            }
        }

        @Override
        public TableRow next() {
            try {
                return rows.hasNext() ? row(rows.next()) : null;
            } catch (FileRefused e) {
                throw e;
            } catch (RuntimeException e) {
                throw damaged(file);
            }
        }

        private TableRow row(Row line) {
            int last = line.getCellCount();
            List<Cell> cells = new ArrayList<>(last);
            for (int i = 0; i < last; i++) {
                cells.add(cell(line.getOptionalCell(i).orElse(null), libreOffice));
            }
            // Cells that were only formatted reach far beyond the table.
            while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
                cells.remove(cells.size() - 1);
            }
            limits.check(file, line.getRowNum(), cells.isEmpty() ? count : count++, cells.size());
            List<Integer> filled = merged.fill(line.getRowNum(), cells);
            return new TableRow(line.getRowNum(), cells, line.isHidden(), filled);
        }

        @Override
        public List<TableProblem> told() {
            return told;
        }

        @Override
        public void close() throws IOException {
            stream.close();
            book.close();
        }
    }

    /** Excel writes characters that XML has no room for by their numbers: {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean libreOffice) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            String shown = cell.getRawValue() == null ? "=" + cell.getFormula() : cell.getRawValue();
            return new Cell(Cell.of(shown).text(), Trouble.FORMULA);
        }
        if (cell.getType() == CellType.NUMBER) {
            String format = NumberFormat.plain(cell.getDataFormatString());
            BigDecimal number = cell.asNumber();
            return Cell.of(
                    NumberFormat.isDate(format)
                            ? SerialDates.shown(number, cell.asDate(), libreOffice)
                            : NumberFormat.shown(number, format));
        }
        if (cell.getType() == CellType.ERROR) {
            return new Cell(cell.getRawValue() == null ? "#?" : cell.getRawValue(), Trouble.ERROR);
        }
        return Cell.ofText(unescaped(cell.getText()));
    }
}
