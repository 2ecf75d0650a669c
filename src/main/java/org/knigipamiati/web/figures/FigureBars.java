package org.knigipamiati.web.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.knigipamiati.report.ComparedCounts;
import org.knigipamiati.report.ComparedFigure;
import org.knigipamiati.web.charts.BarChart;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.history.FigureView;
import org.knigipamiati.words.Words;

/**
 * The figures of a section as bars, ours beside markers for the published ones. Both drawings go to a hundred per cent, because counts of
 * a town and of the whole Union have no scale in common: numbers of people are drawn as parts of the published number, shares as they are.
 * What is not comparable is drawn nowhere.
 *
 * @param drawings that of numbers and that of shares, those of them that have a bar
 * @param note what the bars and markers are, and how many figures of the section have none
 */
public record FigureBars(List<Drawing> drawings, String note) {

    /** Per cent at which the scale and every bar end; that a number is larger its words say. */
    private static final double WHOLE = 100;

    /** A figure with its words and the length of its bar in per cent. */
    private record Bar(ComparedFigure figure, ComparedView view, double percent) {

        String label() {
            FigureView published = view.published();
            return published.about().isEmpty() ? published.measure() : published.measure() + ": " + published.about();
        }

        boolean beyond() {
            return percent > WHOLE;
        }

        double published() {
            return figure.isShare() ? figure.figure().low().orElseThrow().doubleValue() : WHOLE;
        }
    }

    /**
     * The bars of a section.
     *
     * @param id of the section
     * @param heading what the section is called
     * @param figures its figures, and at the same places their words
     */
    static FigureBars of(
            String id, String heading, List<ComparedFigure> figures, List<ComparedView> views, Words words) {
        List<Bar> numbers = new ArrayList<>();
        List<Bar> shares = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            ComparedFigure figure = figures.get(i);
            if (figure.coverage().isPresent()) {
                numbers.add(
                        new Bar(figure, views.get(i), 100 * figure.coverage().getAsDouble()));
            } else if (isDrawnShare(figure)) {
                shares.add(new Bar(figure, views.get(i), figure.value().getAsDouble()));
            }
        }
        String of = id.toLowerCase(Locale.ROOT).replace('_', '-');
        List<Drawing> drawings = new ArrayList<>();
        if (!numbers.isEmpty()) {
            drawings.add(draw("bars-" + of, words.say("figure_bars_numbers", heading), numbers, Bar::percent, words));
        }
        if (!shares.isEmpty()) {
            drawings.add(draw(
                    "shares-" + of,
                    words.say("figure_bars_shares", heading),
                    shares,
                    bar -> Math.abs(bar.percent() - bar.published()),
                    words));
        }
        int drawn = numbers.size() + shares.size();
        return new FigureBars(drawings, drawn == 0 ? "" : note(numbers, shares, figures.size() - drawn, words));
    }

    /** A share of somebody, beside one number: a range has no one place for its marker. */
    private static boolean isDrawnShare(ComparedFigure figure) {
        return figure.isShare()
                && figure.value().isPresent()
                && figure.figure().low().isPresent()
                && figure.figure().unit().equals("percent")
                && figure.figure().low().get().compareTo(figure.figure().high().orElseThrow()) == 0;
    }

    private static Drawing draw(String id, String title, List<Bar> bars, ToDoubleFunction<Bar> striking, Words words) {
        Bar most = bars.stream().max(Comparator.comparingDouble(striking)).orElseThrow();
        String summary = words.say(
                most.figure().isShare() ? "figure_bars_widest" : "figure_bars_largest",
                most.label(),
                said(most, words),
                most.view().published().value());
        return BarChart.draw(
                id,
                title,
                summary,
                List.of(),
                bars.stream().map(bar -> row(bar, words)).toList(),
                WHOLE,
                percent -> words.say("percent_fine", percent / 100));
    }

    private static BarChart.Row row(Bar bar, Words words) {
        FigureView published = bar.view().published();
        return new BarChart.Row(
                bar.label(),
                List.of(Math.min(WHOLE, bar.percent())),
                said(bar, words),
                bar.published(),
                words.say("figure_bars_published", published.value(), published.source()));
    }

    /** Our number as the table has it, and whether it says little or goes beyond the scale. */
    private static String said(Bar bar, Words words) {
        boolean share = bar.figure().isShare();
        String number = share ? bar.view().ours() : bar.view().coverage();
        boolean few = share && bar.figure().ours().orElseThrow().base() < ComparedCounts.FEW;
        String told = bar.beyond() ? words.say("figure_bars_beyond", number) : number;
        return few ? told + " *" : told;
    }

    private static String note(List<Bar> numbers, List<Bar> shares, int apart, Words words) {
        List<String> said = new ArrayList<>();
        if (!numbers.isEmpty()) {
            said.add(words.say("figure_bars_note_numbers"));
        }
        if (!shares.isEmpty()) {
            said.add(words.say("figure_bars_note_shares", ComparedCounts.FEW));
        }
        if (apart > 0) {
            said.add(words.say("figure_bars_apart", apart));
        }
        return String.join(" ", said);
    }
}
