package org.knigipamiati.web.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.report.DelayQuestion;
import org.knigipamiati.report.Delays;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.web.charts.BarChart;
import org.knigipamiati.web.charts.BoxChart;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.web.search.FacetView;
import org.knigipamiati.web.timing.Narrowed.Choice;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Days between two events as they are shown.
 *
 * @param title between what
 * @param tableTitle between what, by what
 * @param summary what is to be seen, in words
 * @param bands how many took how long, all together; null if of nobody it is known
 * @param boxes quartiles of the groups of which enough are known; null if of none
 * @param bandNames names of the bands
 * @param rows all together first, then the groups
 * @param negative what is said of those whose later event is printed before the earlier; empty if there are none
 * @param narrowed of whom the numbers are
 * @param pairs other pairs of events
 * @param groupings other groups
 * @param csv address of the same numbers as a file
 * @param json address of the same numbers for machines
 */
public record DelaysView(
        String title,
        String tableTitle,
        String summary,
        Drawing bands,
        Drawing boxes,
        List<String> bandNames,
        List<Row> rows,
        String negative,
        Narrowed narrowed,
        List<Choice> pairs,
        List<Choice> groupings,
        String csv,
        String json) {

    /** Most groups of the drawing; the table has all. */
    private static final int DRAWN = 25;

    /**
     * A group.
     *
     * @param href its records, empty for all together
     * @param unknown whether it is those of whom it is not told
     * @param few whether its quartiles are of few
     */
    public record Row(
            String label,
            String href,
            boolean unknown,
            boolean few,
            String total,
            String known,
            String lower,
            String median,
            String upper,
            List<String> bands,
            String negative,
            String rough,
            String impossible,
            String notTold,
            String unplaced) {}

    static DelaysView of(Delays delays, SearchState state, List<Chosen> chosen, Language language) {
        Words words = Words.of(language);
        String title = words.say("delay_" + delays.between().code());
        String tableTitle = words.say("delays_table_title", title, FacetView.label(delays.by(), language));
        String summary = summary(delays, words);
        DelayQuestion question = new DelayQuestion(delays.between(), delays.by(), delays.of());
        return new DelaysView(
                title,
                tableTitle,
                summary,
                delays.whole().known() == 0 ? null : bands(delays, title, summary, words),
                boxes(delays, tableTitle, words),
                bandNames(words),
                Stream.concat(Stream.of(delays.whole()), delays.groups().stream())
                        .map(group -> row(group, delays, state, words))
                        .toList(),
                delays.whole().negative() == 0
                        ? ""
                        : words.say("delays_negative", delays.whole().negative()),
                Narrowed.of(
                        state,
                        chosen,
                        delays.of(),
                        href(new DelayQuestion(delays.between(), delays.by(), Narrowed.other(delays.of())), state),
                        delays.whole().hidden(),
                        delays.whole().unplaced(),
                        words),
                DelayQuestion.delays().stream()
                        .map(pair -> new Choice(
                                words.say("delay_" + pair.code()),
                                href(new DelayQuestion(pair, delays.by(), delays.of()), state),
                                pair == delays.between()))
                        .toList(),
                DelayQuestion.OFFERED.stream()
                        .map(facet -> new Choice(
                                FacetView.label(facet, language),
                                href(new DelayQuestion(delays.between(), facet, delays.of()), state),
                                facet == delays.by()))
                        .toList(),
                "/api/v1/exports/delays.csv" + query(question, state),
                "/api/v1/reports/delays" + query(question, state));
    }

    private static String href(DelayQuestion question, SearchState state) {
        return "/delays" + query(question, state);
    }

    private static String query(DelayQuestion question, SearchState state) {
        return '?' + question.toQuery().substring(1) + Narrowed.filters(state);
    }

    private static String summary(Delays delays, Words words) {
        Delays.Group whole = delays.whole();
        return whole.known() == 0
                ? words.say("delays_summary_none", whole.total())
                : words.say(
                        "delays_summary",
                        whole.total(),
                        whole.known(),
                        days(whole.median(), words),
                        days(whole.lower(), words),
                        days(whole.upper(), words),
                        whole.total() - whole.known());
    }

    private static String days(OptionalDouble days, Words words) {
        return days.isEmpty() ? "—" : words.say("number_fine", days.getAsDouble());
    }

    private static List<String> bandNames(Words words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < Delays.BANDS.size(); i++) {
            int first = Delays.BANDS.get(i);
            int last = i + 1 == Delays.BANDS.size() ? -1 : Delays.BANDS.get(i + 1) - 1;
            names.add(
                    last == first
                            ? Integer.toString(first)
                            : last < 0 ? words.say("delays_from", first) : first + "–" + last);
        }
        return names;
    }

    private static Drawing bands(Delays delays, String title, String summary, Words words) {
        List<String> names = bandNames(words);
        List<BarChart.Row> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            long count = delays.whole().bands().get(i);
            rows.add(BarChart.Row.of(words.say("delays_days", names.get(i)), count, words.say("number", count)));
        }
        return BarChart.draw(
                "bands", title, summary, List.of(), rows, number -> words.say("number", Math.round(number)));
    }

    /** The groups of which enough is known; a box of few people would look as sure as one of many. */
    private static Drawing boxes(Delays delays, String title, Words words) {
        List<BoxChart.Row> rows = delays.groups().stream()
                .filter(group -> !group.few() && !group.value().equals(IndexFields.UNKNOWN))
                .limit(DRAWN)
                .map(group -> new BoxChart.Row(
                        group.label(),
                        group.lower().orElseThrow(),
                        group.median().orElseThrow(),
                        group.upper().orElseThrow(),
                        words.say(
                                "delays_group",
                                days(group.median(), words),
                                days(group.lower(), words),
                                days(group.upper(), words),
                                group.known())))
                .toList();
        return rows.isEmpty()
                ? null
                : BoxChart.draw(
                        "boxes",
                        title,
                        words.say("delays_boxes", rows.size(), Delays.FEW),
                        rows,
                        number -> words.say("number", Math.round(number)));
    }

    private static Row row(Delays.Group group, Delays delays, SearchState state, Words words) {
        boolean whole = group.value().isEmpty();
        return new Row(
                whole ? words.say("delays_together") : group.label(),
                whole ? "" : Addresses.of(state.firstPage().with(delays.by(), group.value())),
                group.value().equals(IndexFields.UNKNOWN),
                group.few() && group.known() > 0,
                words.say("number", group.total()),
                words.say("number", group.known()),
                days(group.lower(), words),
                days(group.median(), words),
                days(group.upper(), words),
                group.bands().stream().map(count -> words.say("number", count)).toList(),
                words.say("number", group.negative()),
                words.say("number", group.rough()),
                words.say("number", group.impossible()),
                words.say("number", group.unknown()),
                words.say("number", group.unplaced()));
    }

    /** The same file as a workbook. */
    public String xlsx() {
        return csv.replaceFirst("\\.csv", ".xlsx");
    }
}
