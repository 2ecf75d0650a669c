package org.knigipamiati.web.timing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.charts.FlowChart;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.web.search.FacetView;
import org.knigipamiati.web.timing.Narrowed.Choice;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The way of the records of a search from their arrest over the printed sentence to the outcome, as two tables joined at the sentence.
 *
 * @param title from where to where
 * @param summary what is to be seen, in words
 * @param drawing the ways; null if there are no records
 * @param steps the numbers, first those from arrest to sentence
 * @param narrowed of whom the numbers are
 * @param beginnings other properties to begin with
 */
public record FlowView(
        String title, String summary, Drawing drawing, List<Step> steps, Narrowed narrowed, List<Choice> beginnings) {

    /** Most values of a stage that stand for themselves; the rest are together. */
    private static final int SHOWN = 7;

    /**
     * From a stage to the next.
     *
     * @param href the whole table, with nothing put together
     */
    public record Step(String title, String href, List<Line> lines) {}

    /** How many had the one value and then the other. */
    public record Line(String from, String to, String count) {}

    /** The larger values of a stage, in their order, under which each value counts: {@code place[i]} of value i. */
    private record Stage(List<String> names, int[] place) {

        /** Values beyond {@link #SHOWN} are together, but what is not known always stands for itself. */
        static Stage of(List<FacetValue> values, Words words) {
            List<String> largest = values.stream()
                    .filter(value -> !value.value().equals(IndexFields.UNKNOWN))
                    .sorted((a, b) -> Long.compare(b.count(), a.count()))
                    .limit(SHOWN)
                    .map(FacetValue::value)
                    .toList();
            Map<String, Integer> places = new LinkedHashMap<>();
            List<String> names = new ArrayList<>();
            for (FacetValue value : values) {
                if (largest.contains(value.value())) {
                    places.put(value.value(), names.size());
                    names.add(value.label());
                }
            }
            int[] place = new int[values.size()];
            int others = -1;
            int unknown = -1;
            for (int i = 0; i < place.length; i++) {
                String value = values.get(i).value();
                if (places.containsKey(value)) {
                    place[i] = places.get(value);
                } else if (value.equals(IndexFields.UNKNOWN)) {
                    unknown = unknown < 0 ? add(names, values.get(i).label()) : unknown;
                    place[i] = unknown;
                } else {
                    others = others < 0 ? add(names, words.say("flow_others")) : others;
                    place[i] = others;
                }
            }
            return new Stage(names, place);
        }

        private static int add(List<String> names, String name) {
            names.add(name);
            return names.size() - 1;
        }
    }

    /**
     * The view of two tables.
     *
     * @param sentences the beginning by sentence
     * @param outcomes the outcome by sentence, so that the stage in the middle is the same in both
     */
    static FlowView of(
            CrossTable sentences, CrossTable outcomes, SearchState state, List<Chosen> chosen, Language language) {
        Words words = Words.of(language);
        Facet by = sentences.rows();
        String title = words.say(
                "flow_table_title",
                FacetView.label(by, language),
                FacetView.label(Facet.SENTENCE, language),
                FacetView.label(Facet.OUTCOME, language));
        Stage first = Stage.of(sentences.rowValues(), words);
        Stage middle = Stage.of(sentences.columnValues(), words);
        Stage last = Stage.of(outcomes.rowValues(), words);
        long[][] before = new long[first.names().size()][middle.names().size()];
        for (int i = 0; i < first.place().length; i++) {
            for (int j = 0; j < middle.place().length; j++) {
                before[first.place()[i]][middle.place()[j]] +=
                        sentences.cells().get(i).get(j);
            }
        }
        long[][] after = new long[middle.names().size()][last.names().size()];
        for (int j = 0; j < sentences.columnValues().size(); j++) {
            int column = column(outcomes, sentences.columnValues().get(j).value());
            for (int i = 0; column >= 0 && i < last.place().length; i++) {
                after[middle.place()[j]][last.place()[i]] +=
                        outcomes.cells().get(i).get(column);
            }
        }
        String summary = words.say("flow_summary", sentences.total(), unknown(sentences), unknownOutcome(outcomes));
        List<FlowChart.Stage> stages = List.of(
                new FlowChart.Stage(FacetView.label(by, language), first.names()),
                new FlowChart.Stage(FacetView.label(Facet.SENTENCE, language), middle.names()),
                new FlowChart.Stage(FacetView.label(Facet.OUTCOME, language), last.names()));
        return new FlowView(
                title,
                summary,
                sentences.total() == 0 ? null : FlowChart.draw("flow", title, summary, stages, List.of(before, after)),
                List.of(
                        step(stages.get(0), stages.get(1), before, by, Facet.SENTENCE, sentences, state, words),
                        step(
                                stages.get(1),
                                stages.get(2),
                                after,
                                Facet.SENTENCE,
                                Facet.OUTCOME,
                                sentences,
                                state,
                                words)),
                Narrowed.of(
                        state,
                        chosen,
                        sentences.of(),
                        "/flow?" + GroupQuestion.BY + '=' + by.parameter() + "&of="
                                + Narrowed.other(sentences.of()).code() + Narrowed.filters(state),
                        sentences.hidden(),
                        Math.max(sentences.unplaced(), outcomes.unplaced()),
                        words),
                GroupQuestion.OF_FLOW.stream()
                        .map(facet -> new Choice(
                                FacetView.label(facet, language),
                                "/flow?" + GroupQuestion.BY + '=' + facet.parameter() + "&of="
                                        + sentences.of().code() + Narrowed.filters(state),
                                facet == by))
                        .toList());
    }

    private static int column(CrossTable table, String value) {
        for (int j = 0; j < table.columnValues().size(); j++) {
            if (table.columnValues().get(j).value().equals(value)) {
                return j;
            }
        }
        return -1;
    }

    private static long unknown(CrossTable sentences) {
        return sentences.columnValues().stream()
                .filter(value -> value.value().equals(IndexFields.UNKNOWN))
                .mapToLong(FacetValue::count)
                .sum();
    }

    private static long unknownOutcome(CrossTable outcomes) {
        return outcomes.rowValues().stream()
                .filter(value -> value.value().equals(IndexFields.UNKNOWN))
                .mapToLong(FacetValue::count)
                .sum();
    }

    private static Step step(
            FlowChart.Stage from,
            FlowChart.Stage to,
            long[][] counts,
            Facet rows,
            Facet columns,
            CrossTable table,
            SearchState state,
            Words words) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    lines.add(new Line(from.values().get(i), to.values().get(j), words.say("number", counts[i][j])));
                }
            }
        }
        return new Step(
                words.say("flow_step", from.title(), to.title()),
                "/counts?rows=" + rows.parameter() + "&columns=" + columns.parameter() + "&of="
                        + table.of().code() + Narrowed.filters(state),
                lines);
    }
}
