package org.knigipamiati.vocabulary;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A small table of knowledge: a CSV file (UTF-8, comma, first line the column names) on the class path. Every error names
 * file, line and column, because these files are edited by hand.
 *
 * @param name the resource, as {@code vocabulary/operations.csv}
 * @param rows its rows in file order
 */
public record Table(String name, List<Row> rows) {

    /**
     * Reads a table from the class path.
     *
     * @param resource without a leading slash, as {@code vocabulary/operations.csv}
     * @throws IllegalStateException if there is no such resource, or it is no table
     */
    public static Table read(String resource) {
        InputStream stream = Table.class.getClassLoader().getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("There is no table " + resource + " on the class path");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(resource, reader);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the table " + resource, e);
        }
    }

    /** Reads a table from any text; the name is for error messages. */
    public static Table read(String name, Reader text) throws IOException {
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> columns = null;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                if (columns == null) {
                    columns = header(name, record.getFields());
                } else if (record.getFieldCount() != columns.size()) {
                    throw new IllegalStateException(name + ", line " + record.getStartingLineNumber() + ": "
                            + record.getFieldCount() + " values under " + columns.size() + " column names");
                } else {
                    rows.add(new Row(name, record.getStartingLineNumber(), columns, record.getFields()));
                }
            }
        } catch (CsvParseException e) {
            throw new IllegalStateException(name + " is no CSV table: " + e.getMessage(), e);
        }
        if (columns == null) {
            throw new IllegalStateException(name + " is empty; it needs a line of column names");
        }
        return new Table(name, List.copyOf(rows));
    }

    /** The rows in file order. */
    public Stream<Row> stream() {
        return rows.stream();
    }

    private static Map<String, Integer> header(String name, List<String> names) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            // a byte order mark, if an editor left one, belongs to no name
            String column = names.get(i).replace("\uFEFF", "").strip();
            if (column.isEmpty() || columns.put(column, i) != null) {
                throw new IllegalStateException(
                        name + ", line 1: column name '" + column + "' is empty or twice there");
            }
        }
        return columns;
    }

    /** One row of a table. */
    public static final class Row {
        private final String table;
        private final long line;
        private final Map<String, Integer> columns;
        private final List<String> values;

        private Row(String table, long line, Map<String, Integer> columns, List<String> values) {
            this.table = table;
            this.line = line;
            this.columns = columns;
            this.values = values;
        }

        /** The line of the file on which the row begins, from 1. */
        public long line() {
            return line;
        }

        /** The names of the columns, in the order of the file. */
        public Set<String> columns() {
            return Collections.unmodifiableSet(columns.keySet());
        }

        /**
         * The value in a column, stripped, possibly empty.
         *
         * @throws IllegalStateException if the table has no such column
         */
        public String get(String column) {
            Integer index = columns.get(column);
            if (index == null) {
                throw new IllegalStateException(table + " has no column '" + column + "', only " + columns.keySet());
            }
            return values.get(index).strip();
        }

        /** As {@link #get}, but an empty value is an error. */
        public String require(String column) {
            String value = get(column);
            if (value.isEmpty()) {
                throw error(column, "must not be empty");
            }
            return value;
        }

        /** Several values in one column, separated by {@code |}; empty if there is none. */
        public List<String> list(String column) {
            return Stream.of(get(column).split("\\|"))
                    .map(String::strip)
                    .filter(s -> !s.isEmpty())
                    .toList();
        }

        /** A whole number. */
        public int integer(String column) {
            try {
                return Integer.parseInt(require(column));
            } catch (NumberFormatException e) {
                throw error(column, "is no whole number");
            }
        }

        /** A constant of an enumeration, by its exact name. */
        public <E extends Enum<E>> E constant(String column, Class<E> type) {
            try {
                return Enum.valueOf(type, require(column));
            } catch (IllegalArgumentException e) {
                throw error(column, "is none of " + List.of(type.getEnumConstants()));
            }
        }

        /** An error about this row that says where it stands. */
        public IllegalStateException error(String column, String problem) {
            return new IllegalStateException(
                    table + ", line " + line + ", column '" + column + "': '" + get(column) + "' " + problem);
        }
    }
}
