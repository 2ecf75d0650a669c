package org.knigipamiati.cite;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.state.SearchState;

/** A kind of page that is about the records of a search, at one path. */
abstract class QuestionKind implements CitableKind {

    @Inject
    Search search;

    private final String path;

    QuestionKind(String path) {
        this.path = path;
    }

    @Override
    public boolean is(String asked) {
        return asked.equals(path);
    }

    /**
     * The search, in one fixed form.
     *
     * @param own parameters of the page that are no filters
     */
    SearchState state(Map<String, List<String>> parameters, Set<String> own) {
        return CitableSearch.whole(search.read(parameters, own));
    }
}
