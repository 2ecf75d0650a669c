package org.knigipamiati.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.api.Problems.assertProblem;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Sort;

/** Finding records by the interface for programs: what is promised of every facet, event, order and page. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RecordsResourceTest {

    private static final String BOOK = "records-resource-test";
    private static final String RECORDS = "/api/v1/records";
    private static final int PEOPLE = 7;

    private static final Map<String, String> EVERY_FACET = Map.of(
            "facets",
            String.join(",", Facet.all().stream().map(Facet::parameter).toList()));

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBook() {
        List<InventedBook.Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(person("Примерова", "Проба", "Шаблоновна", "189" + i, main -> main.record.sex = "f"));
        }
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    @Test
    void anAnswerHasWhatWasPromisedAndNothingIsMissingFromIt() {
        JsonPath answer = inBook(Map.of()).jsonPath();
        assertThat(answer.getMap("$").keySet())
                .containsExactlyInAnyOrder("answer", "total", "hits", "facets", "next", "notes");
        assertThat(answer.getMap("hits[0]").keySet())
                .contains("id", "name", "birth", "summary", "operation", "source", "match", "url");
        assertThat(answer.getMap("facets").keySet())
                .containsExactlyElementsOf(
                        Facet.usual().stream().map(Facet::parameter).toList());
        assertThat(answer.getMap("facets.sex[0]").keySet()).contains("value", "label", "count", "selected");
    }

    @Test
    void everyFacetCountsEveryRecordAndWhatIsNotKnownToo() {
        JsonPath answer = inBook(EVERY_FACET).jsonPath();
        for (Facet facet : countedInTheBook()) {
            List<Integer> counts = answer.getList("facets." + facet.parameter() + ".count");
            if (!facet.property().isSeveral()) {
                assertThat(counts.stream().mapToInt(Integer::intValue).sum())
                        .as(facet.parameter())
                        .isEqualTo(PEOPLE);
            }
        }
    }

    /** Facets cost every search, so that a client asks for those it needs; what is answered unasked does not change. */
    @Test
    void whoAsksForFacetsGetsThoseAndNoOthers() {
        assertThat(inBook(Map.of("facets", "sex,nationality"))
                        .jsonPath()
                        .getMap("facets")
                        .keySet())
                .hasToString("[nationality, sex]");
        assertThat(inBook(Map.of("facets", "")).jsonPath().getMap("facets")).isEmpty();
        assertThat(inBook(Map.of()).jsonPath().getMap("facets").keySet())
                .hasToString(
                        "[operation, operation_sure, level, region, republic, region_basis, nationality, citizenship, body,"
                                + " body_type, sentence, outcome, procedure, sex, source, occupation, education, burial, flag, year_born,"
                                + " year_arrested, year_tried, year_executed, year_rehabilitated]");
        assertProblem(refused("facets", "sex,nonsense"), 400, "facets");
    }

    @Test
    void everyFacetTakesItsOwnValuesAndExcludesThem() {
        JsonPath all = inBook(EVERY_FACET).jsonPath();
        for (Facet facet : countedInTheBook()) {
            String name = facet.parameter();
            List<String> values = all.getList("facets." + name + ".value");
            for (String value : values) {
                int count = all.getInt("facets." + name + ".find { it.value == '" + value + "' }.count");
                assertThat(inBook(Map.of(name, value)).jsonPath().getInt("total.value"))
                        .as(name + "=" + value)
                        .isEqualTo(count);
                assertThat(inBook(Map.of("-" + name, value)).jsonPath().getInt("total.value"))
                        .as("-" + name + "=" + value)
                        .isEqualTo(PEOPLE - count);
            }
        }
    }

    @Test
    void aCodeThatNoVocabularyHasIsRefusedByTheNameOfItsParameter() {
        for (Facet facet : Facet.all()) {
            if (!facet.isPossible("NO_SUCH_CODE")) {
                assertProblem(refused(facet.parameter(), "NO_SUCH_CODE"), 400, facet.parameter());
                assertProblem(refused("-" + facet.parameter(), "NO_SUCH_CODE"), 400, "-" + facet.parameter());
            }
        }
        assertProblem(refused("source", "no-such-book"), 400, "source");
    }

    @Test
    void everyEventTakesOpenPeriodsAndRefusesDatesThatNoCalendarHas() {
        for (DateFilter filter : DateFilter.all()) {
            String name = filter.parameter();
            for (String period : List.of("1937-08..", "..1938", "1937", "1937-08..1938-11", "1936-02-29")) {
                assertThat(inBook(Map.of(name, period)).statusCode())
                        .as(name + "=" + period)
                        .isEqualTo(200);
            }
            for (String period : List.of("1938-13", "1938-11-31", "1937-02-29", "1938..1937", "..", "вчера")) {
                assertProblem(refused(name, period), 400, name);
            }
        }
        assertThat(inBook(Map.of("born", "1893..")).jsonPath().getInt("total.value"))
                .isEqualTo(4);
        assertThat(inBook(Map.of("born", "..1893")).jsonPath().getInt("total.value"))
                .isEqualTo(4);
    }

    @Test
    void pagesInEveryOrderGiveEveryRecordOnce() {
        for (Sort sort : Sort.all()) {
            List<Integer> ids = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                JsonPath page = inBook(Map.of("sort", sort.parameter(), "size", "2", "cursor", cursor))
                        .jsonPath();
                ids.addAll(page.getList("hits.id"));
                cursor = page.getString("next");
            }
            assertThat(ids).as(sort.parameter()).hasSize(PEOPLE).doesNotHaveDuplicates();
        }
    }

    @Test
    void aForgedCursorIsRefusedByName() {
        String real = inBook(Map.of("size", "2")).jsonPath().getString("next");
        byte[] bytes = Base64.getUrlDecoder().decode(real);
        ByteBuffer.wrap(bytes).putLong(Integer.BYTES, -5);
        List<String> forged = List.of(
                "A",
                "AAAAAAAAAAAAAAAAAAAAAAAA",
                "не-курсор",
                "x".repeat(2000),
                real + "AAAA",
                real.substring(4),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        for (String cursor : forged) {
            assertProblem(refused("cursor", cursor), 400, "cursor");
        }
        assertProblem(
                given().queryParam("cursor", real)
                        .queryParam("cursor", real)
                        .get(RECORDS)
                        .then(),
                400,
                "cursor");
    }

    @Test
    void whatMeansNothingIsRefusedAndNeverIgnored() {
        for (String name : List.of("operaton", "page", "limit", "Sex", "-q", "-arrested", "--sex", "facets")) {
            assertProblem(refused(name, "1"), 400, name);
        }
        for (String size : List.of("0", "101", "-1", "1.5", "ten", "99999999999")) {
            assertProblem(refused("size", size), 400, "size");
        }
        assertProblem(refused("sort", "sideways"), 400, "sort");
        assertProblem(refused("sex", "x".repeat(400)), 400, "sex");
        assertProblem(refused("q", "я".repeat(501)), 400, "q");
        assertProblem(
                given().get(RECORDS + "?sex=" + String.join("&sex=", many(51))).then(), 400, "sex");
    }

    @Test
    void aRecordIsReadWholeByItsNumber() {
        int id = inBook(Map.of()).jsonPath().getInt("hits[0].id");
        JsonPath whole = given().get(RECORDS + "/" + id).jsonPath();
        assertThat(whole.getMap("$").keySet())
                .contains("entry", "source", "fields", "residue", "cases", "claims", "flags", "revisions", "citation");
        assertThat(whole.getString("entry.raw")).contains("Примерова");
        assertThat(whole.getString("source.id")).isEqualTo(BOOK);
        assertThat(whole.getString("citation.url")).endsWith("/records/" + id);
        for (String none : List.of("0", "999999999999", "abc", "1.5", "-1")) {
            assertProblem(given().get(RECORDS + "/" + none).then(), 404, null);
        }
    }

    /** All but the source, whose values are counted without the narrowing to the book. */
    private static List<Facet> countedInTheBook() {
        return Facet.all().stream().filter(facet -> !facet.equals(Facet.SOURCE)).toList();
    }

    private static List<String> many(int count) {
        return java.util.stream.IntStream.range(0, count).mapToObj(i -> "v" + i).toList();
    }

    private static io.restassured.response.Response inBook(Map<String, String> parameters) {
        return given().queryParam("source", BOOK).queryParams(parameters).get(RECORDS);
    }

    private static io.restassured.response.ValidatableResponse refused(String name, String value) {
        return given().queryParam(name, value).get(RECORDS).then();
    }
}
