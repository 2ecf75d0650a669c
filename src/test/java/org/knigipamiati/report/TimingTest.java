package org.knigipamiati.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.InventedBook.Person;

/** Counts by time and the days between events, against SQL written by hand. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class TimingTest {

    private static final String BOOK = "timing";
    private static final String[] OTHERS = {
        null, "1938-02", "1938", "1938-02-30", "1937/1938", "1938-02-10?", "1939-01-01", "1937-12-31"
    };

    @Inject
    InventedBook book;

    @Inject
    EntityManager em;

    @BeforeEach
    void store() {
        Random random = new Random(5);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            String arrested = random.nextInt(4) > 0 ? day(random, 1, 28) : OTHERS[random.nextInt(OTHERS.length)];
            String tried = random.nextInt(4) > 0 ? day(random, 2, 10) : OTHERS[random.nextInt(OTHERS.length)];
            boolean living = random.nextInt(5) == 0;
            String body = List.of("COMM_NKVD_PROC", "TROIKA_00447", "OSO").get(random.nextInt(3));
            Person person = InventedBook.person("Временный", "Вымысел" + i, "Вымыслович", "1890", main -> {
                main.arrested = arrested == null ? null : InventedBook.date(arrested);
                main.tried = tried == null ? null : InventedBook.date(tried);
                main.bodyCode = body;
            });
            people.add(new Person(person.raw(), record -> {
                person.reading().accept(record);
                record.mayBeLiving = living;
            }));
        }
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    private static String day(Random random, int month, int days) {
        return "1938-0" + month + "-" + String.format("%02d", 1 + random.nextInt(days));
    }

    @Test
    void stepsAndWhatIsApartAreThoseOfSqlAndAddUpToTheCounts() {
        for (Map.Entry<String, String> step : Map.of(
                        "day",
                        "trial_edtf",
                        "week",
                        "date_trunc('week', trial_earliest)::date::text",
                        "month",
                        "substr(trial_edtf, 1, 7)")
                .entrySet()) {
            boolean months = step.getKey().equals("month");
            JsonPath answer = time("?what=tried&between=1938-02&step=" + step.getKey());
            Map<String, Long> counted = new TreeMap<>();
            for (Map<String, Object> point : answer.<Map<String, Object>>getList("points")) {
                long count = ((Number) point.get("count")).longValue();
                if (count > 0) {
                    counted.put(months ? "1938-02" : (String) point.get("from"), count);
                }
            }
            String known = months ? "trial_edtf ~ '^1938-02(-[0-2][0-9])?$'" : "trial_edtf ~ '^1938-02-[0-2][0-9]$'";
            assertThat(counted)
                    .as(step.getKey())
                    .isEqualTo(bySql(step.getValue(), known))
                    .isNotEmpty();
            Map<String, Number> apart = answer.getMap("apart");
            assertThat(apart.get("unknown").longValue())
                    .isEqualTo(bySql("'n'", "trial_edtf is null").get("n"));
            assertThat(apart.containsKey("month")).isEqualTo(!months);
            long all = apart.values().stream().mapToLong(Number::longValue).sum()
                    + counted.values().stream().mapToLong(Long::longValue).sum()
                    + answer.getLong("unplaced");
            assertThat(all).isEqualTo(answer.getLong("total"));
            given().get("/api/v1/reports/counts?rows=body&columns=outcome&source=" + BOOK)
                    .then()
                    .body("total", equalTo(answer.getInt("total")))
                    .body("hidden", equalTo(answer.getInt("hidden")));
        }
    }

    private JsonPath time(String query) {
        return given().get("/api/v1/reports/time" + query + "&source=" + BOOK)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Map<String, Long> bySql(String what, String where) {
        Map<String, Long> counts = new TreeMap<>();
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        """
                                select %s, case when count(*) >= 5 then count(*) else count(*) filter (where not r.may_be_living) end
                                from record r join record_case c on c.record_id = r.id and c.case_no = 0
                                where r.source_id = 'timing' and %s group by 1
                                """
                                .formatted(what, where),
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    Object[] values = (Object[]) row;
                    counts.put((String) values[0], ((Number) values[1]).longValue());
                }));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    @Test
    void quartilesOfDaysByBodyAreThoseOfSql() {
        JsonPath answer = given().get("/api/v1/reports/delays?by=body&between=arrest_to_sentence&source=" + BOOK)
                .then()
                .statusCode(200)
                .body("table.find { it.value == '' }.total", equalTo(120))
                .extract()
                .jsonPath();
        List<Object[]> bySql = QuarkusTransaction.requiringNew().call(() -> em.createNativeQuery(
                        """
                                select c.body_code,
                                       percentile_cont(array[0.25, 0.5, 0.75]) within group (order by trial_earliest - arrest_earliest)
                                           filter (where trial_earliest >= arrest_earliest)::text,
                                       count(*) filter (where trial_earliest >= arrest_earliest),
                                       case when count(*) filter (where trial_earliest < arrest_earliest) >= 5
                                            then count(*) filter (where trial_earliest < arrest_earliest)
                                            else count(*) filter (where trial_earliest < arrest_earliest and not r.may_be_living) end
                                from record r join record_case c on c.record_id = r.id and c.case_no = 0
                                where r.source_id = 'timing'
                                  and arrest_edtf ~ '^.{10}$' and trial_edtf ~ '^.{10}$'
                                  and arrest_edtf <> '1938-02-30' and trial_edtf <> '1938-02-30'
                                group by 1
                                """,
                        Object[].class)
                .getResultList());
        assertThat(bySql).hasSize(3);
        for (Object[] row : bySql) {
            String one = "table.find { it.value == '" + row[0] + "' }.";
            String quartiles = "{" + plain(answer.get(one + "lower")) + "," + plain(answer.get(one + "median")) + ","
                    + plain(answer.get(one + "upper")) + "}";
            assertThat(quartiles).isEqualTo(row[1]);
            assertThat(answer.getLong(one + "known")).isEqualTo(((Number) row[2]).longValue());
            assertThat(answer.getLong(one + "negative")).isEqualTo(((Number) row[3]).longValue());
        }
        for (Map<String, Object> row : answer.<Map<String, Object>>getList("table")) {
            long all = 0;
            for (String part : List.of("known", "negative", "rough", "impossible", "unknown", "unplaced")) {
                all += ((Number) row.get(part)).longValue();
            }
            assertThat(all).as(row.get("value").toString()).isEqualTo(((Number) row.get("total")).longValue());
        }
    }

    private static String plain(Object number) {
        double value = ((Number) number).doubleValue();
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Test
    void filesAndRefusals() {
        String file = given().get("/api/v1/exports/time.csv?what=tried&between=1938-02&step=month&source=" + BOOK)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file).startsWith("from,to,tried\r\n1938-02-01,1938-02-28,").endsWith("total,,120\r\n");
        assertThat(given().get("/api/v1/exports/delays.csv?source=" + BOOK).asString())
                .startsWith("body,label,total,known,lower,median,upper,days_0,days_1-3,");
        given().get("/api/v1/reports/time?what=shoes").then().statusCode(400).body("parameter", equalTo("what"));
        given().get("/api/v1/reports/time?step=day&between=all&source=" + BOOK)
                .then()
                .statusCode(200);
        given().get("/api/v1/reports/time?step=day&between=1900..1990")
                .then()
                .statusCode(400)
                .body("parameter", equalTo("step"));
        given().get("/api/v1/reports/delays?by=flag").then().statusCode(400).body("parameter", equalTo("by"));
        given().get("/api/v1/reports/delays?between=arrest_to_execution&source=" + BOOK)
                .then()
                .body("table[0].median", nullValue())
                .body("table[0].unknown", equalTo(120));
    }

    @Test
    void thePageOfTimeAddsUpToTheTotalAndNamesTheEventsOfTheTime() {
        Document page = page("/time?what=tried&between=1938-02&step=day&lang=en&source=" + BOOK);
        List<Long> parts = numbers(page.select("section table").first().select("tr:not(.total) td"));
        assertThat(parts.stream().mapToLong(Long::longValue).sum()).isEqualTo(120);
        assertThat(page.select("section table").first().select(".total td").text())
                .isEqualTo("120");
        List<Long> steps = numbers(page.select("details table tbody td"));
        assertThat(steps).hasSize(28);
        assertThat(steps.stream().mapToLong(Long::longValue).sum()).isEqualTo(parts.get(0));
        assertThat(page.select("svg[role=img] .column"))
                .hasSameSizeAs(steps.stream().filter(count -> count > 0).toList());
        assertThat(page.select("svg title").first().text()).contains("by day");
        assertThat(page.select("figcaption").text()).contains("120 in all");
        Document terror = page("/time?what=tried&step=week&lang=en&source=" + BOOK);
        assertThat(terror.select("svg .event-number"))
                .hasSameSizeAs(terror.select("ol > li"))
                .hasSizeGreaterThan(20);
        assertThat(terror.select("ol > li").text()).contains("00485");
    }

    @Test
    void thePageOfDaysHasTheRowsOfTheInterface() {
        Document page = page("/delays?by=body&lang=en&source=" + BOOK);
        JsonPath answer =
                given().get("/api/v1/reports/delays?by=body&source=" + BOOK).jsonPath();
        Elements rows = page.select("table.cross").first().select("tbody tr");
        assertThat(rows).hasSize(answer.getList("table").size());
        assertThat(rows.get(0).select("td").first().text()).isEqualTo(answer.getString("table[0].known"));
        assertThat(rows.get(0).select("td").last().text()).isEqualTo("120");
        assertThat(page.select("svg[role=img]")).hasSize(2);
        assertThat(page.text()).contains("printed before the earlier");
        given().get("/delays?by=flag").then().statusCode(400);
        given().get("/time?step=day&between=1900..1990").then().statusCode(400);
    }

    /** What goes from arrest to sentence is the table by year and sentence, and the drawing has a band for each pair. */
    @Test
    void thePageOfWaysHasTheNumbersOfTheTables() {
        Document page = page("/flow?by=body_type&lang=en&source=" + BOOK);
        JsonPath counts = given().get("/api/v1/reports/counts?rows=body_type&columns=sentence&source=" + BOOK)
                .jsonPath();
        long drawn = numbers(page.select("main details").first().select("td.number")).stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(drawn).isEqualTo(120 - counts.getLong("unplaced"));
        assertThat(page.select("svg .flow")).hasSameSizeAs(page.select("main details td.number"));
        given().get("/flow?by=shoes").then().statusCode(400);
        assertThat(page("/records?lang=en&source=" + BOOK).select("a[href^=/time?source=], a[href^=/delays?source=]"))
                .hasSize(2);
    }

    private static Document page(String address) {
        return Jsoup.parse(given().get(address).then().statusCode(200).extract().asString());
    }

    private static List<Long> numbers(Elements cells) {
        return cells.stream()
                .map(cell -> Long.valueOf(cell.text().replace(",", "")))
                .toList();
    }
}
