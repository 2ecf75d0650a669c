package org.knigipamiati.ingest.tables;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.ingest.format.Xml;

/**
 * A spreadsheet of LibreOffice (OpenDocument 1.2, part 1, chapter 9): the first sheet in sight that holds anything; others are told.
 */
@ApplicationScoped
public class OdsFormat extends TableFormat {

    private static final String CONTENT = "content.xml";

    @Override
    public String id() {
        return "ods";
    }

    @Override
    public String description() {
        return "a spreadsheet of LibreOffice, one person a row, in its first sheet";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.NONE;
    }

    @Override
    public boolean fits(Path file, byte[] head) throws IOException {
        return new String(head, StandardCharsets.ISO_8859_1).contains("opendocument.spreadsheet")
                && WorkbookParts.has(file, head, CONTENT);
    }

    @Override
    TableBook book(Path file, Charset encoding, TableLimits limits) throws IOException {
        WorkbookParts.check(file, limits, CONTENT);
        return wanted -> rows(file, limits, wanted);
    }

    private static TableRows rows(Path file, TableLimits limits, String wanted) throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        try {
            return new Rows(file, limits, zip, wanted, Xml.reader(zip.getInputStream(zip.getEntry(CONTENT))));
        } catch (XMLStreamException | RuntimeException e) {
            zip.close();
            throw damaged(file);
        }
    }

    private static FileRefused damaged(Path file) {
        return new FileRefused(file, 0, "not a spreadsheet that we can read: it is damaged or of an unusual kind");
    }

    private static final class Rows implements TableRows {
        private final Path file;
        private final TableLimits limits;
        private final ZipFile zip;
        private final String wanted;
        private final List<String> names = new ArrayList<>();
        private final XMLStreamReader xml;
        private final Set<String> hiddenStyles = new HashSet<>();
        private final List<String> others = new ArrayList<>();
        private MergedCells merged = new MergedCells();
        private final Map<String, String> formatOf = new HashMap<>();
        private final Map<String, String> dateFormats = new HashMap<>();
        private final Map<Integer, String> styleOf = new HashMap<>();
        private String format = "";
        private HiddenColumns columns = new HiddenColumns();
        private int column;
        private String style;
        private String sheet;
        private boolean hidden;
        private String first;
        private long row;
        private int count;
        private TableRow again;
        private int times;

        Rows(Path file, TableLimits limits, ZipFile zip, String wanted, XMLStreamReader xml) {
            this.file = file;
            this.limits = limits;
            this.zip = zip;
            this.wanted = wanted;
            this.xml = xml;
        }

        @Override
        public TableRow next() {
            if (times > 0) {
                times--;
                row++;
                limits.check(file, row, count++, again.cells().size());
                return new TableRow(row, again.cells(), again.hidden(), again.merged());
            }
            try {
                while (xml.hasNext()) {
                    if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                        continue;
                    }
                    TableRow found = started(xml.getLocalName());
                    if (found != null) {
                        return found;
                    }
                }
                if (wanted != null && !names.contains(wanted)) {
                    throw TableFormat.noSheet(file, wanted, names);
                }
                return null;
            } catch (FileRefused e) {
                throw e;
            } catch (XMLStreamException | RuntimeException e) {
                throw damaged(file);
            }
        }

        /** A row of the table, null for any other element. */
        private TableRow started(String element) throws XMLStreamException {
            switch (element) {
                case "style" -> {
                    style = attribute("name");
                    formatOf.put(style, attribute("data-style-name"));
                }
                case "date-style" -> format = attribute("name");
                case "day", "month", "year" -> dateFormats.merge(format, element.substring(0, 1), String::concat);
                case "table-properties" -> {
                    if ("false".equals(attribute("display"))) {
                        hiddenStyles.add(style);
                    }
                }
                case "table" -> {
                    String name = attribute("name");
                    names.add(name);
                    hidden = hiddenStyles.contains(attribute("style-name"));
                    sheet = name;
                    row = 0;
                    merged = new MergedCells();
                    columns = first == null ? new HiddenColumns() : columns;
                    column = 0;
                }
                case "table-column" -> {
                    String byDefault = attribute("default-cell-style-name");
                    int next = Math.addExact(column, number("number-columns-repeated"));
                    if (first == null && isHidden()) {
                        columns.add(column, next - 1, limits.columns());
                    }
                    for (; column < Math.min(next, limits.columns()); column++) {
                        styleOf.put(column, byDefault);
                    }
                    column = next;
                }
                case "table-row" -> {
                    return row();
                }
                default -> {}
            }
            return null;
        }

        private TableRow row() throws XMLStreamException {
            int repeated = number("number-rows-repeated");
            boolean outOfSight = isHidden();
            row++;
            List<Cell> cells = cells();
            String read = wanted == null ? first : wanted;
            boolean other = read == null ? hidden : !read.equals(sheet);
            if (cells.isEmpty() || other) {
                if (!cells.isEmpty() && !others.contains(sheet)) {
                    others.add(sheet);
                }
                row += repeated - 1;
                return null;
            }
            first = sheet;
            limits.check(file, row, count++, cells.size());
            columns.see(cells);
            List<Integer> filled = merged.fill(Math.toIntExact(row), cells);
            again = new TableRow(row, cells, outOfSight, filled);
            times = repeated - 1;
            return again;
        }

        /** The cells of a row up to the last that holds anything. */
        private List<Cell> cells() throws XMLStreamException {
            List<Cell> cells = new ArrayList<>();
            int empty = 0;
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table-row"))) {
                boolean cell = xml.isStartElement()
                        && (xml.getLocalName().equals("table-cell")
                                || xml.getLocalName().equals("covered-table-cell"));
                if (!cell) {
                    continue;
                }
                boolean covered = xml.getLocalName().equals("covered-table-cell");
                int repeated = number("number-columns-repeated");
                int rows = number("number-rows-spanned");
                Cell read = cell(cells.size() + empty);
                if (covered || read.isEmpty()) {
                    empty = Math.addExact(empty, repeated);
                    continue;
                }
                limits.check(file, row, 0, Math.addExact(Math.addExact(cells.size(), empty), repeated));
                for (; empty > 0; empty--) {
                    cells.add(Cell.EMPTY);
                }
                if (rows > 1) {
                    merged.add(Math.toIntExact(row), cells.size(), Math.toIntExact(row + rows - 1));
                }
                for (int i = 0; i < repeated; i++) {
                    cells.add(read);
                }
            }
            return cells;
        }

        private Cell cell(int at) throws XMLStreamException {
            String type = attribute("value-type");
            String value = attribute("value");
            String date = attribute("date-value");
            String own = attribute("style-name");
            boolean formula = attribute("formula") != null;
            String text = text(xml.getLocalName());
            if (formula && type == null) {
                return text.isEmpty()
                        ? new Cell("=", Trouble.FORMULA)
                        : new Cell(Cell.of(text).text(), Trouble.ERROR);
            }
            Cell shown = shown(type, value, date, own == null ? styleOf.get(at) : own, text);
            return formula ? shown.computed() : shown;
        }

        private Cell shown(String type, String value, String date, String ofCell, String text) {
            if ("date".equals(type) && date != null) {
                // No book prints a time of day: shown, it is no date, and somebody looks.
                // A format that is defined elsewhere is one of the program's own, which show the day.
                String shown = dateFormats.getOrDefault(formatOf.get(ofCell), "dmy");
                return Cell.of(SerialDates.written(date, NumberFormat.shownOfDate(shown)));
            }
            boolean number = value != null && ("float".equals(type) || "currency".equals(type));
            return number && !text.matches("0\\d+")
                    ? NumberFormat.cell(value, "", SerialDates.Counting.UNKNOWN)
                    : Cell.ofText(text);
        }

        /** The words of a cell without remarks on it. */
        private String text(String cell) throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            int remarks = 0;
            while (!(xml.next() == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(cell))) {
                boolean remark = (xml.isStartElement() || xml.isEndElement())
                        && xml.getLocalName().equals("annotation");
                if (remark) {
                    remarks += xml.isStartElement() ? 1 : -1;
                } else if (remarks == 0 && xml.isStartElement()) {
                    switch (xml.getLocalName()) {
                        case "p" -> text.append(text.isEmpty() ? "" : "\n");
                        case "line-break" -> text.append('\n');
                        case "s", "tab" -> text.append(' ');
                        default -> {}
                    }
                } else if (remarks == 0 && xml.isCharacters()) {
                    text.append(xml.getText());
                }
            }
            return text.toString();
        }

        private boolean isHidden() {
            return attribute("visibility") != null && !"visible".equals(attribute("visibility"));
        }

        /** How often or how far, 1 if it is not said. */
        private int number(String name) {
            String value = attribute(name);
            int number = value == null ? 1 : Integer.parseInt(value);
            if (number < 1) {
                throw new IllegalStateException(name + " of " + number);
            }
            return number;
        }

        private String attribute(String name) {
            return Xml.attribute(xml, name);
        }

        @Override
        public String sheet() {
            return first == null ? "" : first;
        }

        @Override
        public List<String> others() {
            return others;
        }

        @Override
        public List<TableProblem> told() {
            return columns.told();
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
