package org.knigipamiati.web.timing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.report.TimeQuestion;
import org.knigipamiati.report.TimeSeries;
import org.knigipamiati.report.TimeStep;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Certainty;
import org.knigipamiati.vocabulary.HistoricEvent;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.web.charts.Drawing;
import org.knigipamiati.web.charts.TimeChart;
import org.knigipamiati.web.history.FigureView;
import org.knigipamiati.web.search.Addresses;
import org.knigipamiati.web.search.Chosen;
import org.knigipamiati.web.timing.Narrowed.Choice;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Counts by time as they are shown.
 *
 * @param title what is counted by what
 * @param summary what is to be seen, in words
 * @param drawing the columns; null if nothing is dated in that time
 * @param events events in that time, numbered as in the drawing
 * @param steps the steps
 * @param parts the steps together, then what is in none of them
 * @param total of all
 * @param narrowed of whom the counts are
 * @param averages published averages that are about the same thing
 * @param whats other dates
 * @param stepChoices other steps
 * @param times other times
 * @param csv address of the same counts as a file
 * @param json address of the same counts for machines
 */
public record TimeView(
        String title,
        String summary,
        Drawing drawing,
        List<Event> events,
        List<Line> steps,
        List<Line> parts,
        String total,
        Narrowed narrowed,
        List<FigureView> averages,
        List<Choice> whats,
        List<Choice> stepChoices,
        List<Choice> times,
        String csv,
        String json) {

    /** A number with its name; the address of the records behind it is empty where no search finds just those. */
    public record Line(String label, String count, String href) {}

    /**
     * An event.
     *
     * @param number as in the drawing
     * @param unsure whether its date or words were not wholly checked
     */
    public record Event(int number, String date, String words, String source, boolean unsure, String href) {}

    /** What published averages count of each date. */
    private static final Map<CaseMeasure, List<String>> AVERAGES = Map.of(
            CaseMeasure.EXECUTED, List.of("executions_per_month", "executions_per_day"),
            CaseMeasure.REHABILITATED, List.of("rehabilitated_per_year"));

    static TimeView of(TimeSeries series, SearchState state, List<Chosen> chosen, Language language) {
        TimeQuestion question = series.question();
        Words words = Words.of(language);
        String title = words.say(
                "time_table_title",
                words.say("period_" + question.what().code()),
                words.say("time_by_" + question.step().code()));
        String summary = summary(series, words);
        List<HistoricEvent> events = events(series);
        return new TimeView(
                title,
                summary,
                series.points().isEmpty() ? null : drawing(series, events, title, summary, words),
                numbered(events, words),
                steps(series, state, words),
                parts(series, words),
                words.say("number", series.total()),
                Narrowed.of(
                        state,
                        chosen,
                        question.of(),
                        href(
                                new TimeQuestion(
                                        question.what(),
                                        question.step(),
                                        question.between(),
                                        Narrowed.other(question.of())),
                                state),
                        series.hidden(),
                        series.unplaced(),
                        words),
                averages(question.what(), language),
                TimeQuestion.dates().stream()
                        .map(what -> new Choice(
                                words.say("period_" + what.code()),
                                href(usual(what, question.of()), state),
                                what == question.what()))
                        .toList(),
                Stream.of(TimeStep.values())
                        .map(step -> new Choice(
                                words.say("time_by_" + step.code()),
                                href(new TimeQuestion(question.what(), step, question.between(), question.of()), state),
                                step == question.step()))
                        .toList(),
                times(question, state, words),
                "/api/v1/exports/time.csv" + query(question, state),
                "/api/v1/reports/time" + query(question, state));
    }

    private static TimeQuestion usual(CaseMeasure what, Counted of) {
        TimeQuestion usual = TimeQuestion.read(name -> name.equals(TimeQuestion.WHAT) ? what.code() : null);
        return new TimeQuestion(what, usual.step(), usual.between(), of);
    }

    private static List<Choice> times(TimeQuestion question, SearchState state, Words words) {
        TimeQuestion terror = usual(CaseMeasure.EXECUTED, question.of());
        List<Choice> times = new ArrayList<>();
        times.add(new Choice(
                between(terror.between(), words),
                href(
                        new TimeQuestion(
                                question.what(),
                                question.step() == TimeStep.YEAR ? TimeStep.MONTH : question.step(),
                                terror.between(),
                                question.of()),
                        state),
                terror.between().equals(question.between())));
        times.add(new Choice(
                words.say("time_all"),
                href(new TimeQuestion(question.what(), TimeStep.YEAR, null, question.of()), state),
                question.between() == null));
        return times;
    }

    private static String between(Period period, Words words) {
        return words.say("period_between", words.date(period.from()), words.date(period.to()));
    }

    private static String href(TimeQuestion question, SearchState state) {
        return "/time" + query(question, state);
    }

    private static String query(TimeQuestion question, SearchState state) {
        return '?' + question.toQuery().substring(1) + Narrowed.filters(state);
    }

    private static String summary(TimeSeries series, Words words) {
        if (series.shown() == 0) {
            return words.say("time_summary_none", series.total());
        }
        TimeSeries.Point highest = series.highest();
        return words.say(
                "time_summary",
                series.total(),
                series.shown(),
                highest.count(),
                step(highest, series.question().step(), words),
                series.total() - series.shown());
    }

    /** A step in words. */
    private static String step(TimeSeries.Point point, TimeStep step, Words words) {
        return switch (step) {
            case DAY -> words.date(point.first());
            case WEEK -> words.say("period_between", words.date(point.first()), words.date(point.last()));
            case MONTH -> words.date(YearMonth.from(point.first()).toString());
            case YEAR -> Integer.toString(point.first().getYear());
        };
    }

    private static List<HistoricEvent> events(TimeSeries series) {
        if (series.points().isEmpty()) {
            return List.of();
        }
        LocalDate from = series.points().get(0).first();
        LocalDate to = series.points().get(series.points().size() - 1).last();
        return Vocabularies.load().events().values().stream()
                .filter(event -> !event.date().latest().isBefore(from)
                        && !event.date().earliest().isAfter(to))
                .toList();
    }

    private static List<Event> numbered(List<HistoricEvent> events, Words words) {
        List<Event> numbered = new ArrayList<>();
        for (HistoricEvent event : events) {
            numbered.add(new Event(
                    numbered.size() + 1,
                    words.date(event.date()),
                    words.label(CodeKind.EVENT, event.id()),
                    event.source().replace(" | ", "; "),
                    event.certainty() != Certainty.VERIFIED,
                    "/knowledge/events/" + event.id()));
        }
        return numbered;
    }

    private static Drawing drawing(
            TimeSeries series, List<HistoricEvent> events, String title, String summary, Words words) {
        TimeStep step = series.question().step();
        List<TimeChart.Mark> marks = new ArrayList<>();
        for (HistoricEvent event : events) {
            PartialDate date = event.date();
            marks.add(new TimeChart.Mark(
                    marks.size() + 1,
                    date.earliest(),
                    date.latest(),
                    words.date(date) + ": " + words.label(CodeKind.EVENT, event.id())));
        }
        return TimeChart.draw(
                "time",
                title,
                summary,
                series.points().stream()
                        .map(point -> new TimeChart.Column(
                                point.first(),
                                point.last(),
                                point.count(),
                                step(point, step, words) + ": " + words.say("number", point.count())))
                        .toList(),
                marks,
                number -> words.say("number", number),
                words.language().locale());
    }

    private static List<Line> steps(TimeSeries series, SearchState state, Words words) {
        DateFilter date =
                DateFilter.byParameter(series.question().what().code()).orElseThrow();
        return series.points().stream()
                .map(point -> new Line(
                        step(point, series.question().step(), words),
                        words.say("number", point.count()),
                        point.count() == 0
                                ? ""
                                : Addresses.of(state.firstPage()
                                        .with(
                                                date,
                                                new Period(
                                                        point.first().toString(),
                                                        point.last().toString())))))
                .toList();
    }

    private static List<Line> parts(TimeSeries series, Words words) {
        List<Line> parts = new ArrayList<>();
        parts.add(new Line(words.say("time_shown"), words.say("number", series.shown()), ""));
        series.apart()
                .forEach((why, count) ->
                        parts.add(new Line(words.say("time_apart." + why), words.say("number", count), "")));
        if (series.unplaced() > 0) {
            parts.add(new Line(words.say("timing_total_alone"), words.say("number", series.unplaced()), ""));
        }
        return parts;
    }

    private static List<FigureView> averages(CaseMeasure what, Language language) {
        List<String> measures = AVERAGES.getOrDefault(what, List.of());
        return Vocabularies.load().figures().values().stream()
                .filter(figure -> measures.contains(figure.measure()))
                .map(figure -> FigureView.of(figure, language))
                .toList();
    }

    /** The same file as a workbook. */
    public String xlsx() {
        return csv.replaceFirst("\\.csv", ".xlsx");
    }
}
