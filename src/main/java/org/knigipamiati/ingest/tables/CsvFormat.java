package org.knigipamiati.ingest.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.ingest.format.TextEncoding;

/** A table as text, as Excel and LibreOffice write it: comma, semicolon, tab or bar between cells, quotes where needed. */
@ApplicationScoped
public class CsvFormat extends TableFormat {

    private static final Pattern NAMED = Pattern.compile("(?i)\\s*\"?sep=(.)\"?[;,\\s]*");

    /** Text has at most one control character among so many bytes; of any compressed file a ninth are such. */
    private static final int MOST_ODD = 30;

    private static final Pattern MARKUP =
            Pattern.compile("(?i)(\u00EF\u00BB\u00BF)?\\s*<(\\?xml|!doctype|html|table|meta|head|body)");

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** The beginning in which the row that names the columns is looked for to find out what separates them: characters. */
    private static final int BEGINNING = 1 << 16;

    /** The rows of it that are looked at. */
    private static final int FIRST_LINES = 30;

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String description() {
        return "a table as text, one person a row; comma, semicolon, tab or bar between cells";
    }

    @Override
    public TextEncoding encodings() {
        return TextEncoding.DETECTED;
    }

    @Override
    public boolean fits(Path file, byte[] head) {
        String beginning = new String(head, StandardCharsets.ISO_8859_1);
        // A PDF begins with lines of plain text, which would pass for a table of one column; so would the pages that
        // some programs call .xls.
        boolean other = beginning.startsWith("%PDF-")
                || beginning.startsWith("PK\u0003\u0004")
                || MARKUP.matcher(beginning).lookingAt();
        // Here and there one has strayed into a table, whose row is then named; other files are full of them.
        long odd = beginning.chars().filter(CsvFormat::binary).count();
        return !other && (TextEncoding.isWide(head) || MOST_ODD * odd <= head.length);
    }

    private static boolean binary(int c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A;
    }

    @Override
    TableBook book(Path file, Charset encoding, TableLimits limits) {
        return wanted -> {
            if (wanted != null) {
                throw TableFormat.noSheet(file, wanted, List.of());
            }
            return rows(file, encoding, limits);
        };
    }

    private TableRows rows(Path file, Charset encoding, TableLimits limits) throws IOException {
        Charset charset = encoding == null ? encodings().of(file) : encoding;
        Dialect dialect = dialect(file, charset);
        BufferedReader reader = TextEncoding.reader(file, charset);
        CsvReader<CsvRecord> csv = builder(dialect.separator()).ofCsvRecord(reader);
        return new Rows(file, charset, csv, dialect, limits);
    }

    private static CsvReader.CsvReaderBuilder builder(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .trimWhitespacesAroundQuotes(true)
                .skipEmptyLines(true);
    }

    /**
     * What stands between cells.
     *
     * @param separator the sign
     * @param named whether the first line only names it, as Excel does: {@code sep=;}
     */
    record Dialect(char separator, boolean named) {}

    /** The separator that the first line names; else with which a row names columns; else of which most rows have equally many. */
    static Dialect dialect(Path file, Charset encoding) throws IOException {
        char[] buffer = new char[BEGINNING];
        int length = 0;
        try (BufferedReader reader = TextEncoding.reader(file, encoding)) {
            for (int n = 0; n >= 0 && length < BEGINNING; n = reader.read(buffer, length, BEGINNING - length)) {
                length += n;
            }
        }
        String beginning = new String(buffer, 0, length);
        String first =
                beginning.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        Matcher declared = NAMED.matcher(first);
        if (declared.matches()) {
            return new Dialect(declared.group(1).charAt(0), true);
        }
        List<String> lines = beginning
                .replaceAll("\"[^\"]*\"", "")
                .lines()
                .filter(line -> !line.isBlank())
                .limit(FIRST_LINES)
                .toList();
        char best = ',';
        long most = 0;
        char naming = 0;
        long names = 0;
        for (char candidate : SEPARATORS) {
            long named = namedColumns(beginning, candidate);
            naming = named > names ? candidate : naming;
            names = Math.max(names, named);
            // Words have commas here and there; what separates cells is in all rows alike.
            long in = lines.isEmpty() ? 0 : count(lines.get(0), candidate);
            long alike =
                    lines.stream().filter(line -> count(line, candidate) == in).count();
            if (in > 0 && in + alike * FIRST_LINES > most) {
                most = in + alike * FIRST_LINES;
                best = candidate;
            }
        }
        return new Dialect(names > 0 ? naming : best, false);
    }

    private static long count(String line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    /** How many columns the row names, of the first rows, that names the most; 0 if none names columns. */
    private static long namedColumns(String beginning, char separator) {
        int left = FIRST_LINES;
        long most = 0;
        try (CsvReader<CsvRecord> csv = builder(separator).ofCsvRecord(new StringReader(beginning))) {
            Iterator<CsvRecord> records = csv.iterator();
            while (left-- > 0 && records.hasNext()) {
                CsvRecord row = records.next();
                if (row.getFieldCount() > 1 && ColumnNames.isHeader(row.getFields())) {
                    most = Math.max(most, ColumnNames.known(row.getFields()));
                }
            }
        } catch (CsvParseException | IOException e) {
            // With this separator it is no table; or the beginning ends inside quotes.
            return most;
        }
        return most;
    }

    private static final class Rows implements TableRows {
        private final Path file;
        private final Charset charset;
        private final CsvReader<CsvRecord> csv;
        private final Iterator<CsvRecord> records;
        private final Dialect dialect;
        private final TableLimits limits;
        private int count;

        Rows(Path file, Charset charset, CsvReader<CsvRecord> csv, Dialect dialect, TableLimits limits) {
            this.file = file;
            this.charset = charset;
            this.csv = csv;
            this.records = csv.iterator();
            this.dialect = dialect;
            this.limits = limits;
            if (dialect.named()) {
                next();
                count = 0;
            }
        }

        @Override
        public TableRow next() {
            CsvRecord row;
            try {
                row = records.hasNext() ? records.next() : null;
            } catch (CsvParseException e) {
                throw LooseQuote.in(file, charset, dialect.separator())
                        .orElseGet(() -> new FileRefused(file, 0, "not a table we can read: " + e.getMessage()));
            }
            if (row == null) {
                return null;
            }
            limits.check(file, row.getStartingLineNumber(), count++, row.getFieldCount());
            return new TableRow(
                    row.getStartingLineNumber(),
                    row.getFields().stream().map(Cell::ofText).toList());
        }

        @Override
        public char separator() {
            return dialect.separator();
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
