package org.knigipamiati.web.charts;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.web.charts.Svg.Anchor;

/**
 * How people went from one stage to the next: the values of a stage above each other, each as high as it has people, and bands between
 * stages as thick as there are people who had both values.
 */
public final class FlowChart {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 380;
    private static final double NODE = 12;
    private static final double GAP = 10;
    private static final double TOP = 26;
    /** Room for words at the right of a node. */
    private static final double WORDS = 190;

    private static final double LINE = 13;
    private static final int LETTERS = 32;
    /** The longest name of an outcome takes two. */
    private static final int MOST_LINES = 4;

    /**
     * A stage.
     *
     * @param title what it is
     * @param values names of its values with their numbers
     */
    public record Stage(String title, List<String> values) {}

    private final List<List<Double>> heights = new ArrayList<>();
    private final List<List<Double>> tops = new ArrayList<>();
    private final List<Stage> stages;
    private final List<long[][]> flows;
    private final double unit;

    private FlowChart(List<Stage> stages, List<long[][]> flows) {
        this.stages = stages;
        this.flows = flows;
        double least = Double.MAX_VALUE;
        for (int stage = 0; stage < stages.size(); stage++) {
            long sum = 0;
            for (int value = 0; value < stages.get(stage).values().size(); value++) {
                sum += people(stage, value);
            }
            least = Math.min(least, (HEIGHT - GAP * (stages.get(stage).values().size() - 1)) / Math.max(1, sum));
        }
        unit = Math.max(0, least);
        for (int stage = 0; stage < stages.size(); stage++) {
            List<Double> top = new ArrayList<>();
            List<Double> height = new ArrayList<>();
            double y = TOP;
            for (int value = 0; value < stages.get(stage).values().size(); value++) {
                top.add(y);
                height.add(people(stage, value) * unit);
                y += people(stage, value) * unit + GAP;
            }
            tops.add(top);
            heights.add(height);
        }
    }

    /**
     * Draws stages.
     *
     * @param stages two or more
     * @param flows for each step from a stage to the next, how many had which value before and after
     */
    public static Drawing draw(String id, String title, String summary, List<Stage> stages, List<long[][]> flows) {
        FlowChart chart = new FlowChart(stages, flows);
        Svg svg = new Svg();
        for (int step = 0; step < flows.size(); step++) {
            chart.bands(svg, step);
        }
        for (int stage = 0; stage < stages.size(); stage++) {
            chart.nodes(svg, stage);
        }
        double bottom = TOP;
        for (int stage = 0; stage < stages.size(); stage++) {
            List<Double> top = chart.tops.get(stage);
            bottom = Math.max(
                    bottom,
                    top.isEmpty()
                            ? TOP
                            : top.get(top.size() - 1) + chart.heights.get(stage).get(top.size() - 1));
        }
        return Drawing.of(id, title, summary, WIDTH, bottom + LINE, Drawing.Size.PAGE, svg);
    }

    /** How many have a value: the larger of those who came to it and who went on, which differ where few are not told apart. */
    private long people(int stage, int value) {
        long out = 0;
        if (stage < flows.size()) {
            for (long count : flows.get(stage)[value]) {
                out += count;
            }
        }
        long in = 0;
        if (stage > 0) {
            for (long[] from : flows.get(stage - 1)) {
                in += from[value];
            }
        }
        return Math.max(in, out);
    }

    private double x(int stage) {
        return stage * (WIDTH - WORDS - NODE) / (stages.size() - 1);
    }

    private void nodes(Svg svg, int stage) {
        svg.text("axis", Anchor.START, x(stage), 12, stages.get(stage).title());
        for (int value = 0; value < stages.get(stage).values().size(); value++) {
            double y = tops.get(stage).get(value);
            double height = heights.get(stage).get(value);
            String label = stages.get(stage).values().get(value);
            svg.rect("column", x(stage), y, NODE, Math.max(1, height), label);
            int room = (int) ((height + GAP) / LINE);
            List<String> lines = Lines.of(label, LETTERS, Math.max(1, Math.min(MOST_LINES, room)));
            for (int line = 0; line < lines.size(); line++) {
                svg.text(
                        "small halo",
                        Anchor.START,
                        x(stage) + NODE + 4,
                        y + height / 2 + 4 + (line - (lines.size() - 1) / 2.0) * LINE,
                        lines.get(line));
            }
        }
    }

    private void bands(Svg svg, int step) {
        long[][] flow = flows.get(step);
        double[] into = new double[stages.get(step + 1).values().size()];
        double left = x(step) + NODE;
        double right = x(step + 1);
        double middle = (left + right) / 2;
        for (int from = 0; from < flow.length; from++) {
            double out = 0;
            for (int to = 0; to < flow[from].length; to++) {
                double thick = flow[from][to] * unit;
                if (thick > 0) {
                    double a = tops.get(step).get(from) + out;
                    double b = tops.get(step + 1).get(to) + into[to];
                    String curve = "M" + Svg.n(left) + ' ' + Svg.n(a) + 'C' + Svg.n(middle) + ' ' + Svg.n(a) + ' '
                            + Svg.n(middle) + ' ' + Svg.n(b) + ' ' + Svg.n(right) + ' ' + Svg.n(b) + 'V'
                            + Svg.n(b + thick) + 'C' + Svg.n(middle) + ' ' + Svg.n(b + thick) + ' ' + Svg.n(middle)
                            + ' ' + Svg.n(a + thick) + ' ' + Svg.n(left) + ' ' + Svg.n(a + thick) + 'Z';
                    svg.path(
                            "flow",
                            curve,
                            stages.get(step).values().get(from) + " → "
                                    + stages.get(step + 1).values().get(to) + ": " + flow[from][to]);
                }
                out += thick;
                into[to] += thick;
            }
        }
    }
}
