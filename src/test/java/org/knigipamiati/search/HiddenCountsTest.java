package org.knigipamiati.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** Counts take in people who may be living; nothing else does, and no small number gives one of them away. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class HiddenCountsTest {

    private static final String BOOK = "hidden-counts";
    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, BOOK);
    private static final String HIDDEN_NAME = "Незримцев";

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
            people.add(one("Зримцев", "поляк", "FIRST_CATEGORY", false, RecordState.PUBLISHED));
        }
        for (int i = 0; i < 7; i++) {
            people.add(one(HIDDEN_NAME, "поляк", "SECOND_CATEGORY", true, RecordState.PUBLISHED));
        }
        people.add(one("Зримцев", "поляк", "SECOND_CATEGORY", false, RecordState.PUBLISHED));
        people.add(one("Зримцев", "латыш", "SECOND_CATEGORY", false, RecordState.PUBLISHED));
        people.add(one(HIDDEN_NAME, "латыш", "SECOND_CATEGORY", true, RecordState.PUBLISHED));
        people.add(one(HIDDEN_NAME, "грек", "SECOND_CATEGORY", true, RecordState.PUBLISHED));
        people.add(one("Убранцев", "поляк", "FIRST_CATEGORY", false, RecordState.HIDDEN));
        people.add(one("Убранцев", "поляк", "SECOND_CATEGORY", true, RecordState.HIDDEN));
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    private static Person one(String surname, String nationality, String outcome, boolean living, RecordState state) {
        Person person = InventedBook.person(surname, "Вымысел", "Вымыслович", living ? "1930" : "1890", main -> {
            main.outcome = outcome;
            main.operationParent = nationality.equals("поляк") ? "NATIONAL" : "KULAK";
            main.operationLine = nationality.equals("поляк") ? "POLISH_00485" : null;
            main.operationLevel = "INFERRED_WEAK";
        });
        return new Person(person.raw(), record -> {
            person.reading().accept(record);
            record.nationality = nationality;
            record.mayBeLiving = living;
            record.state = state;
        });
    }

    @Test
    void everybodyOfASourceIsCountedAndSmallCellsLeaveTheHiddenOut() {
        CrossTable table = search.counts(Facet.NATIONALITY, Facet.OUTCOME, Counted.DISTINCT, IN_BOOK, Locale.ENGLISH);
        assertThat(table.total()).isEqualTo(17);
        assertThat(table.hidden()).isEqualTo(9);
        assertThat(cells(table))
                .isEqualTo(
                        Map.of("поляк/FIRST_CATEGORY", 6L, "поляк/SECOND_CATEGORY", 8L, "латыш/SECOND_CATEGORY", 1L));
        assertThat(table.unplaced()).isEqualTo(2);
        assertThat(table.rowValues().stream().mapToLong(FacetValue::count).sum() + table.unplaced())
                .isEqualTo(table.total());
        assertThat(table.columnValues().stream().mapToLong(FacetValue::count).sum() + table.unplaced())
                .isEqualTo(table.total());
    }

    /** In how many records a name was not looked for, is said by years and conditions and never of a few. */
    @Test
    void inWhichRecordsANameWasNotLookedForIsSaidUnlessTheyAreFew() {
        assertThat(search.unsearched(SearchState.of("Зримцев"))).isEmpty();
        assertThat(search.unsearched(IN_BOOK.withQ("Зримцев"))).hasValue(9);
        assertThat(search.unsearched(IN_BOOK.withQ("Зримцев 1930"))).hasValue(9);
        assertThat(search.unsearched(IN_BOOK.withQ("Зримцев 1890"))).hasValue(0);
        assertThat(search.unsearched(IN_BOOK.with(Facet.NATIONALITY, "поляк"))).hasValue(7);
        assertThat(search.unsearched(IN_BOOK.with(Facet.NATIONALITY, "латыш")))
                .as("one of them, of whom nothing is said")
                .hasValue(0);
        String few = given().get("/records?lang=en&q=Нетаковский&nationality=латыш&source=" + BOOK)
                .asString();
        assertThat(few).contains("Fewer than 5 records are of people who may be living", "/requests");
        assertThat(given().get("/records?lang=en&q=Нетаковский&source=" + BOOK).asString())
                .contains("Another 9 records of people who may be living");
    }

    @Test
    void theSameBySqlWrittenByHand() {
        Map<String, Long> bySql = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        """
                                select r.nationality || '/' || c.outcome,
                                       case when count(*) >= 5 then count(*) else count(*) filter (where not r.may_be_living) end
                                from record r join record_case c on c.record_id = r.id and c.case_no = 0
                                where r.source_id = 'hidden-counts' and r.state = 'PUBLISHED'
                                group by 1
                                """,
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    Object[] values = (Object[]) row;
                    bySql.put((String) values[0], ((Number) values[1]).longValue());
                }));
        bySql.values().removeIf(count -> count == 0);
        assertThat(cells(search.counts(Facet.NATIONALITY, Facet.OUTCOME, Counted.DISTINCT, IN_BOOK, Locale.ENGLISH)))
                .isEqualTo(bySql);
    }

    @Test
    void aSideOfTheTerrorIsAValueAndOtherNamesLeadToTheirOperation() {
        for (String name : List.of("NATIONAL", "POLISH_00485", "00485", "ПОВ")) {
            given().get("/api/v1/records?source=" + BOOK + "&operation=" + name)
                    .then()
                    .statusCode(200)
                    .body("total.value", equalTo(7));
        }
        given().get("/api/v1/records?source=" + BOOK + "&-operation=NATIONAL")
                .then()
                .body("total.value", equalTo(1));
        given().get("/api/v1/records?source=" + BOOK + "&operation=00449")
                .then()
                .body("total.value", equalTo(0));
        given().get("/api/v1/reports/counts?rows=operation&columns=outcome&source=" + BOOK)
                .then()
                .body("sides.find { it.value == 'NATIONAL' }.total", equalTo(14));
        given().redirects().follow(false).get("/operations/00449").then().statusCode(301);
        assertThat(given().accept("text/html")
                        .get("/operations/CHINESE?lang=en")
                        .asString())
                .contains("What points to this operation points to others too");
    }

    @Test
    void aTableOfFewSaysNothingOfWhoIsHidden() {
        CrossTable table = search.counts(
                Facet.NATIONALITY,
                Facet.OUTCOME,
                Counted.DISTINCT,
                IN_BOOK.with(Facet.NATIONALITY, "грек"),
                Locale.ENGLISH);
        assertThat(table.total()).isZero();
        assertThat(table.hidden()).isZero();
        assertThat(table.rowValues()).isEmpty();
    }

    @Test
    void noListNameOrSuggestionKnowsTheHidden() {
        assertThat(search.search(IN_BOOK, Locale.ENGLISH).total().value()).isEqualTo(8);
        assertThat(search.search(IN_BOOK, Locale.ENGLISH).facets().get(Facet.NATIONALITY))
                .noneMatch(value -> value.value().equals("грек"));
        assertThat(search.search(SearchState.of(HIDDEN_NAME), Locale.ENGLISH)
                        .total()
                        .value())
                .isZero();
        assertThat(search.suggest("Незримц", 5)).isEmpty();
        List<Long> ids = QuarkusTransaction.requiringNew().call(() -> em.createQuery(
                        "select r.id from MemorialRecord r where r.source.id = ?1 and r.mayBeLiving", Long.class)
                .setParameter(1, BOOK)
                .getResultList());
        assertThat(ids).hasSize(10).allMatch(id -> search.byId(id).isEmpty());
    }

    @Test
    void theApiSaysHowManyAreHidden() {
        given().get("/api/v1/reports/counts?rows=nationality&columns=outcome&source=" + BOOK)
                .then()
                .statusCode(200)
                .body("total", equalTo(17))
                .body("hidden", equalTo(9))
                .body("unplaced", equalTo(2));
    }

    @Test
    void theFileSaysWhatItCountsAndAddsUp() {
        String file = given().get("/api/v1/exports/counts.csv?rows=nationality&columns=outcome&source=" + BOOK)
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertThat(file)
                .contains(
                        "# of: distinct: persons",
                        "# total: 17\r\n",
                        "# hidden: 9 ",
                        "# unplaced: 2 ",
                        "# state of the collection: ",
                        "source=" + BOOK)
                .contains(
                        "\r\nnationality,label,SECOND_CATEGORY,FIRST_CATEGORY,total\r\n",
                        ",8,6,14\r\n",
                        "total,,9,6,15\r\n");
        given().get("/api/v1/exports/counts.csv?rows=shoes").then().statusCode(400);
        given().get("/api/v1/exports/counts.doc?rows=nationality").then().statusCode(404);
    }

    @Test
    void theWorkbookSaysWhatTheFileSays() throws IOException {
        byte[] file = given().get("/api/v1/exports/counts.xlsx?rows=nationality&columns=outcome&source=" + BOOK)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            List<Row> rows = book.getFirstSheet().read();
            Row totals = rows.get(rows.size() - 1);
            assertThat(totals.getCellText(0)).isEqualTo("total");
            assertThat(List.of(2, 3, 4))
                    .extracting(i -> totals.getCellAsNumber(i).orElseThrow().intValue())
                    .containsExactly(9, 6, 15);
            assertThat(book.findSheet("about").orElseThrow().read())
                    .extracting(row -> row.getCellText(0))
                    .contains("total: 17")
                    .anyMatch(said -> said.startsWith("hidden: 9 "));
        }
    }

    @Test
    void thePageNamesWhatNarrowsItAndHowManyAreNotShown() {
        String page = given().accept("text/html")
                .get("/counts?lang=en&rows=nationality&columns=outcome&source=" + BOOK)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("Invented book " + BOOK, "9 people may be living", "First category: ");
    }

    @Test
    void aTableSaysHowMuchOfItComesFromBooksOfPeopleShot() {
        List<Person> shot = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            shot.add(one("Однобоков", "финн", "FIRST_CATEGORY", false, RecordState.PUBLISHED));
        }
        if (book.store("one-sided", shot)) {
            book.waitForIndex();
        }
        String both = "/counts?rows=nationality&columns=outcome&of=records&source=one-sided&source=" + BOOK;
        given().get("/api/v1/reports" + both)
                .then()
                .body("oneSided.known", equalTo(67))
                .body("oneSided.fromThem", equalTo(50))
                .body("oneSided.titles", equalTo(List.of("Invented book one-sided")));
        assertThat(given().accept("text/html").get(both + "&lang=en").asString())
                .contains(
                        "Of the 67 whose outcome is known, 50 stand in sources that name next to nobody but people who were shot");
        assertThat(given().get("/api/v1/exports" + both.replace("counts?", "counts.csv?"))
                        .asString())
                .contains("# one-sided sources: of 67 whose outcome is known, 50 stand in");
        given().get("/api/v1/reports/counts?rows=nationality&columns=outcome&source=" + BOOK)
                .then()
                .body("oneSided", nullValue());
        given().get("/api/v1/reports/counts?rows=nationality&columns=sex&source=one-sided")
                .then()
                .body("oneSided", nullValue());
    }

    @Test
    void whoIsFoundToMayBeLivingLeavesTheListsAndStaysInTheCounts() {
        if (!book.store("turning", List.of(one("Поворотцев", "эст", "OTHER", false, RecordState.PUBLISHED)))) {
            return;
        }
        book.waitForIndex();
        SearchState all = SearchState.all().with(Facet.SOURCE, "turning");
        assertThat(search.search(all, Locale.ENGLISH).total().value()).isEqualTo(1);
        book.change("turning", 1, record -> record.mayBeLiving = true);
        assertThat(search.search(all, Locale.ENGLISH).total().value()).isZero();
        book.waitForIndex();
        assertThat(search.search(all, Locale.ENGLISH).total().value()).isZero();
        book.change("turning", 1, record -> record.mayBeLiving = false);
        book.waitForIndex();
        assertThat(search.search(all, Locale.ENGLISH).total().value()).isEqualTo(1);
    }

    @Test
    void aDateThatDoesNotExistIsInNoYearMonthOrPeriod() {
        List<Person> people = Stream.of("1937-06-31", "1937-02-29", "1937-13-12", "1937-03-00", "1937-06-30", "1937")
                .map(day -> InventedBook.person("Несбытцев", "Вымысел", "Вымыслович", "1890", main -> {
                    main.outcome = "OTHER";
                    main.executed = InventedBook.date(day);
                }))
                .toList();
        if (book.store("no-such-day", people)) {
            book.waitForIndex();
        }
        SearchState all = SearchState.all().with(Facet.SOURCE, "no-such-day");
        Facet year = Facet.byParameter("year_executed").orElseThrow();
        assertThat(cells(search.counts(year, Facet.OUTCOME, Counted.RECORDS, all, Locale.ENGLISH)))
                .isEqualTo(Map.of("1937/OTHER", 2L, "impossible/OTHER", 4L));
        assertThat(search.search(all, Locale.ENGLISH).facets().get(year))
                .extracting(FacetValue::label)
                .containsExactly("1937", "a date that does not exist");
        String records = "/api/v1/records?source=no-such-day&";
        given().get(records + "executed=1937").then().body("total.value", equalTo(2));
        given().get(records + "executed=1937-06").then().body("total.value", equalTo(2));
        given().get(records + "year_executed=impossible").then().body("total.value", equalTo(4));
        given().get(records).then().body("total.value", equalTo(6));
    }

    private static Map<String, Long> cells(CrossTable table) {
        Map<String, Long> cells = new HashMap<>();
        for (int i = 0; i < table.rowValues().size(); i++) {
            for (int j = 0; j < table.columnValues().size(); j++) {
                long count = table.cells().get(i).get(j);
                if (count > 0) {
                    cells.put(
                            table.rowValues().get(i).value() + "/"
                                    + table.columnValues().get(j).value(),
                            count);
                }
            }
        }
        return cells;
    }
}
