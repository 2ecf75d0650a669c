package org.knigipamiati.web.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A flood is asked to come again, and takes nobody's turn for ever. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class AtOnceTest {

    @Inject
    AtOnce atOnce;

    @Inject
    WebConfig config;

    private final List<String> begun = new ArrayList<>();

    @AfterEach
    void allEnd() {
        begun.forEach(atOnce::end);
    }

    @Test
    void whoeverComesWhenAllTurnsAreTakenIsAskedToComeAgain() {
        while (begin(null) == 0) {
            assertThat(begun.size()).isLessThanOrEqualTo(config.atOnce());
        }
        Response page = given().header("Accept-Language", "en").get("/about");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("3");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(Jsoup.parse(page.asString()).select("h1").text()).isEqualTo("Too many requests");
        Response problem = given().get("/api/v1/sources");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.contentType()).startsWith("application/problem+json");
        assertThat(given().get("/static/site.css").statusCode()).isNotEqualTo(503);

        atOnce.end(begun.remove(0));
        // Its own turn ends with its answer: otherwise the second would find none.
        assertThat(given().get("/about").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().get("/api/v1/sources").header("Cache-Control")).isEqualTo("no-cache");
        assertThat(given().get("/no/such/page").statusCode()).isEqualTo(404);
        assertThat(given().get("/about").statusCode()).isEqualTo(200);
    }

    @Test
    void oneClientDoesNotTakeTheTurnsOfAll() {
        for (int i = 0; i < config.atOncePerClient(); i++) {
            assertThat(begin("one")).isZero();
        }
        assertThat(begin("one")).isEqualTo(429);
        assertThat(begin("another")).isZero();
        atOnce.end("one");
        begun.remove("one");
        assertThat(begin("one")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, cb007107",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "127.0.0.1,",
        "::1,",
        "host.example,"
    })
    void aClientIsHisAddressAsFarAsOneCustomerHasIt(String address, String client) {
        assertThat(AtOnce.client(address)).isEqualTo(client);
    }

    private int begin(String client) {
        int refused = atOnce.begin(client);
        if (refused == 0) {
            begun.add(client);
        }
        return refused;
    }
}
