package org.knigipamiati.web.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.knigipamiati.web.charts.Svg.Anchor;

/** Quartiles of groups: a box from the lower to the upper one, a thick line at the median, the label above. */
public final class BoxChart {

    private static final double WIDTH = 400;
    private static final double LINE = 16;
    private static final double BOX = 14;
    private static final int LETTERS = 50;
    private static final int STEPS = 5;

    /**
     * A group.
     *
     * @param label what it is
     * @param lower a quarter is below
     * @param median a half is below
     * @param upper a quarter is above
     * @param said the numbers in words
     */
    public record Row(String label, double lower, double median, double upper, String said) {}

    private BoxChart() {}

    /**
     * Draws groups.
     *
     * @param number how a number of the axis is written
     */
    public static Drawing draw(String id, String title, String summary, List<Row> rows, DoubleFunction<String> number) {
        List<Long> ticks =
                Ticks.upTo(rows.stream().mapToDouble(Row::upper).max().orElse(0), STEPS);
        double most = ticks.get(ticks.size() - 1);
        Svg boxes = new Svg();
        double y = LINE * 0.5;
        for (Row row : rows) {
            for (String line : Lines.of(row.label() + " — " + row.said(), LETTERS, 3)) {
                boxes.text("label halo", Anchor.START, 0, y + LINE * 0.75, line);
                y += LINE;
            }
            double left = row.lower() / most * WIDTH;
            boxes.rect(
                    "box",
                    left,
                    y,
                    Math.max(1, row.upper() / most * WIDTH - left),
                    BOX,
                    row.label() + ": " + row.said());
            double median = row.median() / most * WIDTH;
            boxes.line("median", median, y - 2, median, y + BOX + 2);
            y += BOX + LINE * 0.6;
        }
        Svg grid = new Svg();
        for (long tick : ticks) {
            double x = tick / most * WIDTH;
            grid.line("grid", x, 0, x, y);
            grid.text(
                    "axis",
                    tick == 0 ? Anchor.START : tick == most ? Anchor.END : Anchor.MIDDLE,
                    x,
                    y + LINE,
                    number.apply(tick));
        }
        return new Drawing(id, title, summary, WIDTH, y + LINE * 1.5, Drawing.Size.COLUMN, grid.toString() + boxes);
    }
}
