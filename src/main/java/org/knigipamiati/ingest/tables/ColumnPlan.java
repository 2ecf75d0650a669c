package org.knigipamiati.ingest.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.knigipamiati.ingest.format.FileFormat.Options;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What the columns of a table are.
 *
 * @param titles their names, empty for a column without one
 * @param targets for each the path of a field, {@link #ID}, {@link #PAGE}, {@link #TEXT}, {@link #FORM}, {@link #NAME}, or empty
 *     for none
 * @param facts what was found in them as wholes
 * @param notes what is worth saying of how they were matched
 */
public record ColumnPlan(List<String> titles, List<String> targets, ColumnFacts facts, List<String> notes) {

    /** A target that is no field: the file's own permanent identifier of the entry. */
    public static final String ID = "id";

    /** A target that is no field: the page of the book. */
    public static final String PAGE = "page";

    /** A target that is no field: the printed text of the entry. */
    public static final String TEXT = "text";

    /** A target that is no field: the form of {@code parse} that reads the text. */
    public static final String FORM = "form";

    /** A target that is no field: surname, given name and patronymic in one cell. */
    public static final String NAME = "name";

    /** A target that is no field: left out altogether, of the text of the entry too. */
    public static final String LEFT_OUT = "left_out";

    private static final Pattern NUMBER = Pattern.compile("[#№]\\s?(\\d{1,4})");

    /** Whether a column is told by its number, as {@code #3}: that says nothing of another table. */
    public static boolean isNumber(String name) {
        return NUMBER.matcher(name).matches();
    }

    /** What a column without a name is called. */
    static String number(int column) {
        return "№ " + column;
    }

    /** The same with what was found in the columns. */
    ColumnPlan with(ColumnFacts found) {
        return new ColumnPlan(titles, targets, found, notes);
    }

    String title(int column) {
        boolean none = column >= titles.size() || titles.get(column).isEmpty();
        return none ? number(column + 1) : titles.get(column);
    }

    String target(int column) {
        return column < targets.size() ? targets.get(column) : "";
    }

    boolean has(String target) {
        return targets.contains(target);
    }

    /**
     * The columns where nobody can be asked: as was said, else as they were matched for the source before, else as their names say.
     *
     * @throws FileRefused if a name says nothing to us, or two say the same and nobody has said that they are to be joined; and if a
     *     column of which something was said is not there
     */
    static ColumnPlan named(Path file, HeadedTable table, Options options) {
        Map<Integer, String> decided = new HashMap<>();
        List<String> notes = new ArrayList<>();
        options.columns().forEach((name, target) -> decided.put(column(file, table, name), target));
        for (int i = 0; i < table.titles().size(); i++) {
            String title = table.titles().get(i);
            String before = options.remembered().get(title);
            if (before == null
                    || decided.containsKey(i)
                    || columns(table, title).size() > 1) {
                continue;
            }
            decided.put(i, before);
            if (!before.equals(ColumnNames.target(title))) {
                String is = before.isEmpty() ? "no field" : before;
                notes.add("as for this source before, the column '" + title + "' is " + is);
            }
        }
        List<String> targets = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < table.titles().size(); i++) {
            String title = table.titles().get(i);
            String target = decided.getOrDefault(i, ColumnNames.target(title));
            if (target.isEmpty() && !title.isEmpty() && !decided.containsKey(i)) {
                boolean header = ColumnNames.isHeader(table.titles());
                throw new FileRefused(
                        file,
                        table.line(),
                        "there is no field '" + title
                                + "'; import/README.md lists them all, and --column says which one it is"
                                + (header ? "" : unnamed(table.titles())));
            }
            boolean several = target.isEmpty()
                    || target.equals(LEFT_OUT)
                    || RecordField.byPath(target).map(RecordField::list).orElse(false);
            Integer before = several ? null : seen.putIfAbsent(target, i);
            if (before != null && !decided.containsKey(i) && !decided.containsKey(before)) {
                String other = table.titles().get(before);
                String same = other.equals(title) ? "stands twice" : "and '" + other + "' are both " + target;
                throw new FileRefused(file, table.line(), "the column '" + title + "' " + same);
            }
            targets.add(target);
        }
        if (table.line() == 0) {
            TableRow first = table.peek();
            throw new FileRefused(
                    file,
                    first.number(),
                    "the first row holds a person, and no names of columns; import/README.md lists them"
                            + unnamed(first.texts()));
        }
        return new ColumnPlan(table.titles(), targets, ColumnFacts.NONE, notes);
    }

    private static int column(Path file, HeadedTable table, String name) {
        List<Integer> found = columns(table, name);
        Matcher number = NUMBER.matcher(name);
        if (found.isEmpty() && number.matches()) {
            int column = Integer.parseInt(number.group(1)) - 1;
            if (column >= 0 && column < table.titles().size()) {
                return column;
            }
        }
        if (found.size() != 1) {
            String problem = found.isEmpty()
                    ? "--column: there is no column '" + name + "'; there are " + String.join(", ", table.titles())
                    : "--column: '" + name + "' stands " + found.size() + " times; say which by its number, as '#"
                            + (found.get(0) + 1) + "'";
            throw new FileRefused(file, table.line(), problem);
        }
        return found.get(0);
    }

    /** The columns of a name. */
    private static List<Integer> columns(HeadedTable table, String name) {
        String key = ColumnNames.key(name);
        return IntStream.range(0, table.titles().size())
                .filter(i -> ColumnNames.key(table.titles().get(i)).equals(key))
                .boxed()
                .toList();
    }

    private static String unnamed(List<String> cells) {
        List<String> first = cells.stream().limit(3).map(c -> "'" + c + "'").toList();
        return ". The first cells are " + String.join(", ", first) + ": is there no row that names the columns?";
    }
}
