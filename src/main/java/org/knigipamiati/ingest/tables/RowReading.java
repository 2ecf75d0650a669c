package org.knigipamiati.ingest.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.ingest.fields.GivenFields;
import org.knigipamiati.ingest.fields.StatedValue;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.parse.CellsBeside;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.vocabulary.RecordField;

/** One row of a table, read by what its columns are: an entry, or why it is none, and everything that was noticed on the way. */
final class RowReading {

    /** A row with fewer matched columns has no room for a heading across it. */
    private static final int WIDE = 3;

    /** The mark by which tables of lists keep a line end of the printed text in one cell. */
    private static final Pattern LINE_END = Pattern.compile("\\s+#\\s+(?=\\p{Lu})");

    private static final Set<String> NAMES = Set.of(
            ColumnPlan.NAME, RecordField.SURNAME.path(), RecordField.GIVEN_NAME.path(), RecordField.PATRONYMIC.path());

    private static final Pattern REFERENCE = Pattern.compile("(?iu)(см\\.|смотри|see)\\s.*");

    /** What is left of a quote that was written with a backslash, as programs write it and tables do not. */
    private static final Pattern BACKSLASH = Pattern.compile("\\\\(\"|$)");

    private static final Pattern SEPARATORS = Pattern.compile("[|\\r\\n]");

    private final ColumnPlan columns;
    private final TableRow row;
    private final TableItems.Manner manner;
    private final char separator;
    private final List<TableProblem> problems = new ArrayList<>();
    private final GivenFields given = new GivenFields();
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final Map<String, String> stated = new HashMap<>();
    private final StringBuilder lines = new StringBuilder();
    private final StringBuilder beside = new StringBuilder();
    private int filled;
    private int nameColumn;
    private int nameOffset;

    /** A cell, and where it stands in the lines of the row. */
    private record Part(int column, String text, int offset) {}

    RowReading(ColumnPlan columns, TableRow row, TableItems.Manner manner, char separator) {
        this.columns = columns;
        this.row = row;
        this.manner = manner;
        this.separator = separator;
    }

    /** What was noticed. */
    List<TableProblem> problems() {
        return problems;
    }

    /** The entry, or why it is none. */
    Item item() {
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            if (!cell.isEmpty() && !columns.target(i).equals(ColumnPlan.LEFT_OUT)) {
                read(i, cell);
            }
        }
        parts.forEach(this::state);
        // Workbooks leave out cells at the end that hold nothing.
        if (separator != 0 && row.cells().size() < columns.titles().size()) {
            String sentence = row.cells().size() + " cells under "
                    + columns.titles().size() + " column names: is one missing before the others?";
            whole(Trouble.SHORT_ROW, "", sentence);
        }
        name();
        String text = stated.get(ColumnPlan.TEXT);
        String form = stated.getOrDefault(ColumnPlan.FORM, manner.textForm());
        String page = stated.get(ColumnPlan.PAGE);
        boolean structured = !given.values().isEmpty();
        String printed = text == null ? "" : LINE_END.matcher(text).replaceAll("\n");
        String raw = text == null ? lines.toString() : printed + beside;
        checkWhole(text, form, structured, raw);
        Optional<TableProblem> refusal = problems.stream()
                .filter(problem -> problem.trouble().refuses(manner.asking()))
                .findFirst();
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        List<FieldValue> fields = !structured ? null : text == null ? given.values() : given.valuesIn(printed);
        return new RawEntry(
                0,
                row.number(),
                page,
                stated.get(ColumnPlan.ID),
                text != null && (!structured || EntryForms.byId(form).isPresent()) ? form : manner.form(),
                raw,
                fields,
                structured ? given.stated(page) : null);
    }

    private Refused refused(TableProblem problem) {
        String field = manner.asking() || problem.field().isEmpty() ? problem.column() : problem.field();
        return new Refused(
                row.number(),
                field.isEmpty() ? null : field,
                manner.asking() ? problem.trouble().name() : problem.sentence(),
                lines.toString(),
                problem.trouble());
    }

    private void read(int column, Cell cell) {
        String text = cell.text();
        filled++;
        lines.append(lines.isEmpty() ? "" : "\n").append(columns.title(column)).append(": ");
        int offset = lines.length();
        lines.append(text);
        if (cell.trouble() != null) {
            note(column, cell.trouble(), sentence(cell));
            if (cell.trouble().refuses(true)) {
                return;
            }
        }
        if (swallows(text)) {
            String sentence = "a cell of " + text.lines().count()
                    + " lines holds what look like other rows: a quote that begins it is not closed";
            note(column, Trouble.UNCLOSED_QUOTE, sentence);
        } else if (separator != 0 && BACKSLASH.matcher(text).find()) {
            note(column, Trouble.UNCLOSED_QUOTE, "a quote in '" + text + "' is written \\\"; tables write it twice");
        }
        if (row.hidden() && filled == 1) {
            note(column, Trouble.HIDDEN, "the row is hidden");
        }
        if (row.merged().contains(column)) {
            note(column, Trouble.MERGED, "the cell is one with those above");
        }
        String target = columns.target(column);
        if (column >= columns.titles().size() && separator != 0) {
            String sentence =
                    row.cells().size() + " cells under " + columns.titles().size() + " column names";
            note(column, Trouble.TOO_MANY_CELLS, sentence);
        } else if (target.isEmpty()) {
            beside.append(CellsBeside.line(columns.title(column), text));
            if (column >= columns.titles().size()
                    || columns.titles().get(column).isEmpty()) {
                note(column, Trouble.UNNAMED_COLUMN, "'" + text + "' stands in a column without a name");
            }
        } else {
            parts.computeIfAbsent(target, none -> new ArrayList<>()).add(new Part(column, text, offset));
        }
    }

    /** What the columns of one target say together. */
    private void state(String target, List<Part> parts) {
        RecordField field = RecordField.byPath(target).orElse(null);
        if (field != null && field.list()) {
            parts.forEach(part -> field(part.column, field, part.text, part.offset));
            return;
        }
        List<Part> own = new ArrayList<>();
        for (Part part : parts) {
            if (own.stream().noneMatch(before -> before.text.equals(part.text))) {
                own.add(part);
            }
        }
        Part first = own.get(0);
        String text = JoinedCells.join(target, own.stream().map(Part::text).toList());
        if (text == null) {
            Part second = own.get(1);
            note(
                    second.column,
                    Trouble.TWICE,
                    "'" + second.text + "' is " + target + ", and so is '" + first.text + "'");
            return;
        }
        stated.put(target, text);
        own.forEach(part -> unlikely(part.column, target, part.text));
        if (target.equals(ColumnPlan.NAME)) {
            nameColumn = first.column;
            nameOffset = own.size() == 1 ? first.offset : -1;
        } else if (field != null) {
            value(
                    first.column,
                    field,
                    text,
                    own.stream()
                            .map(part -> List.of(part.offset, part.offset + part.text.length()))
                            .toList());
        }
    }

    private void unlikely(int column, String target, String text) {
        boolean strange = columns.facts().strange().contains(column) && ColumnFacts.isStrange(text);
        if (NAMES.contains(target)) {
            if (strange || ColumnFacts.isNoName(text) || REFERENCE.matcher(text).matches()) {
                note(column, Trouble.UNLIKELY, "'" + text + "' is hardly a name: is it the right column?");
            }
        } else if (strange) {
            note(column, Trouble.UNLIKELY, "'" + text + "' is hardly " + target + ": is it the right column?");
        }
    }

    /** The parts of a whole name, last: where a column of its own has a part, that must say the same. */
    private void name() {
        String text = stated.get(ColumnPlan.NAME);
        if (text == null || NameCell.isNobody(text)) {
            return;
        }
        Optional<Map<RecordField, String>> parts = NameCell.split(text);
        if (parts.isEmpty()) {
            String sentence = "'" + text + "' cannot be taken apart into surname, given name and patronymic";
            note(nameColumn, Trouble.NAME, sentence);
            return;
        }
        parts.get().forEach((field, words) -> {
            String own = stated.get(field.path());
            if (own != null && !own.equals(words)) {
                note(nameColumn, Trouble.TWICE, "'" + words + "' is " + field.path() + ", and so is '" + own + "'");
            } else if (own == null) {
                words.lines().forEach(word -> given.add(field, word, place(text, word)));
            }
        });
    }

    private List<List<Integer>> place(String cell, String word) {
        int at = cell.indexOf(word);
        return at < 0 || nameOffset < 0
                ? List.of()
                : List.of(List.of(nameOffset + at, nameOffset + at + word.length()));
    }

    /** The values of a cell; a list has them with bars or line ends between. */
    private void field(int column, RecordField field, String cell, int offset) {
        int from = 0;
        for (String part : field.list() ? SEPARATORS.split(cell, -1) : new String[] {cell}) {
            String text = part.strip();
            if (!text.isEmpty()) {
                int at = offset + from + part.indexOf(text);
                value(column, field, text, List.of(List.of(at, at + text.length())));
            }
            from += part.length() + 1;
        }
    }

    private void value(int column, RecordField field, String text, List<List<Integer>> span) {
        StatedValue said = StatedValue.read(field, text);
        if (said.trouble() != null) {
            note(column, said.trouble(), said.problem());
        } else if (field.date()) {
            said = doubted(column, said, text);
        }
        if (said.trouble() != Trouble.CODE) {
            given.add(field, said, span);
        }
    }

    /** The date as words only, where its neighbours make it doubtful. */
    private StatedValue doubted(int column, StatedValue said, String text) {
        boolean yearAsDay = columns.facts().yearsAsDays().contains(column)
                && PartialDate.tryParse(said.value())
                        .filter(ColumnFacts::isYearAsDay)
                        .isPresent();
        boolean order = columns.facts().monthFirst().contains(column) && ColumnFacts.eitherOrder(text);
        if (yearAsDay) {
            note(column, Trouble.YEAR_AS_DAY, "'" + text + "' among years: a year typed into a cell for dates?");
        } else if (order) {
            note(column, Trouble.DATE_ORDER, "'" + text + "' in a column where others write the month first");
        }
        return yearAsDay || order ? new StatedValue(text, null, said.trouble(), null) : said;
    }

    private void checkWhole(String text, String form, boolean structured, String raw) {
        boolean named = given.values().stream().anyMatch(RowReading::isName);
        boolean refused = problems.stream().anyMatch(p -> p.trouble().refuses(true));
        if (text == null && !named && !refused && given.values().size() < 2) {
            whole(Trouble.NOBODY, ColumnPlan.TEXT, "neither a text nor a name nor two other fields");
        } else if (text == null && filled == 1 && matched() >= WIDE) {
            whole(Trouble.HEADING, "", "one cell alone: a heading?");
        }
        if (!structured && text != null && EntryForms.byId(form).isEmpty()) {
            String known = String.join(", ", EntryForms.ids());
            whole(Trouble.FORM, ColumnPlan.FORM, "'" + form + "' is none of " + known);
        }
        if (raw.length() > RawEntry.MAX_LENGTH) {
            whole(Trouble.TOO_LONG, ColumnPlan.TEXT, "longer than " + RawEntry.MAX_LENGTH + " characters");
        }
    }

    private long matched() {
        return columns.targets().stream().filter(target -> !target.isEmpty()).count();
    }

    private static boolean isName(FieldValue value) {
        return value.field().equals(RecordField.SURNAME.path())
                || value.field().equals(RecordField.GIVEN_NAME.path())
                || value.field().equals(RecordField.PATRONYMIC.path());
    }

    /** Whether a cell runs on over lines that are rows: its quote was never closed, and it swallowed them. */
    private boolean swallows(String cell) {
        if (separator == 0 || columns.titles().size() < 2 || cell.indexOf('\n') < 0) {
            return false;
        }
        List<String> further =
                cell.lines().skip(1).filter(line -> !line.isBlank()).toList();
        long rows = further.stream()
                .filter(line -> line.chars().filter(c -> c == separator).count()
                        == columns.titles().size() - 1)
                .count();
        boolean shortRow = row.cells().size() < columns.titles().size();
        return shortRow ? rows > 0 : rows > 0 && rows == further.size();
    }

    private static String sentence(Cell cell) {
        String shown = "'" + cell.text() + "' ";
        return switch (cell.trouble()) {
            case FORMULA -> shown + "is a formula, and the file does not say what it gave";
            case COMPUTED -> shown + "is what a formula gave when the file was kept";
            case ERROR -> shown + "is an error of a spreadsheet";
            case UNSTORABLE -> shown + "holds a character that no database can keep, as U+0000 or half of one";
            case CONTROL -> shown + "holds a control character, which nobody sees";
            default -> shown + "cannot be taken";
        };
    }

    private void note(int column, Trouble trouble, String sentence) {
        String value = row.cell(column).text();
        problems.add(new TableProblem(
                row.number(), columns.title(column), columns.target(column), trouble, value, sentence));
    }

    private void whole(Trouble trouble, String field, String sentence) {
        problems.add(new TableProblem(row.number(), "", field, trouble, String.join(" | ", row.filled()), sentence));
    }
}
