package org.knigipamiati.ingest.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.ingest.fields.GivenFields;
import org.knigipamiati.ingest.format.FileFormat;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.format.TextEncoding;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A table, one person a row, as Excel and LibreOffice write it. A row names the columns: {@code id}, {@code page}, {@code text}
 * (the printed entry), {@code form}, and any path of {@link RecordField}, or what {@link ColumnNames} knows them by. Several values stand in one cell with
 * {@code |} between them. A row without {@code text} is kept verbatim as lines "column: value".
 */
@ApplicationScoped
public class CsvFormat implements FileFormat {

    /** Most columns a table may have. */
    public static final int MAX_COLUMNS = 200;

    private static final String LIST_SEPARATOR = "|";

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String description() {
        return "table with one person a row; comma or semicolon, UTF-8 or windows-1251 (see import/README.md)";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.DETECTED;
    }

    @Override
    public Items open(Path file, Charset encoding, Options options) throws IOException {
        Dialect dialect = dialect(file, encoding);
        BufferedReader reader = TextEncoding.reader(file, encoding);
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(reader);
        return new Rows(file, csv, options, dialect);
    }

    /**
     * What stands between cells.
     *
     * @param separator the sign
     * @param named whether the first line only names it, as Excel does: {@code sep=;}
     */
    public record Dialect(char separator, boolean named) {}

    /** The separator that the first line with text uses more often outside quotes, or names; a tab counts too. */
    public static Dialect dialect(Path file, Charset encoding) throws IOException {
        try (BufferedReader reader = TextEncoding.reader(file, encoding)) {
            String header = "";
            for (String line = reader.readLine(); line != null && header.isBlank(); line = reader.readLine()) {
                header = line;
            }
            if (header.strip().matches("(?i)\"?sep=.\"?")) {
                return new Dialect(header.replace("\"", "").strip().charAt(4), true);
            }
            char best = ',';
            long most = 0;
            String outside = header.replaceAll("\"[^\"]*\"", "");
            for (char candidate : new char[] {',', ';', '\t'}) {
                long n = outside.chars().filter(c -> c == candidate).count();
                if (n > most) {
                    most = n;
                    best = candidate;
                }
            }
            return new Dialect(best, false);
        }
    }

    /** Whether a cell runs on over lines that look like rows: its quote was never closed, and it swallowed them. */
    public static boolean swallows(String cell, char separator, int columns) {
        return columns > 1
                && cell.lines()
                        .skip(1)
                        .anyMatch(
                                line -> line.chars().filter(c -> c == separator).count() >= columns - 1);
    }

    /** A column: one of ours by name, or a field. */
    private record Column(String name, String title, RecordField field) {}

    private static final class Rows implements Items {
        /** Lines about a table that may stand above the names of its columns. */
        private static final int MOST_ABOVE = 20;

        private static final Set<String> OURS = Set.of("id", "page", "text", "form");

        private final Path file;
        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final Options options;
        private final char separator;
        private final List<String> names;
        private final List<Column> columns;
        private final Deque<Refused> told = new ArrayDeque<>();
        private int position;

        Rows(Path file, CsvReader<CsvRecord> csv, Options options, Dialect dialect) {
            this.file = file;
            this.csv = csv;
            this.options = options;
            this.separator = dialect.separator();
            this.records = csv.iterator();
            CsvRecord header = dialect.named() && nextRecord() == null ? null : header();
            if (header == null) {
                throw new FileRefused(file, 1, "the file is empty; its first row must name the columns");
            }
            this.names = header.getFields();
            this.columns = columns(header);
        }

        /** The row that names the columns: the first, or one below some lines about the table, which are told. */
        private CsvRecord header() {
            CsvRecord first = nextRecord();
            List<CsvRecord> passed = new ArrayList<>();
            for (CsvRecord row = first; row != null && passed.size() < MOST_ABOVE; row = nextRecord()) {
                if (ColumnNames.isHeader(row.getFields())) {
                    passed.forEach(above -> told.add(refused(above, "it stands above the row that names the columns")));
                    return row;
                }
                passed.add(row);
            }
            return first;
        }

        private static Refused refused(CsvRecord row, String reason) {
            return new Refused(row.getStartingLineNumber(), null, reason, String.join(LIST_SEPARATOR, row.getFields()));
        }

        private List<Column> columns(CsvRecord header) {
            if (header.getFieldCount() > MAX_COLUMNS) {
                throw new FileRefused(file, 1, "more than " + MAX_COLUMNS + " columns");
            }
            List<Column> found = new ArrayList<>();
            long line = header.getStartingLineNumber();
            Map<String, String> seen = new HashMap<>();
            for (String cell : header.getFields()) {
                String title = ColumnNames.seen(cell);
                String name = OURS.contains(title) ? title : ColumnNames.target(title);
                if (title.isEmpty()) {
                    found.add(new Column("", "", null));
                    continue;
                }
                if (name.isEmpty() && !ColumnNames.isHeader(header.getFields())) {
                    String cells = String.join(
                            ", ",
                            header.getFields().stream()
                                    .limit(3)
                                    .map(c -> "'" + c + "'")
                                    .toList());
                    throw new FileRefused(
                            file,
                            line,
                            "there is no field '" + title + "'; import/README.md lists them all. The first cells are "
                                    + cells + ": is there no row that names the columns?");
                }
                if (name.isEmpty()) {
                    throw new FileRefused(
                            file, line, "there is no field '" + title + "'; import/README.md lists them all");
                }
                String before = seen.putIfAbsent(name, title);
                if (before != null) {
                    String same = before.equals(title) ? "stands twice" : "and '" + before + "' are both " + name;
                    throw new FileRefused(file, line, "the column '" + title + "' " + same);
                }
                found.add(new Column(name, title, RecordField.byPath(name).orElse(null)));
            }
            return List.copyOf(found);
        }

        private CsvRecord nextRecord() {
            try {
                return records.hasNext() ? records.next() : null;
            } catch (CsvParseException e) {
                throw new FileRefused(file, 0, "not a table we can read: " + e.getMessage());
            }
        }

        @Override
        public Item next() {
            if (!told.isEmpty()) {
                return told.poll();
            }
            CsvRecord row = nextRecord();
            return row == null ? null : item(row);
        }

        private Item item(CsvRecord row) {
            long line = row.getStartingLineNumber();
            if (ColumnNames.isHeaderAgain(names, row.getFields())) {
                return refused(row, "it names the columns once more");
            }
            if (ColumnNames.isTotal(row.getFields())) {
                return refused(row, "it counts the others, and is no person");
            }
            for (String cell : row.getFields()) {
                if (swallows(cell, separator, columns.size())) {
                    long lines = cell.lines().count();
                    return refused(
                            row,
                            "a cell of " + lines
                                    + " lines holds what look like other rows: a quote that begins it is not"
                                    + " closed");
                }
            }
            if (row.getFieldCount() > columns.size()) {
                String reason = row.getFieldCount() + " cells under " + columns.size() + " column names";
                return new Refused(line, null, reason, String.join(LIST_SEPARATOR, row.getFields()));
            }
            String text = null;
            String id = null;
            String page = null;
            String form = options.form();
            String wholeName = null;
            String unnamed = null;
            StringBuilder lines = new StringBuilder();
            GivenFields given = new GivenFields();
            for (int i = 0; i < row.getFieldCount(); i++) {
                Column column = columns.get(i);
                String cell = row.getField(i).strip();
                if (cell.isEmpty()) {
                    continue;
                }
                switch (column.name()) {
                    case "text" -> text = row.getField(i);
                    case "id" -> id = cell;
                    case "page" -> page = cell;
                    case "form" -> form = cell;
                    case "name" -> wholeName = cell;
                    case "" -> unnamed = cell;
                    default -> {}
                }
                lines.append(lines.isEmpty() ? "" : "\n").append(column.title()).append(": ");
                if (column.field() != null) {
                    addCell(given, column.field(), cell, lines.length());
                }
                lines.append(cell);
            }
            if (unnamed != null) {
                return new Refused(line, null, "'" + unnamed + "' stands in a column without a name", lines.toString());
            }
            if (wholeName != null && !NameCell.isNobody(wholeName)) {
                Optional<Map<RecordField, String>> parts = NameCell.split(wholeName);
                if (parts.isEmpty()) {
                    String reason = "'" + wholeName + "' cannot be taken apart into surname, given name and patronymic";
                    return new Refused(line, "name", reason, lines.toString());
                }
                parts.get().forEach((field, part) -> part.lines().forEach(one -> given.add(field, one, List.of())));
            }
            boolean structured = !given.values().isEmpty();
            String raw = text != null ? text.strip() : lines.toString();
            if (given.problem() != null) {
                return new Refused(line, given.wrongField(), given.problem(), lines.toString());
            }
            if (text == null && !structured) {
                return new Refused(line, "text", "neither a text nor any field", lines.toString());
            }
            if (!structured && EntryForms.byId(form).isEmpty()) {
                String known = String.join(", ", EntryForms.ids());
                return new Refused(line, "form", "'" + form + "' is none of " + known, lines.toString());
            }
            if (raw.length() > RawEntry.MAX_LENGTH) {
                return new Refused(line, "text", "longer than " + RawEntry.MAX_LENGTH + " characters", raw);
            }
            List<FieldValue> fields = !structured ? null : text == null ? given.values() : given.valuesIn(raw);
            String beside = text != null && structured ? given.stated(page) : null;
            return new RawEntry(++position, line, page, id, structured ? "csv" : form, raw, fields, beside);
        }

        private static void addCell(GivenFields given, RecordField field, String cell, int offset) {
            int from = 0;
            while (from <= cell.length()) {
                int bar = field.list() ? cell.indexOf('|', from) : -1;
                int to = bar < 0 ? cell.length() : bar;
                int start = from;
                int end = to;
                while (start < end && Character.isWhitespace(cell.charAt(start))) {
                    start++;
                }
                while (end > start && Character.isWhitespace(cell.charAt(end - 1))) {
                    end--;
                }
                if (start < end) {
                    given.add(field, cell.substring(start, end), List.of(List.of(offset + start, offset + end)));
                }
                from = to + 1;
                if (bar < 0) {
                    break;
                }
            }
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
