package org.knigipamiati.cite;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.search.ConditionWords;
import org.knigipamiati.search.Found;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The results of a search: all of them, in whatever order and on whatever page of the list. */
record CitableSearch(SearchState state, Search search) implements CitableQuestion {

    static final String KIND = "search";

    @ApplicationScoped
    static class Kind extends QuestionKind {

        Kind() {
            super("/records");
        }

        @Override
        public Optional<Citable> read(String path, Map<String, List<String>> parameters) {
            return Optional.of(new CitableSearch(state(parameters, Set.of()), search));
        }
    }

    /** A search without what only concerns the list. */
    static SearchState whole(SearchState state) {
        return state.withSort(Sort.RELEVANCE).withSize(SearchState.USUAL_PAGE).firstPage();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String address() {
        return "/records" + state.toQueryString();
    }

    @Override
    public String title(Language language) {
        String conditions = ConditionWords.of(state, search, language);
        Words words = Words.of(language);
        return conditions.isEmpty() ? words.say("cite_search_all") : words.say("cite_search", conditions);
    }

    @Override
    public Frozen answer() {
        Found found = search.every(state);
        if (found.total() > Frozen.MOST) {
            return new Frozen(found.total(), List.of(), null, null);
        }
        List<Long> ids = new ArrayList<>();
        for (List<Long> next = found.next(Frozen.MOST); !next.isEmpty(); next = found.next(Frozen.MOST)) {
            ids.addAll(next);
            if (ids.size() > Frozen.MOST) {
                return new Frozen(found.total(), List.of(), null, null);
            }
        }
        return new Frozen((long) ids.size(), List.of(), ids, null);
    }
}
