package org.knigipamiati.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.ingest.format.Xml;

/**
 * A workbook of Excel: the first worksheet in sight that holds anything; others are told. Cells become what they show, dates
 * {@code YYYY-MM-DD}. (Libraries were tried: those that stream read neither strict workbooks nor dates that are written as such, and
 * tell neither hidden columns nor merged cells nor the cell that stopped them.)
 */
@ApplicationScoped
public class XlsxFormat extends TableFormat {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** More are no table. */
    private static final int MOST_MERGED = 100_000;

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
        return WorkbookParts.has(file, head, Workbook.PART);
    }

    @Override
    TableBook book(Path file, Charset encoding, TableLimits limits) throws IOException {
        WorkbookParts.check(file, limits, Workbook.PART);
        ZipFile zip = new ZipFile(file.toFile());
        try {
            Workbook book = new Workbook(zip);
            return new TableBook() {
                @Override
                public TableRows rows(String wanted) throws IOException {
                    try {
                        return new Rows(file, book, limits, wanted);
                    } catch (XMLStreamException | RuntimeException e) {
                        throw e instanceof FileRefused refused ? refused : damaged(file, "");
                    }
                }

                @Override
                public void close() throws IOException {
                    zip.close();
                }
            };
        } catch (XMLStreamException | RuntimeException e) {
            zip.close();
            throw e instanceof FileRefused refused ? refused : damaged(file, "");
        }
    }

    private static FileRefused damaged(Path file, String place) {
        return new FileRefused(file, 0, "not a workbook that we can read: it is damaged or of an unusual kind" + place);
    }

    /**
     * What stands in a worksheet below or beside its rows.
     *
     * @param filled whether any cell holds anything
     */
    private record Beside(boolean filled, MergedCells merged, HiddenColumns hidden) {}

    private static final class Rows implements TableRows {
        private final Path file;
        private final TableLimits limits;
        private final Workbook book;
        private final Workbook.Sheet sheet;
        private final List<String> others = new ArrayList<>();
        private final MergedCells merged;
        private final HiddenColumns hidden;
        private final InputStream sheetPart;
        private final XMLStreamReader xml;
        private int row;
        private int column;
        private int count;

        Rows(Path file, Workbook book, TableLimits limits, String wanted) throws IOException, XMLStreamException {
            this.file = file;
            this.limits = limits;
            this.book = book;
            if (book.sheets.isEmpty()) {
                throw damaged(file, "; it has no worksheet");
            }
            List<String> names = book.sheets.stream().map(Workbook.Sheet::name).toList();
            if (wanted != null && !names.contains(wanted)) {
                throw TableFormat.noSheet(file, wanted, names);
            }
            Workbook.Sheet first = null;
            Beside of = null;
            for (Workbook.Sheet each : book.sheets) {
                boolean chosen = each.name().equals(wanted);
                boolean candidate = first == null && (wanted == null ? !each.hidden() : chosen);
                Beside found = beside(each, !candidate);
                if (candidate && (found.filled() || chosen)) {
                    first = each;
                    of = found;
                } else if (found.filled()) {
                    others.add(each.name());
                }
            }
            if (first == null) {
                first = book.sheets.get(0);
                of = beside(first, false);
            }
            this.sheet = first;
            this.merged = of.merged();
            this.hidden = of.hidden();
            this.sheetPart = book.open(sheet.part());
            this.xml = Xml.reader(sheetPart);
        }

        /** Looks through a worksheet; with {@code onlyFilled} no further than to its first cell. */
        private Beside beside(Workbook.Sheet of, boolean onlyFilled) throws IOException, XMLStreamException {
            MergedCells cells = new MergedCells();
            HiddenColumns columns = new HiddenColumns();
            boolean filled = false;
            int areas = 0;
            try (var in = book.open(of.part())) {
                if (in == null) {
                    throw damaged(file, "; the worksheet '" + of.name() + "' is missing");
                }
                XMLStreamReader look = Xml.reader(in);
                while (look.hasNext() && !(onlyFilled && filled)) {
                    look.next();
                    if (!look.isStartElement()) {
                        continue;
                    }
                    switch (look.getLocalName()) {
                        case "v", "t", "f" -> filled = true;
                        case "col" -> {
                            if (Xml.is(look, "hidden")) {
                                columns.add(
                                        Integer.parseInt(Xml.attribute(look, "min")) - 1,
                                        Integer.parseInt(Xml.attribute(look, "max")) - 1,
                                        limits.columns());
                            }
                        }
                        case "mergeCell" -> {
                            String[] corners = Xml.attribute(look, "ref").split(":");
                            int from = rowOf(corners[0]);
                            int to = rowOf(corners[corners.length - 1]);
                            if (to > from) {
                                cells.add(from, columnOf(corners[0]), to);
                            }
                            if (++areas > MOST_MERGED) {
                                throw new FileRefused(file, 0, "more than " + MOST_MERGED + " merged cells");
                            }
                        }
                        default -> {}
                    }
                }
            }
            return new Beside(filled, cells, columns);
        }

        @Override
        public TableRow next() {
            try {
                while (xml.hasNext()) {
                    xml.next();
                    if (xml.isStartElement() && xml.getLocalName().equals("row")) {
                        return row();
                    }
                }
                return null;
            } catch (FileRefused e) {
                throw e;
            } catch (XMLStreamException | RuntimeException e) {
                String cell = HiddenColumns.letter(Math.max(column, 0)) + row;
                throw new FileRefused(
                        file,
                        0,
                        "the workbook is damaged or of an unusual kind in the worksheet '" + sheet.name()
                                + "', at the cell " + cell,
                        FileRefused.Reason.CELL,
                        sheet.name(),
                        cell);
            }
        }

        private TableRow row() throws XMLStreamException {
            String number = Xml.attribute(xml, "r");
            row = number == null ? row + 1 : Integer.parseInt(number);
            boolean outOfSight = Xml.is(xml, "hidden");
            List<Cell> cells = new ArrayList<>();
            column = -1;
            while (!(xml.next() == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row"))) {
                if (xml.isStartElement() && xml.getLocalName().equals("c")) {
                    String address = Xml.attribute(xml, "r");
                    column = address == null ? column + 1 : columnOf(address);
                    if (column < cells.size()) {
                        throw new IllegalStateException("cells out of their order, or one address twice");
                    }
                    Cell cell = cell();
                    // Cells that were only formatted reach far beyond the table.
                    if (!cell.isEmpty()) {
                        limits.check(file, row, 0, column + 1);
                        while (cells.size() < column) {
                            cells.add(Cell.EMPTY);
                        }
                        cells.add(cell);
                    }
                }
            }
            limits.check(file, row, cells.isEmpty() ? count : count++, cells.size());
            hidden.see(cells);
            List<Integer> filled = merged.fill(row, cells);
            return new TableRow(row, cells, outOfSight, filled);
        }

        private Cell cell() throws XMLStreamException {
            String type = Xml.attribute(xml, "t");
            String style = Xml.attribute(xml, "s");
            String value = null;
            String formula = null;
            while (!(xml.next() == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("c"))) {
                if (xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "v", "is" -> value = Xml.text(xml);
                        case "f" -> formula = Xml.text(xml);
                        default -> {}
                    }
                }
            }
            if ("s".equals(type) && value != null) {
                value = book.texts.get(Integer.parseInt(value.strip()));
            }
            if (value == null || value.isBlank()) {
                return formula == null || value != null && "str".equals(type)
                        ? Cell.EMPTY
                        : new Cell(Cell.of("=" + formula).text(), Trouble.FORMULA);
            }
            Cell shown = shown(value, type, style);
            return formula == null ? shown : shown.computed();
        }

        private Cell shown(String value, String type, String style) {
            String format = book.format(style);
            int shown = NumberFormat.isDate(format) ? NumberFormat.shownOfDate(format) : Integer.MAX_VALUE;
            return switch (type == null ? "n" : type) {
                case "n" -> NumberFormat.cell(value.strip(), format, book.counting);
                case "s", "str", "inlineStr" -> Cell.ofText(unescaped(value));
                case "d" -> Cell.of(SerialDates.written(value.strip(), shown));
                case "b" -> Cell.of(value.strip().equals("1") || value.strip().equals("true") ? "TRUE" : "FALSE");
                default -> new Cell(Cell.of(value).text(), Trouble.ERROR);
            };
        }

        @Override
        public String sheet() {
            return sheet.name();
        }

        @Override
        public List<String> others() {
            return others;
        }

        @Override
        public List<TableProblem> told() {
            return hidden.told();
        }

        @Override
        public void close() throws IOException {
            sheetPart.close();
        }
    }

    /** The column of an address such as {@code AB12}, from 0. */
    private static int columnOf(String address) {
        int column = 0;
        for (char c : address.toCharArray()) {
            if (c >= 'A' && c <= 'Z') {
                column = Math.addExact(Math.multiplyExact(column, 26), c - 'A' + 1);
            }
        }
        return column - 1;
    }

    private static int rowOf(String address) {
        return Integer.parseInt(address.replaceAll("[A-Z$]", ""));
    }

    /** Excel writes characters that XML has no room for by their numbers: {@code _x000D_}. */
    private static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
