package org.knigipamiati.vocabulary;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the groups of people against whom an order was directed whose words an entry uses: {@code vocabulary/target_signs.csv}. A
 * sign is a word that the source prints of a person whose case was of the time and place of the order. It says that the NKVD may have
 * counted the person in the group, not that the person belonged to it, and links to no operation.
 */
public final class TargetSigns {

    private static final TargetSigns BUNDLED = new TargetSigns(Table.read("vocabulary/target_signs.csv"));

    private record Row(
            String category,
            Set<RecordField> fields,
            WordPattern pattern,
            LocalDate from,
            LocalDate until,
            String region) {}

    private final List<Row> rows = new ArrayList<>();

    TargetSigns(Table table) {
        for (Table.Row row : table.rows()) {
            Set<RecordField> fields = new HashSet<>();
            for (String path : row.list("fields")) {
                fields.add(RecordField.byPath(path)
                        .orElseThrow(() -> row.error("fields", "'" + path + "' is no field of a record")));
            }
            row.require("source");
            rows.add(new Row(
                    row.require("category"),
                    fields,
                    WordPattern.parse(row.require("words")),
                    day(row, "from"),
                    day(row, "until"),
                    row.get("region")));
        }
    }

    private static LocalDate day(Table.Row row, String column) {
        try {
            return LocalDate.parse(row.require(column));
        } catch (DateTimeParseException e) {
            throw row.error(column, "is no day, as 1937-08-05");
        }
    }

    /** The signs that come with the software. */
    public static TargetSigns bundled() {
        return BUNDLED;
    }

    /** The groups of which the table knows signs, in its order. */
    public List<String> categories() {
        return rows.stream().map(Row::category).distinct().toList();
    }

    /**
     * The groups whose signs a case has, each once.
     *
     * @param words what is printed in a field, null or empty for nothing
     * @param earliest first possible day of the sentence, or of the arrest where that is not known
     * @param latest last possible day of the same
     * @param region where the case was decided, null if unknown: then what was added for one region is not looked for
     */
    public List<String> of(Function<RecordField, String> words, LocalDate earliest, LocalDate latest, String region) {
        return rows.stream()
                .filter(row -> !latest.isBefore(row.from) && !earliest.isAfter(row.until))
                .filter(row -> row.region.isEmpty() || row.region.equals(region))
                .filter(row -> row.fields.stream().anyMatch(field -> has(row.pattern, words.apply(field))))
                .map(Row::category)
                .distinct()
                .toList();
    }

    private static boolean has(WordPattern pattern, String printed) {
        return printed != null && !printed.isBlank() && pattern.fits(PrintedWords.of(printed));
    }
}
