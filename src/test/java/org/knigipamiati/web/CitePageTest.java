package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** How pages are cited. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class CitePageTest {

    private final long person = InventedPeople.everythingKnown();

    @Test
    void aRecordIsCitedWithItsBookItsEditionAndTheDay() {
        Document page = page("/records/" + person, "ru");
        String today = LocalDate.now(ZoneOffset.UTC).toString();

        assertThat(page.select(".citation").eachText()).hasSize(5).allSatisfy(reference -> assertThat(reference)
                .contains("Шабельский Аркадий Вымыслович: запись № " + person, "/records/" + person, "По источнику: "));
        assertThat(page.select("pre").first().wholeText()).contains("urldate = {" + today + "}", "запись в редакции");
        for (String href : page.select("p a[href*=style]").eachAttr("href")) {
            assertThat(given().urlEncodingEnabled(false)
                            .header("Accept-Language", "en")
                            .get(href)
                            .asString())
                    .as("in the language of the page")
                    .contains("По источнику: ");
        }
        assertThat(page.select("dl.cite a").first().attr("href")).isEqualTo("/records/" + person);
    }

    /** Whatever a page is, its own link leads to references that name what narrows it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/records?nationality=поляк&sort=name&size=50 | search | /records?nationality=%D0%BF%D0%BE%D0%BB%D1%8F%D0%BA | Nationality: Pole",
                "/counts?sex=m&columns=sentence&share=row&view=bars | counts | /counts?rows=operation&columns=sentence&of=distinct&sex=m | each person once",
                "/figures?of=records | figures | /figures?of=records | all records",
                "/time?what=arrested&step=year&between=all | time | /time?what=arrested&step=year&between=all | by year",
                "/map?part=west&sex=m | map | /map?by=region&sex=m | Map: Where cases were decided",
                "/flow?of=records&sex=m | flow | /flow?by=year_arrested&of=records&sex=m | Year of arrest",
                "/facets/nationality?sex=m&nationality=поляк&of=по&order=name | facet | /facets/nationality?sex=m | Nationality: all values",
                "/albums | albums | /albums | Albums and protocols",
                "/albums?region=LEN&date=1938-01&after=LEN-1938-01-02-album | albums | /albums?region=LEN&date=1938-01 | January 1938",
            })
    void everyPageWithNumbersLeadsToItsReferences(String address, String kind, String fixed, String said) {
        Response shown = given().header("Accept-Language", "en").get(address);
        String link =
                Jsoup.parse(shown.asString()).select("main a[href^=/cite]").attr("href");
        assertThat(link).as(address).startsWith("/cite?page=");

        String text = Jsoup.parse(given().urlEncodingEnabled(false)
                        .header("Accept-Language", "en")
                        .get(link)
                        .asString())
                .select(".citation")
                .first()
                .text();
        assertThat(text).contains(said);

        JsonPath json = given().header("Accept-Language", "en")
                .queryParam("page", address)
                .get("/api/v1/citations")
                .jsonPath();
        assertThat(json.getString("kind")).isEqualTo(kind);
        assertThat(json.getString("page")).isEqualTo(fixed);
        assertThat(json.getString("url")).endsWith(fixed);
        assertThat(json.getMap("citations").keySet().stream().map(Object::toString))
                .containsExactly("apa", "chicago", "gost", "bibtex", "ris");
        assertThat(json.getString("citations.apa")).isEqualTo(text);
    }

    @Test
    void aReferenceIsAFile() {
        Response file = given().queryParam("page", "/records/" + person)
                .queryParam("style", "ris")
                .get("/api/v1/citations");

        assertThat(file.header("Content-Type")).startsWith("application/x-research-info-systems");
        assertThat(file.header("Content-Disposition")).contains("knigi-pamiati-record-" + person + ".ris");
        assertThat(file.asString()).startsWith("TY  - ELEC\r\n").endsWith("ER  - \r\n");
    }

    /** Only pages of ours are cited, and none that the public may not see. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.org/records/1",
                "/records/999999999999",
                "/workshop",
                "//example.org",
                "/records?q=%zz",
                "/counts?rows=shoe",
                "/map?by=sex",
                "/flow?by=region",
                "/facets/shoe",
                "/albums?date=1938-01"
            })
    void whatIsNoPageIsRefusedByName(String address) {
        assertThat(given().queryParam("page", address).get("/cite").statusCode())
                .isEqualTo(400);
        given().queryParam("page", address)
                .get("/api/v1/citations")
                .then()
                .statusCode(400)
                .body("parameter", org.hamcrest.Matchers.in(List.of("page", "rows", "by", "date")));
    }

    /** What programs that collect references look for. */
    @Test
    void theRecordsPageSaysOfItselfWhatItIs() {
        Document page = Jsoup.parse(
                given().queryParam("lang", "en").get("/records/" + person).asString());

        assertThat(page.select("head meta[name=DC.title]").attr("content")).isEqualTo("Шабельский Аркадий Вымыслович");
        assertThat(page.select("head meta[name=DC.identifier]").attr("content")).endsWith("/records/" + person);
        assertThat(page.select("head meta[name=DC.source]").attr("content")).isNotEmpty();
        for (String href :
                page.select("head link[rel=alternate][type^=application]").eachAttr("href")) {
            assertThat(given().urlEncodingEnabled(false).get(href).asString()).contains("/records/" + person);
        }
    }

    private static Document page(String address, String language) {
        Response response = given().urlEncodingEnabled(false)
                .get("/cite?page=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "&lang=" + language);
        assertThat(response.statusCode()).isEqualTo(200);
        return Jsoup.parse(response.asString());
    }
}
