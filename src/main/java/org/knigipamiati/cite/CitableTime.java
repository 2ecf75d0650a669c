package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.report.TimeQuestion;
import org.knigipamiati.report.TimeSeries;
import org.knigipamiati.report.Timing;
import org.knigipamiati.search.ConditionWords;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Counts by time. */
record CitableTime(TimeQuestion question, SearchState state, Timing timing, Search search) implements CitableQuestion {

    @ApplicationScoped
    static class Kind extends QuestionKind {

        @Inject
        Timing timing;

        Kind() {
            super("/time");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(new CitableTime(
                    TimeQuestion.read(name -> Citables.first(parameters, name)),
                    state(parameters, TimeQuestion.PARAMETERS),
                    timing,
                    search));
        }
    }

    @Override
    public String kind() {
        return "time";
    }

    @Override
    public String address() {
        return CitableQuestion.address("/time", question.toQuery(), state);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String series = words.say(
                "cite_time",
                words.say("period_" + question.what().code()),
                words.say("cite_step." + question.step().code()),
                question.between() == null
                        ? words.say("cite_time_all")
                        : ConditionWords.period(question.between(), language));
        return words.say("cite_table." + question.of().code(), CitableCounts.under(series, state, search, language));
    }

    @Override
    public Frozen answer() {
        TimeSeries series = timing.series(question, state, Language.first().locale());
        List<Frozen.Cell> cells = new ArrayList<>();
        series.points().forEach(point -> cells.add(new Frozen.Cell(point.first().toString(), "", point.count())));
        series.apart().forEach((why, count) -> cells.add(new Frozen.Cell(why.name(), "", count)));
        return Frozen.table(series.total(), cells);
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        Words words = Words.of(language);
        return Character.isDigit(cell.row().charAt(0))
                ? words.say("cite_from", words.date(cell.row()))
                : words.say("cite_apart." + cell.row());
    }
}
