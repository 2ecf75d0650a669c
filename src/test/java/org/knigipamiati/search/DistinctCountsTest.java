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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.record.change.Repeats;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook.Person;
import org.knigipamiati.search.state.Facet;
import org.knigipamiati.search.state.SearchState;
import org.knigipamiati.vocabulary.RecordField;

/** A person whom two entries tell of counts once; a second arrest counts as a second case. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class DistinctCountsTest {

    private static final String BOOK = "distinct-counts";
    private static final SearchState IN_BOOK = SearchState.all().with(Facet.SOURCE, BOOK);

    @Inject
    InventedBook book;

    @Inject
    Search search;

    @Inject
    Repeats repeats;

    @Inject
    EntityManager em;

    @BeforeEach
    void store() {
        List<Person> people = new ArrayList<>();
        // each text is that of the book's entry word for word, as two books or two pages print it
        for (int i = 0; i < 3; i++) {
            people.add(InventedBook.person("Двойников", "Лука", "Вымыслович", "1890", main -> {}));
        }
        people.add(InventedBook.person("Единов", "Лука", "Вымыслович", "1891", main -> {}));
        people.add(InventedBook.person("Единых", "Лука", "Вымыслович", "1891", main -> {}));
        people.add(InventedBook.person("Единых", "Лука", "Вымыслович", "1892", main -> {}));
        people.add(nameless("Родился в 1929 г.", main -> {}));
        people.add(nameless("Родился в 1929 г.", main -> {}));
        people.add(nameless("Арестован 2.10.1937", main -> main.arrested = InventedBook.date("1937-10-02")));
        people.add(nameless("Арестован 2.10.1937", main -> main.arrested = InventedBook.date("1937-10-02")));
        people.add(nameless("Арестован 3.10.1937", main -> named(main.record, "Трояк")));
        people.add(nameless("Арестован 3.10.1937", main -> named(main.record, "Трояк")));
        people.add(nameless("Арестован 3.10.1937", main -> named(main.record, "Иной")));
        if (book.store(BOOK, people)) {
            repeats.decide(BOOK);
            book.waitForIndex();
        }
    }

    private static Person nameless(String text, Consumer<RecordCase> told) {
        return new Person(text, record -> {
            RecordCase main = new RecordCase();
            main.record = record;
            told.accept(main);
            record.cases.add(main);
        });
    }

    /** A name that a person gave, which the text does not have. */
    private static void named(MemorialRecord record, String surname) {
        org.knigipamiati.record.Person typist = new org.knigipamiati.record.Person("Ольха");
        FieldValue typed = new FieldValue(RecordField.SURNAME.path(), 0, surname, null, List.of(), typist);
        record.surname = surname;
        record.reads(record.reading().with(List.of(typed), List.of()));
    }

    private long total(Counted of) {
        return search.counts(Facet.SOURCE, Facet.OUTCOME, of, IN_BOOK, Locale.ENGLISH)
                .total();
    }

    @Test
    void theSameTextCountsOnceUnlessItMayBeThatOfTwo() {
        assertThat(total(Counted.RECORDS)).isEqualTo(13);
        // three of one text are one; of the nameless only those whose day is printed are, unless a person gave them
        // other names
        assertThat(total(Counted.DISTINCT)).isEqualTo(9);
    }

    @Test
    void theApiCountsDistinctPersonsUnlessAskedForRecords() {
        String counts = "/api/v1/reports/counts?rows=source&columns=outcome&source=" + BOOK;
        given().get(counts).then().body("total", equalTo(9)).body("of", equalTo("distinct"));
        given().get(counts + "&of=records").then().body("total", equalTo(13)).body("of", equalTo("records"));
        given().get(counts + "&of=shoes").then().statusCode(400).body("parameter", equalTo("of"));
        assertThat(given().accept("text/html")
                        .get("/counts?lang=en&source=" + BOOK)
                        .asString())
                .contains("Each person is counted once", "Count every record");
    }

    @Test
    void whatIsJudgedTheSameCountsOnceAndAnotherArrestTwice() {
        long first = id(4);
        long second = id(5);
        long third = id(6);
        long before = total(Counted.DISTINCT);
        long link = judge(first, third, "SAME");
        long other = judge(second, third, "SAME");
        // all three are joined by way of the third
        assertThat(total(Counted.DISTINCT)).isEqualTo(before - 2);
        undo(link, first, third);
        undo(other, second, third);
        assertThat(total(Counted.DISTINCT)).isEqualTo(before);
        long arrest = judge(first, third, "SAME_OTHER_ARREST");
        assertThat(total(Counted.DISTINCT)).isEqualTo(before);
        undo(arrest, first, third);
    }

    @Test
    void ifTheFirstIsHiddenTheNextStandsForThePerson() {
        long before = total(Counted.DISTINCT);
        long hidden = book.change(BOOK, 1, record -> record.state = RecordState.HIDDEN);
        decide(hidden);
        assertThat(total(Counted.DISTINCT)).isEqualTo(before);
        book.change(BOOK, 1, record -> record.state = RecordState.PUBLISHED);
        decide(hidden);
        assertThat(total(Counted.DISTINCT)).isEqualTo(before);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> MemorialRecord.count("source.id = ?1 and repeats", BOOK)))
                .isEqualTo(4);
    }

    private long judge(long first, long second, String outcome) {
        long link = QuarkusTransaction.requiringNew().call(() -> ((Number) em.createNativeQuery(
                                """
                                        insert into person_link (id, first_id, second_id, outcome, decided_by, decided_at, stands)
                                        values (nextval('person_link_seq') * 50, ?1, ?2, ?3, 'test', now(), true) returning id
                                        """)
                        .setParameter(1, first)
                        .setParameter(2, second)
                        .setParameter(3, outcome)
                        .getSingleResult())
                .longValue());
        decide(first, second);
        return link;
    }

    private void undo(long link, long first, long second) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "update person_link set undone_by = 'test', undone_at = now() where id = ?1")
                .setParameter(1, link)
                .executeUpdate());
        decide(first, second);
    }

    private void decide(Long... records) {
        QuarkusTransaction.requiringNew().run(() -> repeats.decide(List.of(records)));
        book.waitForIndex();
    }

    private long id(int position) {
        return QuarkusTransaction.requiringNew()
                .call(() -> MemorialRecord.<MemorialRecord>find("source.id = ?1 and position = ?2", BOOK, position)
                        .<MemorialRecord>firstResult()
                        .id);
    }
}
