package org.knigipamiati.web.charts;

import java.util.List;
import org.knigipamiati.web.charts.Svg.Anchor;

/** A table as shades: every cell has its number written in it, the darker the larger; what has no base is hatched. */
public final class HeatMap {

    private static final double LABELS = 190;
    private static final double CELL = 62;
    private static final double ROW = 30;
    private static final double LINE = 13;
    private static final int HEAD_LINES = 3;
    /** Up to this width a table fits a column of text. */
    private static final double COLUMN = 450;
    /** A wider one is drawn on the whole page; less would be magnified. */
    private static final double PAGE = 760;

    /** How many shades there are. */
    public static final int SHADES = 5;

    private static final int STEP = 5;

    /**
     * A cell.
     *
     * @param shade from 0 for the least to 4 for the most, -1 for what cannot be said
     * @param said the number, with what is to be said of a small base
     */
    public record Cell(int shade, String said) {}

    /** A row with one cell for each column. */
    public record Row(String label, List<Cell> cells) {}

    private HeatMap() {}

    /** The shade of a share of the largest: 0 for next to nothing, 4 for the last fifth. */
    public static int shade(double number, double largest) {
        return largest <= 0 ? 0 : (int) Math.min(SHADES - 1, Math.floor(number / largest * SHADES));
    }

    /**
     * The shade of a count beside the largest: each stands for numbers five times those of the one before, since one place or operation is
     * often larger than all others together and these would have one shade.
     */
    public static int shadeOfCount(long number, long largest) {
        int shade = SHADES - 1;
        for (long least = number; shade > 0 && least * STEP < largest; least *= STEP) {
            shade--;
        }
        return number == 0 ? 0 : shade;
    }

    /** Draws a table. */
    public static Drawing draw(String id, String title, String summary, List<String> columns, List<Row> rows) {
        Svg svg = new Svg();
        svg.pattern(id + "-none", 6, "hatch", "M0 6L6 0");
        double top = HEAD_LINES * LINE + 8;
        for (int j = 0; j < columns.size(); j++) {
            List<String> head = Lines.of(columns.get(j), 10, HEAD_LINES);
            for (int line = 0; line < head.size(); line++) {
                svg.text(
                        "axis small",
                        Anchor.MIDDLE,
                        LABELS + (j + 0.5) * CELL,
                        top - 8 - (head.size() - 1 - line) * LINE,
                        head.get(line));
            }
        }
        for (int i = 0; i < rows.size(); i++) {
            row(svg, id, rows.get(i), columns, top + i * ROW);
        }
        double width = LABELS + columns.size() * CELL;
        boolean narrow = width <= COLUMN;
        return Drawing.of(
                id,
                title,
                summary,
                narrow ? width : Math.max(width, PAGE),
                top + rows.size() * ROW + 2,
                narrow ? Drawing.Size.COLUMN : Drawing.Size.PAGE,
                svg);
    }

    private static void row(Svg svg, String id, Row row, List<String> columns, double y) {
        List<String> label = Lines.of(row.label(), 24, 2);
        for (int line = 0; line < label.size(); line++) {
            svg.text(
                    "axis",
                    Anchor.END,
                    LABELS - 8,
                    y + ROW / 2 + 4 + (line - (label.size() - 1) / 2.0) * LINE,
                    label.get(line));
        }
        for (int j = 0; j < row.cells().size(); j++) {
            Cell cell = row.cells().get(j);
            double x = LABELS + j * CELL;
            String tip = row.label() + ", " + columns.get(j) + ": " + cell.said();
            svg.rect(cell.shade() < 0 ? "shade-none" : "shade-" + cell.shade(), x, y, CELL - 1, ROW - 1, tip);
            if (cell.shade() < 0) {
                svg.patterned(id + "-none", x, y, CELL - 1, ROW - 1);
            }
            svg.text(
                    cell.shade() < 0 ? "cell halo" : "cell on-shade-" + cell.shade(),
                    Anchor.MIDDLE,
                    x + CELL / 2,
                    y + ROW / 2 + 4,
                    cell.said());
        }
    }
}
