package org.knigipamiati.review.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What would become of a spreadsheet: the entries and fields of its rows, and every problem by cell. Nothing is stored.
 *
 * @param rows the rows that would be taken
 * @param problems everything that was noticed, in the order of the rows
 * @param blocked the rows that would not be taken, as they would be kept among the rejects
 */
public record SheetPlan(List<Planned> rows, List<SheetProblem> problems, List<Blocked> blocked) {

    /** A target that is no field: surname, given name and patronymic in one cell. */
    public static final String NAME = "name";

    /** A target that is no field: the printed text of the entry. */
    public static final String TEXT = "text";

    /** A target that is no field: the page of the book. */
    public static final String PAGE = "page";

    /**
     * A row that would be taken.
     *
     * @param number of the row
     * @param page of the book, null if not given
     * @param raw the entry: the text column, or else the filled cells as lines "column: value"
     * @param reading its fields
     */
    public record Planned(int number, String page, String raw, StoredReading reading) {

        /** The row as an entry of a file. */
        RawEntry entry(int position) {
            StringBuilder stated = new StringBuilder("page=").append(page);
            for (FieldValue value : reading.fields()) {
                String words = value.verbatim() == null ? value.value() : value.verbatim();
                stated.append('\n').append(value.field()).append('=').append(words);
            }
            return new RawEntry(
                    position, number, page, null, "sheet", raw, reading.fields(), stated.toString());
        }
    }

    /** A row that would not be taken, with the problem that blocks it. */
    public record Blocked(int number, String raw, SheetProblem problem) {}

    /**
     * Plans.
     *
     * @param targets for each column the path of a field, {@link #NAME}, {@link #TEXT}, {@link #PAGE}, or empty to leave it to the
     *     entry's text only
     */
    public static SheetPlan of(Sheet sheet, List<String> targets, SheetLimits limits) {
        List<Planned> rows = new ArrayList<>();
        List<SheetProblem> problems = new ArrayList<>();
        List<Blocked> blocked = new ArrayList<>();
        for (Sheet.Row row : sheet.rows()) {
            List<SheetProblem> own = new ArrayList<>();
            Planned planned = plan(sheet, row, targets, limits, own);
            problems.addAll(own);
            own.stream()
                    .filter(problem -> problem.kind().blocking())
                    .findFirst()
                    .ifPresentOrElse(
                            problem -> blocked.add(new Blocked(row.number(), planned.raw(), problem)),
                            () -> rows.add(planned));
        }
        return new SheetPlan(rows, problems, blocked);
    }

    private static Planned plan(
            Sheet sheet, Sheet.Row row, List<String> targets, SheetLimits limits, List<SheetProblem> problems) {
        Map<FieldKey, String> typed = new LinkedHashMap<>();
        Map<FieldKey, Integer> columns = new LinkedHashMap<>();
        StringBuilder lines = new StringBuilder();
        String text = null;
        String page = null;
        for (int i = 0; i < sheet.header().size(); i++) {
            Sheet.Cell cell = row.cells().get(i);
            if (cell.formula()) {
                problems.add(problem(sheet, row, i, SheetProblem.Kind.FORMULA));
            }
            if (cell.text().length() > limits.characters()) {
                problems.add(problem(sheet, row, i, SheetProblem.Kind.TOO_LONG));
            }
            if (cell.text().isEmpty()) {
                continue;
            }
            lines.append(lines.isEmpty() ? "" : "\n")
                    .append(sheet.header().get(i))
                    .append(": ")
                    .append(cell.text());
            String target = i < targets.size() ? targets.get(i) : "";
            switch (target) {
                case "" -> {}
                case TEXT -> text = cell.text();
                case PAGE -> page = cell.text();
                case NAME -> name(cell.text(), typed);
                default -> {
                    FieldKey key = FieldKey.of(target);
                    typed.merge(key, cell.text(), (a, b) -> key.field().list() ? a + "\n" + b : a + ". " + b);
                    columns.putIfAbsent(key, i);
                }
            }
        }
        TypedFields.Result result = TypedFields.apply(StoredReading.EMPTY, typed, Origin.FILE);
        for (FieldKey key : result.notUnderstood()) {
            SheetProblem.Kind kind = key.field().date() ? SheetProblem.Kind.DATE : SheetProblem.Kind.CODE;
            problems.add(problem(sheet, row, columns.get(key), kind));
        }
        boolean nobody = text == null && result.reading().fields().stream().noneMatch(SheetPlan::isName);
        if (nobody) {
            problems.add(new SheetProblem(row.number(), "", SheetProblem.Kind.NOBODY, ""));
        }
        return new Planned(row.number(), page, text == null ? lines.toString() : text, result.reading());
    }

    /** "Осокин Прохор Лукич": the first word, the second, and all others. */
    private static void name(String cell, Map<FieldKey, String> typed) {
        String[] words = cell.split("\\s+", 3);
        RecordField[] parts = {RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC};
        for (int i = 0; i < words.length; i++) {
            typed.putIfAbsent(FieldKey.main(parts[i]), words[i]);
        }
    }

    private static boolean isName(FieldValue value) {
        return value.field().equals(RecordField.SURNAME.path()) || value.field().equals(RecordField.GIVEN_NAME.path());
    }

    private static SheetProblem problem(Sheet sheet, Sheet.Row row, int column, SheetProblem.Kind kind) {
        String value = row.cells().get(column).text();
        return new SheetProblem(
                row.number(),
                sheet.header().get(column),
                kind,
                value.length() > 80 ? value.substring(0, 80) + "…" : value);
    }
}
