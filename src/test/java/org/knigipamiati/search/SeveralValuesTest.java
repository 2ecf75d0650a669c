package org.knigipamiati.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.state.DateFilter;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.Period;
import org.knigipamiati.search.state.SearchState;

/** Tables of properties of which a record may have several values: cells count all who have both, totals count persons. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SeveralValuesTest {

    private static final String BOOK = "several-values";
    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, BOOK);
    private static final Facet ARTICLE = Facet.byParameter("article").orElseThrow();
    private static final String COUNTS = "/api/v1/reports/counts?rows=sex&columns=article&source=" + BOOK;

    @Inject
    InventedBook book;

    @Inject
    Search search;

    @Inject
    EntityManager em;

    @BeforeEach
    void store() {
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(one("m", false, "58-10", "58-11"));
        }
        people.add(one("m", false, "58-10 ч.1"));
        people.add(one("m", true, "58-10", "58-11"));
        people.add(one("m", true, "58-6"));
        people.add(one("f", false, "58-6", "58-10"));
        people.add(one("f", false));
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    private static Person one(String sex, boolean living, String... articles) {
        Person person = InventedBook.person(
                "Многостатейнов", "Вымысел", "Вымыслович", "1890", main -> main.articles = List.of(articles));
        return new Person(person.raw() + sex + String.join(" ", articles), record -> {
            person.reading().accept(record);
            record.sex = sex;
            record.mayBeLiving = living;
        });
    }

    private CrossTable table(Facet rows, Facet columns) {
        return search.counts(rows, columns, Counted.RECORDS, IN_BOOK, Locale.ENGLISH);
    }

    private static Map<String, Long> cells(CrossTable table) {
        Map<String, Long> cells = new HashMap<>();
        for (int i = 0; i < table.rowValues().size(); i++) {
            for (int j = 0; j < table.columnValues().size(); j++) {
                if (table.cells().get(i).get(j) > 0) {
                    cells.put(
                            table.rowValues().get(i).value() + "/"
                                    + table.columnValues().get(j).value(),
                            table.cells().get(i).get(j));
                }
            }
        }
        return cells;
    }

    @Test
    void cellsCountWhoHasBothAndTotalsCountPersons() {
        CrossTable table = table(Facet.SEX, ARTICLE);
        assertThat(cells(table))
                .isEqualTo(Map.of("m/58-10", 8L, "m/58-11", 7L, "f/58-6", 1L, "f/58-10", 1L, "f/unknown", 1L));
        // eight men are in fifteen cells; the ninth, hidden alone in his cell, is in the total only
        assertThat(table.rowValues()).extracting(SearchResult.FacetValue::count).containsExactly(8L, 2L);
        assertThat(table.total()).isEqualTo(11);
        assertThat(table.hidden()).isEqualTo(2);
        assertThat(table.unplaced()).isEqualTo(1);
        assertThat(table.several()).containsExactly(ARTICLE);
    }

    @Test
    void theSameTableTheOtherWayRound() {
        CrossTable table = table(ARTICLE, Facet.SEX);
        Map<String, Long> turned = new HashMap<>();
        cells(table(Facet.SEX, ARTICLE)).forEach((cell, count) -> {
            String[] values = cell.split("/");
            turned.put(values[1] + "/" + values[0], count);
        });
        assertThat(cells(table)).isEqualTo(turned);
        // columns are persons too, though the rows of 58-10 and 58-11 share most of them
        assertThat(table.columnValues())
                .extracting(value -> value.value() + value.count())
                .containsExactly("m8", "f2");
        assertThat(table.unplaced()).isEqualTo(1);
    }

    /** Of a row that has more values than there are columns, a frequent column may be the rarest. */
    @Test
    void aCellIsCountedThoughItsRowHasAHundredMoreFrequentOnes() {
        String[] hundredAndOne =
                IntStream.rangeClosed(301, 401).mapToObj(Integer::toString).toArray(String[]::new);
        List<Person> people = new ArrayList<>(List.of(
                one("m", false, hundredAndOne),
                one("m", false, hundredAndOne),
                one("m", false, "1"),
                one("f", false, "1"),
                one("f", false, "1")));
        if (book.store(BOOK + "-rare", people)) {
            book.waitForIndex();
        }
        CrossTable table = search.counts(
                Facet.SEX,
                ARTICLE,
                Counted.RECORDS,
                SearchState.all().with(Facet.SOURCE, BOOK + "-rare"),
                Locale.ENGLISH);
        assertThat(table.columnValues()).hasSize(100);
        assertThat(table.restColumns()).as("two articles, of two men each").isEqualTo(4);
        assertThat(cells(table)).containsEntry("m/1", 1L).containsEntry("f/1", 2L);
    }

    @Test
    void theSameBySqlWrittenByHand() {
        Map<String, Long> bySql = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        """
                                select sex || '/' || article, count(distinct id) filter (where not living) from (
                                  select r.id, r.sex, r.may_be_living as living,
                                         coalesce(regexp_replace(a.article, ' .*', ''), 'unknown') as article
                                  from record r join record_case c on c.record_id = r.id and c.case_no = 0
                                  left join lateral jsonb_array_elements_text(to_jsonb(c.articles)) as a(article) on true
                                  where r.source_id = 'several-values') one
                                group by 1
                                """,
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    Object[] values = (Object[]) row;
                    bySql.put((String) values[0], ((Number) values[1]).longValue());
                }));
        bySql.values().removeIf(count -> count == 0);
        // one of the hidden is in cells of eight and of seven, where nobody can be told from the number
        bySql.merge("m/58-10", 1L, Long::sum);
        bySql.merge("m/58-11", 1L, Long::sum);
        assertThat(cells(table(Facet.SEX, ARTICLE))).isEqualTo(bySql);
    }

    @Test
    void whoHasNoneOfAListIsInTheTotalsOnly() {
        CrossTable table = table(Facet.SEX, Facet.byParameter("flag").orElseThrow());
        assertThat(table.total()).isEqualTo(11);
        assertThat(table.rowValues())
                .extracting(value -> value.value() + value.count())
                .containsExactly("m9", "f2");
        assertThat(cells(table)).isEmpty();
    }

    @Test
    void theApiSaysThatRowsDoNotAddUpAndGivesShares() {
        given().get(COUNTS + "&share=row&of=records")
                .then()
                .statusCode(200)
                .body("several[0]", equalTo("article"))
                .body("share", equalTo("row"))
                .body("table[0].shares[0]", equalTo(1.0f))
                .body("table[0].few", equalTo(true))
                .body("columnValues[0].few", nullValue());
        given().get(COUNTS + "&share=column&of=records")
                .then()
                .body("table[0].few", nullValue())
                .body("columnValues[0].few", equalTo(true));
        given().get(COUNTS + "&share=nonsense").then().statusCode(400).body("parameter", equalTo("share"));
    }

    /**
     * One exiled in 1932 and shot as a kulak in 1937, as the entry of 1937 tells it; another of whom only 1932 is told; a third whose entry
     * begins with 1931 and tells of the kulak operation behind.
     */
    private SearchState peopleWithCases() {
        String source = BOOK + "-cases";
        Person shot = InventedBook.person("Двоедельцев", "Лука", "Вымыслович", "1890", main -> {
            main.operationParent = "KULAK";
            main.operationLine = "KULAK_00447";
            main.operationLevel = "INFERRED_STRONG";
            main.outcome = "FIRST_CATEGORY";
            main.arrested = InventedBook.date("1937-10-02");
            main.tried = InventedBook.date("1937-11-20");
            main.executed = InventedBook.date("1937-12-01");
            RecordCase earlier = new RecordCase();
            earlier.record = main.record;
            earlier.caseNo = 1;
            earlier.role = RecordCase.Role.EARLIER;
            earlier.outcome = "OTHER";
            earlier.arrested = InventedBook.date("1932-01-15");
            earlier.tried = InventedBook.date("1932-03-04");
            earlier.rehabilitated = InventedBook.date("1989");
            main.record.cases.add(earlier);
        });
        Person exiled = InventedBook.person("Двоедельцев", "Фома", "Вымыслович", "1891", main -> {
            main.operationParent = "NONE";
            main.outcome = "OTHER";
            main.arrested = InventedBook.date("1932-01-16");
            main.tried = InventedBook.date("1932-03-04");
        });
        Person again = InventedBook.person("Двоедельцев", "Нил", "Вымыслович", "1892", main -> {
            main.operationParent = "NONE";
            main.outcome = "OTHER";
            main.arrested = InventedBook.date("1931-01-16");
            main.tried = InventedBook.date("1931-03-04");
            RecordCase later = new RecordCase();
            later.record = main.record;
            later.caseNo = 1;
            later.role = RecordCase.Role.LATER;
            later.operationParent = "KULAK";
            later.operationParentLevel = "INFERRED_STRONG";
            later.operationLine = "KULAK_00447";
            later.operationLevel = "INFERRED_STRONG";
            later.outcome = "SECOND_CATEGORY";
            later.arrested = InventedBook.date("1937-10-16");
            later.tried = InventedBook.date("1937-11-21");
            main.record.cases.add(later);
        });
        if (book.store(source, List.of(shot, exiled, again))) {
            book.waitForIndex();
        }
        return SearchState.all().with(Facet.SOURCE, source);
    }

    private long found(SearchState state, Property date, String period) {
        return search.totals(List.of(state.with(DateFilter.of(date), Period.parse(period))), Counted.RECORDS)
                .get(0);
    }

    /** The event of the case that counts in the operation, by nobody's index. */
    private long bySql(String column, int year) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) em.createNativeQuery("select count(*) from record r"
                                        + " where r.source_id = 'several-values-cases' and exists (select 1 from record_case c"
                                        + " where c.record_id = r.id and c.operation_line = 'KULAK_00447' and extract(year from c."
                                        + column
                                        + "_earliest) = " + year + ")")
                                .getSingleResult())
                        .longValue());
    }

    @Test
    void operationOutcomeAndDatesOfASearchAreOfOneCase() {
        SearchState kulak = peopleWithCases().with(Facet.OPERATION, "KULAK_00447");
        Map<Property, String> columns =
                Map.of(Property.ARRESTED, "arrest", Property.TRIED, "trial", Property.EXECUTED, "execution");
        columns.forEach((date, column) -> {
            assertThat(found(kulak, date, "1932")).as(date + " 1932").isEqualTo(bySql(column, 1932));
            assertThat(found(kulak, date, "1937")).as(date + " 1937").isEqualTo(bySql(column, 1937));
        });
        assertThat(bySql("trial", 1937)).isEqualTo(2);
        assertThat(cells(search.counts(
                        Facet.OPERATION, Facet.YEAR_TRIED, Counted.RECORDS, peopleWithCases(), Locale.ENGLISH)))
                .isEqualTo(Map.of("KULAK_00447/1937", 2L, "NONE/1932", 1L));
        assertThat(found(kulak, Property.REHABILITATED, "1989")).isZero();
        SearchState shot = peopleWithCases().with(Facet.OUTCOME, "FIRST_CATEGORY");
        assertThat(found(shot, Property.TRIED, "..1936")).isZero();
    }

    @Test
    void datesOfOtherCasesAreFoundUnderTheirOwnName() {
        SearchState all = peopleWithCases();
        assertThat(found(all, Property.TRIED, "1932")).isEqualTo(1);
        assertThat(found(all, Property.OTHER_CASE, "1932-01-15")).isEqualTo(1);
        assertThat(found(all, Property.OTHER_CASE, "1932-03")).isEqualTo(1);
        assertThat(found(all, Property.OTHER_CASE, "1989")).isEqualTo(1);
        assertThat(found(all, Property.OTHER_CASE, "1931")).isEqualTo(1);
        assertThat(found(all, Property.OTHER_CASE, "1937..1938")).isZero();
        // a relative knows a day of whichever case
        given().header("Accept-Language", "en")
                .get("/api/v1/records?source=several-values-cases&q=Двоедельцев Лука арестован 15.01.1932")
                .then()
                .statusCode(200)
                .body("hits[0].name", equalTo("Двоедельцев Лука Вымыслович"))
                .body("hits[0].match.why.join(' ')", containsString("15.01.1932"))
                .body("answer", equalTo("found"));
    }

    @Test
    void tablesAndTimesOfAPeriodCountNobodyByAnotherCase() {
        SearchState tried = peopleWithCases().with(DateFilter.of(Property.TRIED), Period.parse("1932"));
        assertThat(cells(search.counts(Facet.OPERATION, Facet.YEAR_TRIED, Counted.RECORDS, tried, Locale.ENGLISH)))
                .isEqualTo(Map.of("NONE/1932", 1L));
        assertThat(cells(search.counts(Facet.OUTCOME, Facet.YEAR_ARRESTED, Counted.RECORDS, tried, Locale.ENGLISH)))
                .isEqualTo(Map.of("OTHER/1932", 1L));
        String time = "/api/v1/reports/time?what=executed&between=all&step=year&of=records&source=several-values-cases";
        given().get(time + "&tried=1937").then().body("total", equalTo(2)).body("apart.unknown", equalTo(1));
        given().get(time + "&tried=1932").then().body("total", equalTo(1)).body("apart.unknown", equalTo(1));
    }

    @Test
    void pageAndFileSayThatRowsDoNotAddUpAndNameEveryFilter() {
        String narrowed = "&of=records&share=row&lang=en&q=58-10&-sex=f&arrested=1937..&year_born=1890"
                + "&level=INFERRED_STRONG_OR_BETTER";
        String page = given().accept("text/html")
                .get("/counts?rows=article&columns=sex&source=" + BOOK + narrowed)
                .asString();
        String caption = page.substring(page.indexOf("<caption>"), page.indexOf("</caption>"));
        assertThat(caption)
                .contains(
                        "Article",
                        "“58-10”",
                        "Sex: not female",
                        "Year of birth: 1890",
                        "not before: 1937",
                        "Certainty");
        assertThat(page).contains("totals are of persons");
        String file = given().header("Accept-Language", "en")
                .get("/api/v1/exports/counts.csv?rows=sex&columns=article&share=row&of=records&source=" + BOOK)
                .asString();
        assertThat(file)
                .contains("# table: Sex × Article", "Certainty of the link to the operation: any.")
                .contains("# several: a record may have several values of article")
                .contains("# shares: of the whole row", "say little: m, f\r\n")
                .contains("sex,label,58-10,58-11,58-6,unknown,total,share 58-10")
                .contains("m,male,8,7,0,0,8,1.0000,0.8750,0.0000,0.0000\r\n")
                .contains("total,,9,7,1,1,10,,,,\r\n");
    }
}
