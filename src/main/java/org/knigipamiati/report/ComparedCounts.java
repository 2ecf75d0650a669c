package org.knigipamiati.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.LongStream;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.vocabulary.OperationKind;
import org.knigipamiati.vocabulary.PublishedFigure;

/**
 * A cross-table of records with the published figures that are about the same as one of its rows, or as the whole.
 *
 * @param table the counts
 * @param published figures by value of the row, or of a {@linkplain Side side}
 * @param ofTotal figures about the whole of what was counted
 * @param oneSided what of it stands in sources that name next to nobody but those who were shot; empty if nothing does
 */
public record ComparedCounts(
        CrossTable table,
        Map<String, List<PublishedFigure>> published,
        List<PublishedFigure> ofTotal,
        Optional<OneSidedSources.OneSided> oneSided) {

    /** The first category among people. */
    private static final String FIRST = "FIRST_CATEGORY";

    /**
     * How many of a row's people had an outcome of the first category.
     *
     * @param ofKnown share among those whose outcome is known, 0 to 1; empty if none is
     * @param ofAll share among all, a lower bound
     * @param known of how many the outcome is known
     */
    public record FirstCategory(OptionalDouble ofKnown, double ofAll, long known) {

        /** Of a row of a table whose columns are outcomes. */
        static FirstCategory of(CrossTable table, int row) {
            long all = 0;
            long unknown = 0;
            long first = 0;
            for (int i = 0; i < table.columnValues().size(); i++) {
                long count = table.cells().get(row).get(i);
                String outcome = table.columnValues().get(i).value();
                all += count;
                unknown += outcome.equals(IndexFields.UNKNOWN) ? count : 0;
                first += outcome.equals(FIRST) ? count : 0;
            }
            long known = all - unknown;
            return new FirstCategory(
                    known == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) first / known),
                    all == 0 ? 0 : (double) first / all,
                    known);
        }

        /** Whether fewer than {@link #FEW} are known, so that the share says little. */
        public boolean few() {
            return known < FEW;
        }
    }

    /** Below so many people a share is more chance than finding. */
    public static final int FEW = 20;

    /**
     * Rows of operations summed up by side of the Terror.
     *
     * @param value {@code KULAK} or {@code NATIONAL}
     * @param total of all their operations
     * @param cells by column
     */
    public record Side(String value, long total, List<Long> cells) {}

    /** All figures that stand beside anything. */
    public Set<PublishedFigure> figures() {
        Set<PublishedFigure> all = new LinkedHashSet<>(ofTotal);
        published.values().forEach(all::addAll);
        return all;
    }

    /** The sides of the Terror among the rows, if these are operations. */
    public List<Side> sides() {
        List<Side> sides = new ArrayList<>();
        for (OperationKind side : OperationKind.values()) {
            List<String> operations = table.rows().property().meaning(side.name());
            long total = 0;
            long[] cells = new long[table.columnValues().size()];
            for (int row = 0; row < table.rowValues().size(); row++) {
                if (operations.contains(table.rowValues().get(row).value())) {
                    total += table.rowValues().get(row).count();
                    for (int column = 0; column < cells.length; column++) {
                        cells[column] += table.cells().get(row).get(column);
                    }
                }
            }
            if (total > 0) {
                sides.add(new Side(
                        side.name(), total, LongStream.of(cells).boxed().toList()));
            }
        }
        return sides;
    }

    /** The share of the first category in a row; empty unless the columns are outcomes. */
    public Optional<FirstCategory> firstCategory(int row) {
        return table.columns() == Facet.OUTCOME ? Optional.of(FirstCategory.of(table, row)) : Optional.empty();
    }
}
