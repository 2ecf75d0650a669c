package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.report.GroupQuestion;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Where cases were decided. Its numbers are those of the table of its units by outcome; which part is drawn changes none. */
record CitableMap(GroupQuestion question, SearchState state, Search search) implements CitableQuestion {

    @ApplicationScoped
    static class Kind extends QuestionKind {

        Kind() {
            super("/map");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(new CitableMap(
                    GroupQuestion.read(name -> Citables.first(parameters, name), GroupQuestion.OF_MAP),
                    state(parameters, GroupQuestion.PARAMETERS),
                    search));
        }
    }

    private CitableCounts table() {
        return new CitableCounts(question.by(), Facet.OUTCOME, question.of(), state, search);
    }

    @Override
    public String kind() {
        return "map";
    }

    @Override
    public String address() {
        return CitableQuestion.address("/map", question.toQuery(), state);
    }

    @Override
    public String title(Language language) {
        Words words = Words.of(language);
        String map = words.say(
                "condition",
                words.say("map_title"),
                words.say("map_drawing_" + question.by().parameter()));
        return words.say("cite_table." + question.of().code(), CitableCounts.under(map, state, search, language));
    }

    @Override
    public Frozen answer() {
        return table().answer();
    }

    @Override
    public String label(Frozen.Cell cell, Language language) {
        return table().label(cell, language);
    }
}
