package org.knigipamiati.harvest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.knigipamiati.search.InventedBook.person;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;

/** Whoever waits for a name is told when it comes, once, and never of who is not shown. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FeedTest {

    private static final String BOOK = "feed-test";
    private static final String LATER = "feed-test-later";
    private static final String NAME = "/feeds/records.atom?lang=en&q=Лентовестников";

    @Inject
    InventedBook book;

    @BeforeEach
    void fillTheBooks() {
        boolean made = book.store(
                BOOK,
                IntStream.rangeClosed(1, 60)
                        .mapToObj(i -> person("Лентовестников\f", "Проба", "Образцович", "18" + (30 + i), main -> {
                            main.record.mayBeLiving = i == 3;
                            main.record.state = i == 4 ? RecordState.DRAFT : RecordState.PUBLISHED;
                        }))
                        .toList());
        made |= book.store(LATER, List.of(person("Лентовестников", "Новый", "Образцович", "1899", main -> {})));
        if (made) {
            book.waitForIndex();
        }
    }

    @Test
    void aFeedHoldsTheNewestRecordsOfASearchNewestFirst() {
        Response answer = given().get(NAME);
        assertThat(answer.contentType()).startsWith("application/atom+xml");
        XmlPath feed = answer.xmlPath();
        assertThat(answer.asString()).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        assertThat(feed.getString("feed.title")).contains("new records", "Лентовестников");
        assertThat(feed.getList("feed.entry")).hasSize(50);
        assertThat(feed.getString("feed.entry[0].title")).isEqualTo("Лентовестников Новый Образцович");
        assertThat(feed.getString("feed.entry[1].title")).startsWith("Лентовестников\uFFFD");
        List<String> ids = feed.getList("feed.entry.id");
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.contains("/records/"));
        List<Instant> published = feed.<String>getList("feed.entry.published").stream()
                .map(Instant::parse)
                .toList();
        assertThat(published).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(Instant.parse(feed.getString("feed.updated"))).isAfterOrEqualTo(published.get(0));
        for (String wanted : new String[] {"id", "title", "updated", "author.name", "link.@href"}) {
            assertThat(feed.getString("feed." + wanted)).as(wanted).isNotBlank();
        }
        assertThat(feed.<String>getList("feed.link.@rel")).contains("self", "alternate");
    }

    @Test
    void whoIsHiddenVanishesAndComesBackWithTheDateOfTheFirstTime() {
        XmlPath before = given().get(NAME).xmlPath();
        String first = before.getString("feed.entry[0].published");
        String asked = given().get(NAME).header("ETag");
        long id = book.change(LATER, 1, record -> record.state = RecordState.HIDDEN);
        Response without = given().get(NAME);
        assertThat(without.xmlPath().<String>getList("feed.entry.id"))
                .noneMatch(each -> each.endsWith("/records/" + id));
        given().header("If-None-Match", asked).get(NAME).then().statusCode(200);
        book.change(LATER, 1, record -> record.state = RecordState.PUBLISHED);
        book.waitForIndex();
        XmlPath after = given().get(NAME).xmlPath();
        assertThat(after.getString("feed.entry[0].id")).endsWith("/records/" + id);
        assertThat(after.getString("feed.entry[0].published")).isEqualTo(first);
    }

    @Test
    void whatWasNeverPublicIsInNoFeed() {
        long living = book.change(BOOK, 3, record -> record.file = "invented.txt");
        long draft = book.change(BOOK, 4, record -> record.file = "invented.txt");
        String all = given().get("/feeds/records.atom?source=" + BOOK + "&born=1833..1834")
                .asString();
        assertThat(all).contains("<feed").doesNotContain("/records/" + living + "<", "/records/" + draft + "<");
    }

    @Test
    void anUnchangedFeedIsNotSentAgain() {
        Response answer = given().get(NAME);
        String tag = answer.header("ETag");
        given().header("If-None-Match", tag).get(NAME).then().statusCode(304);
        assertThat(answer.header("Last-Modified"))
                .as("at what hour somebody worked is nobody's business")
                .isNull();
        given().header("If-None-Match", tag)
                .get(NAME.replace("lang=en", "lang=pl"))
                .then()
                .statusCode(200);
    }

    @Test
    void whereNobodyFitsAFeedIsEmptyAndStillAFeed() {
        XmlPath feed =
                given().get("/feeds/records.atom?q=Ненаходимцев Проверкий").xmlPath();
        assertThat(feed.getList("feed.entry")).isEmpty();
        assertThat(feed.getString("feed.updated")).isNotBlank();
        given().get("/feeds/records.atom?nonsense=1").then().statusCode(400);
    }

    @Test
    void newBooksAreAFeedTooAndThePagesLeadToBoth() {
        XmlPath books = given().get("/feeds/books.atom?lang=en").xmlPath();
        assertThat(books.<String>getList("feed.entry.title")).contains("Invented book " + LATER);
        assertThat(Jsoup.parse(given().get("/sources").asString())
                        .select("link[type=application/atom+xml]")
                        .attr("href"))
                .startsWith("/feeds/books.atom");
        String feed = Jsoup.parse(
                        given().get("/records?q=Лентовестников&lang=en").asString())
                .select("link[type=application/atom+xml]")
                .attr("href");
        assertThat(given().urlEncodingEnabled(false).get(feed).xmlPath().getList("feed.entry"))
                .isNotEmpty();
    }
}
