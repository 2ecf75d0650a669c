package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.util.RKUtil;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.knigipamiati.ingest.fields.Trouble;

/** A worksheet of a workbook before 2007, read whole: its cells may stand in any order. */
final class XlsSheet {

    private static final int ROW = 0x0208;
    private static final int COLUMNS = 0x7D;
    private static final int MERGED = 0xE5;
    private static final int SHARED_TEXT = 0xFD;
    private static final int TEXT = 0x0204;
    private static final int RICH_TEXT = 0xD6;
    private static final int NUMBER = 0x0203;
    private static final int SHORT_NUMBER = 0x027E;
    private static final int SHORT_NUMBERS = 0xBD;
    private static final int TRUTH_OR_ERROR = 0x0205;
    private static final int FORMULA = 0x06;
    private static final int FORMULA_TEXT = 0x0207;

    private static final int ROW_HIDDEN = 0x20;

    private static final Cell NOT_COMPUTED = new Cell("=", Trouble.FORMULA);

    private final Path file;
    private final XlsGlobals book;
    private final TableLimits limits;
    private final TableCost cost;
    private final Map<Integer, List<Cell>> cells = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final HiddenColumns hidden = new HiddenColumns();
    private final MergedCells merged = new MergedCells();
    private int formulaRow = -1;
    private int formulaColumn;

    XlsSheet(Path file, InputStream in, XlsGlobals book, TableLimits limits, TableCost cost) throws IOException {
        this.file = file;
        this.book = book;
        this.limits = limits;
        this.cost = cost;
        RecordInputStream records = new RecordInputStream(in);
        int depth = 0;
        do {
            if (!records.hasNextRecord()) {
                throw new IOException("the worksheet does not end");
            }
            records.nextRecord();
            int kind = records.getSid();
            depth += kind == XlsGlobals.BEGIN ? 1 : kind == XlsGlobals.END ? -1 : 0;
            // Charts stand within worksheets, and have cells of their own.
            if (depth == 1) {
                record(kind, records);
            }
            records.readRemainder();
        } while (depth > 0);
    }

    private void record(int kind, RecordInputStream in) throws IOException {
        switch (kind) {
            case ROW -> {
                int row = in.readUShort();
                in.readFully(new byte[10]);
                if ((in.readUShort() & ROW_HIDDEN) != 0) {
                    hiddenRows.add(row);
                }
            }
            case COLUMNS -> {
                int first = in.readUShort();
                int last = in.readUShort();
                in.readInt();
                if ((in.readUShort() & 1) != 0) {
                    hidden.add(first, last, limits.columns());
                }
            }
            case MERGED -> {
                MergeCellsRecord areas = new MergeCellsRecord(in);
                for (int i = 0; i < areas.getNumAreas(); i++) {
                    CellRangeAddress area = areas.getAreaAt(i);
                    if (area.getLastRow() > area.getFirstRow()) {
                        merged.add(area.getFirstRow() + 1, area.getFirstColumn(), area.getLastRow() + 1);
                    }
                }
            }
            case SHORT_NUMBERS -> {
                MulRKRecord numbers = new MulRKRecord(in);
                for (int i = 0; i < numbers.getNumColumns(); i++) {
                    Cell cell = number(numbers.getRKNumberAt(i), numbers.getXFAt(i));
                    put(numbers.getRow(), numbers.getFirstColumn() + i, cell);
                }
            }
            case FORMULA -> formula(in);
            case FORMULA_TEXT -> {
                if (formulaRow >= 0) {
                    String text = book.unicode() ? new StringRecord(in).getString() : book.text(in, in.readUShort());
                    put(formulaRow, formulaColumn, Cell.of(text).computed());
                    formulaRow = -1;
                }
            }
            case SHARED_TEXT, TEXT, RICH_TEXT, NUMBER, SHORT_NUMBER, TRUTH_OR_ERROR -> {
                int row = in.readUShort();
                int column = in.readUShort();
                put(row, column, cell(kind, in.readUShort(), in));
            }
            default -> {}
        }
    }

    private Cell cell(int kind, int style, RecordInputStream in) throws IOException {
        return switch (kind) {
            case SHARED_TEXT -> book.text(in.readInt());
            case NUMBER -> number(in.readDouble(), style);
            case SHORT_NUMBER -> number(RKUtil.decodeNumber(in.readInt()), style);
            case TRUTH_OR_ERROR -> {
                int value = in.readUByte();
                yield in.readUByte() == 0 ? truth(value != 0) : error(value);
            }
            default -> Cell.ofText(book.text(in, in.readUShort()));
        };
    }

    /** A formula by what it gave; its text stands in a record of its own. */
    private void formula(RecordInputStream in) {
        FormulaRecord formula = new FormulaRecord(in);
        int row = formula.getRow();
        int column = formula.getColumn();
        formulaRow = -1;
        CellType gave = formula.getCachedResultTypeEnum();
        boolean zero = gave == CellType.NUMERIC && formula.getValue() == 0;
        // Programs that do not compute leave that to the one that opens the file.
        if (formula.isCalcOnLoad() || zero && !book.computes) {
            put(row, column, NOT_COMPUTED);
            return;
        }
        switch (gave) {
            case STRING -> {
                formulaRow = row;
                formulaColumn = column;
            }
            case BOOLEAN ->
                put(row, column, truth(formula.getCachedBooleanValue()).computed());
            case ERROR -> put(row, column, error(formula.getCachedErrorValue()));
            case NUMERIC ->
                put(
                        row,
                        column,
                        number(formula.getValue(), formula.getXFIndex()).computed());
            default -> {}
        }
    }

    private Cell number(double value, int style) {
        return NumberFormat.cell(Double.toString(value), book.format(style & 0xFFFF), book.counting);
    }

    private static Cell truth(boolean value) {
        return Cell.of(value ? "TRUE" : "FALSE");
    }

    private static Cell error(int code) {
        String shown =
                FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#" + code;
        return new Cell(shown, Trouble.ERROR);
    }

    private void put(int row, int column, Cell cell) {
        if (cell.isEmpty()) {
            return;
        }
        cost.add(cell);
        List<Cell> into = cells.computeIfAbsent(row, none -> new ArrayList<>());
        limits.check(file, row + 1L, cells.size() - 1, column + 1);
        while (into.size() <= column) {
            into.add(Cell.EMPTY);
        }
        into.set(column, cell);
    }

    boolean isEmpty() {
        return cells.isEmpty();
    }

    /** The rows that hold anything. */
    Iterable<TableRow> rows() {
        List<TableRow> rows = new ArrayList<>();
        cells.forEach((row, filled) -> {
            hidden.see(filled);
            List<Integer> fromAbove = merged.fill(row + 1, filled);
            rows.add(new TableRow(row + 1L, filled, hiddenRows.contains(row), fromAbove));
        });
        return rows;
    }

    /** What is worth saying of it, once its rows were read. */
    List<TableProblem> told() {
        return hidden.told();
    }
}
