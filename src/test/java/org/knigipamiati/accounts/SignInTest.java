package org.knigipamiati.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Signing in, staying signed in, and everything that ends it, through the pages. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class SignInTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String COOKIE = "knigi-session";

    @Inject
    Accounts accounts;

    @Inject
    AccountsConfig config;

    @Inject
    FailureLimits limits;

    @Inject
    Sessions sessions;

    @Inject
    Passwords passwords;

    private String name;

    @BeforeEach
    void anAccount() {
        limits.forget();
        name = "Вереск " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        name = name.substring(0, Math.min(name.length(), UserNames.MAX));
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
    }

    @Test
    void theRightPasswordOpensASessionAndLeadsOn() {
        Browser browser = new Browser();
        Response answer = browser.signIn(name, PASSWORD, "/account?done=no");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/account?done=no");
        assertThat(answer.header("Set-Cookie")).isNotNull();
        assertThat(answer.headers().getValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith(COOKIE + "=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .doesNotContain("Expires", "Max-Age"));
        assertThat(browser.get("/account").asString()).contains(name);
    }

    /** As many as an account may have are open at once; of another the one not used for longest makes room. */
    @Test
    void anotherSessionEndsTheOneThatWasNotUsedForLongest() {
        assertThat(config.sessionsAtOnce()).isEqualTo(20);
        Account account =
                QuarkusTransaction.requiringNew().call(() -> Account.named(name).orElseThrow());
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < config.sessionsAtOnce(); i++) {
            tokens.add(sessions.open(account).orElseThrow());
        }
        assertThat(tokens).allMatch(token -> sessions.holder(token).isPresent());
        String unused = tokens.get(7);
        QuarkusTransaction.requiringNew()
                .run(() -> AccountSession.update(
                        "lastSeenAt = ?1 where tokenHash = ?2",
                        Instant.now().minus(Duration.ofHours(1)),
                        Secrets.sha256(unused)));

        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");

        assertThat(sessions.holder(unused)).isEmpty();
        assertThat(tokens)
                .filteredOn(token -> sessions.holder(token).isPresent())
                .hasSize(tokens.size() - 1);
        String page = browser.get("/account").asString();
        assertThat(Jsoup.parse(page).select("form[action=/account/sessions] li"))
                .hasSize(config.sessionsAtOnce());
        assertThat(Jsoup.parse(page).select("#sessions + p").text()).contains("20");
    }

    @Test
    void whoWouldWaitTooLongForAHashIsAskedToComeAgain() {
        Passwords running = ClientProxy.unwrap(passwords);
        Duration patience = running.patience;
        int permits = running.running.drainPermits();
        running.patience = Duration.ofMillis(50);
        try {
            for (int i = 0; i <= config.failuresPerAccount(); i++) {
                Response answer = new Browser().signIn(name, PASSWORD, "/");
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.header("Retry-After")).isEqualTo("10");
            }
        } finally {
            running.patience = patience;
            running.running.release(permits);
        }
        assertThat(patience).isEqualTo(Duration.ofSeconds(10));
        // What nobody looked at was no wrong password.
        assertThat(new Browser().signIn(name, PASSWORD, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void theDatabaseHoldsOnlyTheHashOfTheToken() {
        Browser browser = new Browser();
        String token = browser.signIn(name, PASSWORD, "/").cookie(COOKIE);
        assertThat(sessionOf(token)).isNotNull();
        long stored = QuarkusTransaction.requiringNew().call(() -> AccountSession.count("tokenHash", token));
        assertThat(stored).isZero();
    }

    @Test
    void anUnknownNameAndAWrongPasswordGetTheSameAnswer() {
        Response wrong = new Browser().signIn(name, PASSWORD + "!", "/");
        Response unknown = new Browser().signIn("Никто", PASSWORD, "/");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(alert(unknown)).isEqualTo(alert(wrong)).isNotBlank();
        assertThat(unknown.cookie(COOKIE)).isNull();
    }

    @Test
    void aSessionGivenByAnAttackerIsNotTakenOver() {
        Browser browser = new Browser();
        String planted = Secrets.text(Secrets.bytes(32));
        Response answer = browser.signInWith(name, PASSWORD, planted);
        assertThat(answer.cookie(COOKIE)).isNotNull().isNotEqualTo(planted);
        assertThat(sessionOf(planted)).isNull();
    }

    @Test
    void signingInAgainEndsTheSessionBefore() {
        Browser browser = new Browser();
        String first = browser.signIn(name, PASSWORD, "/").cookie(COOKIE);
        String second =
                browser.post("/sign-in", "name", name, "password", PASSWORD).cookie(COOKIE);
        assertThat(second).isNotNull().isNotEqualTo(first);
        assertThat(sessionOf(first)).isNull();
        assertThat(sessionOf(second)).isNotNull();
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Browser browser = new Browser();
        String token = browser.signIn(name, PASSWORD, "/").cookie(COOKIE);
        Response out = browser.post("/sign-out");
        out.then().statusCode(303);
        assertThat(out.header("Clear-Site-Data")).isEqualTo("\"storage\"");
        assertThat(out.header("Strict-Transport-Security"))
                .as("said over plain HTTP it means nothing")
                .isNull();
        assertThat(sessionOf(token)).isNull();
        withSession(token, "/account").then().statusCode(303);
    }

    @Test
    void aSessionEndsWhenNobodyUsedItForALongTime() {
        String token = new Browser().signIn(name, PASSWORD, "/").cookie(COOKIE);
        age(token, Duration.ofMinutes(1), Duration.ofHours(9));
        withSession(token, "/account").then().statusCode(303);
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverBusy() {
        String token = new Browser().signIn(name, PASSWORD, "/").cookie(COOKIE);
        age(token, Duration.ofDays(8), Duration.ofSeconds(10));
        withSession(token, "/account").then().statusCode(303);
    }

    @Test
    void usingASessionKeepsItOpen() {
        String token = new Browser().signIn(name, PASSWORD, "/").cookie(COOKIE);
        age(token, Duration.ofHours(7), Duration.ofHours(7));
        withSession(token, "/account").then().statusCode(200);
        assertThat(sessionOf(token).lastSeenAt).isAfter(Instant.now().minusSeconds(60));
    }

    @Test
    void deactivationEndsEverySessionAtOnceAndRefusesNewOnes() {
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");
        accounts.deactivate(name, "test");
        browser.get("/account").then().statusCode(303);
        assertThat(new Browser().signIn(name, PASSWORD, "/").statusCode()).isEqualTo(401);
        accounts.activate(name, "test");
        assertThat(new Browser().signIn(name, PASSWORD, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void rolesHoldFromTheNextRequestOn() {
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");
        browser.get("/accounts").then().statusCode(403);
        accounts.setRoles(name, Set.of(Role.ADMINISTRATOR), "test");
        browser.get("/accounts").then().statusCode(200);
        accounts.createWithPassword(name + " 2", PASSWORD, Set.of(Role.ADMINISTRATOR), "test");
        accounts.setRoles(name, Set.of(Role.VOLUNTEER), "test");
        browser.get("/accounts").then().statusCode(403);
    }

    @Test
    void tooManyFailuresCloseTheAccountForAWhileEvenToTheRightPassword() {
        for (int i = 0; i < 10; i++) {
            assertThat(new Browser().signIn(name, "wrong wrong wrong", "/").statusCode())
                    .isEqualTo(401);
        }
        Response refused = new Browser().signIn(name, PASSWORD, "/");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(alert(refused)).isNotBlank();
    }

    @Test
    void aOneTimePasswordExpires() {
        accounts.giveOneTimePassword(name, "test");
        String oneTime = accounts.giveOneTimePassword(name, "test");
        long id = accounts.find(name).orElseThrow().id;
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update(
                        "oneTimeUntil = ?1 where id = ?2", Instant.now().minusSeconds(1), id));
        assertThat(new Browser().signIn(name, oneTime, "/").statusCode()).isEqualTo(401);
    }

    @Test
    void aHashOfOlderParametersIsRenewedAtTheNextSignIn() {
        long id = accounts.find(name).orElseThrow().id;
        String old = new Passwords(PasswordsTest.config("8192")).hash(PASSWORD);
        QuarkusTransaction.requiringNew().run(() -> Account.update("passwordHash = ?1 where id = ?2", old, id));
        new Browser().signIn(name, PASSWORD, "/").then().statusCode(303);
        assertThat(accounts.find(name).orElseThrow().passwordHash)
                .contains("m=" + config.argon2Memory() + ",")
                .doesNotContain("m=8192");
        new Browser().signIn(name, PASSWORD, "/").then().statusCode(303);
    }

    @Test
    void afterSigningInThePageIsNotStoredByAnybody() {
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");
        assertThat(browser.get("/account").header("Cache-Control")).contains("no-store");
    }

    @Test
    void anAddressOfAnotherSiteIsNotFollowedAfterSigningIn() {
        for (String elsewhere : new String[] {"https://evil.example/", "//evil.example/", "/\\evil.example/"}) {
            Response answer = new Browser().signIn(name, PASSWORD, elsewhere);
            assertThat(answer.header("Location")).as(elsewhere).doesNotContain("evil");
        }
    }

    @Test
    void aPageThatNeedsAnAccountLeadsToTheSignInPageAndBack() {
        Response answer = given().redirects().follow(false).get("/accounts?x=1");
        answer.then().statusCode(303);
        assertThat(answer.header("Location")).endsWith("/sign-in?next=%2Faccounts%3Fx%3D1");
        String next = Jsoup.parse(given().urlEncodingEnabled(false)
                        .get(answer.header("Location"))
                        .asString())
                .select("input[name=next]")
                .val();
        assertThat(next).isEqualTo("/accounts?x=1");
    }

    @Test
    void whatIsTooLongIsRefused() {
        assertThat(new Browser().signIn(name, "я".repeat(401), "/").statusCode())
                .isEqualTo(401);
        // more than any field of a form may hold, a page of a book included
        assertThat(new Browser().signIn(name, "я".repeat(110_000), "/").statusCode())
                .isEqualTo(413);
        assertThat(new Browser().signIn("и".repeat(401), PASSWORD, "/").statusCode())
                .isEqualTo(401);
    }

    private static String alert(Response page) {
        return Jsoup.parse(page.asString()).select("[role=alert]").text();
    }

    private static Response withSession(String token, String path) {
        return given().redirects().follow(false).cookie(COOKIE, token).get(path);
    }

    private static AccountSession sessionOf(String token) {
        return QuarkusTransaction.requiringNew().call(() -> AccountSession.findById(Secrets.sha256(token)));
    }

    private static void age(String token, Duration sinceOpened, Duration sinceSeen) {
        Instant now = Instant.now();
        QuarkusTransaction.requiringNew()
                .run(() -> AccountSession.update(
                        "createdAt = ?1, lastSeenAt = ?2 where tokenHash = ?3",
                        now.minus(sinceOpened),
                        now.minus(sinceSeen),
                        Secrets.sha256(token)));
    }

    /** Keeps cookies and sends the token of the form it has seen last, as browsers do. */
    static final class Browser {
        private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

        private final CookieFilter cookies = new CookieFilter();

        Response get(String path) {
            return given().filter(cookies).redirects().follow(false).get(path);
        }

        Response post(String path, String... fields) {
            String token = Jsoup.parse(get("/account").asString())
                    .select("input[name=form-token]")
                    .val();
            var request = given().filter(cookies)
                    .redirects()
                    .follow(false)
                    .contentType(FORM)
                    .formParam(FormToken.FIELD, token);
            for (int i = 0; i < fields.length; i += 2) {
                request.formParam(fields[i], fields[i + 1]);
            }
            return request.post(path);
        }

        Response signIn(String name, String password, String next) {
            return send(name, password, next, given().filter(cookies), given().filter(cookies));
        }

        Response signIn(String name, String password, String next, String code) {
            return send(
                    name,
                    password,
                    next,
                    given().filter(cookies),
                    given().filter(cookies).formParam("code", code));
        }

        Response signInWith(String name, String password, String plantedCookie) {
            return send(
                    name,
                    password,
                    "/",
                    given().filter(cookies).cookie(COOKIE, plantedCookie),
                    given().filter(cookies).cookie(COOKIE, plantedCookie));
        }

        private static Response send(
                String name, String password, String next, RequestSpecification first, RequestSpecification second) {
            String token = Jsoup.parse(first.get("/sign-in").asString())
                    .select("input[name=form-token]")
                    .val();
            return second.redirects()
                    .follow(false)
                    .contentType(FORM)
                    .formParam("name", name)
                    .formParam("password", password)
                    .formParam("next", next)
                    .formParam(FormToken.FIELD, token)
                    .post("/sign-in");
        }
    }
}
