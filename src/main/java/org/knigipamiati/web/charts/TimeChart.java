package org.knigipamiati.web.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.knigipamiati.web.charts.Svg.Anchor;

/**
 * A column for each step of time, and events as numbered marks above them, whose words stand below the drawing. An event whose day is
 * not known is a bar over the time in which it lies.
 */
public final class TimeChart {

    private static final double WIDTH = 760;
    private static final double LEFT = 46;
    private static final double RIGHT = 6;
    private static final double PLOT = 220;
    private static final double MARK = 17;
    private static final double LINE = 16;
    private static final int STEPS = 5;
    private static final int DATES = 13;
    /** Most rows of marks. */
    private static final int ROWS = 6;

    /**
     * A column.
     *
     * @param first its first day
     * @param last its last day
     * @param count how many
     * @param said time and number in words
     */
    public record Column(LocalDate first, LocalDate last, long count, String said) {}

    /**
     * An event.
     *
     * @param number by which the list below the drawing calls it
     * @param first the first day on which it may have been
     * @param last the last
     * @param said date and event in words
     */
    public record Mark(int number, LocalDate first, LocalDate last, String said) {}

    private final LocalDate from;
    private final double days;

    private TimeChart(LocalDate from, LocalDate to) {
        this.from = from;
        this.days = ChronoUnit.DAYS.between(from, to) + 1.0;
    }

    /**
     * Draws a series.
     *
     * @param columns in the order of time, at least one, without gaps
     * @param marks events within that time, in its order
     * @param number how a number of the axis is written
     */
    public static Drawing draw(
            String id,
            String title,
            String summary,
            List<Column> columns,
            List<Mark> marks,
            LongFunction<String> number,
            Locale locale) {
        LocalDate to = columns.get(columns.size() - 1).last();
        TimeChart chart = new TimeChart(columns.get(0).first(), to);
        Svg svg = new Svg();
        List<Placed> placed = chart.place(marks, to);
        double top = 8 + MARK * placed.stream().mapToInt(Placed::row).max().orElse(-1) + (placed.isEmpty() ? 0 : MARK);
        double base = top + 12 + PLOT;
        chart.axis(svg, columns, top + 12, base, number);
        placed.forEach(mark -> mark.line(svg, base));
        chart.columns(svg, columns, top + 12, base);
        placed.forEach(mark -> mark.number(svg));
        svg.line("baseline", LEFT, base, WIDTH - RIGHT, base);
        for (Ticks.DateTick tick : Ticks.between(columns.get(0).first(), to, DATES, locale)) {
            double x = chart.x(tick.day());
            svg.line("baseline", x, base, x, base + 4);
            boolean late = x > WIDTH - 60;
            svg.text("axis", late ? Anchor.END : Anchor.START, late ? WIDTH : x - 2, base + LINE, tick.label());
        }
        return Drawing.of(id, title, summary, WIDTH, base + LINE * 1.5, Drawing.Size.PAGE, svg);
    }

    private double x(LocalDate day) {
        return LEFT + ChronoUnit.DAYS.between(from, day) / days * (WIDTH - LEFT - RIGHT);
    }

    private static long most(List<Column> columns) {
        return columns.stream().mapToLong(Column::count).max().orElse(0);
    }

    private void axis(Svg svg, List<Column> columns, double top, double base, LongFunction<String> number) {
        List<Long> ticks = Ticks.upTo(most(columns), STEPS);
        for (long tick : ticks) {
            double y = base - tick * (base - top) / ticks.get(ticks.size() - 1);
            svg.line("grid", LEFT, y, WIDTH - RIGHT, y);
            svg.text("axis", Anchor.END, LEFT - 6, y + 4, number.apply(tick));
        }
    }

    private void columns(Svg svg, List<Column> columns, double top, double base) {
        List<Long> ticks = Ticks.upTo(most(columns), STEPS);
        for (Column column : columns) {
            if (column.count() > 0) {
                double left = x(column.first());
                double width = x(column.last().plusDays(1)) - left;
                double height = column.count() * (base - top) / ticks.get(ticks.size() - 1);
                // A gap between columns, unless they are so thin that it would eat them.
                svg.rect(
                        "column",
                        left,
                        base - height,
                        width > 4 ? width - 1 : Math.max(width, 0.75),
                        height,
                        column.said());
            }
        }
    }

    /** Marks with their place; those that would lie upon each other stand in rows, or, if they were too many, together. */
    private record Placed(List<Mark> marks, double left, double right, double x, double width, int row) {

        void line(Svg svg, double base) {
            double y = y();
            svg.path("event", "M" + Svg.n(left) + ' ' + Svg.n(y) + "V" + Svg.n(base), "");
            if (right - left > 2) {
                svg.line("event-span", left, y, right, y);
            }
        }

        void number(Svg svg) {
            String tip = marks.stream().map(Mark::said).collect(Collectors.joining("; "));
            svg.rect("event-number", x - width / 2 + 0.5, y() - MARK / 2 + 0.5, width - 1, MARK - 1, tip);
            svg.text("small", Anchor.MIDDLE, x, y() + 3.7, name(marks));
        }

        private double y() {
            return 4 + MARK * (row + 0.5);
        }
    }

    private static String name(List<Mark> marks) {
        int first = marks.get(0).number();
        int last = marks.get(marks.size() - 1).number();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }

    /** Marks in the order of time, those nearer than the width of a number together if they would need too many rows. */
    private List<Placed> place(List<Mark> marks, LocalDate to) {
        List<Placed> alone = place(marks.stream().map(List::of).toList(), to, MARK);
        if (alone.stream().allMatch(mark -> mark.row() < ROWS)) {
            return alone;
        }
        List<List<Mark>> together = new ArrayList<>();
        for (Mark mark : marks) {
            List<Mark> last = together.isEmpty() ? List.of() : together.get(together.size() - 1);
            if (!last.isEmpty() && x(mark.first()) - x(last.get(0).first()) < MARK) {
                last.add(mark);
            } else {
                together.add(new ArrayList<>(List.of(mark)));
            }
        }
        return place(together, to, MARK * 2.2);
    }

    private List<Placed> place(List<List<Mark>> groups, LocalDate to, double several) {
        List<Placed> placed = new ArrayList<>();
        List<Double> free = new ArrayList<>();
        for (List<Mark> group : groups) {
            LocalDate first = group.get(0).first();
            LocalDate last =
                    group.stream().map(Mark::last).max(LocalDate::compareTo).orElseThrow();
            double width = group.size() == 1 ? MARK : several;
            double left = x(first.isBefore(from) ? from : first);
            double right = x(last.isAfter(to) ? to : last);
            double x = Math.min(Math.max(left, LEFT + width / 2), WIDTH - width / 2);
            int row = 0;
            while (row < free.size() && free.get(row) > x - width / 2) {
                row++;
            }
            double end = Math.max(right, x + width / 2);
            if (row == free.size()) {
                free.add(end);
            } else {
                free.set(row, end);
            }
            placed.add(new Placed(group, left, right, x, width, row));
        }
        return placed;
    }
}
