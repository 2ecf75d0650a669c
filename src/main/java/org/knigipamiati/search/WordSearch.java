package org.knigipamiati.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Highlight;
import org.knigipamiati.search.SearchResult.Hit;

/** Searches without a name: everything, or free words over the text of the entries. */
final class WordSearch {

    private final Engine engine;

    WordSearch(Engine engine) {
        this.engine = engine;
    }

    /** A page; if no entry has all the words, those that have some, and then the answer says so. */
    Hits page(SearchState state, Cursor cursor, JsonObject counting) {
        Engine.Answer answer = engine.ask(request(state, cursor, counting, true));
        Answer sure = Answer.FOUND;
        if (answer.total() == 0 && state.q().indexOf(' ') > 0) {
            answer = engine.ask(request(state, cursor, counting, false));
            sure = Answer.POSSIBLE;
        }
        List<Hit> page = new ArrayList<>();
        answer.hits().forEach(found -> page.add(new Hit(found.card(), null, highlights(found.marked()))));
        return new Hits(
                answer.total() == 0 ? Answer.NONE : sure,
                answer.total(),
                page,
                next(cursor, answer, state.size()),
                answer.counts());
    }

    /** What records must fulfil: the periods, and the words if there are any. */
    static JsonObject query(SearchState state, boolean allWords) {
        JsonObject bool = new JsonObject();
        JsonArray periods = Conditions.periods(state);
        if (!periods.isEmpty()) {
            bool.add("filter", periods);
        }
        if (!state.q().isEmpty()) {
            bool.add("must", Conditions.words(state.q(), allWords));
        }
        return bool.size() == 0 ? Json.object("match_all", new JsonObject()) : Json.object("bool", bool);
    }

    /** The piece of an entry with its marked words apart. */
    static List<Highlight> highlights(List<String> marked) {
        List<Highlight> highlights = new ArrayList<>();
        for (String piece : marked) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int i = 0; i < piece.length(); i++) {
                if (piece.charAt(i) == Engine.MARK || piece.charAt(i) == Engine.UNMARK) {
                    parts.add(piece.substring(from, i));
                    from = i + 1;
                }
            }
            parts.add(piece.substring(from));
            highlights.add(new Highlight(parts));
        }
        return highlights;
    }

    private static Engine.Request request(SearchState state, Cursor cursor, JsonObject counting, boolean allWords) {
        boolean hasWords = !state.q().isEmpty();
        Sort order = state.sort() == Sort.RELEVANCE && !hasWords ? Sort.NAME : state.sort();
        return new Engine.Request(
                query(state, allWords),
                Conditions.facets(state, null),
                order,
                counting,
                cursor.after(),
                state.size(),
                false,
                hasWords);
    }

    private static Cursor next(Cursor cursor, Engine.Answer answer, int size) {
        long seen = cursor.seen() + answer.hits().size();
        if (answer.hits().size() < size || seen >= answer.total()) {
            return null;
        }
        return new Cursor(seen, answer.hits().get(answer.hits().size() - 1).sortValues());
    }
}
