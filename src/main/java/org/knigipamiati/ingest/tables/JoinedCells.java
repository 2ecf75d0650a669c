package org.knigipamiati.ingest.tables;

import java.util.List;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.RecordField;

/** Several columns that were matched to one field: parts of a place, of a name, day, month and year of a date. */
final class JoinedCells {

    private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{1,2}");

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private JoinedCells() {}

    /**
     * What cells say together, in the order of their columns.
     *
     * @param target a field, or a name of {@link ColumnPlan}
     * @return null where they can only contradict each other
     */
    static String join(String target, List<String> cells) {
        if (cells.size() == 1) {
            return cells.get(0);
        }
        RecordField field = RecordField.byPath(target).orElse(null);
        if (target.equals(ColumnPlan.NAME) || target.equals(ColumnPlan.TEXT)) {
            return String.join(" ", cells);
        }
        if (field != null && field.date()) {
            return date(cells);
        }
        boolean name =
                field == RecordField.SURNAME || field == RecordField.GIVEN_NAME || field == RecordField.PATRONYMIC;
        return field != null && field.verbatim() && !name ? String.join(", ", cells) : null;
    }

    /** Day, month and year, or the year first; the month may be a word. Two whole dates are none. */
    private static String date(List<String> cells) {
        List<String> before = cells.subList(0, cells.size() - 1);
        String last = cells.get(cells.size() - 1);
        boolean month =
                before.size() < 3 && before.stream().skip(before.size() - 1L).noneMatch(c -> c.matches(".*\\d{3}.*"));
        if (YEAR.matcher(last).matches() && month) {
            boolean numbers =
                    before.stream().allMatch(c -> DAY_OR_MONTH.matcher(c).matches());
            return String.join(numbers ? "." : " ", cells);
        }
        List<String> after = cells.subList(1, cells.size());
        boolean yearFirst = YEAR.matcher(cells.get(0)).matches()
                && after.size() < 3
                && after.stream().allMatch(c -> DAY_OR_MONTH.matcher(c).matches());
        return yearFirst
                ? cells.get(0)
                        + after.stream()
                                .map(c -> "-" + (c.length() < 2 ? "0" + c : c))
                                .reduce("", String::concat)
                : null;
    }
}
