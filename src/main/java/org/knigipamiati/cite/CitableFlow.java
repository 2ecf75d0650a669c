package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Ways from arrest over the sentence to the outcome: two tables joined at the sentence. A cell is a value of the beginning, or of the
 * outcome, with the name of its property, and a sentence.
 */
record CitableFlow(GroupQuestion question, SearchState state, Search search) implements CitableQuestion {

    @ApplicationScoped
    static class Kind extends QuestionKind {

        Kind() {
            super("/flow");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(new CitableFlow(
                    GroupQuestion.read(name -> Citables.first(parameters, name), GroupQuestion.OF_FLOW),
                    state(parameters, GroupQuestion.PARAMETERS),
                    search));
        }
    }

    @Override
    public String kind() {
        return "flow";
    }

    @Override
    public String address() {
        return CitableQuestion.address("/flow", question.toQuery(), state);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String flow = words.say(
                "flow_table_title",
                words.say("facet_" + question.by().parameter()),
                words.say("facet_" + Facet.SENTENCE.parameter()),
                words.say("facet_" + Facet.OUTCOME.parameter()));
        return words.say("cite_table." + question.of().code(), CitableCounts.under(flow, state, search, language));
    }

    @Override
    public Frozen answer() {
        List<Frozen.Cell> cells = new ArrayList<>();
        long total = 0;
        for (Facet rows : List.of(question.by(), Facet.OUTCOME)) {
            CrossTable table = search.counts(
                    rows, Facet.SENTENCE, question.of(), state, Language.first().locale());
            CitableCounts.cells(table)
                    .forEach(cell -> cells.add(
                            new Frozen.Cell(rows.parameter() + '=' + cell.row(), cell.column(), cell.count())));
            total = table.total();
        }
        return Frozen.table(total, cells);
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        int equals = cell.row().indexOf('=');
        String value = cell.row().substring(equals + 1);
        String from = Facet.byParameter(cell.row().substring(0, equals))
                .map(rows -> search.label(rows, value, language.locale()))
                .orElse(value);
        return from + " · " + search.label(Facet.SENTENCE, cell.column(), language.locale());
    }
}
