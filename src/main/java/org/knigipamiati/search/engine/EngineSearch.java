package org.knigipamiati.search.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.knigipamiati.names.NameQuery;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.index.CaseMeasure;
import org.knigipamiati.record.index.IndexFields;
import org.knigipamiati.record.index.RecordCard;
import org.knigipamiati.search.Counted;
import org.knigipamiati.search.CrossTable;
import org.knigipamiati.search.Found;
import org.knigipamiati.search.Holdings;
import org.knigipamiati.search.Search;
import org.knigipamiati.search.SearchResult;
import org.knigipamiati.search.SearchResult.Answer;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.SourceTitles;
import org.knigipamiati.search.Suggestion;
import org.knigipamiati.search.Tallies;
import org.knigipamiati.search.state.Cursor;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.InvalidSearch;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.search.state.Sort;
import org.knigipamiati.vocabulary.Vocabularies;
import org.knigipamiati.words.Language;

/** {@link Search} over the engine's index. */
@ApplicationScoped
@ActivateRequestContext
class EngineSearch implements Search {

    /** What describes a collection as a whole. */
    private static final List<Facet> DESCRIBING =
            Facet.all().stream().filter(facet -> facet.property().describes()).toList();

    private static final String HIDDEN = "hidden";
    private static final String NAMED = "named";
    private static final String VALUES = "values";

    @Inject
    Engine engine;

    @Inject
    SourceTitles sources;

    @Override
    public SearchState read(Map<String, ? extends Collection<String>> parameters, Set<String> others) {
        SearchState state = withCodes(SearchState.parse(parameters, others));
        state.selections().forEach((facet, values) -> requirePossible(facet.parameter(), facet, values));
        state.exclusions()
                .forEach((facet, values) -> requirePossible(SearchState.NOT + facet.parameter(), facet, values));
        return state;
    }

    /** Operations by their codes, where another name of one was given: "00449", "ПОВ". */
    private static SearchState withCodes(SearchState asked) {
        SearchState state = asked;
        for (String value : asked.selected(Facet.OPERATION)) {
            Optional<String> meant = meant(value);
            if (meant.isPresent()) {
                state = state.without(Facet.OPERATION, value).with(Facet.OPERATION, meant.get());
            }
        }
        for (String value : asked.excluded(Facet.OPERATION)) {
            Optional<String> meant = meant(value);
            if (meant.isPresent()) {
                state = state.without(Facet.OPERATION, value).excluding(Facet.OPERATION, meant.get());
            }
        }
        return state;
    }

    private static Optional<String> meant(String operation) {
        Vocabularies vocabularies = Vocabularies.load();
        return vocabularies.operationsUnder(operation).isEmpty()
                ? vocabularies.operationAliased(operation)
                : Optional.empty();
    }

    private void requirePossible(String parameter, Facet facet, Collection<String> values) {
        for (String value : values) {
            if (!isPossible(facet, value)) {
                throw InvalidSearch.unknownValue(parameter, value);
            }
        }
    }

    /** Which sources there are, the database knows. */
    private boolean isPossible(Facet facet, String value) {
        return facet == Facet.SOURCE ? sources.exists(value) : facet.isPossible(value);
    }

    @Override
    public SearchResult search(SearchState state, Collection<Facet> wanted, Locale locale) {
        Cursor cursor = Cursor.of(state);
        Set<Facet> counted = new TreeSet<>(wanted);
        if (!state.q().isEmpty()) {
            counted.add(Facet.YEAR_BORN); // by which namesakes are told apart, whatever else is wanted
        }
        Question question = new Question(state, counted, locale);
        Hits hits = hits(question, cursor);
        Map<Facet, List<FacetValue>> facets =
                FacetCounts.labelled(hits.counts(), state, counted, FacetLabels.of(sources, locale));
        List<String> notes = Notes.of(state, question.names, hits, facets, locale);
        facets.keySet().retainAll(wanted);
        return new SearchResult(
                hits.answer(),
                new SearchResult.Total(hits.total(), true),
                hits.page(),
                facets,
                hits.next() == null ? null : hits.next().encode(state),
                notes,
                cursor.seen() + 1);
    }

    private Hits hits(Question question, Cursor cursor) {
        if (question.mayBeWords()) {
            Hits entries = question.entries.page(cursor, question.facets, question.claim());
            if (!question.hasPeople() || entries.total() > 0) {
                return entries;
            }
        }
        return question.people.page(cursor, question.facets);
    }

    private JsonObject query(SearchState state, Locale locale) {
        Question question = new Question(state, Set.of(), locale);
        boolean words = question.mayBeWords() && (!question.hasPeople() || question.entries.finds());
        return words ? question.entries.query() : question.people.query();
    }

    /**
     * Who or what may answer: people of such a name, or entries that hold the words. A person who is named is never answered by words
     * that merely stand in an entry; where nobody is named, entries that hold every word answer unless somebody fits in full or, of a
     * single surname, perhaps. A word that may be a surname and only stands in entries is not the person asked for.
     */
    private final class Question {
        final Collection<Facet> facets;
        final NameQuery names;
        final NameSearch people;
        final WordSearch entries;

        /** @param facets what is to be counted of the answer */
        Question(SearchState state, Collection<Facet> facets, Locale locale) {
            this.facets = facets;
            names = NameQuery.of(state.q());
            people = new NameSearch(engine, names, state, facets, locale);
            entries =
                    new WordSearch(engine, state, hasPeople() ? names.entryWords() : state.q(), names.years(), locale);
        }

        /** Whether there is anything to look for by name. */
        boolean hasPeople() {
            return people.hasPlan();
        }

        /** Whether entries answer, if any hold the words. */
        boolean mayBeWords() {
            return !hasPeople()
                    || !names.namesAPerson()
                            && !names.entryWords().isEmpty()
                            && switch (people.answer()) {
                                case FOUND -> false;
                                case POSSIBLE -> names.isDescription() || people.isNobodyLeft();
                                case NONE -> true;
                            };
        }

        /** What may be claimed of entries. */
        Answer claim() {
            return !hasPeople() || names.isDescription() ? Answer.FOUND : Answer.POSSIBLE;
        }
    }

    @Override
    public Found every(SearchState state) {
        return new FoundById(engine, query(state, Language.first().locale()), Conditions.facets(state, null));
    }

    @Override
    public Optional<RecordCard> byId(long id) {
        JsonObject query = Json.object("term", Json.object(IndexFields.ID, id));
        return engine
                .ask(new Engine.Request(
                        query, new JsonArray(), Sort.RELEVANCE, new JsonObject(), "", 1, List.of(), false))
                .hits()
                .stream()
                .map(Engine.Found::card)
                .findFirst();
    }

    @Override
    public List<Suggestion> suggest(String beginning, int most) {
        return NameSuggestions.ask(engine, SearchState.of(beginning).q(), most);
    }

    @Override
    public CrossTable counts(Facet rows, Facet columns, Counted of, SearchState state, Locale locale) {
        JsonObject query = query(state, locale);
        JsonObject counted = of == Counted.DISTINCT ? Conditions.distinct(query) : query;
        return Crossing.count(engine, FacetLabels.of(sources, locale), rows, columns, of, counted, state);
    }

    @Override
    public List<FacetValue> values(Facet facet, SearchState state, Locale locale) {
        JsonObject counting = Json.object(
                VALUES,
                Json.object(
                        "filter",
                        Conditions.allOf(Conditions.facets(state, facet)),
                        "aggs",
                        FacetCounts.everyValue(facet)));
        JsonObject counted = engine.ask(Engine.count(query(state, locale), counting))
                .counts()
                .getAsJsonObject(VALUES);
        return FacetCounts.labelled(
                        Map.of(facet, FacetCounts.buckets(counted.getAsJsonObject(facet.parameter()))),
                        state,
                        List.of(facet),
                        FacetLabels.of(sources, locale))
                .get(facet);
    }

    @Override
    public List<Long> totals(List<SearchState> states, Counted of) {
        return Totals.count(
                engine,
                states.stream()
                        .map(state -> {
                            JsonObject query = query(state, Locale.ROOT);
                            JsonObject counted = of == Counted.DISTINCT ? Conditions.distinct(query) : query;
                            return new Totals.Wanted(counted, Conditions.facets(state, null));
                        })
                        .toList());
    }

    @Override
    public Tallies tallies(CaseMeasure measure, Facet by, Counted of, SearchState state, Locale locale) {
        JsonObject query = query(state, locale);
        JsonObject counted = of == Counted.DISTINCT ? Conditions.distinct(query) : query;
        return Measuring.count(engine, FacetLabels.of(sources, locale), measure, by, of, counted, state);
    }

    @Override
    public String label(Facet facet, String value, Locale locale) {
        return FacetLabels.of(sources, locale).of(facet, value);
    }

    @Override
    public long withheld() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> MemorialRecord.count("state = ?1 and mayBeLiving = true", RecordState.PUBLISHED));
    }

    @Override
    public OptionalLong unsearched(SearchState state) {
        JsonArray conditions = Conditions.facets(state, null);
        conditions.addAll(Conditions.periods(state));
        Stream.of(NameQuery.of(state.q()).years().split(" "))
                .filter(year -> !year.isEmpty())
                .forEach(year -> conditions.add(Conditions.anyDateIn(year)));
        if (conditions.isEmpty()) {
            return OptionalLong.empty();
        }
        conditions.add(Conditions.hidden());
        JsonObject counted = engine.countEverybody(
                WordSearch.query(SearchState.all()),
                Json.object(HIDDEN, Json.object("filter", Conditions.allOf(conditions))));
        long hidden = counted.getAsJsonObject(HIDDEN).get("doc_count").getAsLong();
        return OptionalLong.of(hidden < CrossTable.FEWEST ? 0 : hidden);
    }

    @Override
    public Map<String, Long> records(Facet facet) {
        Engine.Answer answer =
                engine.ask(Engine.count(WordSearch.query(SearchState.all()), FacetCounts.everyValue(facet)));
        return FacetCounts.buckets(answer.counts().getAsJsonObject(facet.parameter()));
    }

    @Override
    public Holdings holdings(Locale locale) {
        JsonObject counting = FacetCounts.request(SearchState.all(), DESCRIBING);
        counting.add(
                NAMED, Json.object("filter", Json.object("exists", Json.object("field", IndexFields.NAME_PRINTED))));
        Engine.Answer answer = engine.ask(Engine.count(WordSearch.query(SearchState.all()), counting));
        Map<Facet, List<FacetValue>> facets = FacetCounts.labelled(
                FacetCounts.read(answer.counts(), SearchState.all(), DESCRIBING),
                SearchState.all(),
                DESCRIBING,
                FacetLabels.of(sources, locale));
        long invented = facets.get(Facet.SOURCE).stream()
                .filter(source -> sources.isInvented(source.value()))
                .mapToLong(FacetValue::count)
                .sum();
        long named = answer.counts().getAsJsonObject(NAMED).get("doc_count").getAsLong();
        return new Holdings(answer.total(), named, invented, withheld(), facets);
    }
}
