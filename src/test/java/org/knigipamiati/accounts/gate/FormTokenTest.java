package org.knigipamiati.accounts.gate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.AccountSession;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.Secrets;
import org.knigipamiati.accounts.Sessions;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** No other site can send a form in somebody's name. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class FormTokenTest {

    private static final String SESSION = "knigi-session";
    private static final String VISITOR = "knigi-form";

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    private String session;

    @BeforeEach
    void somebodyIsSignedIn() {
        session = open();
    }

    @Test
    void aFormWithItsTokenIsTaken() {
        signOut(session, tokenOf(session)).then().statusCode(303);
        assertThat(isOpen(session)).isFalse();
    }

    @Test
    void aFormWithoutOrWithAWrongTokenIsRefused() {
        for (String wrong : new String[] {null, "", "x", tokenOf(open())}) {
            Response answer = signOut(session, wrong);
            answer.then().statusCode(403);
            assertThat(Jsoup.parse(answer.asString()).select("h1").text()).isNotBlank();
        }
        assertThat(isOpen(session)).isTrue();
    }

    @Test
    void theTokenMayComeAsAHeader() {
        given().redirects()
                .follow(false)
                .cookie(SESSION, session)
                .header(FormToken.HEADER, tokenOf(session))
                .post("/sign-out")
                .then()
                .statusCode(303);
    }

    @Test
    void theTokenMayComeInAFormWithFiles() {
        given().redirects()
                .follow(false)
                .cookie(SESSION, session)
                .multiPart(FormToken.FIELD, tokenOf(session))
                .post("/sign-out")
                .then()
                .statusCode(303);
    }

    @Test
    void aTokenAmongTheParametersOfTheAddressIsNotTaken() {
        given().redirects()
                .follow(false)
                .cookie(SESSION, session)
                .queryParam(FormToken.FIELD, tokenOf(session))
                .post("/sign-out")
                .then()
                .statusCode(403);
    }

    @Test
    void whatTheBrowserCallsCrossSiteIsRefusedEvenWithTheToken() {
        for (String foreign : new String[] {"cross-site", "same-site"}) {
            given().redirects()
                    .follow(false)
                    .cookie(SESSION, session)
                    .header("Sec-Fetch-Site", foreign)
                    .formParam(FormToken.FIELD, tokenOf(session))
                    .post("/sign-out")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void aVisitorsTokenNeedsTheCookieThatWasSetWithIt() {
        Response page = given().get("/sign-in");
        String token = token(page);
        String cookie = page.cookie(VISITOR);
        assertThat(cookie).contains(".");
        signIn(cookie, token).then().statusCode(401);
        signIn(null, token).then().statusCode(403);
        signIn(given().get("/sign-in").cookie(VISITOR), token).then().statusCode(403);
    }

    @Test
    void aCookieThatWasNotSignedHereIsWorthNothing() {
        Response page = given().get("/sign-in");
        String seed = page.cookie(VISITOR).split("\\.")[0];
        for (String forged : new String[] {seed + ".x", seed + ".", seed, "." + seed, "a.b"}) {
            signIn(forged, token(page)).then().statusCode(403);
        }
    }

    @Test
    void aVisitorKeepsTheCookieFromPageToPage() {
        Response first = given().get("/sign-in");
        Response second = given().cookie(VISITOR, first.cookie(VISITOR)).get("/sign-in");
        assertThat(second.cookie(VISITOR)).isNull();
        assertThat(token(second)).isEqualTo(token(first));
    }

    @Test
    void theTokenDoesNotGiveTheSessionAway() {
        String page = given().cookie(SESSION, session).get("/account").asString();
        assertThat(page).contains(tokenOf(session)).doesNotContain(session);
    }

    private Response signIn(String cookie, String token) {
        var request = given().redirects().follow(false);
        if (cookie != null) {
            request.cookie(VISITOR, cookie);
        }
        return request.formParam("name", "nobody")
                .formParam("password", "nothing at all")
                .formParam(FormToken.FIELD, token)
                .post("/sign-in");
    }

    private static Response signOut(String session, String token) {
        var request = given().redirects().follow(false).cookie(SESSION, session);
        if (token != null) {
            request.formParam(FormToken.FIELD, token);
        }
        return request.post("/sign-out");
    }

    private static String tokenOf(String session) {
        return token(given().cookie(SESSION, session).get("/account"));
    }

    private static String token(Response page) {
        return Jsoup.parse(page.asString())
                .select("input[name=" + FormToken.FIELD + "]")
                .get(0)
                .val();
    }

    private String open() {
        String name = "Form " + UUID.randomUUID().toString().substring(0, 13);
        return sessions.open(accounts.createWithPassword(name, "четыре тихих слова", Set.of(Role.VOLUNTEER), "test"))
                .orElseThrow();
    }

    private static boolean isOpen(String session) {
        return QuarkusTransaction.requiringNew().call(() -> AccountSession.count("tokenHash", Secrets.sha256(session)))
                == 1;
    }
}
