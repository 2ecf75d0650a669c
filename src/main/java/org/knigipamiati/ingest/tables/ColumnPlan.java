package org.knigipamiati.ingest.tables;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.ingest.format.FileRefused;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What the columns of a table are.
 *
 * @param titles their names, empty for a column without one
 * @param targets for each the path of a field, {@link #ID}, {@link #PAGE}, {@link #TEXT}, {@link #FORM}, {@link #NAME}, or empty
 *     for none
 * @param facts what was found in them as wholes
 */
public record ColumnPlan(List<String> titles, List<String> targets, ColumnFacts facts) {

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

    /** What a column without a name is called. */
    static String number(int column) {
        return "№ " + column;
    }

    /** The same with what was found in the columns. */
    ColumnPlan with(ColumnFacts found) {
        return new ColumnPlan(titles, targets, found);
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
     * The columns as their names say, where nobody can be asked.
     *
     * @throws FileRefused if a name says nothing to us, or two say the same
     */
    static ColumnPlan named(Path file, HeadedTable table) {
        List<String> targets = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        boolean header = ColumnNames.isHeader(table.titles());
        for (String title : table.titles()) {
            String target = ColumnNames.target(title);
            if (target.isEmpty() && !title.isEmpty()) {
                throw new FileRefused(
                        file,
                        table.line(),
                        "there is no field '" + title + "'; import/README.md lists them all"
                                + (header ? "" : unnamed(table.titles())));
            }
            boolean several = target.equals(LEFT_OUT)
                    || RecordField.byPath(target).map(RecordField::list).orElse(false);
            String before = target.isEmpty() || several ? null : seen.putIfAbsent(target, title);
            if (before != null) {
                String same = before.equals(title) ? "stands twice" : "and '" + before + "' are both " + target;
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
        return new ColumnPlan(table.titles(), targets, ColumnFacts.NONE);
    }

    private static String unnamed(List<String> cells) {
        List<String> first = cells.stream().limit(3).map(c -> "'" + c + "'").toList();
        return ". The first cells are " + String.join(", ", first) + ": is there no row that names the columns?";
    }
}
