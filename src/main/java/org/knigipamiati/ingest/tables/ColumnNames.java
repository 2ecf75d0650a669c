package org.knigipamiati.ingest.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Table;

/**
 * Tells which field a column holds from its name: the paths of fields, and Russian and English names by the table
 * {@code workshop/columns.csv}. Blanks, line breaks and signs that nobody sees make no difference.
 */
public final class ColumnNames {

    private static final Pattern UNSEEN = Pattern.compile("[\\uFEFF\\u200B-\\u200F\\u2060\\u00AD]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");

    private static final Pattern TOTAL = Pattern.compile("(итого|всего|total)(?!\\p{L}).*");

    private static final Pattern PEOPLE = Pattern.compile("[\\d\\s.,]+(чел.*)?");

    private static final Map<String, String> TARGETS = read();

    private ColumnNames() {}

    /** The target of a name, empty if it says nothing to us. */
    public static String target(String name) {
        return TARGETS.getOrDefault(key(name), "");
    }

    /**
     * The target of each column; empty where the name says nothing to us, and where another column has that field already: a person
     * decides then.
     */
    public static List<String> guess(List<String> header) {
        Set<String> given = new HashSet<>();
        List<String> targets = new ArrayList<>();
        for (String name : header) {
            String target = target(name);
            boolean several = target.equals(ColumnPlan.LEFT_OUT)
                    || RecordField.byPath(target).map(RecordField::list).orElse(false);
            targets.add(several || given.add(target) ? target : "");
        }
        return targets;
    }

    /** Whether a row names columns rather than a person: three names that we know, or two that are half of its cells. */
    public static boolean isHeader(List<String> cells) {
        long known = known(cells);
        long filled = cells.stream().filter(cell -> !key(cell).isEmpty()).count();
        return known >= 3 || known == 2 && filled <= 4 || known == 1 && filled == 1;
    }

    /** How many cells are names of columns that we know. */
    static long known(List<String> cells) {
        return cells.stream().filter(cell -> !target(cell).isEmpty()).count();
    }

    /** Whether a row says the names of the columns once more. */
    public static boolean isHeaderAgain(List<String> header, List<String> cells) {
        boolean any = false;
        for (int i = 0; i < cells.size(); i++) {
            String cell = key(cells.get(i));
            if (!cell.isEmpty() && (i >= header.size() || !cell.equals(key(header.get(i))))) {
                return false;
            }
            any |= !cell.isEmpty();
        }
        return any;
    }

    /** Whether a row counts the others: "Итого: 3 чел." */
    public static boolean isTotal(List<String> cells) {
        Iterator<String> filled = cells.stream()
                .map(ColumnNames::key)
                .filter(cell -> !cell.isEmpty())
                .iterator();
        boolean total = filled.hasNext() && TOTAL.matcher(filled.next()).matches();
        while (total && filled.hasNext()) {
            total = PEOPLE.matcher(filled.next()).matches();
        }
        return total;
    }

    /** A name as people see it: no signs of no width, one blank for any space. */
    public static String seen(String name) {
        return SPACE.matcher(UNSEEN.matcher(name).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static Map<String, String> read() {
        Map<String, String> targets = new HashMap<>();
        List.of(ColumnPlan.ID, ColumnPlan.FORM, ColumnPlan.LEFT_OUT).forEach(own -> targets.put(own, own));
        for (RecordField field : RecordField.values()) {
            targets.put(field.path(), field.path());
        }
        for (Table.Row row : Table.read("workshop/columns.csv").rows()) {
            targets.put(key(row.get("column")), row.get("target"));
        }
        return targets;
    }

    /** What of the name of a column is compared. */
    public static String key(String name) {
        return seen(name).toLowerCase(Locale.ROOT).replace('ё', 'е');
    }
}
