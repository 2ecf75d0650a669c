package org.knigipamiati.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.engine.EngineRequests;
import org.knigipamiati.vocabulary.PublishedFigure;
import org.knigipamiati.vocabulary.Vocabularies;

/** Every published figure stands beside a number of ours that SQL, written by itself, agrees with, or beside a reason. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FiguresTest {

    private static final String BOOK = "published-figures";

    /** Position of one of those whose link to the Polish operation is weak. */
    private static final int WEAK_POLISH = 37;

    private static final String IN_NATIONAL = "m.operation_parent = 'NATIONAL'";
    private static final String NOT_RELEASED = " and m.sentence_kind is distinct from 'RELEASED'";

    @Inject
    InventedBook book;

    @Inject
    EntityManager em;

    @Inject
    EngineRequests engine;

    @BeforeEach
    void store() {
        List<Person> people = new ArrayList<>();
        add(people, 6, "GREEK_50215", "INFERRED_STRONG", "грек", "FIRST_CATEGORY", "1938-02-03", "KRD");
        add(people, 5, "GREEK_50215", "INFERRED_STRONG", "грек", "SECOND_CATEGORY", "1938-09", "KRD");
        add(people, 7, "GREEK_50215", "INFERRED_WEAK", "русский", "FIRST_CATEGORY", "1938-10-05", "KRD");
        add(people, 5, "GREEK_50215", "STATED", "грек", "FIRST_CATEGORY", null, "KRD");
        add(people, 8, "POLISH_00485", "INFERRED_STRONG", "поляк", "FIRST_CATEGORY", "1937-11-20", "MIN");
        add(people, 6, "POLISH_00485", "INFERRED_WEAK", "белорус", "SECOND_CATEGORY", "1938-01-20", "MIN");
        add(people, 5, "POLISH_00485", "INFERRED_STRONG", null, null, "1938-01-21", "MIN");
        add(people, 5, "LATVIAN_49990", "INFERRED_STRONG", "поляк", "FIRST_CATEGORY", "1938-03-01", "LEN");
        book.store(BOOK, people);
        // Other classes withdraw records of the same operations, too, and leave them to be settled.
        book.waitForCounts();
    }

    private static void add(
            List<Person> people,
            int count,
            String line,
            String level,
            String nationality,
            String outcome,
            String tried,
            String region) {
        for (int i = 0; i < count; i++) {
            int number = people.size();
            Person person = InventedBook.person("Числов" + number, "Вымысел", "Вымыслович", "1890", main -> {
                main.operationParent = "NATIONAL";
                main.operationParentLevel = "INFERRED_STRONG";
                main.operationLine = line;
                main.operationLevel = level;
                main.outcome = outcome;
                main.arrested = InventedBook.date("1937-10-01");
                main.tried = tried == null ? null : InventedBook.date(tried);
                main.region = region;
                main.rehabilitated = InventedBook.date("1958-06-0" + (1 + number % 9));
            });
            people.add(new Person(person.raw(), record -> {
                person.reading().accept(record);
                record.nationality = nationality;
            }));
        }
    }

    /** Records of which something holds of the main case m, and of any case c; of fewer than five only those that are shown. */
    private long sql(String main, String any) {
        String where = " from record r join record_case m on m.record_id = r.id and m.role = 'MAIN'"
                + " where r.state = 'PUBLISHED' and " + main
                + " and exists (select 1 from record_case c where c.record_id = r.id and " + any + ")";
        long all = number("select count(*)" + where);
        return all < 5 ? all - number("select count(*)" + where + " and r.may_be_living") : all;
    }

    private long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }

    private static String within(String event, String from, String to) {
        return "c." + event + "_earliest <= date '" + to + "' and c." + event + "_latest >= date '" + from + "'";
    }

    private static Map<String, Object> figure(String id) {
        JsonPath all = given().get("/api/v1/reports/figures?of=records").jsonPath();
        return all.param("id", id).getMap("figures.find { it.published.id == id }.ours");
    }

    private static long count(String id, String part) {
        return ((Number) figure(id).get(part)).longValue();
    }

    @Test
    void everyFigureIsOnThePageBesideANumberOrAReason() {
        Document page = Jsoup.parse(given().get("/figures?lang=en").asString());
        for (String id : Vocabularies.load().figures().keySet()) {
            Element row = page.getElementById(id);
            assertThat(row).as(id).isNotNull();
            String ours = row.select("td").get(1).text();
            assertThat(ours).as(id).isNotBlank().doesNotContain("[");
            assertThat(ours.startsWith("Not compared:"))
                    .as(id)
                    .isEqualTo(!Vocabularies.load().figures().get(id).comparable());
        }
        assertThat(page.select("tr[id]")).hasSize(Vocabularies.load().figures().size());
    }

    /** In each section, above its table. */
    @Test
    void whatCanBeComparedIsDrawnToo() {
        Document page = Jsoup.parse(given().get("/figures?lang=en").asString());
        Element greek = page.getElementById("GREEK_50215").parent();
        assertThat(greek.select("figure.drawing + p + div.scroll table tr[id]")).isNotEmpty();
        assertThat(greek.select("svg path.marker"))
                .hasSameSizeAs(greek.select("td").stream()
                        .filter(cell -> cell.text().matches(".*[0-9]%.*"))
                        .toList());
        assertThat(page.select("svg title[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    /** Of all the figures there are hundreds of counts; those of one time are one question, and no page asks one of them twice. */
    @Test
    void aPageAsksTheEngineOnceForEachTimeThatIsCounted() {
        long times = Vocabularies.load().figures().values().stream()
                .filter(PublishedFigure::comparable)
                .map(figure -> Comparing.state(figure.records()).periods())
                .distinct()
                .count();
        long atAnyTime = 1;
        long table = 1;
        assertThat(questions("/figures")).isEqualTo(times + atAnyTime);
        assertThat(questions("/counts?rows=operation&columns=outcome")).isBetween(10L, times + atAnyTime + table);
    }

    /** How often a page asks the engine something. */
    private long questions(String page) {
        long before = questions();
        given().get(page).then().statusCode(200);
        return questions() - before;
    }

    private long questions() {
        return engine.send("GET", "/" + engine.index().readName() + "/_stats/search", null)
                .getAsJsonObject("_all")
                .getAsJsonObject("primaries")
                .getAsJsonObject("search")
                .get("query_total")
                .getAsLong();
    }

    @Test
    void aFigureThatEndsInMidSeptemberStandsBesideCasesDecidedByThen() {
        long byThen =
                sql("m.operation_line = 'GREEK_50215'" + NOT_RELEASED, within("trial", "1937-01-01", "1938-09-15"));
        assertThat(byThen).isGreaterThanOrEqualTo(11);
        assertThat(count("W038", "count")).isEqualTo(byThen);
        assertThat(count("W038", "undated"))
                .isEqualTo(sql("m.operation_line = 'GREEK_50215' and m.trial_edtf is null" + NOT_RELEASED, "true"))
                .isGreaterThanOrEqualTo(5);
        assertThat(count("W039", "count"))
                .isEqualTo(sql(
                        "m.operation_line = 'GREEK_50215' and m.outcome = 'FIRST_CATEGORY'",
                        within("trial", "1937-01-01", "1938-09-15")));
    }

    @Test
    void sharesAreOfThoseOfWhomItIsKnown() {
        String polish = "m.operation_line = 'POLISH_00485'";
        String then = within("trial", "1937-08-01", "1938-11-30");
        assertThat(count("W028", "count"))
                .isEqualTo(sql(polish + NOT_RELEASED + " and m.outcome = 'FIRST_CATEGORY'", then));
        assertThat(count("W028", "base"))
                .isEqualTo(sql(polish + NOT_RELEASED + " and m.outcome is not null and m.outcome <> 'UNKNOWN'", then));
        assertThat(count("W028", "unknown"))
                .isEqualTo(sql(polish + NOT_RELEASED + " and coalesce(m.outcome, 'UNKNOWN') = 'UNKNOWN'", then))
                .isGreaterThanOrEqualTo(5);
        assertThat(count("W059", "count")).isEqualTo(sql(polish + NOT_RELEASED + " and r.nationality = 'поляк'", then));
        assertThat(count("W059", "base"))
                .isEqualTo(sql(polish + NOT_RELEASED + " and r.nationality is not null", then));
        assertThat(((Number) figure("W028").get("value")).doubleValue())
                .isCloseTo(100.0 * count("W028", "count") / count("W028", "base"), Offset.offset(0.001));
    }

    @Test
    void levelsAreOfTheLinkToTheSideOrLineThatTheFigureIsAbout() {
        // As after any edit: counted as before, but for some seconds withdrawn from everything.
        book.change(BOOK, WEAK_POLISH, record -> record.mayBeLiving = true);
        book.waitForCounts();
        Map<String, Object> ours = figure("W026");
        Map<?, ?> levels = (Map<?, ?>) ours.get("levels");
        String then = within("trial", "1937-08-01", "1938-11-30");
        String polish = "m.operation_line = 'POLISH_00485'" + NOT_RELEASED;
        assertThat(((Number) levels.get("weak")).longValue())
                .isEqualTo(sql(polish + " and m.operation_level = 'INFERRED_WEAK'", then))
                .isGreaterThanOrEqualTo(6);
        assertThat(((Number) levels.get("strong")).longValue())
                .isEqualTo(sql(polish + " and m.operation_level = 'INFERRED_STRONG'", then));
    }

    @Test
    void totalsPlacesAndRehabilitationsAgreeWithTheDatabase() {
        String then = within("trial", "1937-07-01", "1938-11-30");
        assertThat(count("W001", "count")).isEqualTo(sql(IN_NATIONAL + NOT_RELEASED, then));
        assertThat(count("W018", "base"))
                .isEqualTo(sql(
                        IN_NATIONAL + NOT_RELEASED + " and m.region = 'KRD' and m.outcome is not null"
                                + " and m.outcome <> 'UNKNOWN'",
                        then));
        assertThat(count("W061", "count"))
                .isEqualTo(sql("r.nationality = 'поляк'", within("arrest", "1937-01-01", "1938-12-31")));
        assertThat(count("W081", "count")).isEqualTo(sql("true", within("rehabilitation", "1957-01-01", "1964-12-31")));
        assertThat(((Number) figure("W081").get("value")).doubleValue())
                .isCloseTo(count("W081", "count") / 8.0, Offset.offset(0.001));
    }

    /** Who was sent to a camp is not "shot in a year that is not told". */
    @Test
    void noDateOfAnEventIsMissingWhereTheEventNeedNotHaveBeen() {
        assertThat(count("W081", "undated")).isZero();
        String inNoYear =
                "m.outcome = 'FIRST_CATEGORY' and not exists (select 1 from record_case e where e.record_id = r.id"
                        + " and extract(year from e.execution_earliest) = extract(year from e.execution_latest)"
                        + " and e.execution_edtf !~ '-02-3[01]|-(04|06|09|11)-31')";
        assertThat(count("W087", "undated"))
                .isEqualTo(sql(inNoYear, "true") - sql(inNoYear, within("execution", "1937-08-01", "1938-11-30")))
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void aTableCutsOursBesideAFigureAsThePageOfFiguresDoes() {
        Document page = Jsoup.parse(given().get("/counts?rows=operation&columns=outcome&of=records&lang=en")
                .asString());
        Element greek = page.selectFirst("li:has(a[href=/figures#W038])");
        assertThat(greek).isNotNull();
        assertThat(greek.selectFirst("a[rel=nofollow]").text()).isEqualTo(String.valueOf(count("W038", "count")));
        assertThat(greek.select("a[href=/knowledge/caveats/L61_ENDS]")).hasSize(1);
        assertThat(page.select("a[href=/figures#W001]"))
                .as("figures of a side of the Terror stand beside it")
                .isNotEmpty();
        Document rehabilitated =
                Jsoup.parse(given().get("/counts?rows=decade_rehabilitated&columns=sex&of=records&lang=en")
                        .asString());
        assertThat(rehabilitated
                        .selectFirst("li:has(a[href=/figures#W081])")
                        .selectFirst("a[rel=nofollow]")
                        .text())
                .contains(String.valueOf(count("W081", "count")));
        assertThat(rehabilitated.selectFirst("li:has(a[href=/figures#W078])").text())
                .as("what cannot be compared is told with the reason")
                .contains("Not compared:");
    }

    @Test
    void whatIsToBeKnownOfFiguresAndTablesIsInTheApiAndTheFile() {
        JsonPath figures = given().header("Accept-Language", "en")
                .get("/api/v1/reports/figures?of=records")
                .jsonPath();
        assertThat(figures.<String>getList("figures.find { it.published.id == 'W004' }.published.caveats.id"))
                .contains("L78_CRIMINALS", "ART_D");
        assertThat(figures.getString("figures.find { it.published.id == 'W003' }.published.caveats[0].words"))
                .contains("73.67");
        assertThat(given().get("/api/v1/exports/figures.csv")
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith("W003,")))
                .singleElement()
                .asString()
                .contains("ART_C");
        assertThat(given().get("/api/v1/reports/counts?rows=nationality&columns=outcome")
                        .jsonPath()
                        .<String>getList("caveats.id"))
                .contains("L67_NATIONALITY", "L63_UNKNOWN")
                .doesNotContain("L78_CRIMINALS");
    }

    @Test
    void theFileSaysTheSameAsTheApi() {
        String file = given().get("/api/v1/exports/figures.csv?of=records").asString();
        assertThat(file.lines()).hasSize(Vocabularies.load().figures().size() + 1);
        assertThat(file.lines()
                        .filter(line -> line.startsWith("W001,"))
                        .findFirst()
                        .orElseThrow())
                .contains("," + count("W001", "count") + ",");
        given().get("/api/v1/reports/figures?of=shoes").then().statusCode(400);
        assertThat(given().get("/figures?of=shoes").statusCode()).isEqualTo(400);
    }
}
