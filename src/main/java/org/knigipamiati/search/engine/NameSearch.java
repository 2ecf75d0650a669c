package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.NameComparison;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.names.NameQuery;
import org.knigipamiati.names.Ranking;
import org.knigipamiati.names.Verdict;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SearchResult.Match;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Searches for a person by name. The engine gives a window of candidates by weighted tokens, {@code names} compares each with
 * the question and says which is whom. Hits beyond the window follow in the engine's order, each still compared.
 */
final class NameSearch {

    private final Engine engine;
    private final NameQuery names;
    private final SearchState state;
    private final Locale locale;
    private final NamePlan plan;

    NameSearch(Engine engine, NameQuery names, SearchState state, Locale locale) {
        this.engine = engine;
        this.names = names;
        this.state = state;
        this.locale = locale;
        this.plan = names.plan();
    }

    /** Whether there is anything to look for by name. */
    boolean hasPlan() {
        return !plan.isEmpty();
    }

    /**
     * Whether words that merely stand in entries may answer instead, when nobody is found by name: never where a given name,
     * a patronymic or initials ask for a person.
     */
    boolean leavesToWords(Answer people) {
        return names.isDescription() || (people == Answer.NONE && !names.namesAPerson());
    }

    /** Whether the question names no one: a place and an occupation, say. */
    boolean asksForNobody() {
        return names.isDescription();
    }

    /** What records must fulfil: a candidate's name, and the periods. */
    JsonObject query() {
        JsonObject bool = Json.object("must", NameClauses.of(plan));
        JsonArray periods = Conditions.periods(state);
        if (!periods.isEmpty()) {
            bool.add("filter", periods);
        }
        return Json.object("bool", bool);
    }

    /** The page that a cursor leads to. */
    Hits page(Cursor cursor, JsonObject counting) {
        Engine.Request window = new Engine.Request(
                query(), Conditions.facets(state, null), Sort.RELEVANCE, counting, "", plan.candidates(), true, false);
        Engine.Answer candidates = engine.ask(window);
        Ranking ranking =
                names.rank(candidates.hits().stream().map(NameSearch::candidate).toList());
        Answer answer = answer(ranking.answer());
        if (!state.sort().equals(Sort.RELEVANCE)) {
            Engine.Answer sorted = engine.ask(window.sortedBy(state.sort(), cursor.after(), state.size()));
            return hits(answer, candidates, cursor, compared(sorted.hits()), last(sorted.hits()));
        }
        List<Hit> page = new ArrayList<>();
        String after = cursor.after();
        if (after.isEmpty()) {
            List<Hit> ranked = ranked(ranking, candidates.hits());
            int from = (int) Math.min(cursor.seen(), ranked.size());
            page.addAll(ranked.subList(from, Math.min(from + state.size(), ranked.size())));
        }
        boolean windowEnds = cursor.seen() + state.size() >= candidates.hits().size();
        if (page.size() < state.size() && candidates.total() > cursor.seen() + page.size()) {
            String behind = after.isEmpty() ? last(candidates.hits()) : after;
            Engine.Answer rest = engine.ask(window.continuedAfter(behind, state.size() - page.size()));
            page.addAll(compared(rest.hits()));
            after = last(rest.hits());
        } else if (windowEnds && after.isEmpty()) {
            after = last(candidates.hits());
        }
        return hits(answer, candidates, cursor, page, after);
    }

    private static Hits hits(Answer answer, Engine.Answer candidates, Cursor cursor, List<Hit> page, String after) {
        long seen = cursor.seen() + page.size();
        boolean more = !page.isEmpty() && seen < candidates.total();
        return new Hits(answer, candidates.total(), page, more ? new Cursor(seen, after) : null, candidates.counts());
    }

    private List<Hit> ranked(Ranking ranking, List<Engine.Found> candidates) {
        Map<String, Engine.Found> byId = new HashMap<>();
        candidates.forEach(found -> byId.put(id(found), found));
        return ranking.comparisons().stream()
                .map(comparison -> hit(byId.get(comparison.id()), comparison))
                .toList();
    }

    private List<Hit> compared(List<Engine.Found> hits) {
        return hits.stream()
                .map(found -> hit(found, names.compare(candidate(found))))
                .toList();
    }

    private Hit hit(Engine.Found found, NameComparison comparison) {
        Words words = Words.of(Language.of(locale));
        List<String> why = comparison.reasons().stream()
                .map(reason -> words.match(reason.key(), reason.args()))
                .filter(sentence -> !sentence.isBlank())
                .toList();
        return new Hit(found.card(), new Match(comparison.confidence(), answer(comparison.verdict()), why), List.of());
    }

    private static Candidate candidate(Engine.Found found) {
        return new Candidate(
                id(found), found.card().name().person(), found.card().birthYears(), found.text());
    }

    private static String id(Engine.Found found) {
        return Long.toString(found.card().id());
    }

    private static String last(List<Engine.Found> hits) {
        return hits.isEmpty() ? "" : hits.get(hits.size() - 1).sortValues();
    }

    private static Answer answer(org.knigipamiati.names.Answer answer) {
        return switch (answer) {
            case FOUND -> Answer.FOUND;
            case POSSIBLE -> Answer.POSSIBLE;
            case NONE -> Answer.NONE;
        };
    }

    private static Answer answer(Verdict verdict) {
        return switch (verdict) {
            case FULL -> Answer.FOUND;
            case PERHAPS -> Answer.POSSIBLE;
            case NO -> Answer.NONE;
        };
    }
}
