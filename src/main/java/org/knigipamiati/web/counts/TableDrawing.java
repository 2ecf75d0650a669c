package org.knigipamiati.web.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.Share;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.web.charts.BarChart;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.charts.HeatMap;
import org.knigipamiati.words.Words;

/**
 * A table of counts as a heat map or as bars, of the same numbers; the first rows and columns of a long table, which its note says.
 *
 * @param drawing what is drawn
 * @param note what the shades or bars are of, and what is left out
 */
public record TableDrawing(Drawing drawing, String note) {

    /** Rows beyond these are only in the table. */
    private static final int ROWS = 40;

    /** Columns beyond these are only in the table. */
    private static final int COLUMNS = 14;

    /** Looks by which parts of a bar can be told apart; what is beyond them is one part. */
    private static final int PARTS = 6;

    private static final String ID = "counts";

    /** The drawing of a table; null where only the table is wanted, or there is nothing to draw. */
    static TableDrawing of(TableLook look, CrossTable table, Share share, String title, Words words) {
        if (look == TableLook.TABLE || table.rowValues().isEmpty()) {
            return null;
        }
        return look == TableLook.HEAT ? heat(table, share, title, words) : bars(table, share, title, words);
    }

    private static TableDrawing heat(CrossTable table, Share share, String title, Words words) {
        int rows = Math.min(ROWS, table.rowValues().size());
        int columns = Math.min(COLUMNS, table.columnValues().size());
        long largest = 1;
        int[] at = {0, 0};
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (table.cells().get(i).get(j) > largest) {
                    largest = table.cells().get(i).get(j);
                    at = new int[] {i, j};
                }
            }
        }
        List<HeatMap.Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<HeatMap.Cell> cells = new ArrayList<>();
            for (int j = 0; j < columns; j++) {
                cells.add(cell(table, i, j, share, largest, words));
            }
            drawn.add(new HeatMap.Row(table.rowValues().get(i).label(), cells));
        }
        String summary = words.say(
                "counts_drawing_largest",
                table.rowValues().get(at[0]).label(),
                table.columnValues().get(at[1]).label(),
                table.cells().get(at[0]).get(at[1]));
        Drawing drawing = HeatMap.draw(
                ID,
                title,
                summary,
                table.columnValues().stream()
                        .limit(columns)
                        .map(FacetValue::label)
                        .toList(),
                drawn);
        String note = share == Share.NONE
                ? words.say("counts_drawing_heat_count")
                : words.say("counts_drawing_heat_share", ComparedCounts.FEW);
        return new TableDrawing(drawing, note + limits(table, rows, columns, words));
    }

    private static HeatMap.Cell cell(CrossTable table, int i, int j, Share share, long largest, Words words) {
        long count = table.cells().get(i).get(j);
        if (share == Share.NONE) {
            return new HeatMap.Cell(HeatMap.shadeOfCount(count, largest), words.say("number", count));
        }
        long row = table.rowValues().get(i).count();
        long column = table.columnValues().get(j).count();
        OptionalDouble part = share.of(count, row, column);
        if (part.isEmpty()) {
            return new HeatMap.Cell(-1, "—");
        }
        String said = words.say("percent_fine", part.getAsDouble());
        return new HeatMap.Cell(
                HeatMap.shade(part.getAsDouble(), 1),
                share.base(row, column) < ComparedCounts.FEW ? said + " *" : said);
    }

    /** Bars of all columns one after the other; in per cent of the row where shares of the row are asked for. */
    private static TableDrawing bars(CrossTable table, Share share, String title, Words words) {
        int rows = Math.min(ROWS, table.rowValues().size());
        // Of several values parts would be longer than the whole.
        int columns = table.columns().property().isSeveral()
                ? 0
                : table.columnValues().size();
        int own = columns <= PARTS ? columns : PARTS - 1;
        List<String> parts = new ArrayList<>(
                table.columnValues().stream().limit(own).map(FacetValue::label).toList());
        if (own < columns) {
            parts.add(words.say("counts_drawing_others"));
        }
        boolean shares = share == Share.ROW;
        List<BarChart.Row> drawn = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            List<Long> cells = table.cells().get(i);
            long total = table.rowValues().get(i).count();
            double unit = shares && total > 0 ? 100.0 / total : 1;
            List<Double> lengths = new ArrayList<>();
            cells.stream().limit(own).forEach(count -> lengths.add(count * unit));
            if (columns == 0) {
                lengths.add(total * unit);
            } else if (own < columns) {
                lengths.add(cells.subList(own, columns).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        * unit);
            }
            String said = words.say("number", total);
            drawn.add(new BarChart.Row(
                    table.rowValues().get(i).label(),
                    lengths,
                    shares && total < ComparedCounts.FEW ? said + " *" : said,
                    null,
                    ""));
        }
        int longest = IntStream.range(0, rows)
                .reduce((a, b) -> table.rowValues().get(b).count()
                                > table.rowValues().get(a).count()
                        ? b
                        : a)
                .orElse(0);
        String summary = words.say(
                "counts_drawing_longest",
                table.rowValues().get(longest).label(),
                table.rowValues().get(longest).count(),
                table.total());
        Drawing drawing = BarChart.draw(
                ID,
                title,
                summary,
                parts,
                drawn,
                number -> shares ? words.say("percent_fine", number / 100) : words.say("number", (long) number));
        String note =
                shares ? words.say("counts_drawing_bars_share", ComparedCounts.FEW) : words.say("counts_drawing_bars");
        return new TableDrawing(
                drawing, note + limits(table, rows, table.columnValues().size(), words));
    }

    private static String limits(CrossTable table, int rows, int columns, Words words) {
        boolean whole = rows == table.rowValues().size()
                && columns == table.columnValues().size();
        return whole
                ? ""
                : ' '
                        + words.say(
                                "counts_drawing_limited",
                                rows,
                                table.rowValues().size(),
                                columns,
                                table.columnValues().size());
    }
}
