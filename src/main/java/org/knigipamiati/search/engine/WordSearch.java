package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Highlight;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SearchResult.Match;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** Searches without a name: everything, or free words over the text of the entries. */
final class WordSearch {

    private final Engine engine;
    private final SearchState state;
    private final String words;
    private final String preferred;
    private final Locale locale;

    /**
     * @param words that every entry must hold; empty for every entry
     * @param preferred words that put entries first; empty for none
     */
    WordSearch(Engine engine, SearchState state, String words, String preferred, Locale locale) {
        this.preferred = preferred;
        this.engine = engine;
        this.words = words;
        this.state = state;
        this.locale = locale;
    }

    /**
     * A page of the entries that have all the words.
     *
     * @param facets counted beside them
     * @param claim what may be claimed of them
     */
    Hits page(Cursor cursor, Collection<Facet> facets, Answer claim) {
        Engine.Answer answer = engine.ask(request(cursor, FacetCounts.request(state, facets), state.size()));
        Match match = hasWords()
                ? new Match(
                        claim == Answer.FOUND ? 1 : 0.5,
                        claim,
                        List.of(Words.of(Language.of(locale)).match("words", List.of())))
                : null;
        List<Hit> page = answer.hits().stream()
                .map(found -> new Hit(found.card(), match, highlights(found.marked())))
                .toList();
        return new Hits(
                answer.total() == 0 ? Answer.NONE : claim,
                answer.total(),
                page,
                next(cursor, answer),
                FacetCounts.read(answer.counts(), state, facets));
    }

    /** Whether any entry has all the words. */
    boolean finds() {
        return engine.ask(request(Cursor.START, new JsonObject(), 0)).total() > 0;
    }

    /** What records must fulfil: the periods, and the words if there are any. */
    JsonObject query() {
        return query(state, words, preferred);
    }

    /** Every record within the periods. */
    static JsonObject query(SearchState state) {
        return query(state, "", "");
    }

    private static JsonObject query(SearchState state, String words, String preferred) {
        JsonObject bool = new JsonObject();
        JsonArray periods = Conditions.periods(state);
        if (!periods.isEmpty()) {
            bool.add("filter", periods);
        }
        if (!words.isEmpty()) {
            bool.add("must", Conditions.words(words));
        }
        if (!words.isEmpty() && !preferred.isEmpty()) {
            bool.add("should", Json.object("match", Json.object(IndexFields.TEXT, preferred)));
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

    private boolean hasWords() {
        return !words.isEmpty();
    }

    private Engine.Request request(Cursor cursor, JsonObject counting, int size) {
        Sort order = state.sort().equals(Sort.RELEVANCE) && !hasWords() ? Sort.NAME : state.sort();
        return new Engine.Request(
                query(),
                Conditions.facets(state, null),
                order,
                counting,
                cursor.after(),
                size,
                hasWords() ? List.of(IndexFields.TEXT) : List.of(),
                hasWords());
    }

    private Cursor next(Cursor cursor, Engine.Answer answer) {
        long seen = cursor.seen() + answer.hits().size();
        if (answer.hits().isEmpty() || seen >= answer.total()) {
            return null;
        }
        return new Cursor(seen, answer.hits().get(answer.hits().size() - 1).sortValues());
    }
}
