package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.knigipamiati.report.DelayQuestion;
import org.knigipamiati.report.Delays;
import org.knigipamiati.report.Timing;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The days between two events. A cell is a group and a band of days, or what keeps cases out of all bands. */
record CitableDelays(DelayQuestion question, SearchState state, Timing timing, Search search)
        implements CitableQuestion {

    /** All groups together; no value of a facet is empty. */
    private static final String ALL = "";

    @ApplicationScoped
    static class Kind extends QuestionKind {

        @Inject
        Timing timing;

        Kind() {
            super("/delays");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(new CitableDelays(
                    DelayQuestion.read(name -> Citables.first(parameters, name)),
                    state(parameters, DelayQuestion.PARAMETERS),
                    timing,
                    search));
        }
    }

    @Override
    public String kind() {
        return "delays";
    }

    @Override
    public String address() {
        return CitableQuestion.address("/delays", question.toQuery(), state);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String delays = words.say(
                "counts_table_title",
                words.say("cite_between." + question.between().code()),
                words.say("facet_" + question.by().parameter()));
        return words.say("cite_table." + question.of().code(), CitableCounts.under(delays, state, search, language));
    }

    @Override
    public Frozen answer() {
        Delays delays = timing.delays(question, state, Language.first().locale());
        List<Frozen.Cell> cells = new ArrayList<>();
        Stream.concat(Stream.of(delays.whole()), delays.groups().stream()).forEach(group -> {
            for (int band = 0; band < Delays.BANDS.size(); band++) {
                cells.add(new Frozen.Cell(
                        group.value(),
                        Delays.BANDS.get(band).toString(),
                        group.bands().get(band)));
            }
            cells.add(new Frozen.Cell(group.value(), "negative", group.negative()));
            cells.add(new Frozen.Cell(group.value(), "rough", group.rough()));
            cells.add(new Frozen.Cell(group.value(), "impossible", group.impossible()));
            cells.add(new Frozen.Cell(group.value(), "unknown", group.unknown()));
        });
        return Frozen.table(delays.whole().total(), cells);
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        Words words = Words.of(language);
        String group = cell.row().equals(ALL)
                ? words.say("cite_all_groups")
                : search.label(question.by(), cell.row(), language.locale());
        String days = Character.isDigit(cell.column().charAt(0))
                ? words.say("cite_days_from", cell.column())
                : words.say("cite_delay." + cell.column());
        return group + " · " + days;
    }
}
