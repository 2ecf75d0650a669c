package org.knigipamiati.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Cookies and limits when a proxy in front speaks HTTPS with the browser. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
@TestProfile(Organisation.class)
class BehindProxyTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String SECURE_COOKIE = "__Host-knigi-session";

    @Inject
    Accounts accounts;

    @Inject
    FailureLimits limits;

    private String name;

    @BeforeEach
    void anAccount() {
        limits.forget();
        name = "Proxy " + UUID.randomUUID().toString().substring(0, 13);
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
    }

    @Test
    void overHttpsTheCookieOfTheLanguageIsSecureToo() {
        for (String scheme : new String[] {"https", "http"}) {
            String cookie = given().header("X-Forwarded-Proto", scheme)
                    .header("X-Forwarded-For", "192.0.2.9")
                    .get("/about?lang=en")
                    .header("Set-Cookie");
            assertThat(cookie).startsWith("lang=").contains("HttpOnly", "SameSite=Lax");
            assertThat(cookie.contains("Secure")).as(scheme + ": " + cookie).isEqualTo(scheme.equals("https"));
        }
    }

    @Test
    void overHttpsCookiesAreSecureAndBoundToTheHost() {
        Response answer = signIn("192.0.2.1", name, PASSWORD);
        answer.then().statusCode(303);
        assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000");
        assertThat(answer.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(SECURE_COOKIE + "=")
                .contains("Secure", "Path=/")
                .doesNotContain("Domain="));
    }

    @Test
    void overHttpsACookieThatAnybodyCouldHavePlantedIsNotRead() {
        String token = signIn("192.0.2.1", name, PASSWORD).cookie(SECURE_COOKIE);
        browser("192.0.2.1").cookie(SECURE_COOKIE, token).get("/account").then().statusCode(200);
        browser("192.0.2.1")
                .cookie("knigi-session", token)
                .get("/account")
                .then()
                .statusCode(303);
    }

    @Test
    void failuresAreCountedForTheNetworkOfTheBrowserNotOfTheProxy() {
        String network = FailureLimits.network("192.0.2.1");
        for (int i = 0; limits.begin("nobody " + i, network); i++) {
            assertThat(i).as("failures before the network is refused").isLessThan(60);
        }
        signIn("192.0.2.77", name, PASSWORD).then().statusCode(429);
        signIn("198.51.100.1", name, PASSWORD).then().statusCode(303);
    }

    private static Response signIn(String address, String name, String password) {
        Response page = browser(address).get("/sign-in");
        String token = Jsoup.parse(page.asString())
                .select("input[name=form-token]")
                .get(0)
                .val();
        return browser(address)
                .cookies(page.cookies())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", name)
                .formParam("password", password)
                .formParam(FormToken.FIELD, token)
                .post("/sign-in");
    }

    private static RequestSpecification browser(String address) {
        return given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-For", address);
    }
}
