package org.knigipamiati.web.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Whatever fails, a reader gets a page in the own language, a program a problem, and neither learns how we are made. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FailuresTest {

    @Inject
    EntityManager em;

    @ParameterizedTest
    @CsvSource({"ours, 500", "engine, 503", "database, 503", "disk, 507", "full, 507"})
    void aPageThatFailsIsAPage(String kind, int status) {
        for (String path : new String[] {"/", "/records?q=x", "/counts", "/about", "/sign-in"}) {
            for (String language : new String[] {"ru", "en"}) {
                Response answer = given().header(FailureProbe.HEADER, kind)
                        .header("Accept-Language", language)
                        .get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(status);
                Document page = Jsoup.parse(answer.asString());
                assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
                assertThat(page.select("main h1")).as(path).hasSize(1);
                assertThat(page.select("header, nav, footer")).isNotEmpty();
                assertThat(page.text()).contains(answer.header("X-Request-Id"));
                assertNothingTold(answer);
                assertThat(answer.header("Retry-After")).isEqualTo(status == 503 ? "30" : null);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ours, 500", "engine, 503", "database, 503", "disk, 507", "full, 507"})
    void aProgramGetsAProblem(String kind, int status) {
        Response answer = given().header(FailureProbe.HEADER, kind).get("/api/v1/records");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getInt("status")).isEqualTo(status);
        assertThat(answer.jsonPath().getString("request")).isEqualTo(answer.header("X-Request-Id"));
        assertNothingTold(answer);
    }

    /** It was told as a database that is away, to be tried again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "de=1",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nnever ends",
                "--x\r\n:\r\n\r\n--"
            })
    void aFormThatCannotBeTakenApartIsTheFaultOfItsSender(String body) throws Exception {
        HttpRequest form = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/records/1/correction"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Retry-After")).isEmpty();
        assertThat(answer.body()).contains("<h1").doesNotContain("Exception", "multipart");
    }

    @Test
    void anErrorOfTheDatabaseDoesNotRepeatTheRowThatCausedIt() {
        Throwable refused =
                catchThrowable(() -> QuarkusTransaction.requiringNew().run(() -> {
                    em.createNativeQuery(
                                    "create temp table typed (draft text, year int not null check (year > 1800)) on commit drop")
                            .executeUpdate();
                    em.createNativeQuery("insert into typed values (?1, 17)")
                            .setParameter(1, FailureProbe.SECRET)
                            .executeUpdate();
                }));
        StringWriter log = new StringWriter();
        refused.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).contains("typed_year_check").doesNotContain(FailureProbe.SECRET, "Failing row");
    }

    private static void assertNothingTold(Response answer) {
        assertThat(answer.asString()).doesNotContain(FailureProbe.SECRET, "Exception", "java.", "org.knigi");
    }
}
