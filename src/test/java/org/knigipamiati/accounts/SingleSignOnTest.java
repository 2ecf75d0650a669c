package org.knigipamiati.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.filter.cookie.CookieFilter;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** Signing in by OpenID Connect, with a provider that lives in this test. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
@TestProfile(Organisation.class)
class SingleSignOnTest {

    @Inject
    Accounts accounts;

    private final CookieFilter cookies = new CookieFilter();
    private String subject;
    private String name;

    @BeforeEach
    void somebodyOfTheOrganisation() {
        subject = UUID.randomUUID().toString();
        name = "Org " + subject.substring(0, 13);
    }

    @Test
    void whoeverTheProviderNamesGetsASessionAndTheirRoles() {
        InventedProvider.says(subject, name, "memorial-reviewers", "volunteer", "something-else");
        Response last = signIn("/account");
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.asString()).contains(name);
        Account account = accounts.find(name).orElseThrow();
        assertThat(account.roles).containsExactlyInAnyOrder(Role.REVIEWER, Role.VOLUNTEER);
        assertThat(account.signsInElsewhere()).isTrue();
        assertThat(Jsoup.parse(last.asString()).select("input[type=password]")).isEmpty();
    }

    @Test
    void aTokenOfAnotherSignInLetsNobodyIn() {
        InventedProvider.saysToAnother(subject, name, "volunteer");
        assertThat(signIn("/account").statusCode()).isNotEqualTo(200);
        assertThat(accounts.find(name)).isEmpty();
        InventedProvider.says(subject, name, "volunteer");
        assertThat(signIn("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void rolesFollowTheProviderAtEachSignIn() {
        InventedProvider.says(subject, name, "volunteer");
        signIn("/account");
        InventedProvider.says(subject, "another name", "memorial-reviewers");
        signOut();
        signIn("/account");
        assertThat(accounts.find(name).orElseThrow().roles).containsExactly(Role.REVIEWER);
        assertThat(accounts.find("another name")).isEmpty();
    }

    @Test
    void withoutARoleHereNobodyComesIn() {
        InventedProvider.says(subject, name, "reviewer", "something-else");
        Response last = signIn("/account");
        assertThat(last.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(last.asString()).select("[role=alert]").text()).isNotBlank();
        assertThat(accounts.find(name)).isEmpty();
    }

    @Test
    void aClosedAccountStaysClosedWhateverTheProviderSays() {
        InventedProvider.says(subject, name, "volunteer");
        signIn("/account");
        accounts.deactivate(name, "test");
        assertThat(signIn("/account").statusCode()).isEqualTo(403);
    }

    @Test
    void aMailAddressOrATakenNameIsNotKept() {
        accounts.createWithPassword(name, "четыре тихих слова", Set.of(Role.VOLUNTEER), "test");
        for (String unfit : new String[] {"anna@example.org", name}) {
            InventedProvider.says(subject + unfit, unfit, "volunteer");
            Response last = signIn("/account");
            assertThat(last.statusCode()).isEqualTo(200);
            assertThat(Jsoup.parse(last.asString()).select("dd").get(0).text()).startsWith("sso-");
            signOut();
        }
        assertThat(accounts.find(name).orElseThrow().signsInElsewhere()).isFalse();
    }

    @Test
    void theSignInPageOffersTheProviderAndStillTheForm() {
        var page = Jsoup.parse(given().get("/sign-in?next=/account").asString());
        assertThat(page.select("a[href='/sign-in/elsewhere?next=%2Faccount']")).hasSize(1);
        assertThat(page.select("input[name=password]")).hasSize(1);
    }

    @Test
    void anotherSiteIsNotFollowedAfterTheProviderEither() {
        InventedProvider.says(subject, name, "volunteer");
        Response back = walk("/sign-in/elsewhere?next=https://evil.example/", false);
        assertThat(back.header("Location")).doesNotContain("evil");
    }

    private Response signIn(String next) {
        return walk("/sign-in/elsewhere?next=" + next, true);
    }

    /** Follows redirects by hand, as cookies change on the way; stops at the last one of the sign-in if told so. */
    private Response walk(String start, boolean toTheEnd) {
        Response answer = given().filter(cookies).redirects().follow(false).get(start);
        for (int i = 0; i < 6 && answer.statusCode() / 100 == 3; i++) {
            if (!toTheEnd && answer.statusCode() == 303) {
                return answer;
            }
            answer = given().filter(cookies)
                    .redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .get(answer.header("Location"));
        }
        return answer;
    }

    private void signOut() {
        String token = Jsoup.parse(given().filter(cookies).get("/account").asString())
                .select("input[name=form-token]")
                .val();
        given().filter(cookies)
                .redirects()
                .follow(false)
                .formParam("form-token", token)
                .post("/sign-out")
                .then()
                .statusCode(303);
    }
}
