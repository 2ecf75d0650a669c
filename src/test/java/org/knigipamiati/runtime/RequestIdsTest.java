package org.knigipamiati.runtime;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class RequestIdsTest {

    @Test
    void anAnswerCarriesTheIdOfItsRequest() {
        given().header("X-Request-Id", "proxy-42.a").get("/robots.txt").then().header("X-Request-Id", is("proxy-42.a"));
    }

    @Test
    void aRequestWithoutAnIdIsGivenOne() {
        given().get("/robots.txt").then().header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void anIdThatCouldForgeALineOfTheLogIsReplaced() {
        String forged = "x".repeat(65);
        given().header("X-Request-Id", forged).get("/robots.txt").then().header("X-Request-Id", not(is(forged)));
    }
}
