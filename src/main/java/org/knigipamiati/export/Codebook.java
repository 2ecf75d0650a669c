package org.knigipamiati.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * What the columns of a table of records mean, and the codes that stand in them, in the words of every language. Codes are those that
 * the records have; printed words explain themselves and are not listed, which keeps it small however many records there are.
 */
final class Codebook {

    private static final int REMEMBERED = 10_000;

    private final List<Words> languages = Language.all().stream().map(Words::of).toList();
    private final Map<Column, Set<String>> codes = new HashMap<>();

    /** Values that are no codes, as far as they are remembered: the words of all languages are asked for the others again. */
    private final Map<Column, Set<String>> printed = new HashMap<>();

    /** Takes note of the codes of a record. */
    void see(ExportedRecord exported) {
        for (Column column : RecordColumns.list()) {
            if (column.property() != null) {
                for (String value : column.property().values(exported.record())) {
                    Set<String> known = codes.computeIfAbsent(column, c -> new TreeSet<>());
                    Set<String> others = printed.computeIfAbsent(column, c -> new HashSet<>());
                    if (known.contains(value) || others.contains(value)) {
                        continue;
                    }
                    if (isCode(column, value)) {
                        known.add(value);
                    } else if (others.size() < REMEMBERED) {
                        others.add(value);
                    }
                }
            }
        }
    }

    private boolean isCode(Column column, String value) {
        return languages.stream()
                .anyMatch(words -> !column.property().label(value, words).equals(value));
    }

    /** The names of its own columns. */
    List<String> header() {
        List<String> header = new ArrayList<>(List.of("column", "type", "code"));
        languages.forEach(words -> header.add(words.language().tag()));
        return header;
    }

    /** Writes a line for each column, its code empty, followed by one for each of its codes. */
    void write(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(text);
        csv.writeRecord(header());
        for (Column column : RecordColumns.list()) {
            line(csv, column, "", languages.stream().map(column.label()).toList());
            for (String code : codes.getOrDefault(column, Set.of())) {
                line(
                        csv,
                        column,
                        code,
                        languages.stream()
                                .map(words -> column.property().label(code, words))
                                .toList());
            }
        }
        csv.flush();
        text.flush();
    }

    private static void line(CsvWriter csv, Column column, String code, List<String> words) {
        List<String> cells = new ArrayList<>(List.of(column.name(), type(column), SafeCells.of(code)));
        words.forEach(word -> cells.add(SafeCells.of(word)));
        csv.writeRecord(cells);
    }

    /** The name of a type in the Table Schema. */
    static String type(Column column) {
        return column.type().name().toLowerCase(Locale.ROOT);
    }
}
