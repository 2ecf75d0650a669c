package org.knigipamiati.web.research;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.InventedBook.Person;

/** What the pages answer to the questions of historians, and what many other tables say, is what SQL written by hand says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class QuestionsTest {

    private static final String BOOK = "questions";

    /** What a property is in SQL. */
    private static final Map<String, String> SQL = Map.ofEntries(
            Map.entry("region", "c.region"),
            Map.entry("republic", "case c.region when 'BLR' then 'BLR' when 'ARM' then 'ARM' else 'RSFSR' end"),
            Map.entry("outcome", "c.outcome"),
            Map.entry("sentence", "c.sentence_kind"),
            Map.entry("procedure", "c.procedure"),
            Map.entry("body_type", "c.body_type"),
            Map.entry("sex", "r.sex"),
            Map.entry("nationality", "r.nationality"),
            Map.entry("occupation", "r.occupation"),
            Map.entry(
                    "operation",
                    "coalesce(c.operation_line, case c.operation_parent when 'NATIONAL' then 'NATIONAL_UNSPEC'"
                            + " when 'KULAK' then 'KULAK_00447' else c.operation_parent end)"),
            Map.entry("year_arrested", "extract(year from c.arrest_earliest)::int::text"),
            Map.entry("month_executed", "to_char(c.execution_earliest, 'YYYY-MM')"),
            Map.entry("year_rehabilitated", "extract(year from c.rehabilitation_earliest)::int::text"),
            Map.entry("decade_rehabilitated", "(extract(year from c.rehabilitation_earliest)::int / 10)::text || 'X'"),
            Map.entry(
                    "age_band",
                    "(select band from (values (18, 24, '18..24'), (25, 34, '25..34'), (35, 44, '35..44'), (45, 54, '45..54'),"
                            + " (55, 64, '55..64')) ages (low, high, band)"
                            + " where extract(year from c.arrest_earliest) - extract(year from r.birth_earliest) between low and high)"));

    /** The questions that a table answers: by hand, who is asked about. */
    private static final Map<ResearchQuestion, String> ASKED = Map.of(
            ResearchQuestion.FIRST_CATEGORY_BY_REGION, "c.operation_line = 'POLISH_00485'",
            ResearchQuestion.POLES_BY_OPERATION,
                    "r.nationality = 'поляк' and c.operation_line is distinct from 'POLISH_00485'",
            ResearchQuestion.LATVIANS_BY_CLASS, "r.nationality = 'латыш'",
            ResearchQuestion.WIVES, "c.operation_line = 'WIVES_00486'",
            ResearchQuestion.AGE, "c.arrest_earliest between date '1937-01-01' and date '1938-12-31'",
            ResearchQuestion.REHABILITATION, "true",
            ResearchQuestion.SPECIAL_TROIKAS, "c.body_code = 'SPECIAL_TROIKA_00606'");

    @Inject
    InventedBook book;

    @Inject
    EntityManager em;

    @BeforeEach
    void store() {
        Random random = new Random(1937);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 260; i++) {
            int no = i;
            Person person = InventedBook.person(
                    "Вопросимов",
                    "Вымысел" + no,
                    "Вымыслович",
                    String.valueOf(1875 + random.nextInt(40)),
                    main -> tell(main, random));
            people.add(new Person(person.raw(), record -> {
                person.reading().accept(record);
                tell(record, random);
            }));
        }
        book.store(BOOK, people);
        book.waitForCounts();
    }

    private static void tell(MemorialRecord record, Random random) {
        record.nationality = any(random, "поляк", "поляк", "латыш", "латыш", "русский", null);
        record.sex = any(random, "m", "m", "f");
        record.occupation = any(random, "PEASANT", "WORKER", "EMPLOYEE", null);
        record.mayBeLiving = random.nextInt(12) == 0;
        record.repeats = random.nextInt(12) == 0;
        record.state = random.nextInt(20) == 0 ? RecordState.HIDDEN : RecordState.PUBLISHED;
    }

    private static void tell(RecordCase main, Random random) {
        main.operationLine = any(random, "POLISH_00485", "POLISH_00485", "LATVIAN_49990", "WIVES_00486", null, null);
        main.operationParent = main.operationLine == null
                ? any(random, "KULAK", "NATIONAL", null)
                : main.operationLine.equals("WIVES_00486") ? "OTHER" : "NATIONAL";
        main.operationParentLevel = main.operationParent == null ? null : "INFERRED_STRONG";
        main.operationLevel =
                main.operationLine == null ? main.operationParentLevel : any(random, "STATED", "INFERRED_WEAK");
        main.region = any(random, "KRD", "NSO", "LEN", "BLR", "ARM");
        main.outcome = any(random, "FIRST_CATEGORY", "FIRST_CATEGORY", "SECOND_CATEGORY", null);
        main.sentenceKind = any(random, "DEATH", "CAMP", null);
        main.procedure = any(random, "ALBUM", null);
        main.bodyCode = any(random, "SPECIAL_TROIKA_00606", "COMM_NKVD_PROC", "TROIKA_00447");
        main.bodyType = Map.of(
                        "SPECIAL_TROIKA_00606", "SPECIAL_TROIKA",
                        "COMM_NKVD_PROC", "DVOIKA",
                        "TROIKA_00447", "TROIKA_00447")
                .get(main.bodyCode);
        main.arrested = InventedBook.date(any(random, "1936", "1937", "1938") + "-0" + (1 + random.nextInt(9)) + "-14");
        main.tried = InventedBook.date("1938-10-1" + random.nextInt(9));
        if (random.nextInt(3) > 0) {
            main.executed = InventedBook.date("1938-1" + random.nextInt(2) + "-1" + random.nextInt(9));
        }
        if (random.nextInt(4) > 0) {
            main.rehabilitated = InventedBook.date(any(random, "1957", "1958", "1989", "1995") + "-06-05");
        }
    }

    private static String any(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    static Stream<ResearchQuestion> tables() {
        return ASKED.keySet().stream().sorted();
    }

    /** Other tables: none of them is a question of its own. */
    static Stream<String> otherTables() {
        return Stream.of(
                "rows=sex&columns=outcome",
                "rows=nationality&columns=operation&share=row",
                "rows=operation&columns=nationality&share=column",
                "rows=republic&columns=outcome",
                "rows=region&columns=body_type",
                "rows=occupation&columns=sex",
                "rows=sentence&columns=outcome",
                "rows=procedure&columns=operation",
                "rows=year_arrested&columns=outcome",
                "rows=month_executed&columns=operation",
                "rows=age_band&columns=sex",
                "rows=year_rehabilitated&columns=region",
                "rows=decade_rehabilitated&columns=nationality");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theTableOfAQuestionIsThatOfSql(ResearchQuestion question) {
        assertThat(linked()).as("one click away").contains(question.href());
        isThatOfSql(question.href().substring("/counts?".length()), ASKED.get(question));
    }

    @ParameterizedTest
    @MethodSource("otherTables")
    void otherTablesAreThoseOfSql(String query) {
        isThatOfSql(query, "true");
    }

    @ParameterizedTest
    @MethodSource("otherTables")
    void everyRecordCountsWhereRecordsAreAskedFor(String query) {
        JsonPath table =
                json("/api/v1/reports/counts?of=records&source=" + BOOK + "&" + query.replaceAll("&share=\\w+", ""));
        assertThat(table.getLong("total"))
                .isEqualTo(number("select count(*) from record where source_id = 'questions' and state = 'PUBLISHED'"));
    }

    private void isThatOfSql(String query, String where) {
        String asked = "?" + query + "&source=" + BOOK;
        JsonPath table = json("/api/v1/reports/counts" + asked.replaceAll("&share=\\w+", ""));
        Map<String, Long> cells = new TreeMap<>();
        List<String> columns = table.getList("columnValues.value");
        for (Map<String, Object> row : table.<Map<String, Object>>getList("table")) {
            List<?> counts = (List<?>) row.get("cells");
            for (int i = 0; i < columns.size(); i++) {
                long count = ((Number) counts.get(i)).longValue();
                if (count > 0) {
                    cells.put(row.get("value") + " | " + columns.get(i), count);
                }
            }
        }
        assertThat(cells)
                .as(query)
                .isEqualTo(bySql(table.getString("rows"), table.getString("columns"), where))
                .hasSizeGreaterThan(1);
        assertThat(onThePage("/counts" + asked)).as(query).isEqualTo(labelled(table));
    }

    private Map<String, Long> bySql(String row, String column, String where) {
        return grouped(
                "coalesce(%s, 'unknown') || ' | ' || coalesce(%s, 'unknown')".formatted(SQL.get(row), SQL.get(column)),
                where);
    }

    /** Groups of fewer than five are without people who may be living, as everywhere. */
    private Map<String, Long> grouped(String by, String where) {
        Map<String, Long> groups = new TreeMap<>();
        List<?> found = em.createNativeQuery(
                        """
                        select %s,
                               case when count(*) >= 5 then count(*) else count(*) filter (where not r.may_be_living) end
                        from record r join record_case c on c.record_id = r.id and c.case_no = 0
                        where r.source_id = 'questions' and r.state = 'PUBLISHED' and not r.repeats and %s
                        group by 1
                        """
                                .formatted(by, where),
                        Object[].class)
                .getResultList();
        found.forEach(each -> {
            Object[] values = (Object[]) each;
            groups.put((String) values[0], ((Number) values[1]).longValue());
        });
        groups.values().removeIf(count -> count == 0);
        return groups;
    }

    private static Map<String, List<String>> labelled(JsonPath table) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        table.<Map<String, Object>>getList("table")
                .forEach(row -> rows.put(
                        (String) row.get("label"),
                        Stream.concat(((List<?>) row.get("cells")).stream(), Stream.of(row.get("total")))
                                .map(count -> count.toString().equals("0") ? "—" : count.toString())
                                .toList()));
        return rows;
    }

    private static Map<String, List<String>> onThePage(String address) {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (Element row : page(address).select("table.cross tbody tr:not(.side)")) {
            List<String> cells = row.select("td.number").stream()
                    .map(cell -> cell.select("a").isEmpty()
                            ? cell.ownText()
                            : cell.select("a").text())
                    .toList();
            rows.put(row.select("th").text(), cells.subList(0, cells.size() - 1));
        }
        return rows;
    }

    @Test
    void howMuchOfThePublishedTheBooksNameIsThatOfSql() {
        assertThat(linked()).contains(ResearchQuestion.COVERAGE.href());
        long polish = number(
                """
                select count(*) from record r join record_case c on c.record_id = r.id and c.role = 'MAIN'
                where r.state = 'PUBLISHED' and not r.repeats and c.operation_line = 'POLISH_00485'
                  and c.sentence_kind is distinct from 'RELEASED'
                  and c.trial_earliest <= date '1938-11-30' and c.trial_latest >= date '1937-08-01'
                """);
        Element figure = page(ResearchQuestion.COVERAGE.href()).getElementById("W026");
        assertThat(figure.select("td").get(1).select("a").text()).isEqualTo(String.valueOf(polish));
        assertThat(figure.select("td").get(2).text()).endsWith("%");
    }

    @Test
    void whatIsFoundCanBeDownloadedWhole() {
        assertThat(linked()).contains(ResearchQuestion.DOWNLOAD.href());
        List<String> files = page(ResearchQuestion.DOWNLOAD.href() + "?source=" + BOOK)
                .select("section[aria-labelledby=files-heading] a")
                .eachAttr("href");
        assertThat(files).isNotEmpty();
        String csv = given().get(files.stream()
                        .filter(file -> file.contains(".csv"))
                        .findFirst()
                        .orElseThrow())
                .asString();
        assertThat(csv.lines().filter(line -> line.contains("Вопросимов")).count())
                .isEqualTo(number("select count(*) from record where source_id = 'questions' and state = 'PUBLISHED'"
                        + " and not may_be_living"));
    }

    @Test
    void executionsByWeekAreThoseOfSql() {
        String asked = ResearchQuestion.EXECUTIONS_BY_WEEK.href() + "&source=" + BOOK;
        assertThat(linked()).contains(ResearchQuestion.EXECUTIONS_BY_WEEK.href());
        Map<String, Long> weeks = new TreeMap<>();
        json("/api/v1/reports" + asked)
                .<Map<String, Object>>getList("points")
                .forEach(point -> weeks.put((String) point.get("from"), ((Number) point.get("count")).longValue()));
        weeks.values().removeIf(count -> count == 0);
        assertThat(weeks)
                .isEqualTo(grouped(
                        "date_trunc('week', c.execution_earliest)::date::text", "c.execution_earliest is not null"))
                .hasSizeGreaterThan(2);
        Document page = page(asked);
        assertThat(page.select("details table.narrow td.number").eachText())
                .filteredOn(count -> !List.of("0", "—").contains(count))
                .isEqualTo(weeks.values().stream().map(String::valueOf).toList());
        assertThat(page.select("section[aria-labelledby=events-heading] li")).isNotEmpty();
    }

    @Test
    void daysFromArrestToExecutionByBodyAreThoseOfSql() {
        String asked = ResearchQuestion.DAYS_TO_EXECUTION.href() + "&source=" + BOOK;
        assertThat(linked()).contains(ResearchQuestion.DAYS_TO_EXECUTION.href());
        JsonPath days = json("/api/v1/reports" + asked);
        Map<String, String> shown = new LinkedHashMap<>();
        page(asked)
                .select("div[aria-labelledby=table-heading] table.cross tbody tr")
                .forEach(row -> shown.put(
                        row.select("th").text(), row.select("td.number").get(1).text()));
        for (String body : List.of("SPECIAL_TROIKA_00606", "COMM_NKVD_PROC", "TROIKA_00447")) {
            Number median = (Number) em.createNativeQuery(
                            """
                            select percentile_cont(0.5) within group (order by c.execution_earliest - c.arrest_earliest)
                            from record r join record_case c on c.record_id = r.id and c.case_no = 0
                            where r.source_id = 'questions' and r.state = 'PUBLISHED' and not r.repeats
                              and c.body_code = :body and c.execution_earliest >= c.arrest_earliest
                            """)
                    .setParameter("body", body)
                    .getSingleResult();
            String group = "table.find { it.value == '" + body + "' }.";
            assertThat(days.getDouble(group + "median")).as(body).isEqualTo(median.doubleValue());
            assertThat(shown.get(days.getString(group + "label")))
                    .as(body)
                    .isEqualTo(median.toString().replace(".0", ""));
        }
    }

    @Test
    void aCountIsCitedWithItsTable() {
        assertThat(linked()).contains(ResearchQuestion.CITE.href());
        assertThat(page(ResearchQuestion.CITE.href()).text()).contains("/counts?rows=operation&columns=outcome");
    }

    private static List<String> linked() {
        return page("/research").select("main li a").eachAttr("href");
    }

    private static Document page(String address) {
        return Jsoup.parse(given().urlEncodingEnabled(address.indexOf('%') < 0)
                .get(address + (address.contains("?") ? "&" : "?") + "lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static JsonPath json(String address) {
        return given().header("Accept-Language", "en")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private long number(String query) {
        return ((Number) em.createNativeQuery(query).getSingleResult()).longValue();
    }
}
