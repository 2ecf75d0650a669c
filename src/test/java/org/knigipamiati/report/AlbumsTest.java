package org.knigipamiati.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.RecordCase;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.search.InventedBook;
import org.knigipamiati.search.InventedBook.Person;

/** Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class AlbumsTest {

    private static final String BOOK = "albums-test";
    private static final String ALBUM = "KOM-1938-01-14-album";

    @Inject
    Albums albums;

    @Inject
    InventedBook book;

    @Inject
    EntityManager em;

    /** Seven before the Commission on one day, of whom one may be living, one is hidden and one told again; and others beside. */
    @BeforeEach
    void aBook() {
        List<Person> people = new ArrayList<>();
        IntStream.range(0, 7)
                .forEach(no -> people.add(person("Альбомов" + (char) ('а' + no), "DVOIKA", "1938-01-14", "KOM")));
        people.add(person("Альбомова", "DVOIKA", "1938-01-14", "KOM"));
        people.add(person("Тройкин", "TROIKA_00447", "1938-01-14", "KOM"));
        people.add(person("Осенний", "TROIKA_00447", "1938-10-05", "KOM"));
        people.add(person("Месяцев", "DVOIKA", "1938-01", "KOM"));
        people.add(person("Поздний", "DVOIKA", "1939-01-14", "KOM"));
        people.add(person("Ранний", "TROIKA_OGPU", "1922-01-14", "KOM"));
        people.add(person("Судимый", "COURT", "1938-01-14", "KOM"));
        people.add(person("Бескрайний", "DVOIKA", "1938-01-14", null));
        people.add(person("Одинокий", "DVOIKA", "1938-02-02", "UDM"));
        people.add(person("Столичный", "DVOIKA", "1938-02-03", "LEN_C"));
        people.add(person("Окрестный", "DVOIKA", "1938-02-03", "LEN"));
        if (book.store(BOOK, people)) {
            book.change(BOOK, 1, record -> record.mayBeLiving = true);
            book.change(BOOK, 2, record -> record.state = RecordState.HIDDEN);
            book.change(BOOK, 3, record -> record.repeats = true);
            book.change(BOOK, 16, record -> record.mayBeLiving = true);
        }
    }

    private static Person person(String surname, String bodyType, String tried, String region) {
        return InventedBook.person(surname, "Иван", "Вымыслович", "1890", main -> {
            main.bodyType = bodyType;
            main.tried = InventedBook.date(tried);
            main.region = region;
            main.regionBasis = region == null ? null : RecordCase.RegionBasis.RESIDENCE;
            main.operationParent = "NATIONAL";
            main.operationLine = "POLISH_00485";
            main.operationLevel = "INFERRED_WEAK";
            main.outcome = "FIRST_CATEGORY";
            main.executed = InventedBook.date("1938-02-01");
        });
    }

    @Test
    void peopleAreCountedOnceAndThoseWhoMayBeLivingToo() {
        Albums.Album album = albums.find(ALBUM).orElseThrow();
        assertThat(List.of(album.people(), album.hidden(), album.shown(), album.repeated()))
                .containsExactly(6L, 1L, 5L, 1L);
        assertThat(albums.parts(ALBUM, Albums.By.OPERATION))
                .containsExactly(new Albums.Part("POLISH_00485", "INFERRED_WEAK", 6));
        assertThat(albums.parts(ALBUM, Albums.By.EXECUTED)).containsExactly(new Albums.Part("1938-02-01", "", 6));
    }

    @Test
    void whoMayBeLivingOrIsHiddenIsNotNamed() {
        assertThat(albums.people(ALBUM, 0))
                .extracting(Albums.Member::name)
                .contains("Альбомовг Иван Вымыслович", "Альбомовв Иван Вымыслович")
                .hasSize(6)
                .doesNotContain("Альбомовб Иван Вымыслович");
        assertThat(albums.people(ALBUM, 0)).filteredOn(Albums.Member::repeats).hasSize(1);
        assertThat(albums.find("UDM-1938-02-02-album"))
                .as("nobody of it may be told of")
                .isEmpty();
    }

    @Test
    void bodyWholeDayAndRegionMakeAnAlbum() {
        assertThat(albums.list("KOM-", "").albums())
                .extracting(album -> album.key().name() + ' ' + album.key().body())
                .containsExactly(
                        ALBUM + " COMMISSION", "KOM-1938-01-14-troika TROIKA", "KOM-1938-10-05-troika SPECIAL_TROIKA");
        assertThat(albums.list("KOM-1938-10", "").albums()).hasSize(1);
        assertThat(albums.list("KOM-", "KOM-1938-01-14-troika").albums()).hasSize(1);
        assertThat(albums.regions()).contains("KOM", "UDM").doesNotHaveDuplicates();
    }

    @Test
    void aCityWhoseCasesItsOblastSentStandsInTheAlbumOfTheOblast() {
        assertThat(albums.people("LEN-1938-02-03-album", 0))
                .extracting(Albums.Member::name)
                .containsExactly("Окрестный Иван Вымыслович", "Столичный Иван Вымыслович");
    }

    @Test
    @Transactional
    void theDatabaseDrawsTheAlbumAnewWhenTheCaseChanges() {
        long id = book.change(BOOK, 9, record -> record.mainCase().region = "UDM");
        em.flush();
        assertThat(albums.of(id)).extracting(album -> album.key().name()).containsExactly("UDM-1938-01-14-troika");
        book.change(BOOK, 9, record -> record.mainCase().region = "KOM");
    }

    @Test
    void pagesSayWhoStoodInItAndWhatCannotBeSaid() {
        Document page = page("/albums/" + ALBUM, "ru");
        assertThat(page.select("h1").text()).contains("14 января 1938");
        assertThat(page.select("main").text())
                .contains("6 человек", "1 человек, возможно, жив", "Польская операция", "Чего сказать нельзя")
                .doesNotContain("Альбомовб");
        assertThat(page.select("h3 a[href^=/records/]")).hasSize(6);
        long shown = albums.people(ALBUM, 0).get(0).record();
        Document record = page("/records/" + shown, "en");
        assertThat(record.select("a[href=/albums/" + ALBUM + "]")).hasSize(1);
        assertThat(record.select("main").text()).contains("with 5 others");
        assertThat(page("/albums?region=KOM", "de").select("main li a")).hasSize(3);
    }

    @Test
    void whatIsNoAlbumIsRefused() {
        for (String path : List.of(
                "/albums/KOM-1938-13-14-album",
                "/albums/nothing",
                "/albums/UDM-1938-02-02-album",
                "/albums/" + ALBUM + "?page=2",
                "/albums/" + ALBUM + "?page=0")) {
            assertThat(given().get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(given().get("/albums?region=XYZ").statusCode()).isEqualTo(400);
        assertThat(given().get("/albums?region=KOM&date=38").statusCode()).isEqualTo(400);
        assertThat(given().get("/albums?date=1938").statusCode()).isEqualTo(400);
    }

    private static Document page(String path, String language) {
        String html = given().header("Accept-Language", language)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Jsoup.parse(html);
    }
}
