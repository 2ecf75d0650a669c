package org.knigipamiati.web.charts;

import java.util.List;
import java.util.function.DoubleFunction;
import org.knigipamiati.web.charts.Svg.Anchor;

/**
 * Horizontal bars, one a row or the parts of a whole one after the other, the label above each; a row may have a marker for a number
 * from elsewhere, as a published figure. Narrow enough for a telephone.
 */
public final class BarChart {

    private static final double WIDTH = 400;
    /** Half of a marker, which may stand at the end of the scale. */
    private static final double MARGIN = 5;

    private static final double LINE = 16;
    private static final double BAR = 14;
    private static final int LETTERS = 50;
    private static final int STEPS = 4;

    /**
     * A row.
     *
     * @param label what it counts
     * @param parts numbers, not negative, one for each name of a part
     * @param said the numbers in words, written behind the bar
     * @param marker a number from elsewhere; null for none
     * @param markerSaid what the marker is; empty for none
     */
    public record Row(String label, List<Double> parts, String said, Double marker, String markerSaid) {

        /** A row of one number. */
        public static Row of(String label, double number, String said) {
            return new Row(label, List.of(number), said, null, "");
        }

        double sum() {
            return parts.stream().mapToDouble(Double::doubleValue).sum();
        }

        double reach() {
            return marker == null ? sum() : Math.max(sum(), marker);
        }
    }

    private BarChart() {}

    /**
     * Draws rows.
     *
     * @param parts names of the parts of a bar; one or none if bars have no parts
     * @param number how a number of the axis is written
     */
    public static Drawing draw(
            String id,
            String title,
            String summary,
            List<String> parts,
            List<Row> rows,
            DoubleFunction<String> number) {
        return draw(id, title, summary, parts, rows, 0, number);
    }

    /**
     * As {@link #draw(String, String, String, List, List, DoubleFunction)}.
     *
     * @param least what the scale reaches, however short the bars
     */
    public static Drawing draw(
            String id,
            String title,
            String summary,
            List<String> parts,
            List<Row> rows,
            double least,
            DoubleFunction<String> number) {
        Svg svg = new Svg();
        Series.define(svg, id);
        double y = LINE;
        if (parts.size() > 1) {
            y = legend(svg, id, parts, y);
        }
        List<Long> ticks = Ticks.upTo(rows.stream().mapToDouble(Row::reach).reduce(least, Math::max), STEPS);
        double most = ticks.get(ticks.size() - 1);
        double top = y;
        Svg bars = new Svg();
        for (Row row : rows) {
            y = row(bars, id, parts, row, most, y) + LINE * 0.6;
        }
        for (long tick : ticks) {
            double x = x(tick, most);
            svg.line("grid", x, top - LINE * 0.5, x, y);
            svg.text(
                    "axis",
                    tick == 0 ? Anchor.START : tick == most ? Anchor.END : Anchor.MIDDLE,
                    x,
                    y + LINE,
                    number.apply(tick));
        }
        return new Drawing(id, title, summary, WIDTH, y + LINE * 1.5, Drawing.Size.COLUMN, svg.toString() + bars);
    }

    private static double x(double number, double most) {
        return most == 0 ? 0 : number / most * (WIDTH - MARGIN);
    }

    private static double row(Svg svg, String id, List<String> parts, Row row, double most, double top) {
        double y = top;
        for (String line : Lines.of(row.label() + " — " + row.said(), LETTERS, 3)) {
            svg.text("label halo", Anchor.START, 0, y + LINE * 0.75, line);
            y += LINE;
        }
        double x = 0;
        for (int part = 0; part < row.parts().size(); part++) {
            double width = x(row.parts().get(part), most);
            String tip = part < parts.size() && parts.size() > 1
                    ? row.label() + ", " + parts.get(part) + ": "
                            + Svg.n(row.parts().get(part))
                    : row.label() + ": " + row.said();
            Series.bar(svg, id, part, x, y, width, BAR, tip);
            x += width;
        }
        if (row.marker() != null) {
            double at = x(row.marker(), most);
            svg.path(
                    "marker",
                    "M" + Svg.n(at) + ' ' + Svg.n(y - 3) + "V" + Svg.n(y + BAR + 3) + "M" + Svg.n(at - 4) + ' '
                            + Svg.n(y - 3) + "h8M" + Svg.n(at - 4) + ' ' + Svg.n(y + BAR + 3) + "h8",
                    row.markerSaid());
            y += BAR + 3;
            for (String line : Lines.of(row.markerSaid(), LETTERS, 2)) {
                svg.text("note halo", Anchor.START, 0, y + LINE * 0.8, line);
                y += LINE;
            }
            return y;
        }
        return y + BAR;
    }

    /** Names of the parts, each behind a piece of its look. */
    private static double legend(Svg svg, String id, List<String> parts, double top) {
        double y = top;
        for (int part = 0; part < parts.size(); part++) {
            Series.bar(svg, id, part, 0, y - LINE * 0.7, LINE, LINE * 0.75, "");
            svg.text("label", Anchor.START, LINE * 1.5, y, parts.get(part));
            y += LINE * 1.15;
        }
        return y + LINE * 0.5;
    }
}
