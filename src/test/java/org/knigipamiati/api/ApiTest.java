package org.knigipamiati.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.knigipamiati.api.Problems.assertProblem;
import static org.knigipamiati.search.InventedBook.date;
import static org.knigipamiati.search.InventedBook.person;
import static org.knigipamiati.search.InventedBook.says;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.vocabulary.RecordField;

/** The promises to programs: names of fields, and errors that say what to change. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class ApiTest {

    private static final String BOOK = "api-test";

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        boolean stored = book.store(
                BOOK,
                List.of(
                        person("Примеров", "Образец", "Шаблонович", "1890-05-03", main -> {
                            main.record.nationality = "поляк";
                            says(main.record, RecordField.PROFESSION, "часовщик");
                            main.executed = date("1937-11-02");
                            says(main.record, RecordField.EXECUTION_DATE, "1937-11-02");
                            says(main.record, RecordField.EDUCATION, "высшее техническое");
                            main.sentenceKind = "DEATH";
                            main.operationParent = "NATIONAL";
                            main.operationLine = "POLISH_00485";
                            main.operationLevel = "INFERRED_STRONG";
                        }),
                        person("Спрятов", "Тайн", "Тайнович", "1880", main -> main.record.state = RecordState.HIDDEN)));
        if (stored) {
            book.waitForIndex();
        }
    }

    @Test
    void aHitHasTheFieldsThatWerePromised() {
        given().queryParam("q", "Примеров Образец")
                .queryParam("source", BOOK)
                .get("/api/v1/records")
                .then()
                .statusCode(200)
                .body("answer", equalTo("found"))
                .body("total.value", equalTo(1))
                .body("total.exact", equalTo(true))
                .body("hits[0].name", equalTo("Примеров Образец Шаблонович"))
                .body("hits[0].birth", equalTo("1890-05-03"))
                .body("hits[0].summary", containsString("часовщик"))
                .body("hits[0].operation.code", equalTo("POLISH_00485"))
                .body("hits[0].operation.level", equalTo("INFERRED_STRONG"))
                .body("hits[0].source.id", equalTo(BOOK))
                .body("hits[0].source.title", notNullValue())
                .body("hits[0].source.file", equalTo("invented.txt"))
                .body("hits[0].source.position", equalTo(1))
                .body("hits[0].match.confidence", notNullValue())
                .body("hits[0].match.why", notNullValue())
                .body("hits[0].url", containsString("/records/"))
                .body("facets.nationality[0].value", equalTo("поляк"))
                .body("facets.nationality[0].label", equalTo("Pole"))
                .body("facets.nationality[0].count", equalTo(1))
                .body("facets.nationality[0].selected", equalTo(false))
                .body("next", nullValue());
    }

    @Test
    void aValueCanBeExcluded() {
        given().get("/api/v1/records?-operation=POLISH_00485&source=" + BOOK)
                .then()
                .statusCode(200)
                .body("total.value", equalTo(0))
                .body("facets.operation[0].value", equalTo("POLISH_00485"))
                .body("facets.operation[0].count", equalTo(1))
                .body("facets.operation[0].excluded", equalTo(true));
        given().get("/api/v1/reports/counts?rows=sex&columns=sentence&-operation=NONE&source=" + BOOK)
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
    }

    @Test
    void labelsAreRussianWhereTheRequestPrefersIt() {
        given().header("Accept-Language", "ru-RU, en;q=0.5")
                .get("/api/v1/records?source=" + BOOK)
                .then()
                .body("facets.sentence[0].label", equalTo("расстрел"));
    }

    @Test
    void aWholeRecordCarriesTheEntryAndTheCitation() {
        int id = given().get("/api/v1/records?source=" + BOOK).path("hits[0].id");
        given().get("/api/v1/records/" + id)
                .then()
                .statusCode(200)
                .body("entry.raw", containsString("Примеров"))
                .body("entry.sha256.length()", equalTo(64))
                .body("person.education", equalTo("высшее техническое"))
                .body("cases[0].values.'execution.date'", equalTo("1937-11-02"))
                .body("citation.url", containsString("/records/" + id));
    }

    @Test
    void whatIsHiddenDoesNotExist() {
        long id = book.change(BOOK, 2, record -> {});
        assertProblem(given().get("/api/v1/records/" + id).then(), 404, null);
        given().get("/api/v1/suggest?q=Спрят").then().statusCode(200).body("names", equalTo(List.of()));
        given().get("/api/v1/sources/" + BOOK).then().body("records", equalTo(1));
    }

    @Test
    void namesAreSuggested() {
        given().get("/api/v1/suggest?q=Приме").then().body("names.name", hasItem("Примеров Образец Шаблонович"));
    }

    @Test
    void countsAddUpAndKeepWhatIsNotKnown() {
        given().get("/api/v1/reports/counts?rows=operation&columns=sentence&source=" + BOOK)
                .then()
                .statusCode(200)
                .body("rows", equalTo("operation"))
                .body("total", equalTo(1))
                .body("table[0].value", equalTo("POLISH_00485"))
                .body("table[0].cells", equalTo(List.of(1)))
                .body("table[0].levels.INFERRED_STRONG", equalTo(1));
    }

    @Test
    void operationsAndSourcesAreListed() {
        given().get("/api/v1/operations")
                .then()
                .statusCode(200)
                .body("operations.code", hasItems("POLISH_00485", "KULAK_00447"));
        given().get("/api/v1/sources").then().statusCode(200).body("sources.id", hasItem(BOOK));
    }

    @Test
    void badInputIsAnsweredWithTheNameOfTheParameter() {
        assertProblem(given().get("/api/v1/records?operaton=X").then(), 400, "operaton");
        assertProblem(given().get("/api/v1/records?operation=NO_SUCH").then(), 400, "operation");
        assertProblem(given().get("/api/v1/records?source=no-such-book").then(), 400, "source");
        assertProblem(given().get("/api/v1/records?size=100000").then(), 400, "size");
        assertProblem(given().get("/api/v1/records?sort=sideways").then(), 400, "sort");
        assertProblem(given().get("/api/v1/records?cursor=AAAA").then(), 400, "cursor");
        assertProblem(given().get("/api/v1/records?arrested=yesterday").then(), 400, "arrested");
        assertProblem(given().get("/api/v1/records?executed=1938-13").then(), 400, "executed");
        assertProblem(given().get("/api/v1/reports/counts?executed=1938-11-31").then(), 400, "executed");
        assertProblem(given().get("/api/v1/records?-operation=NO_SUCH").then(), 400, "-operation");
        assertProblem(given().get("/api/v1/records?-shoes=X").then(), 400, "-shoes");
        assertProblem(
                given().urlEncodingEnabled(false)
                        .get("/api/v1/records?q=%FF%FE")
                        .then(),
                400,
                "q");
        assertProblem(
                given().queryParam("q", "я".repeat(10_000))
                        .get("/api/v1/records")
                        .then(),
                400,
                "q");
        assertProblem(given().get("/api/v1/reports/counts?rows=shoes").then(), 400, "rows");
        assertProblem(given().get("/api/v1/reports/counts?rows=sex&columns=sex").then(), 400, "columns");
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        book.store(
                "api-test-pages",
                List.of(
                        person("Первый", "А", "А", "1890", main -> {}),
                        person("Второй", "Б", "Б", "1891", main -> {})));
        book.waitForIndex();
        String cursor =
                given().get("/api/v1/records?size=1&source=api-test-pages").path("next");
        assertProblem(
                given().queryParam("cursor", cursor)
                        .queryParam("sex", "f")
                        .get("/api/v1/records")
                        .then(),
                400,
                "cursor");
    }

    @Test
    void wrongMethodsAndAddressesAreProblemsToo() {
        assertProblem(given().post("/api/v1/records").then(), 405, null);
        assertProblem(given().get("/api/v1/nothing").then(), 404, null);
        assertProblem(given().get("/api/v1/records/abc").then(), 404, null);
        assertProblem(given().get("/api/v1/records/999999999999").then(), 404, null);
    }

    @Test
    void theDescriptionOfTheInterfaceNamesEveryParameter() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body(
                        "paths.'/api/v1/records'.get.parameters.name",
                        hasItems("q", "operation", "arrested", "sort", "size", "cursor"))
                .body(
                        "paths.'/api/v1/reports/counts'.get.parameters.name",
                        hasItems("rows", "columns", "q", "nationality"));
    }
}
