package org.knigipamiati.accounts;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.SignInTest.Browser;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** How an administrator lets somebody in, and how that one makes the account their own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class AccountsPagesTest {

    private static final String PASSWORD = "четыре тихих слова";

    @Inject
    Accounts accounts;

    @Inject
    FailureLimits limits;

    private String administrator;
    private String volunteer;
    private String other;
    private final Browser office = new Browser();

    @BeforeEach
    void anAdministratorIsSignedIn() {
        limits.forget();
        String number = UUID.randomUUID().toString().substring(0, 13);
        administrator = "Head " + number;
        volunteer = "Helper " + number;
        accounts.createWithPassword(administrator, PASSWORD, Set.of(Role.ADMINISTRATOR), "test");
        office.signIn(administrator, PASSWORD, "/");
    }

    @Test
    void aNewVolunteerReplacesTheOneTimePasswordBeforeAnythingElse() {
        Response created = office.post("/accounts", "name", volunteer, "role", "volunteer");
        created.then().statusCode(201);
        assertThat(created.header("Cache-Control")).contains("no-store");
        String oneTime =
                Jsoup.parse(created.asString()).select("[role=status] code").text();

        Browser home = new Browser();
        home.signIn(volunteer, oneTime, "/account").then().statusCode(303);
        assertThat(Jsoup.parse(home.get("/account").asString())
                        .select(".caution")
                        .text())
                .isNotBlank();
        Response refused = home.post("/account/password", fields(oneTime, "short", "short"));
        refused.then().statusCode(400);
        assertThat(alert(refused)).contains("12");
        home.post("/account/password", fields(oneTime, PASSWORD, PASSWORD + "!"))
                .then()
                .statusCode(400);
        home.post("/account/password", fields(oneTime, oneTime, oneTime)).then().statusCode(400);
        home.post("/account/password", fields("wrong wrong wrong", PASSWORD, PASSWORD))
                .then()
                .statusCode(400);

        Response replaced = home.post("/account/password", fields(oneTime, PASSWORD, PASSWORD));
        replaced.then().statusCode(303);
        Document page = Jsoup.parse(home.get("/account?done=password").asString());
        assertThat(page.select("[role=status]").text()).isNotBlank();
        assertThat(page.select(".caution").text()).isEmpty();
        assertThat(new Browser().signIn(volunteer, oneTime, "/").statusCode()).isEqualTo(401);
        assertThat(new Browser().signIn(volunteer, PASSWORD, "/").statusCode()).isEqualTo(303);
    }

    @Test
    void replacingThePasswordSignsOutEveryOtherBrowser() {
        Browser elsewhere = new Browser();
        elsewhere.signIn(administrator, PASSWORD, "/");
        String chosen = "пять совсем других слов";
        office.post("/account/password", fields(PASSWORD, chosen, chosen))
                .then()
                .statusCode(303);
        elsewhere.get("/account").then().statusCode(303);
        office.get("/account").then().statusCode(200);
    }

    @Test
    void aTakenOrImpossibleNameIsSaidAndTheFormKeepsWhatWasTyped() {
        Response taken = office.post("/accounts", "name", administrator.toUpperCase(), "role", "volunteer");
        taken.then().statusCode(400);
        assertThat(alert(taken)).isNotBlank();
        assertThat(Jsoup.parse(taken.asString()).select("#name").val()).isEqualTo(administrator.toUpperCase());
        office.post("/accounts", "name", "anna@example.org", "role", "volunteer")
                .then()
                .statusCode(400);
        office.post("/accounts", "name", volunteer).then().statusCode(400);
        office.post("/accounts", "name", volunteer, "role", "tsar").then().statusCode(400);
        assertThat(accounts.find(volunteer)).isEmpty();
    }

    @Test
    void rolesPasswordAndStateAreChangedAndWrittenDown() {
        accounts.createWithPassword(volunteer, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        String page = "/accounts/" + accounts.find(volunteer).orElseThrow().id;
        Response given = office.post(page + "/password");
        given.then().statusCode(200);
        assertThat(Jsoup.parse(given.asString()).select("[role=status] code").text())
                .hasSize(23);
        office.post(page + "/deactivate").then().statusCode(303);
        office.post(page + "/activate").then().statusCode(303);
        // Each of these gives, or takes over, the rights of who reviews: a second administrator consents.
        Browser second = anotherAdministrator();
        String both = administrator + " + " + other;
        office.post(page + "/roles", "role", "reviewer").then().statusCode(303);
        assertThat(roles()).containsExactly(Role.VOLUNTEER);
        consent(second).then().statusCode(303);
        office.post(page + "/deactivate").then().statusCode(303);
        office.post(page + "/activate").then().statusCode(303);
        assertThat(accounts.find(volunteer).orElseThrow().active).isFalse();
        consent(second).then().statusCode(303);
        office.post(page + "/password").then().statusCode(303);
        given = consent(second);
        given.then().statusCode(200);
        assertThat(Jsoup.parse(given.asString()).select("[role=status] code").text())
                .hasSize(23);
        Account account = accounts.find(volunteer).orElseThrow();
        assertThat(account.roles).containsExactly(Role.REVIEWER);
        assertThat(account.active).isTrue();
        assertThat(account.mustReplacePassword()).isTrue();
        assertThat(accounts.changes(account))
                .extracting(change -> change.what)
                .containsExactly(
                        AccountChange.What.ONE_TIME_PASSWORD,
                        AccountChange.What.ACTIVATED,
                        AccountChange.What.DEACTIVATED,
                        AccountChange.What.ROLES,
                        AccountChange.What.ACTIVATED,
                        AccountChange.What.DEACTIVATED,
                        AccountChange.What.ONE_TIME_PASSWORD,
                        AccountChange.What.CREATED);
        assertThat(accounts.changes(account))
                .extracting(change -> change.actor)
                .containsExactly(both, both, administrator, both, administrator, administrator, administrator, "test");
        List<String> acts =
                Jsoup.parse(office.get(page).asString()).select("main li").eachText();
        assertThat(acts).hasSize(8).allSatisfy(act -> assertThat(act).doesNotContain("["));
    }

    @Test
    void nobodyAloneLetsInWhoCouldConsent() {
        for (String role : List.of("reviewer", "administrator")) {
            office.post("/accounts", "name", volunteer, "role", role).then().statusCode(303);
            assertThat(accounts.find(volunteer)).isEmpty();
            Response again = office.post("/accounts", "name", volunteer.toUpperCase(), "role", role);
            again.then().statusCode(400);
            assertThat(alert(again)).contains(administrator);
            Response alone = consent(office);
            alone.then().statusCode(400);
            assertThat(alert(alone)).isNotBlank();
            assertThat(accounts.find(volunteer)).isEmpty();
            decide(office, "refuse").then().statusCode(303);
        }
        office.post("/accounts", "name", volunteer, "role", "reviewer").then().statusCode(303);
        String waits = "/accounts/proposals/" + lastProposal();
        Response created = consent(anotherAdministrator());
        created.then().statusCode(200);
        assertThat(Jsoup.parse(created.asString()).select("[role=status] code").text())
                .hasSize(23);
        assertThat(roles()).containsExactly(Role.REVIEWER);
        office.post(waits, "act", "refuse").then().statusCode(400);
    }

    @Test
    void whoIsNoAdministratorAnyMoreHasProposedNothing() {
        office.post("/accounts", "name", volunteer, "role", "reviewer").then().statusCode(303);
        Browser second = anotherAdministrator();
        accounts.deactivate(administrator, "test");
        Response refused = consent(second);
        refused.then().statusCode(400);
        assertThat(alert(refused)).contains(administrator);
        assertThat(accounts.find(volunteer)).isEmpty();
        decide(second, "refuse").then().statusCode(303);
    }

    private Browser anotherAdministrator() {
        other = "Other " + UUID.randomUUID().toString().substring(0, 13);
        accounts.createWithPassword(other, PASSWORD, Set.of(Role.ADMINISTRATOR), "test");
        Browser second = new Browser();
        second.signIn(other, PASSWORD, "/");
        return second;
    }

    private static Response consent(Browser who) {
        return decide(who, "consent");
    }

    private static Response decide(Browser who, String act) {
        return who.post("/accounts/proposals/" + lastProposal(), "act", act);
    }

    private static long lastProposal() {
        return QuarkusTransaction.requiringNew().call(() -> AccountProposal.<AccountProposal>find("order by id desc")
                .firstResult()
                .id);
    }

    private Set<Role> roles() {
        return accounts.find(volunteer).orElseThrow().roles;
    }

    @Test
    void anAccountThatIsNotThereIsNotFound() {
        office.get("/accounts/999999999").then().statusCode(404);
        office.post("/accounts/999999999/deactivate").then().statusCode(404);
    }

    @Test
    void theLastAdministratorStays() {
        for (Account other : accounts.list()) {
            if (other.active && other.roles.contains(Role.ADMINISTRATOR) && !other.name.equals(administrator)) {
                accounts.deactivate(other.name, "test");
            }
        }
        assertThatThrownBy(() -> accounts.deactivate(administrator, "test"))
                .isInstanceOf(AccountProblem.class)
                .hasMessageContaining("last active administrator");
        String page = "/accounts/" + accounts.find(administrator).orElseThrow().id;
        Response refused = office.post(page + "/roles", "role", "volunteer");
        refused.then().statusCode(400);
        assertThat(alert(refused)).isNotBlank();
        assertThat(accounts.find(administrator).orElseThrow().roles).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void bothLanguagesHaveEveryWordOfThesePages() {
        accounts.createWithPassword(volunteer, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        long id = accounts.find(volunteer).orElseThrow().id;
        for (String language : new String[] {"ru", "en"}) {
            for (String path : new String[] {"/account", "/accounts", "/accounts/" + id}) {
                Document page =
                        Jsoup.parse(office.get(path + "?lang=" + language).asString());
                assertThat(page.select("html").attr("lang")).isEqualTo(language);
                assertThat(page.select("h1")).hasSize(1);
                assertThat(page.text()).as(path).doesNotContainPattern("\\[[a-z]+_\\w+]");
            }
            Document signIn =
                    Jsoup.parse(given().get("/sign-in?lang=" + language).asString());
            assertThat(signIn.text()).doesNotContainPattern("\\[[a-z]+_\\w+]");
            for (var input : signIn.select("main form[method=post] input:not([type=hidden])")) {
                assertThat(signIn.select("label[for=" + input.id() + "]")).hasSize(1);
            }
        }
    }

    private static String[] fields(String present, String chosen, String again) {
        return new String[] {"present", present, "chosen", chosen, "again", again};
    }

    private static String alert(Response page) {
        return Jsoup.parse(page.asString()).select("[role=alert]").text();
    }
}
