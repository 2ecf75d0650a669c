package org.knigipamiati.cite;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** What a frozen page says later: what it was, what it is, what has changed; and nobody who has been hidden since. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SnapshotTest {

    private static final String SURNAME = "Застывцев";

    @Inject
    InventedBook books;

    @Inject
    Snapshots snapshots;

    private String book;

    /** Six people shot and one sent to a camp, who alone is a beekeeper, in a book of this test. */
    @BeforeEach
    void fillABook() {
        book = "snapshot-" + UUID.randomUUID();
        List<InventedBook.Person> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String outcome = i == 6 ? "SECOND_CATEGORY" : "FIRST_CATEGORY";
            String nationality = i == 6 ? "литовец" : "поляк";
            InventedBook.Person one = person(SURNAME, "Вымысел", "Образец" + i, "1890", main -> main.outcome = outcome);
            people.add(new InventedBook.Person(one.raw(), record -> {
                one.reading().accept(record);
                record.nationality = nationality;
                record.state = RecordState.PUBLISHED;
            }));
        }
        books.store(book, people);
        books.waitForIndex();
    }

    private long change(int position, java.util.function.Consumer<MemorialRecord> change) {
        long id = books.change(book, position, change);
        books.waitForIndex();
        return id;
    }

    private void hide(int position) {
        change(position, record -> record.state = RecordState.HIDDEN);
    }

    @Test
    void aPageIsFrozenByAFormWithoutScriptsAndTwiceTheSameIsOne() {
        String address = "/counts?rows=nationality&columns=outcome&source=" + book;
        String first = freezeByForm(address);
        assertThat(first).matches(".*/snapshots/[0-9a-v]{16}");
        assertThat(freezeByForm(address + "&share=row&lang=en")).isEqualTo(first);

        Document page = Jsoup.parse(given().get(first + "?lang=en").asString());
        assertThat(page.text()).contains("Nothing that was frozen has changed.", "In all: 7 then, 7 now.");
        assertThat(page.select(".citation").eachText()).hasSize(5).allSatisfy(reference -> assertThat(reference)
                .contains("/snapshots/"));
    }

    private static String freezeByForm(String address) {
        CookieFilter cookies = new CookieFilter();
        Document page = Jsoup.parse(
                given().filter(cookies).queryParam("page", address).get("/cite").asString());
        Response answer = given().filter(cookies)
                .redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .formParam(
                        FormToken.FIELD,
                        page.select("[name=" + FormToken.FIELD + "]").attr("value"))
                .formParam("page", page.select("form [name=page]").attr("value"))
                .post("/snapshots");
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.header("Location");
    }

    @Test
    void nobodyElsesSiteCanFreezeAPage() {
        given().formParam("page", "/records?source=" + book)
                .post("/snapshots")
                .then()
                .statusCode(403);
    }

    @Test
    void aSearchSaysWhoCameAndWhoLeft() throws Exception {
        String path = freeze("/records?source=" + book + "&nationality=поляк");
        long left = change(1, record -> record.nationality = "латыш");
        long came = change(7, record -> record.nationality = "поляк");

        JsonPath now = json(path);
        assertThat(now.getBoolean("changed")).isTrue();
        assertThat(now.getLong("totalThen")).isEqualTo(6);
        assertThat(now.getLong("totalNow")).isEqualTo(6);
        assertThat(now.getList("leftRecords.id", Long.class)).containsExactly(left);
        assertThat(now.getList("cameRecords.id", Long.class)).containsExactly(came);
        assertThat(now.getLong("gone")).isZero();
        assertThat(page(path)).contains("One record has come.", "One public record is not found any more.");
    }

    @Test
    void whoHasBeenHiddenIsCountedAndNotNamed() throws Exception {
        String path = freeze("/records?source=" + book + "&nationality=поляк");
        long hidden = change(2, record -> record.mayBeLiving = true);

        assertThat(json(path).getLong("gone")).isOne();
        assertThat(json(path).getList("leftRecords")).isEmpty();
        assertThat(json(path).getList("cameRecords")).isEmpty();
        assertThat(given().get(path).asString()).doesNotContain("/records/" + hidden + "\"");
        assertThat(page(path))
                .contains("One record is not public any more.", "Nationality: Pole")
                .doesNotContain("Образец1");
    }

    /** A question to which only the hidden answered would tell of them by itself. */
    @Test
    void aQuestionThatWouldTellOfTheHiddenIsNotShown() throws Exception {
        String typed = freeze("/records?q=" + SURNAME + " Вымысел Образец6&source=" + book + "&nationality=литовец");
        String table = freeze("/counts?rows=nationality&columns=outcome&source=" + book + "&nationality=литовец");
        assertThat(page(typed)).contains(SURNAME, "Lithuanian");
        hide(7);

        for (String path : List.of(typed, table)) {
            assertThat(page(path))
                    .as(path)
                    .contains("A page of the collection", "What was asked is not shown")
                    .doesNotContain(SURNAME, "Lithuanian", "литовец");
            assertThat(given().get("/api/v1" + path).asString()).doesNotContain(SURNAME, "литовец");
        }
        assertThat(json(typed).getLong("gone")).isOne();
    }

    /** Many bear the name that was typed, and one of them has been hidden: the name may be just that one's. */
    @Test
    void typedWordsAreNotShownOnceSomebodyWhoAnsweredIsHidden() throws Exception {
        String search = freeze("/records?q=" + SURNAME + "&source=" + book);
        String table = freeze("/counts?rows=nationality&columns=outcome&q=" + SURNAME + "&source=" + book);
        hide(1);

        for (String path : List.of(search, table)) {
            assertThat(page(path))
                    .as(path)
                    .contains("What was asked is not shown")
                    .doesNotContain(SURNAME);
        }
    }

    @Test
    void aTableSaysWhichNumbersDifferAndWithholdsTheSmallOnesThatFell() throws Exception {
        String path = freeze("/counts?rows=nationality&columns=outcome&source=" + book);
        hide(7);
        change(1, record -> record.cases.get(0).outcome = "SECOND_CATEGORY");

        JsonPath now = json(path);
        assertThat(now.getLong("totalThen")).isEqualTo(7);
        assertThat(now.getLong("totalNow")).isEqualTo(6);
        assertThat(now.getLong("withheld")).isOne();
        List<Map<String, Object>> numbers = now.getList("numbers");
        assertThat(numbers)
                .extracting(number -> number.get("row") + " " + number.get("column") + " " + number.get("then") + " "
                        + number.get("now"))
                .containsExactlyInAnyOrder("поляк FIRST_CATEGORY 6 5", "поляк SECOND_CATEGORY 0 1");
        assertThat(page(path)).doesNotContain("Lithuanian", "литовец");
    }

    /** Drawings and lists are frozen as the numbers they are made from, by whose names they are said. */
    @Test
    void mapsWaysAndValuesSayWhichNumbersDiffer() throws Exception {
        String map = freeze("/map?by=republic&part=west&source=" + book);
        String flow = freeze("/flow?by=operation&source=" + book);
        String values = freeze("/facets/nationality?order=name&source=" + book);
        change(1, record -> {
            record.cases.get(0).outcome = "SECOND_CATEGORY";
            record.nationality = "латыш";
        });

        assertThat(numbers(map)).contains("unknown FIRST_CATEGORY 6 5", "unknown SECOND_CATEGORY 1 2");
        assertThat(numbers(flow))
                .contains("outcome=FIRST_CATEGORY unknown 6 5", "outcome=SECOND_CATEGORY unknown 1 2")
                .anyMatch(number -> number.startsWith("operation="));
        assertThat(numbers(values)).containsExactlyInAnyOrder("поляк  6 5", "литовец  1 1", "латыш  0 1");
        assertThat(page(map)).contains("Map: Where cases were decided");
        assertThat(page(values)).contains("Nationality: all values", "Pole", "Latvian");
    }

    private static List<String> numbers(String path) {
        List<Map<String, Object>> numbers = json(path).getList("numbers");
        return numbers.stream()
                .map(number -> number.get("row") + " " + number.get("column") + " " + number.get("then") + " "
                        + number.get("now"))
                .toList();
    }

    /** Whose question was narrowed to the few, of whom one is hidden, is not shown for values either. */
    @Test
    void valuesThatWouldTellOfTheHiddenAreNotShown() throws Exception {
        String values = freeze("/facets/outcome?source=" + book + "&nationality=литовец");
        assertThat(page(values)).contains("Lithuanian");
        hide(7);

        assertThat(page(values)).contains("What was asked is not shown").doesNotContain("Lithuanian", "литовец");
        assertThat(json(values).getLong("withheld")).isOne();
    }

    @Test
    void theListOfAlbumsIsFrozenWithThePeopleOfEach() throws Exception {
        for (int i = 1; i <= 6; i++) {
            change(i, record -> {
                record.cases.get(0).region = "KRD";
                record.cases.get(0).bodyType = "DVOIKA";
                record.cases.get(0).tried = InventedBook.date("1938-02-17");
            });
        }
        String path = freeze("/albums?region=KRD&date=1938-02&after=KRD-1938-02-17-album");
        change(1, record -> record.cases.get(0).tried = InventedBook.date("1938-02-18"));

        assertThat(numbers(path)).contains("KRD-1938-02-17-album  6 5", "KRD-1938-02-18-album  0 1");
        assertThat(page(path)).contains("Albums and protocols: ", "February 1938");
    }

    @Test
    void aRecordThatIsHiddenLeavesNothingButThatItIsGone() throws Exception {
        long id = change(3, record -> record.nameVariants = new ArrayList<>());
        String path = freeze("/records/" + id);
        assertThat(page(path)).contains(SURNAME, "The record has not been changed since.");
        hide(3);

        assertThat(page(path)).contains("The record is not public any more.").doesNotContain(SURNAME, "/records/" + id);
        assertThat(given().get("/api/v1" + path).asString()).doesNotContain(SURNAME, "/records/" + id);
    }

    /** Of a chosen day: who stood in it, with operations and outcomes. */
    @Test
    void anAlbumSaysWhichOfItsNumbersDiffer() throws Exception {
        for (int i = 1; i <= 6; i++) {
            change(i, record -> {
                record.cases.get(0).region = "KRD";
                record.cases.get(0).bodyType = "DVOIKA";
                record.cases.get(0).tried = InventedBook.date("1938-02-19");
            });
        }
        String path = freeze("/albums/KRD-1938-02-19-album");
        change(1, record -> record.cases.get(0).outcome = "SECOND_CATEGORY");

        assertThat(numbers(path)).contains("OUTCOME FIRST_CATEGORY  6 5", "OUTCOME SECOND_CATEGORY  0 1");
        assertThat(page(path)).contains("first category: ", "19 February 1938");
    }

    /** What is dated to the day moves to another week; what is not is counted apart. */
    @Test
    void timesAndDaysSayWhichNumbersDiffer() throws Exception {
        for (int i = 1; i <= 6; i++) {
            change(i, record -> {
                record.cases.get(0).arrested = InventedBook.date("1937-09-01");
                record.cases.get(0).executed = InventedBook.date("1937-11-11");
            });
        }
        String time = freeze("/time?what=executed&step=month&source=" + book);
        String days = freeze("/delays?between=arrest_to_execution&by=outcome&source=" + book);
        change(1, record -> record.cases.get(0).executed = InventedBook.date("1937-12-31"));
        change(2, record -> record.cases.get(0).executed = InventedBook.date("1937"));

        assertThat(numbers(time)).contains("1937-11-01  6 4", "1937-12-01  0 1", "YEAR  0 1");
        assertThat(numbers(days))
                .contains(
                        "FIRST_CATEGORY 61 6 4",
                        "FIRST_CATEGORY 91 0 1",
                        "FIRST_CATEGORY rough 0 1",
                        " 61 6 4",
                        " unknown 1 1");
        assertThat(page(time)).contains("November 1937");
        assertThat(page(days)).containsIgnoringCase("first category").contains("from 61 days on");
    }

    @Test
    void figuresSayWhichOfOurNumbersDiffer() throws Exception {
        String path = freeze("/figures?of=records");
        assertThat(json(path).getBoolean("changed")).isFalse();
        change(1, record -> {
            record.cases.get(0).operationParent = "NATIONAL";
            record.cases.get(0).operationLine = "GREEK_50215";
            record.cases.get(0).tried = InventedBook.date("1938-02-03");
        });

        List<Map<String, Object>> numbers = json(path).getList("numbers");
        assertThat(numbers)
                .filteredOn(number -> number.get("row").equals("W038"))
                .singleElement()
                .satisfies(ours -> assertThat(((Number) ours.get("now")).longValue())
                        .isEqualTo(((Number) ours.get("then")).longValue() + 1));
        assertThat(page(path)).contains("Greek");
    }

    @Test
    void whatIsNoSnapshotIsNotFound() {
        given().get("/snapshots/0000000000000000").then().statusCode(404);
        given().get("/api/v1/snapshots/0000000000000000").then().statusCode(404);
    }

    @Inject
    Citables citables;

    private String freeze(String address) throws Exception {
        return snapshots.freeze(
                citables.read(address.replace(" ", "%20")), UUID.randomUUID().toString());
    }

    private static JsonPath json(String path) {
        return given().header("Accept-Language", "en").get("/api/v1" + path).jsonPath();
    }

    private static String page(String path) {
        Response answer = given().get(path + "?lang=en");
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString()).select("main").text();
    }
}
