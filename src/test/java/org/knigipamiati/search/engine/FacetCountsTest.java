package org.knigipamiati.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** Records that are at hand are counted as the engine counts them. */
class FacetCountsTest {
    private static final List<FacetedRecord> PEOPLE = Stream.of(
                    "{'sex': 'm', 'sentence': ['DEATH', 'CAMP'], 'operation': ['POLISH_00485']}",
                    "{'sex': 'm', 'sentence': 'DEATH'}",
                    "{'sex': 'f', 'sentence': ['CAMP', 'CAMP'], 'nationality': null}")
            .map(json -> new FacetedRecord(JsonParser.parseString(json).getAsJsonObject()))
            .toList();
    private static final List<Facet> FACETS = List.of(Facet.SEX, Facet.SENTENCE, Facet.NATIONALITY);

    private static Map<Facet, Map<String, Long>> counted(SearchState state) {
        return FacetCounts.count(PEOPLE, state, FACETS);
    }

    private static List<Boolean> fitting(SearchState state) {
        return PEOPLE.stream().map(person -> person.fits(state, null)).toList();
    }

    @Test
    void eachRecordCountsOnceForEachOfItsValues() {
        assertEquals(
                Map.of(
                        Facet.SEX, Map.of("m", 2L, "f", 1L),
                        Facet.SENTENCE, Map.of("DEATH", 2L, "CAMP", 2L),
                        Facet.NATIONALITY, Map.of()),
                counted(SearchState.all()));
    }

    @Test
    void aFacetIsNarrowedByAllOthersButNotByItself() {
        Map<Facet, Map<String, Long>> counts = counted(SearchState.all().with(Facet.SEX, "f"));
        assertEquals(Map.of("m", 2L, "f", 1L), counts.get(Facet.SEX));
        assertEquals(Map.of("CAMP", 1L), counts.get(Facet.SENTENCE));
        assertEquals(
                Map.of("m", 1L),
                counted(SearchState.all().excluding(Facet.SENTENCE, "CAMP")).get(Facet.SEX));
    }

    @Test
    void anyChosenValueOfAFacetWillDoAndNoExcludedOne() {
        SearchState either = SearchState.all().with(Facet.SENTENCE, "DEATH").with(Facet.SENTENCE, "CAMP");
        assertEquals(List.of(true, true, true), fitting(either));
        assertEquals(List.of(true, true, false), fitting(either.with(Facet.SEX, "m")));
        assertEquals(List.of(false, true, false), fitting(SearchState.all().excluding(Facet.SENTENCE, "CAMP")));
    }

    @Test
    void aSideIsItsOperations() {
        assertEquals(List.of(true, false, false), fitting(SearchState.all().with(Facet.OPERATION, "NATIONAL")));
    }

    /** As the engine cuts lists: the most frequent, then in the order of the letters; what the reader named stays. */
    @Test
    void listsAreCutAsTheEngineCutsThem() {
        Facet occupation = Facet.of(Property.OCCUPATION, Grain.VALUE);
        List<FacetedRecord> many = IntStream.range(0, 60)
                .mapToObj(i -> "{'occupation': ['%02d'%s]}".formatted(i, i == 59 ? "" : ", '59'"))
                .map(json -> new FacetedRecord(JsonParser.parseString(json).getAsJsonObject()))
                .toList();
        Map<String, Long> listed = FacetCounts.count(
                        many, SearchState.all().with(occupation, "57"), List.of(occupation))
                .get(occupation);
        assertEquals(60L, listed.get("59"));
        assertTrue(listed.containsKey("48"));
        assertFalse(listed.containsKey("49"));
        assertEquals(1L, listed.get("57"));
        assertEquals(51, listed.size());
    }
}
