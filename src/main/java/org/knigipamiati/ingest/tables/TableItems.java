package org.knigipamiati.ingest.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.Items;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;

/**
 * The people of a table. The command line and uploads go through this alone, so that what a dry run shows is what an import does;
 * they differ in {@link Manner}.
 */
public final class TableItems implements Items {

    /**
     * How a table is taken.
     *
     * @param form what entries are said to come from whose fields the table states
     * @param textForm the form of {@code parse} that reads entries of which it has the text only
     * @param asking whether a person sees what is doubtful before it is taken: then doubtful cells are kept as words; else their
     *     rows are refused
     */
    public record Manner(String form, String textForm, boolean asking) {}

    private final HeadedTable table;
    private final ColumnPlan columns;
    private final Manner manner;
    private final Consumer<TableProblem> told;
    private final Deque<TableRow> above;
    private final List<Long> hidden = new ArrayList<>();
    private final List<Long> shorter = new ArrayList<>();
    private final List<Long> merged = new ArrayList<>();
    private int position;

    /**
     * The items of a table.
     *
     * @param told what was noticed, refusals included, as it is met
     */
    TableItems(HeadedTable table, ColumnPlan columns, Manner manner, Consumer<TableProblem> told) {
        this.table = table;
        this.columns = columns;
        this.manner = manner;
        this.told = told;
        this.above = new ArrayDeque<>(table.above());
        table.told().forEach(told);
        for (int i = 0; i < columns.titles().size() && columns.has(ColumnPlan.TEXT); i++) {
            if (columns.target(i).isEmpty() && !columns.titles().get(i).isEmpty()) {
                told.accept(new TableProblem(
                        table.line(),
                        columns.title(i),
                        "",
                        Trouble.UNMATCHED,
                        "",
                        "what it holds is kept beside the text"));
            }
        }
    }

    /**
     * The items of a table that was kept.
     *
     * @param targets for each column, as in {@link ColumnPlan}
     */
    public static TableItems of(KeptTable kept, List<String> targets, Manner manner, Consumer<TableProblem> told)
            throws IOException {
        ColumnFacts facts = ColumnFacts.of(HeadedTable.of(kept), targets);
        return new TableItems(
                HeadedTable.of(kept), new ColumnPlan(kept.header(), targets, facts, List.of()), manner, told);
    }

    @Override
    public Item next() throws IOException {
        if (!above.isEmpty()) {
            return whole(above.poll(), Trouble.ABOVE_HEADER, "it stands above the row that names the columns");
        }
        TableRow row = table.next();
        if (row == null) {
            return null;
        }
        if (ColumnNames.isHeaderAgain(columns.titles(), row.texts())) {
            return whole(row, Trouble.HEADER_AGAIN, "it names the columns once more");
        }
        if (ColumnNames.isTotal(row.texts())) {
            return whole(row, Trouble.TOTAL, "it counts the others, and is no person");
        }
        if (row.hidden()) {
            hidden.add(row.number());
        }
        if (!row.merged().isEmpty()) {
            merged.add(row.number());
        }
        if (table.separator() != 0 && row.cells().size() < columns.titles().size()) {
            shorter.add(row.number());
        }
        RowReading reading = new RowReading(columns, row, manner, table.separator());
        Item item = reading.item();
        reading.problems().forEach(told);
        return item instanceof RawEntry entry ? entry.at(++position) : item;
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>(columns.notes());
        table.told().forEach(problem -> notes.add(problem.sentence()));
        if (!hidden.isEmpty()) {
            notes.add("hidden rows, taken like the others: " + some(hidden));
        }
        if (!merged.isEmpty()) {
            notes.add("rows with a cell that is one with those above, filled from there: " + some(merged));
        }
        if (!shorter.isEmpty()) {
            notes.add("rows with fewer cells than columns have names, taken as they are: " + some(shorter));
        }
        return notes;
    }

    private static String some(List<Long> lines) {
        String first = lines.stream()
                .limit(10)
                .map(String::valueOf)
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        return first + (lines.size() > 10 ? " and " + (lines.size() - 10) + " more" : "");
    }

    private Refused whole(TableRow row, Trouble trouble, String sentence) {
        String raw = String.join("|", row.texts());
        told.accept(new TableProblem(row.number(), "", "", trouble, String.join(" | ", row.filled()), sentence));
        return new Refused(row.number(), null, manner.asking() ? trouble.name() : sentence, raw, trouble);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
