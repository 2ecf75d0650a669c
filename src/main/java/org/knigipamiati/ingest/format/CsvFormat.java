package org.knigipamiati.ingest.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A table, one person a row, as Excel and LibreOffice write it. The first row names the columns: {@code id}, {@code page},
 * {@code text} (the printed entry), {@code form}, and any path of {@link RecordField}. Several values stand in one cell with
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
        char separator = separator(file, encoding);
        BufferedReader reader = TextEncoding.reader(file, encoding);
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .skipEmptyLines(true)
                .ofCsvRecord(reader);
        return new Rows(file, csv, options);
    }

    /** The separator that the first row uses more often outside quotes; a tab counts too. */
    static char separator(Path file, Charset encoding) throws IOException {
        try (BufferedReader reader = TextEncoding.reader(file, encoding)) {
            String header = Optional.ofNullable(reader.readLine()).orElse("");
            char best = ',';
            long most = 0;
            for (char candidate : new char[] {',', ';', '\t'}) {
                long n = header.chars().filter(c -> c == candidate).count();
                if (n > most) {
                    most = n;
                    best = candidate;
                }
            }
            return best;
        }
    }

    /** A column: one of ours by name, or a field. */
    private record Column(String name, RecordField field) {}

    private static final class Rows implements Items {
        private static final Set<String> OURS = Set.of("id", "page", "text", "form");

        private final Path file;
        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final Options options;
        private final List<Column> columns;
        private int position;

        Rows(Path file, CsvReader<CsvRecord> csv, Options options) {
            this.file = file;
            this.csv = csv;
            this.options = options;
            this.records = csv.iterator();
            CsvRecord header = nextRecord();
            if (header == null) {
                throw new FileRefused(file, 1, "the file is empty; its first row must name the columns");
            }
            this.columns = columns(header);
        }

        private List<Column> columns(CsvRecord header) {
            if (header.getFieldCount() > MAX_COLUMNS) {
                throw new FileRefused(file, 1, "more than " + MAX_COLUMNS + " columns");
            }
            List<Column> found = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String cell : header.getFields()) {
                String name = cell.strip();
                Optional<RecordField> field = RecordField.byPath(name);
                if (!OURS.contains(name) && field.isEmpty()) {
                    throw new FileRefused(file, 1, "there is no field '" + name + "'; import/README.md lists them all");
                }
                if (!seen.add(name)) {
                    throw new FileRefused(file, 1, "the column '" + name + "' stands twice");
                }
                found.add(new Column(name, field.orElse(null)));
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
            CsvRecord row = nextRecord();
            return row == null ? null : item(row);
        }

        private Item item(CsvRecord row) {
            long line = row.getStartingLineNumber();
            if (row.getFieldCount() > columns.size()) {
                String reason = row.getFieldCount() + " cells under " + columns.size() + " column names";
                return new Refused(line, null, reason, String.join(LIST_SEPARATOR, row.getFields()));
            }
            String text = null;
            String id = null;
            String page = null;
            String form = options.form();
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
                    default -> {}
                }
                lines.append(lines.isEmpty() ? "" : "\n").append(column.name()).append(": ");
                if (column.field() != null) {
                    addCell(given, column.field(), cell, lines.length());
                }
                lines.append(cell);
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
