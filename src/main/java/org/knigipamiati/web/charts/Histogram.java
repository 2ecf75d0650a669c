package org.knigipamiati.web.charts;

import java.util.List;
import org.knigipamiati.web.charts.Svg.Anchor;

/**
 * A column for each whole number of a row, as years, small enough to stand at the side of a page: the first and the last are named
 * below, the highest column above. Whatever else is to be read stands beside it as text.
 */
public final class Histogram {

    private static final double WIDTH = 260;
    private static final double PLOT = 56;
    private static final double TOP = 16;
    private static final double LINE = 14;
    /** Half the room that a year takes: a name nearer to an edge begins, or ends, there. */
    private static final double HALF = 16;

    /**
     * A column.
     *
     * @param at its number
     * @param count how many
     * @param said number and count in words
     * @param chosen whether it is set off from the others
     */
    public record Column(int at, long count, String said, boolean chosen) {}

    private Histogram() {}

    /**
     * Draws columns.
     *
     * @param columns in their order, at least one; numbers between them have no column
     */
    public static Drawing draw(String id, String title, String summary, List<Column> columns) {
        int first = columns.get(0).at();
        int last = columns.get(columns.size() - 1).at();
        double step = WIDTH / (last - first + 1.0);
        Column highest = highest(columns);
        double base = TOP + PLOT;
        Svg svg = new Svg();
        for (Column column : columns) {
            double height = highest.count() == 0 ? 0 : PLOT * column.count() / highest.count();
            double left = (column.at() - first) * step;
            // A gap between columns, unless they are so thin that it would eat them; whoever is counted is seen.
            double width = step > 4 ? step - 1 : step;
            double shown = column.count() == 0 ? 0 : Math.max(1, height);
            svg.rect(column.chosen() ? "column chosen" : "column", left, base - shown, width, shown, column.said());
        }
        svg.line("baseline", 0, base, WIDTH, base);
        svg.text("axis", Anchor.START, 0, base + LINE, Integer.toString(first));
        if (last > first) {
            svg.text("axis", Anchor.END, WIDTH, base + LINE, Integer.toString(last));
        }
        double middle = (highest.at() - first + 0.5) * step;
        Anchor anchor = middle < HALF ? Anchor.START : middle > WIDTH - HALF ? Anchor.END : Anchor.MIDDLE;
        double x = anchor == Anchor.START ? 0 : anchor == Anchor.END ? WIDTH : middle;
        svg.text("label", anchor, x, TOP - 4, Integer.toString(highest.at()));
        return Drawing.of(id, title, summary, WIDTH, base + LINE + 4, Drawing.Size.SIDE, svg);
    }

    /** The highest column; the earliest of several. */
    public static Column highest(List<Column> columns) {
        return columns.stream().reduce((a, b) -> b.count() > a.count() ? b : a).orElseThrow();
    }
}
