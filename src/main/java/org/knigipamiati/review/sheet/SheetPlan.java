package org.knigipamiati.review.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.ingest.fields.StatedDates;
import org.knigipamiati.ingest.format.Garbled;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.tables.ColumnNames;
import org.knigipamiati.ingest.tables.CsvFormat;
import org.knigipamiati.ingest.tables.NameCell;
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

    /** What a surname never holds: a number, or a sentence. */
    private static final Pattern UNLIKELY_SURNAME = Pattern.compile(
            "\\d|^(ВМН|ВМСЗ|ИТЛ|расстрел|русск|украин|поляк|немец|еврей)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

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
            return new RawEntry(position, number, page, null, "sheet", raw, reading.fields(), stated.toString());
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
        sheet.above().forEach(row -> block(row, SheetProblem.Kind.ABOVE_HEADER, problems, blocked));
        Set<Integer> yearsAsDays = yearsAsDays(sheet, targets);
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = row.cells().stream().map(Sheet.Cell::text).toList();
            if (ColumnNames.isHeaderAgain(sheet.header(), cells)) {
                block(row, SheetProblem.Kind.HEADER_AGAIN, problems, blocked);
                continue;
            }
            if (ColumnNames.isTotal(cells)) {
                block(row, SheetProblem.Kind.TOTAL, problems, blocked);
                continue;
            }
            List<SheetProblem> own = new ArrayList<>();
            Planned planned = plan(sheet, row, targets, limits, yearsAsDays, own);
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
            Sheet sheet,
            Sheet.Row row,
            List<String> targets,
            SheetLimits limits,
            Set<Integer> yearsAsDays,
            List<SheetProblem> problems) {
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
            if (cell.unstorable()) {
                problems.add(problem(sheet, row, i, SheetProblem.Kind.UNSTORABLE));
            } else if (Garbled.problem(cell.text()) != null) {
                problems.add(problem(sheet, row, i, SheetProblem.Kind.GARBLED));
            }
            if (CsvFormat.swallows(cell.text(), ';', sheet.header().size())
                    || CsvFormat.swallows(cell.text(), ',', sheet.header().size())) {
                problems.add(problem(sheet, row, i, SheetProblem.Kind.UNCLOSED_QUOTE));
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
                case NAME -> {
                    if (!NameCell.isNobody(cell.text()) && !name(cell.text(), typed)) {
                        problems.add(problem(sheet, row, i, SheetProblem.Kind.NAME));
                    }
                }
                default -> {
                    FieldKey key = FieldKey.of(target);
                    if (key.field() == RecordField.SURNAME
                            && UNLIKELY_SURNAME.matcher(cell.text()).find()) {
                        problems.add(problem(sheet, row, i, SheetProblem.Kind.UNLIKELY));
                    }
                    typed.merge(key, cell.text(), (a, b) -> key.field().list() ? a + "\n" + b : a + ". " + b);
                    columns.putIfAbsent(key, i);
                }
            }
        }
        TypedFields.Result result = TypedFields.apply(StoredReading.EMPTY, typed, Origin.FILE);
        for (FieldKey key : result.notUnderstood()) {
            if (!key.field().date()) {
                problems.add(problem(sheet, row, columns.get(key), SheetProblem.Kind.CODE));
            }
        }
        List<FieldValue> fields = result.reading().fields().stream()
                .map(value -> dated(value, sheet, row, columns, yearsAsDays, problems))
                .toList();
        StoredReading reading = result.reading().with(fields, result.reading().decided());
        boolean nobody = text == null && reading.fields().stream().noneMatch(SheetPlan::isName);
        if (nobody) {
            problems.add(new SheetProblem(row.number(), "", SheetProblem.Kind.NOBODY, ""));
        }
        return new Planned(row.number(), page, text == null ? lines.toString() : text, reading);
    }

    /** A date as tables write it: day first, and nothing that may mean two things. */
    private static FieldValue dated(
            FieldValue value,
            Sheet sheet,
            Sheet.Row row,
            Map<FieldKey, Integer> columns,
            Set<Integer> yearsAsDays,
            List<SheetProblem> problems) {
        RecordField field = RecordField.byPath(value.field()).orElseThrow();
        if (!field.date()) {
            return value;
        }
        int column = columns.get(new FieldKey(field, value.caseNo()));
        String words = value.verbatim() == null ? value.value() : value.verbatim();
        StatedDates.Said said = StatedDates.read(field, words);
        boolean yearAsDay = said.date() != null && yearsAsDays.contains(column) && isYearAsDay(said.date());
        if (said.problem() != null || yearAsDay) {
            problems.add(
                    problem(sheet, row, column, yearAsDay ? SheetProblem.Kind.YEAR_AS_DAY : SheetProblem.Kind.DATE));
        }
        String edtf = said.date() == null || yearAsDay ? null : said.date().edtf();
        return new FieldValue(
                value.field(), value.caseNo(), words.equals(edtf) ? null : words, edtf, value.spans(), value.origin());
    }

    private static boolean isYearAsDay(PartialDate date) {
        return date.earliest() != null
                && date.earliest().equals(date.latest())
                && StatedDates.yearAsDay(date.earliest());
    }

    /** Columns of dates most of which are years, or days as which a spreadsheet shows years. */
    private static Set<Integer> yearsAsDays(Sheet sheet, List<String> targets) {
        Set<Integer> columns = new HashSet<>();
        for (int i = 0; i < sheet.header().size() && i < targets.size(); i++) {
            RecordField field = RecordField.byPath(targets.get(i)).orElse(null);
            int days = 0;
            int others = 0;
            for (Sheet.Row row : sheet.rows()) {
                PartialDate date = field == null
                                || !field.date()
                                || row.cells().get(i).text().isEmpty()
                        ? null
                        : StatedDates.read(field, row.cells().get(i).text()).date();
                boolean day = date != null
                        && date.earliest() != null
                        && date.earliest().equals(date.latest());
                days += day && StatedDates.yearAsDay(date.earliest()) ? 1 : 0;
                others += day && !StatedDates.yearAsDay(date.earliest()) ? 1 : 0;
            }
            if (days > 0 && days >= others) {
                columns.add(i);
            }
        }
        return columns;
    }

    private static void block(
            Sheet.Row row, SheetProblem.Kind kind, List<SheetProblem> problems, List<Blocked> blocked) {
        String raw = String.join(
                " | ",
                row.cells().stream()
                        .map(Sheet.Cell::text)
                        .filter(text -> !text.isEmpty())
                        .toList());
        SheetProblem problem =
                new SheetProblem(row.number(), "", kind, raw.length() > 80 ? raw.substring(0, 80) + "…" : raw);
        problems.add(problem);
        blocked.add(new Blocked(row.number(), raw, problem));
    }

    /** Takes a whole name apart, if that is sure. */
    private static boolean name(String cell, Map<FieldKey, String> typed) {
        Optional<Map<RecordField, String>> parts = NameCell.split(cell);
        parts.ifPresent(found -> found.forEach((field, part) -> typed.putIfAbsent(FieldKey.main(field), part)));
        return parts.isPresent();
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
