package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knigipamiati.names.Candidate;
import org.knigipamiati.names.MatchVerdict;
import org.knigipamiati.names.NameComparison;
import org.knigipamiati.names.NamePlan;
import org.knigipamiati.names.NameQuery;
import org.knigipamiati.names.Ranking;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.Hit;
import org.knigipamiati.search.SearchResult.Match;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * Searches for a person by name. The engine gives a window of candidates by weighted tokens, {@code names} compares each with
 * the question and says which is whom. Only those who fit are counted and turned over page by page: who fits in full if anybody does,
 * else who may be meant. Who may be meant beside those who fit follows them on their last page. Hits beyond the window follow in the
 * engine's order, each still compared.
 */
final class NameSearch {

    private static final List<String> TEXT = List.of(IndexFields.TEXT);

    private final Engine engine;
    private final NameQuery names;
    private final SearchState state;
    private final Locale locale;

    /** What is wanted of candidates: with the values of their facets they need not be counted by the engine. */
    private final List<String> wanted;

    private final NamePlan plan;
    private Window window;

    /** @param facets what is to be counted of those who are found */
    NameSearch(Engine engine, NameQuery names, SearchState state, Collection<Facet> facets, Locale locale) {
        this.engine = engine;
        this.names = names;
        this.state = state;
        this.locale = locale;
        Set<Facet> known = new TreeSet<>(facets);
        known.addAll(state.selections().keySet());
        known.addAll(state.exclusions().keySet());
        this.wanted = Stream.concat(TEXT.stream(), FacetedRecord.fields(known).stream())
                .toList();
        this.plan = names.plan();
    }

    /** Whether there is anything to look for by name. */
    boolean hasPlan() {
        return !plan.isEmpty();
    }

    /** What may be claimed, whatever else narrows the search. */
    Answer answer() {
        return window().answer();
    }

    /** Whether the chosen values leave nobody of those who may be meant. */
    boolean isNobodyLeft() {
        JsonArray narrowing = Conditions.facets(state, null);
        if (narrowing.isEmpty()) {
            return false;
        }
        return window().holdsAll()
                ? left(window().fitting()).isEmpty()
                : engine.ask(request(query(), narrowing, Sort.RELEVANCE, "", 0)).total() == 0;
    }

    /** The candidates, compared. */
    private final class Window {
        final Engine.Answer candidates;
        final Ranking ranking;
        /** The least that a record must be to be counted. */
        final MatchVerdict least;

        Window() {
            candidates = engine.ask(new Engine.Request(
                    loose(),
                    new JsonArray(),
                    Sort.RELEVANCE,
                    new JsonObject(),
                    "",
                    NamePlan.CANDIDATES,
                    wanted,
                    false));
            ranking = ranking(candidates.hits());
            least = ranking.answer() == org.knigipamiati.names.Answer.FOUND ? MatchVerdict.FULL : MatchVerdict.PERHAPS;
        }

        Answer answer() {
            return NameSearch.answer(ranking.answer());
        }

        /** Whether there is no candidate that was not compared. */
        boolean holdsAll() {
            return candidates.total() <= candidates.hits().size();
        }

        List<Engine.Found> fitting() {
            Map<String, Engine.Found> byId = byId(candidates.hits());
            return ranking.comparisons().stream()
                    .filter(c -> c.verdict().compareTo(least) <= 0)
                    .map(c -> byId.get(c.id()))
                    .toList();
        }

        List<String> fittingIds() {
            return fitting().stream().map(NameSearch::id).toList();
        }
    }

    private Window window() {
        if (window == null) {
            window = new Window();
        }
        return window;
    }

    /** What candidates must fulfil: a name that is somehow like it, and the periods. */
    private JsonObject loose() {
        return withPeriods(Json.object("must", NameClauses.of(plan)));
    }

    private JsonObject withPeriods(JsonObject bool) {
        JsonArray periods = Conditions.periods(state);
        if (!periods.isEmpty()) {
            bool.add("filter", periods);
        }
        return Json.object("bool", bool);
    }

    /** What records must fulfil to be counted. */
    JsonObject query() {
        Window seen = window();
        if (seen.answer() == Answer.NONE) {
            // Names that are merely near are shown as such; they are nobody who was asked for.
            return Json.object("match_none", new JsonObject());
        }
        JsonObject ids = Conditions.anyOf(IndexFields.ID, seen.fittingIds());
        if (seen.holdsAll()) {
            return withPeriods(Json.object("must", ids));
        }
        if (seen.least != MatchVerdict.FULL) {
            return loose();
        }
        NamePlan fitting = plan.fitting();
        JsonArray either = new JsonArray();
        either.add(ids);
        if (!fitting.isEmpty()) {
            either.add(NameClauses.of(fitting));
        }
        return withPeriods(Json.object("should", either, "minimum_should_match", 1));
    }

    /** The page that a cursor leads to. */
    Hits page(Cursor cursor, Collection<Facet> facets) {
        Window seen = window();
        JsonArray narrowing = Conditions.facets(state, null);
        if (seen.answer() == Answer.NONE) {
            return nobody();
        }
        JsonObject fitting = query();
        Counted counted = counted(fitting, narrowing, facets);
        if (!state.sort().equals(Sort.RELEVANCE)) {
            Engine.Answer sorted = engine.ask(request(fitting, narrowing, state.sort(), cursor.after(), state.size()));
            return hits(counted, cursor, compared(sorted.hits()), last(sorted.hits()));
        }
        List<Hit> ranked = narrowing.isEmpty() ? ranked(seen.ranking, seen.candidates.hits()) : narrowed(narrowing);
        long fit = ranked.stream().filter(this::isFitting).count();
        List<Hit> page = new ArrayList<>();
        String after = cursor.after();
        if (after.isEmpty()) {
            page.addAll(ranked.subList(
                    (int) Math.min(cursor.seen(), fit), (int) Math.min(cursor.seen() + state.size(), fit)));
        }
        long reached = cursor.seen() + page.size();
        if (page.size() < state.size() && counted.total() > reached && !seen.holdsAll()) {
            JsonObject others = Json.object(
                    "bool",
                    Json.object(
                            "must", loose(),
                            "filter", fitting,
                            "must_not", Conditions.anyOf(IndexFields.ID, seen.fittingIds())));
            Engine.Answer rest =
                    engine.ask(request(others, narrowing, Sort.RELEVANCE, after, state.size() - page.size()));
            page.addAll(compared(rest.hits()));
            after = last(rest.hits());
        }
        if (page.size() < state.size() && after.isEmpty() && cursor.seen() <= fit) {
            List<Hit> apart = ranked.subList((int) fit, ranked.size());
            int room = state.size() - page.size();
            page.addAll(apart.subList(0, Math.min(room, apart.size())));
            return new Hits(seen.answer(), counted.total(), page, null, counted.counts());
        }
        return hits(counted, cursor, page, after);
    }

    /** Nobody is counted; the nearest names are shown, as such. */
    private Hits nobody() {
        List<Hit> nearest = window().ranking.comparisons().stream()
                .filter(c -> c.surnameQuality() > 0)
                .limit(state.size())
                .map(c -> hit(byId(window().candidates.hits()).get(c.id()), c))
                .toList();
        return new Hits(Answer.NONE, 0, nearest, null, Map.of());
    }

    /** The candidates that the chosen values leave, in the order of their comparison. */
    private List<Hit> narrowed(JsonArray narrowing) {
        List<Engine.Found> left = window().holdsAll()
                ? left(window().candidates.hits())
                : engine.ask(request(loose(), narrowing, Sort.RELEVANCE, "", NamePlan.CANDIDATES))
                        .hits();
        return ranked(ranking(left), left);
    }

    /** Those whom the chosen values leave. */
    private List<Engine.Found> left(List<Engine.Found> found) {
        return found.stream()
                .filter(one -> new FacetedRecord(one.document()).fits(state, null))
                .toList();
    }

    private Ranking ranking(List<Engine.Found> found) {
        return names.rank(found.stream().map(NameSearch::candidate).toList());
    }

    /** How many fit, and their values by facet. */
    private record Counted(long total, Map<Facet, Map<String, Long>> counts) {}

    /** Counts who fits: of those at hand if there is nobody else, lest the engine be asked twice. */
    private Counted counted(JsonObject fitting, JsonArray narrowing, Collection<Facet> facets) {
        if (window().holdsAll()) {
            List<FacetedRecord> all = window().fitting().stream()
                    .map(found -> new FacetedRecord(found.document()))
                    .toList();
            long total = all.stream().filter(record -> record.fits(state, null)).count();
            return new Counted(total, FacetCounts.count(all, state, facets));
        }
        JsonObject counting = FacetCounts.request(state, facets);
        Engine.Answer answer =
                engine.ask(new Engine.Request(fitting, narrowing, Sort.RELEVANCE, counting, "", 0, List.of(), false));
        return new Counted(answer.total(), FacetCounts.read(answer.counts(), state, facets));
    }

    private boolean isFitting(Hit hit) {
        return hit.match().verdict() == Answer.FOUND || window().least == MatchVerdict.PERHAPS;
    }

    private Engine.Request request(JsonObject query, JsonArray narrowing, Sort sort, String after, int size) {
        return new Engine.Request(query, narrowing, sort, new JsonObject(), after, size, TEXT, false);
    }

    private Hits hits(Counted counted, Cursor cursor, List<Hit> page, String after) {
        long seen = cursor.seen() + page.size();
        boolean more = !page.isEmpty() && seen < counted.total();
        return new Hits(answer(), counted.total(), page, more ? new Cursor(seen, after) : null, counted.counts());
    }

    /** Those of whom something may be claimed, the best first. */
    private List<Hit> ranked(Ranking ranking, List<Engine.Found> candidates) {
        Map<String, Engine.Found> byId = byId(candidates);
        return ranking.comparisons().stream()
                .filter(comparison -> comparison.verdict() != MatchVerdict.NO)
                .map(comparison -> hit(byId.get(comparison.id()), comparison))
                .toList();
    }

    private static Map<String, Engine.Found> byId(List<Engine.Found> candidates) {
        Map<String, Engine.Found> byId = new HashMap<>();
        candidates.forEach(found -> byId.put(id(found), found));
        return byId;
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
                .distinct()
                .toList();
        return new Hit(found.card(), new Match(comparison.confidence(), answer(comparison.verdict()), why), List.of());
    }

    private static Candidate candidate(Engine.Found found) {
        return new Candidate(
                id(found), found.card().name().person(), found.card().lifeDates(), found.text());
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

    private static Answer answer(MatchVerdict verdict) {
        return switch (verdict) {
            case FULL -> Answer.FOUND;
            case PERHAPS -> Answer.POSSIBLE;
            case NO -> Answer.NONE;
        };
    }
}
