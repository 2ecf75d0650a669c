package org.knigipamiati.review.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.knigipamiati.ingest.Foreseen;
import org.knigipamiati.ingest.fields.Trouble;
import org.knigipamiati.ingest.format.Checked;
import org.knigipamiati.ingest.format.Item;
import org.knigipamiati.ingest.format.RawEntry;
import org.knigipamiati.ingest.format.Refused;
import org.knigipamiati.ingest.tables.ColumnPlan;
import org.knigipamiati.ingest.tables.KeptTable;
import org.knigipamiati.ingest.tables.TableItems;

/** What would become of a spreadsheet. The import takes in the very items that are shown here. Nothing is stored. */
public final class SheetPlan {

    /** What a column can be that is no field, in the order in which people are offered it. */
    public static final List<String> OTHER_TARGETS = List.of(
            ColumnPlan.NAME, ColumnPlan.TEXT, ColumnPlan.PAGE, ColumnPlan.ID, ColumnPlan.FORM, ColumnPlan.LEFT_OUT);

    /** Said of entries whose fields a spreadsheet states. */
    private static final String FORM = "sheet";

    private static final int SHOWN = 80;

    private final List<Item> items = new ArrayList<>();
    private final List<SheetProblem> problems = new ArrayList<>();
    private final Set<Long> blockedRows = new HashSet<>();
    private final Map<List<String>, Long> rows = new HashMap<>();
    private int taken;
    private Foreseen foreseen = Foreseen.NOTHING;

    private SheetPlan() {}

    /**
     * Plans.
     *
     * @param targets for each column, as in {@link ColumnPlan}
     * @param textForm the form of {@code parse} that reads entries of which the table has only the text
     */
    static SheetPlan of(KeptTable table, List<String> targets, String textForm) {
        SheetPlan plan = new SheetPlan();
        TableItems.Manner manner = new TableItems.Manner(FORM, textForm, true);
        try (Checked checked = new Checked(TableItems.of(
                table,
                targets,
                manner,
                problem -> plan.tell(new SheetProblem(
                        problem.line(),
                        problem.column(),
                        problem.trouble().name(),
                        problem.value(),
                        problem.trouble().refuses(true)))))) {
            for (Item item = checked.next(); item != null; item = checked.next()) {
                plan.add(item);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plan;
    }

    private void add(Item item) {
        if (item instanceof RawEntry entry) {
            taken++;
            items.add(item);
            Long equal = rows.putIfAbsent(List.of(entry.raw(), Objects.toString(entry.beside())), entry.line());
            if (equal != null) {
                tell(new SheetProblem(entry.line(), "", Trouble.EQUAL_ROW.name(), "= " + equal, false));
            }
        } else if (item instanceof Refused refused) {
            Trouble trouble = refused.trouble();
            items.add(new Refused(refused.line(), refused.field(), trouble.name(), refused.raw(), trouble));
            if (!blockedRows.contains(refused.line())) {
                block(refused.line(), refused.field(), trouble, refused.raw());
            }
        }
    }

    private void block(long line, String field, Trouble trouble, String raw) {
        String value = raw.length() > SHOWN ? raw.substring(0, SHOWN) + "…" : raw;
        tell(new SheetProblem(line, field == null ? "" : field, trouble.name(), value, true));
    }

    private void tell(SheetProblem problem) {
        problems.add(problem);
        if (problem.blocking()) {
            blockedRows.add(problem.row());
        }
    }

    /** Adds what the source already holds of it. */
    void compare(Foreseen found) {
        foreseen = found;
        taken -= found.refused().size();
        found.refused().forEach(entry -> block(entry.line(), null, Trouble.PUBLISHED_ALREADY, entry.raw()));
    }

    /** The entries, and the rows that would be refused, in the order of the table. */
    List<Item> items() {
        return items;
    }

    /** How many rows would be taken. */
    public int taken() {
        return taken;
    }

    /** How many rows would be refused. */
    public int blocked() {
        return items.size() - taken;
    }

    /** Everything that was noticed. */
    public List<SheetProblem> problems() {
        return problems;
    }

    /** What the source already holds of it, and what it would lack. */
    public Foreseen foreseen() {
        return foreseen;
    }

    /** The first rows as they would become entries. */
    public List<String> samples(int most) {
        return items.stream()
                .filter(RawEntry.class::isInstance)
                .limit(most)
                .map(Item::raw)
                .toList();
    }
}
