package org.knigipamiati.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.binary.Base32;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.SignInTest.Browser;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** A stolen password lets nobody review, and a browser left open lets nobody in. */
@QuarkusTest
@TestProfile(SecondFactorTest.Required.class)
@QuarkusTestResource(EmbeddedServicesResource.class)
class SecondFactorTest {

    private static final String PASSWORD = "четыре тихих слова";

    @Inject
    Accounts accounts;

    @Inject
    FailureLimits limits;

    private String name;

    @BeforeEach
    void aName() {
        limits.forget();
        name = "Factor " + UUID.randomUUID().toString().substring(0, 13);
    }

    @Test
    void whoReviewsAddsItBeforeAnythingElseAndSignsInWithIt() {
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.REVIEWER), "test");
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/workshop").then().statusCode(303);
        Response refused = browser.get("/workshop/queue");
        refused.then().statusCode(303);
        assertThat(refused.header("Location")).endsWith("/account");
        assertThat(own(browser)
                        .select("form[action=/account/factor] ~ *, .caution")
                        .text())
                .isNotBlank();

        browser.post("/account/factor", "act", "begin", "present", "не тот пароль тут")
                .then()
                .statusCode(400);
        assertThat(own(browser).select("code")).isEmpty();
        browser.post("/account/factor", "act", "begin", "present", PASSWORD)
                .then()
                .statusCode(303);
        byte[] secret = new Base32().decode(own(browser).select("code").text().replace(" ", ""));
        assertThat(own(browser).select("a[href^=otpauth:]").attr("href"))
                .contains(own(browser).select("code").text().replace(" ", ""));
        browser.post("/account/factor", "act", "confirm", "code", "000000")
                .then()
                .statusCode(400);
        browser.get("/workshop/queue").then().statusCode(303);
        long step = Totp.step(Instant.now());
        browser.post("/account/factor", "act", "confirm", "code", Totp.code(secret, step - 1))
                .then()
                .statusCode(303);
        browser.get("/workshop/queue").then().statusCode(200);

        Browser thief = new Browser();
        thief.signIn(name, PASSWORD, "/").then().statusCode(401);
        signIn(thief, Totp.code(secret, step - 1)).then().statusCode(401);
        Browser home = new Browser();
        String code = Totp.code(secret, Totp.step(Instant.now()));
        signIn(home, code).then().statusCode(303);
        home.get("/workshop/queue").then().statusCode(200);
        signIn(new Browser(), code).then().statusCode(401);

        // As a clock leaves it that was two days ahead and is set back.
        QuarkusTransaction.requiringNew()
                .run(() -> Account.update("secondStep = secondStep + 5760 where name = ?1", name));
        signIn(new Browser(), code).then().statusCode(303);
        signIn(new Browser(), code).then().statusCode(401);

        assertThat(own(home).text()).contains(name);
        String oneTime = accounts.giveOneTimePassword(name, "test");
        Browser found = new Browser();
        found.signIn(name, oneTime, "/").then().statusCode(303);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Account.named(name).orElseThrow().hasSecondFactor()))
                .as("whoever lost the telephone begins anew")
                .isFalse();
    }

    @Test
    void volunteersMayHaveItAndTakeItAway() {
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");
        browser.get("/workshop").then().statusCode(200);
        browser.post("/account/factor", "act", "begin", "present", PASSWORD);
        byte[] secret = new Base32().decode(own(browser).select("code").text().replace(" ", ""));
        long step = Totp.step(Instant.now());
        browser.post("/account/factor", "act", "confirm", "code", Totp.code(secret, step - 1))
                .then()
                .statusCode(303);
        browser.post("/account/factor", "act", "remove", "present", PASSWORD, "code", "")
                .then()
                .statusCode(400);
        browser.post(
                        "/account/factor",
                        "act",
                        "remove",
                        "present",
                        PASSWORD,
                        "code",
                        Totp.code(secret, Totp.step(Instant.now())))
                .then()
                .statusCode(303);
        new Browser().signIn(name, PASSWORD, "/").then().statusCode(303);
        assertThat(accounts.changes(accounts.find(name).orElseThrow()))
                .extracting(change -> change.what)
                .startsWith(AccountChange.What.FACTOR_REMOVED, AccountChange.What.FACTOR_ADDED);
    }

    @Test
    void anOldSessionProvesWhoItIsBeforeItChangesRights() {
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.ADMINISTRATOR), "test");
        Browser browser = new Browser();
        browser.signIn(name, PASSWORD, "/");
        browser.post("/account/factor", "act", "begin", "present", PASSWORD);
        byte[] secret = new Base32().decode(own(browser).select("code").text().replace(" ", ""));
        browser.post("/account/factor", "act", "confirm", "code", Totp.code(secret, Totp.step(Instant.now()) - 1));
        browser.get("/accounts").then().statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> AccountSession.update(
                        "confirmedAt = ?1 where account.nameKey = ?2",
                        Instant.now().minusSeconds(31 * 60),
                        UserNames.key(name)));

        for (Response asked :
                List.of(browser.get("/accounts"), browser.post("/accounts", "name", "Гость", "role", "volunteer"))) {
            asked.then().statusCode(303);
            assertThat(asked.header("Location")).endsWith("/account/confirm?next=%2Faccounts");
        }
        Response run = browser.post("/workshop/proposals/runs/1", "act", "consent");
        assertThat(run.header("Location")).endsWith("/account/confirm?next=%2Fworkshop%2Fproposals");
        assertThat(accounts.find("Гость")).isEmpty();
        browser.get("/workshop").then().statusCode(200);

        String code = Totp.code(secret, Totp.step(Instant.now()));
        browser.post("/account/confirm", "present", "не тот пароль тут", "code", code, "next", "/accounts")
                .then()
                .statusCode(400);
        browser.post("/account/confirm", "present", PASSWORD, "code", "", "next", "/accounts")
                .then()
                .statusCode(400);
        browser.get("/accounts").then().statusCode(303);
        Response proved =
                browser.post("/account/confirm", "present", PASSWORD, "code", code, "next", "//elsewhere.example");
        proved.then().statusCode(303);
        assertThat(proved.header("Location")).doesNotContain("elsewhere");
        browser.get("/accounts").then().statusCode(200);
    }

    @Test
    void oneSeesWhereOneIsSignedInAndEndsIt() {
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        Browser here = new Browser();
        Browser lost = new Browser();
        Browser other = new Browser();
        for (Browser each : List.of(here, lost, other)) {
            each.signIn(name, PASSWORD, "/");
        }
        assertThat(own(here).select("form[action=/account/sessions] li")).hasSize(3);
        String stranger = name + "x";
        accounts.createWithPassword(stranger, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        Browser foreign = new Browser();
        foreign.signIn(stranger, PASSWORD, "/");
        String key = own(here)
                .select("form[action=/account/sessions] li button")
                .get(0)
                .val();
        foreign.post("/account/sessions", "act", key);
        assertThat(own(here).select("form[action=/account/sessions] li"))
                .as("another's stays")
                .hasSize(3);
        here.post("/account/sessions", "act", key).then().statusCode(303);
        assertThat(own(here).select("form[action=/account/sessions] li")).hasSize(2);
        here.post("/account/sessions", "act", "others").then().statusCode(303);
        assertThat(own(here).select("form[action=/account/sessions] li")).hasSize(1);
        lost.get("/account").then().statusCode(303);
        other.get("/account").then().statusCode(303);
        foreign.get("/account").then().statusCode(200);
    }

    private Response signIn(Browser browser, String code) {
        return browser.signIn(name, PASSWORD, "/", code);
    }

    private static Document own(Browser browser) {
        return Jsoup.parse(browser.get("/account").asString());
    }

    /** As it is without a setting. */
    public static class Required implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("knigi.accounts.second-factor-required", "true");
        }
    }
}
