package org.knigipamiati.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.knigipamiati.api.Problems.assertProblem;
import static org.knigipamiati.search.InventedBook.date;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.Vocabularies;

/** Counts, vocabularies, sources, suggestions and the description of the interface. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class OtherResourcesTest {

    private static final String BOOK = "other-resources-test";
    private static final String COUNTS = "/api/v1/reports/counts";

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        boolean stored = book.store(
                BOOK,
                List.of(
                        person("Счётов", "Проба", "Образцович", "1890", main -> {
                            main.sentenceKind = "DEATH";
                            main.executed = date("1938-02-03");
                        }),
                        person("Счётова", "Проба", "Образцовна", "1891", main -> main.record.sex = "f"),
                        person("Счётный", "Образец", "Пробович", "1892", main -> main.sentenceKind = "CAMP")));
        if (stored) {
            book.waitForIndex();
        }
    }

    @Test
    void aTableOfAnyTwoFacetsAddsUp() {
        for (Facet rows : Facet.all()) {
            Facet columns = rows.equals(Facet.SENTENCE) ? Facet.SEX : Facet.SENTENCE;
            JsonPath table = given().get(COUNTS + "?source=" + BOOK + "&rows=" + rows + "&columns=" + columns)
                    .jsonPath();
            assertThat(table.getInt("total")).as(rows.parameter()).isEqualTo(3);
            assertThat(table.getList("several"))
                    .isEqualTo(rows.property().isSeveral() ? List.of(rows.parameter()) : null);
            if (rows.property().isSeveral()) {
                continue; // its rows do not add up, which the table says
            }
            List<Integer> totals = table.getList("table.total");
            assertThat(totals.stream().mapToInt(Integer::intValue).sum())
                    .as(rows.parameter())
                    .isEqualTo(3);
            for (int row = 0; row < totals.size(); row++) {
                List<Integer> cells = table.getList("table[" + row + "].cells");
                assertThat(cells.stream().mapToInt(Integer::intValue).sum()).isEqualTo(totals.get(row));
            }
        }
    }

    @Test
    void aTableRefusesWhatItDoesNotKnowByName() {
        assertProblem(given().get(COUNTS + "?rows=shoes").then(), 400, "rows");
        assertProblem(given().get(COUNTS + "?rows=sex&columns=shoes").then(), 400, "columns");
        assertProblem(given().get(COUNTS + "?rows=sex&columns=sex").then(), 400, "columns");
        assertProblem(given().get(COUNTS + "?rows=sex&executed=1938-13").then(), 400, "executed");
        assertProblem(given().get(COUNTS + "?rows=sex&-operation=NO_SUCH").then(), 400, "-operation");
        assertProblem(given().get(COUNTS + "?rows=sex&colour=red").then(), 400, "colour");
    }

    @Test
    void everyOperationOfTheVocabularyIsDescribedWithItsWorks() {
        JsonPath answer = given().header("Accept-Language", "ru")
                .get("/api/v1/operations")
                .jsonPath();
        assertThat(answer.getList("operations.code"))
                .containsExactlyElementsOf(Vocabularies.load().operations().keySet());
        assertThat(answer.getString("vocabulary")).isEqualTo(Vocabularies.load().version());
        assertThat(answer.getString("operations.find { it.code == 'POLISH_00485' }.name"))
                .containsPattern("[а-яё]");
        List<List<String>> citations = answer.getList("operations.citations");
        assertThat(citations).allSatisfy(works -> assertThat(works).isNotEmpty());
    }

    @Test
    void aSourceTellsItsRecordsAndAnUnknownOneIsNotThere() {
        JsonPath one = given().get("/api/v1/sources/" + BOOK).jsonPath();
        assertThat(one.getString("id")).isEqualTo(BOOK);
        assertThat(one.getInt("records")).isEqualTo(3);
        assertThat(one.getBoolean("invented")).isTrue();
        List<String> ids = given().get("/api/v1/sources").jsonPath().getList("sources.id");
        assertThat(ids).contains(BOOK);
        assertProblem(given().get("/api/v1/sources/no-such-book").then(), 404, null);
    }

    /** A NUL, which no database can be asked for, is in no name: nothing is there, and nothing is broken. */
    @Test
    void anAddressThatCannotBeASourcesIsNotThere() {
        for (String id : List.of("%00", "%D0%BA", "A", "-a", "a".repeat(64))) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/sources/" + id)
                    .then()
                    .statusCode(404);
            given().urlEncodingEnabled(false).get("/sources/" + id).then().statusCode(404);
        }
    }

    @Test
    void suggestionsAreRealNamesAndBadQuestionsAreRefused() {
        List<String> names = given().get("/api/v1/suggest?q=Счётн").jsonPath().getList("names.name");
        assertThat(names).containsExactly("Счётный Образец Пробович");
        List<String> none = given().get("/api/v1/suggest?q=").jsonPath().getList("names");
        assertThat(none).isEmpty();
        assertProblem(given().get("/api/v1/suggest?q=a&shoes=1").then(), 400, "shoes");
        assertProblem(
                given().queryParam("q", "я".repeat(501)).get("/api/v1/suggest").then(), 400, "q");
    }

    @Test
    void theDescriptionNamesEveryParameterThereIsAndNoOther() {
        JsonPath description = given().get("/q/openapi?format=json").jsonPath();
        List<String> narrowing = new ArrayList<>(List.of(SearchState.Q));
        Facet.all().forEach(facet -> narrowing.addAll(List.of(facet.parameter(), SearchState.NOT + facet.parameter())));
        DateFilter.all().forEach(filter -> narrowing.add(filter.parameter()));
        List<String> ofRecords = description.getList("paths.'/api/v1/records'.get.parameters.name");
        assertThat(ofRecords)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                narrowing.stream(),
                                Stream.of(SearchState.SORT, SearchState.SIZE, SearchState.CURSOR, "facets"))
                        .toList());
        for (String path : List.of(
                "reports/counts",
                "reports/time",
                "reports/delays",
                "exports/records.{format}",
                "exports/counts.{format}",
                "exports/time.{format}",
                "exports/delays.{format}")) {
            List<String> named = description.getList("paths.'/api/v1/" + path + "'.get.parameters.name");
            assertThat(named).as(path).containsAll(narrowing);
        }
        List<String> ofCounts = description.getList("paths.'/api/v1/reports/counts'.get.parameters.name");
        assertThat(ofCounts).contains("rows", "columns");
    }

    /** Whoever asks so believes that the numbers are of Poles only. */
    @Test
    void noAddressLeavesAParameterUnread() {
        for (String path : List.of(
                "reports/figures",
                "exports/figures.csv",
                "reports/time",
                "reports/delays",
                "operations",
                "sources",
                "knowledge",
                "knowledge/orders",
                "records/1",
                "exports/records/1.csv",
                "citations")) {
            given().queryParam("nationalities", "поляк")
                    .get("/api/v1/" + path)
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("nationalities"));
        }
    }
}
