package org.knigipamiati.web.map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.InventedBook.Person;

/** Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class MapTest {

    private static final String BOOK = "map-test";

    /** Who may be living must be so by the rule too: it is decided anew minutes after the start, whatever a test has set. */
    private static final String LATE = "" + (LocalDate.now().getYear() - 30);

    @Inject
    InventedBook book;

    /** Six in Kiev oblast, four shot, of whom one may be living: of so few only who is shown is counted; three in Ukraine at large; two in the Maritime krai; one each on a railway, in the RSFSR and nowhere. */
    @BeforeEach
    void aBook() {
        List<Person> people = new ArrayList<>();
        IntStream.range(0, 6)
                .forEach(no -> people.add(person(
                        "Картознатцев" + (char) ('а' + no),
                        no == 0 ? LATE : "1890",
                        "KIE",
                        no < 4 ? "FIRST_CATEGORY" : null)));
        IntStream.range(0, 3).forEach(no -> people.add(person("Градусников" + (char) ('а' + no), "UKR", null)));
        people.add(person("Параллелин", "PRI", "FIRST_CATEGORY"));
        people.add(person("Меридианов", "PRI", "OTHER"));
        people.add(person("Безместный", "DTO", "FIRST_CATEGORY"));
        people.add(person("Широтин", "RSFSR", "FIRST_CATEGORY"));
        people.add(person("Долготин", null, "FIRST_CATEGORY"));
        people.add(person("Сокрытин", "KIE", "FIRST_CATEGORY"));
        people.add(person("Сокрытина", LATE, "SVE", "FIRST_CATEGORY"));
        if (book.store(BOOK, people)) {
            book.change(BOOK, 1, record -> record.mayBeLiving = true);
            book.change(BOOK, 15, record -> record.state = RecordState.HIDDEN);
            book.change(BOOK, 16, record -> record.mayBeLiving = true);
        }
        book.waitForCounts();
    }

    private static Person person(String surname, String region, String outcome) {
        return person(surname, "1890", region, outcome);
    }

    private static Person person(String surname, String born, String region, String outcome) {
        return InventedBook.person(surname, "Иван", "Вымыслович", born, main -> {
            main.bodyType = "DVOIKA";
            main.tried = InventedBook.date("1938-01-14");
            main.region = region;
            main.outcome = outcome;
        });
    }

    private static Document map(String query) {
        return Jsoup.parse(given().queryParam("lang", "en")
                .get("/map?source=" + BOOK + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Number, share, known outcomes and place of each row. */
    private static Map<String, List<String>> rows(Document page) {
        Map<String, List<String>> rows = new HashMap<>();
        for (Element row : page.select("table tbody tr")) {
            rows.put(row.select("th").text(), row.select("td").eachText());
        }
        return rows;
    }

    @Test
    void everyUnitIsOnTheMapOrTheTableSaysWhyNot() {
        Document page = map("");
        assertThat(rows(page))
                .containsEntry("Kiev oblast", List.of("5", "100.0% *", "3", "shown"))
                .containsEntry("Ukrainian SSR", List.of("3", "—", "0", "shown"))
                .containsEntry("Russian SFSR", List.of("1", "100.0% *", "1", "not on the map: no smaller unit is told"))
                .hasSize(6);
        assertThat(rows(page).values())
                .extracting(row -> row.get(3))
                .contains("not on the map: no region is told", "not on the map: it had no seat");
        assertThat(page.select("svg .map-symbol title").eachText())
                .contains("Kiev oblast: 5; first category 100.0% * of 3 known outcomes")
                .noneMatch(title -> title.startsWith("Russian SFSR"));
        assertThat(page.select("main").text())
                .contains("On the map: 10 in 3 units; the largest: Kiev oblast (5)")
                .contains("Another 3 cannot be shown on the map");
        assertThat(page.select("svg[role=img] > desc").text()).startsWith("On the map: 10 in 3 units");
    }

    @Test
    void theNumbersAreThoseOfTheTable() {
        JsonPath table = given().queryParam("source", BOOK)
                .get("/api/v1/reports/counts?rows=region&columns=outcome")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Document page = map("");
        long drawn = rows(page).values().stream()
                .mapToLong(row -> Long.parseLong(row.get(0)))
                .sum();
        assertThat(page.select("tfoot td").first().text()).isEqualTo(table.getString("total"));
        assertThat(drawn + table.getLong("unplaced")).isEqualTo(table.getLong("total"));
    }

    /** A hidden one is nowhere; a lonely one who may be living makes no circle. */
    @Test
    void nobodyWhoIsHiddenIsTold() {
        Document page = map("");
        assertThat(rows(page)).doesNotContainKey("Sverdlovsk oblast");
        assertThat(page.select("main").text()).contains("Sverdlovsk oblast");
        assertThat(map("&region=SVE").select("svg .map-symbol title")).isEmpty();
    }

    @Test
    void aRepublicIsOneNumberAtItsCapital() {
        Document page = map("&by=republic");
        assertThat(rows(page)).containsKeys("Ukrainian SSR", "Russian SFSR");
        assertThat(rows(page).get("Ukrainian SSR")).startsWith("8").endsWith("shown");
        assertThat(rows(page).get("Russian SFSR")).startsWith("3").endsWith("shown");
    }

    @Test
    void aPartSaysWhatLiesBeyondItsEdge() {
        Document page = map("&part=west");
        assertThat(page.select("main").text()).contains("Another 2 lie beyond the edge of this map (1 unit)");
        assertThat(rows(page).values()).extracting(row -> row.get(3)).contains("beyond the edge of this map");
    }

    @Test
    void aSearchOfNobodyHasAMapOfNobody() {
        Document page = map("&sex=f");
        assertThat(page.select("svg .map-symbol title")).isEmpty();
        assertThat(page.select("main").text()).contains("There is nobody whose place can be shown");
    }

    @Test
    void whatMeansNothingIsRefused() {
        for (String wrong : List.of("part=east", "by=outcome", "of=all", "region=NOWHERE", "colour=red")) {
            given().queryParam("lang", "en").get("/map?" + wrong).then().statusCode(400);
        }
    }

    @Test
    void resultsLeadToTheirMap() {
        String html = given().queryParam("lang", "en")
                .get("/records?source=" + BOOK + "&sort=name")
                .asString();
        String href = Jsoup.parse(html).select("a[href^=/map?]").attr("href");
        assertThat(href).isEqualTo("/map?source=" + BOOK);
    }
}
