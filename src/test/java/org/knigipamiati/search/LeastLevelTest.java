package org.knigipamiati.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.index.Grain;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.SearchResult.FacetValue;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;

/** A reader chooses how well a link to an operation must be founded: of whom to speak, or what to count it as. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class LeastLevelTest {

    private static final String BOOK = "least-level";
    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, BOOK);
    private static final Facet SURE = Facet.of(Property.OPERATION_SURE, Grain.VALUE);

    @Inject
    InventedBook book;

    @Inject
    Search search;

    @Inject
    EntityManager em;

    @BeforeEach
    void store() {
        List<Person> people = new ArrayList<>();
        some(people, 2, "NATIONAL", "INFERRED_STRONG", "POLISH_00485", "INFERRED_STRONG");
        some(people, 3, "NATIONAL", "INFERRED_STRONG", "POLISH_00485", "INFERRED_WEAK");
        some(people, 1, "NATIONAL", "STATED", "GERMAN_00439", "STATED");
        some(people, 1, "NATIONAL", "DOCUMENTED", "GERMAN_00439", "DOCUMENTED");
        some(people, 4, "KULAK", "INFERRED_WEAK", null, "INFERRED_WEAK");
        some(people, 2, "NONE", "NONE", null, "NONE");
        some(people, 1, "UNKNOWN", "UNKNOWN", null, "UNKNOWN");
        if (book.store(BOOK, people)) {
            book.waitForIndex();
        }
    }

    private static void some(
            List<Person> people, int many, String parent, String parentLevel, String line, String level) {
        for (int i = 0; i < many; i++) {
            people.add(InventedBook.person("Мерилов", "Вымысел", "Вымыслович", "1890", main -> {
                main.operationParent = parent;
                main.operationParentLevel = parentLevel;
                main.operationLine = line;
                main.operationLevel = level;
            }));
        }
    }

    @Test
    void aLeastLevelIsAValueOfTheLevel() {
        assertThat(of("INFERRED_WEAK_OR_BETTER")).isEqualTo(11);
        assertThat(of("INFERRED_STRONG_OR_BETTER")).isEqualTo(4);
        assertThat(of("DOCUMENTED_OR_BETTER")).isEqualTo(2);
        assertThat(of("INFERRED_WEAK")).as("alone, it is that level").isEqualTo(7);
        for (String wrong : List.of("NONE_OR_BETTER", "STATED_OR_BETTER", "_OR_BETTER", "SURE")) {
            given().get("/api/v1/records?source=" + BOOK + "&level=" + wrong)
                    .then()
                    .statusCode(400)
                    .body("parameter", equalTo("level"));
        }
    }

    @Test
    void itNarrowsTablesAndTheirCaptionSaysSo() {
        given().get("/api/v1/reports/counts?rows=operation&columns=outcome&level=INFERRED_STRONG_OR_BETTER&source="
                        + BOOK)
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("table.find { it.value == 'POLISH_00485' }.total", equalTo(2));
        assertThat(given().accept("text/html")
                        .get("/counts?lang=en&level=DOCUMENTED_OR_BETTER&source=" + BOOK)
                        .asString())
                .contains(
                        "Least certainty",
                        "<strong aria-current=\"true\">confirmed by a document or named in the entry")
                .contains("Certainty of the link to the operation: confirmed by a document or named in the entry")
                .contains("level=INFERRED_STRONG_OR_BETTER")
                .contains("2 in all.");
    }

    @Test
    void whatIsNotFoundedWellEnoughCountsAsItsParentOrAsUnknownAndIsNotLost() {
        CrossTable table = search.counts(SURE, Facet.OUTCOME, Counted.RECORDS, IN_BOOK, Locale.ENGLISH);
        Map<String, Long> rows = new HashMap<>();
        table.rowValues().forEach(row -> rows.put(row.value(), row.count()));
        assertThat(rows)
                .isEqualTo(bySql())
                .isEqualTo(Map.of(
                        "POLISH_00485", 2L, "NATIONAL_UNSPEC", 3L, "GERMAN_00439", 2L, "NONE", 2L, "unknown", 5L));
        assertThat(table.rowValues().stream().mapToLong(FacetValue::count).sum())
                .isEqualTo(table.total());
        given().get("/api/v1/reports/counts?rows=operation_sure&columns=outcome&source=" + BOOK)
                .then()
                .body("sides.find { it.value == 'NATIONAL' }.total", equalTo(7));
        given().get("/api/v1/records?operation_sure=NATIONAL&source=" + BOOK)
                .then()
                .body("total.value", equalTo(7));
    }

    private long of(String level) {
        return ((Number) given().get("/api/v1/records?source=" + BOOK + "&level=" + level)
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("total.value"))
                .longValue();
    }

    private Map<String, Long> bySql() {
        Map<String, Long> counts = new HashMap<>();
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        """
                                select case when operation_level in ('STATED', 'DOCUMENTED', 'INFERRED_STRONG', 'NONE')
                                            then coalesce(operation_line, operation_parent)
                                            when operation_parent_level in ('STATED', 'DOCUMENTED', 'INFERRED_STRONG')
                                            then operation_parent || '_UNSPEC'
                                            else 'unknown' end, count(*)
                                from record_case c join record r on r.id = c.record_id
                                where r.source_id = 'least-level' and c.case_no = 0
                                group by 1
                                """,
                        Object[].class)
                .getResultList()
                .forEach(row -> {
                    Object[] values = (Object[]) row;
                    counts.put((String) values[0], ((Number) values[1]).longValue());
                }));
        return counts;
    }
}
