package org.knigipamiati.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.RecordState;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.kept.KeptList;

/** The list of people that a reader keeps, without an account and without a script. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class KeptTest {

    private final long man = InventedPeople.everythingKnown();
    private final long woman = InventedPeople.threeFacts();

    @Test
    void whoIsKeptOnThePageOfARecordStandsOnTheListUntilLeftOut() {
        Document page = Jsoup.parse(given().get("/records/" + man + "?lang=ru").asString());
        Element form = page.select("form.keep").first();
        assertThat(form.attr("method") + form.attr("action")).isEqualTo("post/kept");
        assertThat(page.select("form.keep input[name=form-token]"))
                .as("no page of a person sets a cookie")
                .isEmpty();
        Response kept = post(null, "same-origin", fields(form));
        kept.then().statusCode(303);
        assertThat(kept.header("Location")).contains("/records/" + man);
        Cookie cookie = kept.detailedCookie("kept");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(365 * 24 * 3600);
        String two = post(cookie.getValue(), "same-origin", Map.of("keep", "" + woman))
                .cookie("kept");
        assertThat(two).isEqualTo(man + "." + woman);
        assertThat(list(two).select("article.hit a[href^=/records/]").eachAttr("href"))
                .containsExactly("/records/" + man, "/records/" + woman);
        Document again =
                Jsoup.parse(given().cookie("kept", two).get("/records/" + man).asString());
        assertThat(again.select("form.keep input[name=leave]").attr("value")).isEqualTo("" + man);
        String one = post(two, "same-origin", Map.of("leave", "" + man)).cookie("kept");
        assertThat(one).isEqualTo("" + woman);
        Response none = post(one, "same-origin", Map.of("empty", "yes"));
        assertThat(none.detailedCookie("kept").getMaxAge()).isZero();
        assertThat(list("").select("article.hit")).isEmpty();
    }

    @Test
    void noOtherSiteCanChangeTheListAndAnOldBrowserIsAskedAgain() {
        for (String from : new String[] {"cross-site", "same-site"}) {
            Response refused = post("" + man, from, Map.of("keep", "" + woman));
            refused.then().statusCode(403);
            assertThat(refused.cookie("kept")).isNull();
        }
        Response again = post("" + man, null, Map.of("keep", "" + woman));
        again.then().statusCode(303);
        assertThat(again.header("Location")).endsWith("/kept?ids=" + woman);
        assertThat(again.cookie("kept")).isNull();
        Response sent = given().cookie("kept", "" + man).get("/kept?ids=" + woman);
        Element form = Jsoup.parse(sent.asString())
                .select("form:has(input[name=keep]):not(.keep)")
                .first();
        Response added = request("" + man, null)
                .cookie("knigi-form", sent.cookie("knigi-form"))
                .formParams(fields(form))
                .post("/kept");
        assertThat(added.cookie("kept")).isEqualTo(man + "." + woman);
    }

    @Test
    void aListThatWasSentShowsItsPeopleAndLeavesTheOwnAlone() {
        Response sent = given().cookie("kept", "" + woman).get("/kept?lang=en&ids=" + man);
        assertThat(sent.cookie("kept")).isNull();
        Document page = Jsoup.parse(sent.asString());
        assertThat(page.select("article.hit h3 a").eachAttr("href")).containsExactly("/records/" + man);
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(list("" + woman).select("article.hit h3 a").eachAttr("href")).containsExactly("/records/" + woman);
        for (String nonsense : new String[] {"", "x", "0", "-1", "1..2", "%3Cb%3E", "9".repeat(5000)}) {
            given().urlEncodingEnabled(false)
                    .get("/kept?ids=" + nonsense)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void whoIsHiddenVanishesAndTheListSaysHowMany() {
        long hidden = InventedPeople.inPolish();
        String all = man + "." + hidden + ".999999999999";
        assertThat(list(all).select("article.hit")).hasSize(2);
        state(hidden, RecordState.HIDDEN);
        try {
            Document page = list(all);
            assertThat(page.select("article.hit")).hasSize(1);
            assertThat(page.text())
                    .contains("2 more records of the list are not shown")
                    .doesNotContain("Zmyślony");
            assertThat(given().get("/api/v1/exports/records.csv?ids=" + all).asString())
                    .contains("Шабельский")
                    .doesNotContain("Zmyślony");
        } finally {
            state(hidden, RecordState.PUBLISHED);
        }
    }

    @Test
    void theListLeavesAsFilesOfEveryForm() {
        List<String> files =
                list(man + "." + woman).select("a[href^=/api/v1/exports/]").eachAttr("href");
        for (String form : List.of("csv", "xlsx", "jsonl", "jsonld", "ged", "ged551")) {
            String file = "/api/v1/exports/records." + form + "?ids=" + man + "." + woman;
            assertThat(files).contains(file);
            Response answer = given().get(file);
            answer.then().statusCode(200);
            assertThat(answer.header("X-Record-Count")).as(file).isEqualTo("2");
        }
        String many = LongStream.rangeClosed(1, KeptList.MOST + 1)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining("."));
        given().get("/api/v1/exports/records.csv?ids=" + many).then().statusCode(400);
        given().get("/api/v1/exports/records.csv?ids=1&q=x").then().statusCode(400);
    }

    @Test
    void aFullListSaysSo() {
        String full = LongStream.rangeClosed(1, KeptList.MOST)
                .mapToObj(id -> String.valueOf(100_000_000_000_000_000L + id))
                .collect(Collectors.joining("."));
        Response answer = post(full, "same-origin", Map.of("keep", "" + man));
        assertThat(answer.cookie("kept")).isEqualTo(full);
        assertThat(full.length()).isLessThan(4_000);
        assertThat(answer.header("Location")).endsWith("/kept?full=yes");
        assertThat(given().cookie("kept", full).get("/kept?full=yes&lang=en").asString())
                .contains("The list holds 100 people");
    }

    private static Response post(String kept, String from, Map<String, String> fields) {
        return request(kept, from).formParams(fields).post("/kept");
    }

    private static RequestSpecification request(String kept, String from) {
        RequestSpecification request =
                given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
        request = kept == null ? request : request.cookie("kept", kept);
        return from == null ? request : request.header("Sec-Fetch-Site", from);
    }

    private static Map<String, String> fields(Element form) {
        return form.select("input[type=hidden]").stream()
                .collect(Collectors.toMap(input -> input.attr("name"), input -> input.attr("value")));
    }

    private static Document list(String kept) {
        return Jsoup.parse(given().cookie("kept", kept)
                .get("/kept?lang=en")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private static void state(long id, RecordState state) {
        QuarkusTransaction.requiringNew().run(() -> MemorialRecord.<MemorialRecord>findById(id).state = state);
    }
}
