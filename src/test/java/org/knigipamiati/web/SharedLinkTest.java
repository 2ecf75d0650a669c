package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.words.Language;

/** What messengers and search engines see of a page that somebody sent. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SharedLinkTest {

    @Test
    void aRecordIsShownWithNameYearsAndFateInTheLanguageOfTheLink() {
        long id = InventedPeople.everythingKnown();
        Document page = page("/records/" + id + "?lang=en");
        assertThat(property(page, "og:title")).startsWith("Шабельский Аркадий Вымыслович");
        assertThat(property(page, "og:description")).contains("28 May 1938");
        assertThat(property(page, "og:locale")).isEqualTo("en_US");
        assertThat(property(page, "og:url")).endsWith("/records/" + id);
        assertThat(property(page("/records/" + id + "?lang=uk"), "og:locale")).isEqualTo("uk_UA");
    }

    @Test
    void everyPageThatMayBeListedHasACardOfOurOwnAndNoOtherHas() throws IOException {
        for (Language language : Language.all()) {
            for (String path : new String[] {"/", "/about", "/records/" + InventedPeople.everythingKnown()}) {
                Document page = page(path + "?lang=" + language.tag());
                URI image = URI.create(property(page, "og:image"));
                assertThat(image.getHost())
                        .isEqualTo(URI.create(property(page, "og:url")).getHost());
                Response answer = given().get(image.getRawPath() + "?" + image.getRawQuery());
                assertThat(answer.contentType()).isEqualTo("image/png");
                BufferedImage drawn = ImageIO.read(answer.asInputStream());
                assertThat(drawn.getWidth() + "x" + drawn.getHeight()).isEqualTo("1200x630");
            }
        }
        assertThat(page("/records?q=Шабельский").select("meta[property^=og:]")).isEmpty();
    }

    @Test
    void aCardIsSentOnceAndSaysSoUntilItsWordsChange() {
        String card = "/records/" + InventedPeople.everythingKnown() + "/card.png";
        String tag = given().get(card + "?lang=ru").header("ETag");
        given().header("If-None-Match", tag).get(card + "?lang=ru").then().statusCode(304);
        given().header("If-None-Match", tag).get(card + "?lang=de").then().statusCode(200);
    }

    @Test
    void whoIsHiddenHasNoCard() {
        long id = InventedPeople.inPolish();
        given().get("/records/" + id + "/card.png").then().statusCode(200);
        state(id, RecordState.HIDDEN);
        try {
            given().get("/records/" + id + "/card.png").then().statusCode(404);
            assertThat(given().get("/records/" + id).asString()).doesNotContain("og:", "ld+json");
        } finally {
            state(id, RecordState.PUBLISHED);
        }
    }

    @Test
    void programsReadThePersonInTheWordsOfSchemaOrg() throws IOException {
        long id = InventedPeople.everythingKnown();
        Document page = page("/records/" + id + "?lang=ru");
        String script = page.select("script[type=application/ld+json]").first().data();
        assertThat(script).doesNotContain("<");
        JsonNode work = new ObjectMapper().readTree(script);
        assertThat(work.at("/@context/@vocab").asText()).isEqualTo("https://schema.org/");
        assertThat(work.at("/url").asText()).endsWith("/records/" + id);
        assertThat(work.at("/about/@type").asText()).isEqualTo("Person");
        assertThat(work.at("/about/familyName").asText()).isEqualTo("Шабельский");
        assertThat(work.at("/about/birthDate").asText()).isEqualTo("1891");
        assertThat(work.at("/about/deathDate").isMissingNode())
                .as("two deaths are none")
                .isTrue();
        JsonNode whole = new ObjectMapper()
                .readTree(
                        given().get("/api/v1/exports/records/" + id + ".jsonld").asString())
                .at("/hasPart/0");
        assertThat(whole.at("/about/name")).isEqualTo(work.at("/about/name"));
        assertThat(whole.at("/text").asText()).contains("стрелочник");
        assertThat(whole.at("/about/additionalProperty")).isNotEmpty();
    }

    private static void state(long id, RecordState state) {
        QuarkusTransaction.requiringNew().run(() -> MemorialRecord.<MemorialRecord>findById(id).state = state);
    }

    private static Document page(String path) {
        return Jsoup.parse(given().get(path).then().statusCode(200).extract().asString());
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
