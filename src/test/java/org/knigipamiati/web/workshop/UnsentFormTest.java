package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.accounts.gate.FormToken;
import org.knigipamiati.accounts.gate.UnsentForm;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What somebody typed outlives the session, and nobody else can make use of that. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class UnsentFormTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String TITLE = "Книга <памяти> \"Заозёрья\" & 'окрестностей'";
    private static final String COVERAGE = "Первая строка.\n\n  Третья — с отступом.";

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    private String name;
    private String book;

    @BeforeEach
    void aNewName() {
        name = "Осина " + digits();
        book = "kniga-" + UUID.randomUUID();
    }

    @Test
    void aSourceIsAddedAfterSigningInAgainInEnglish() {
        sourceAfterTheSessionEnded(
                "en", "Sign in again: what you typed is not lost", "I have signed in, go on", "Send it again");
    }

    @Test
    void aSourceIsAddedAfterSigningInAgainInRussian() {
        sourceAfterTheSessionEnded(
                "ru", "Войдите снова: набранное не потеряно", "Вход выполнен, продолжить", "Отправить ещё раз");
    }

    private void sourceAfterTheSessionEnded(String language, String heading, String goOn, String send) {
        Visitor chief = signedIn(Role.ADMINISTRATOR);
        chief.open("/workshop/sources/new?lang=" + language);
        String oldToken =
                chief.page().select("main [name=" + FormToken.FIELD + "]").val();
        endSessions();
        chief.submit("form.stacked", Map.of("id", book, "title", TITLE, "coverage", COVERAGE));
        assertThat(chief.status()).isEqualTo(401);
        Document page = chief.page();
        assertThat(page.select("html").attr("lang")).isEqualTo(language);
        assertThat(page.select("h1").text()).isEqualTo(heading);
        assertThat(page.select("#unsent button").text()).isEqualTo(goOn);
        assertThat(page.select("#unsent").attr("action")).isEqualTo("/workshop/sources");
        assertThat(page.select("#unsent [name=title]").val()).isEqualTo(TITLE);
        assertThat(page.select("#unsent [name=coverage]").val()).isEqualTo(COVERAGE);
        assertThat(page.select("details dd").eachText()).contains(TITLE);
        assertThat(page.select("main a[target=_blank]").attr("href")).startsWith("/sign-in");
        assertThat(page.html()).doesNotContain(oldToken);

        // Pressed too early it only shows the page again.
        chief.submit("#unsent", Map.of());
        assertThat(chief.status()).isEqualTo(401);

        inAnotherWindow(chief, name);
        chief.submit("#unsent", Map.of());
        assertThat(chief.status()).isEqualTo(403);
        assertThat(chief.page().select("h1").text()).isEqualTo(send);
        assertThat(chief.page().select("main [role=status]").text()).contains(name);
        assertThat(chief.request().get("/workshop/sources/" + book).statusCode())
                .isEqualTo(404);

        chief.submit("#unsent", Map.of());
        assertThat(chief.status()).isEqualTo(200);
        assertThat(chief.page().select("h1").text()).isEqualTo(TITLE);
        chief.open("/workshop/sources/" + book + "/edit");
        assertThat(chief.page().selectFirst("[name=coverage]").wholeText()).isEqualTo(COVERAGE);
    }

    @Test
    void aDraftKeepsWhatWasTypedAndTheButton() throws Exception {
        Visitor volunteer = draft();
        endSessions();
        volunteer.submit(
                "form[data-draft]",
                Map.of("act", "save", "f:surname", "Верхозимин", "note", "Буква стёрта.\nИли нет."));
        assertThat(volunteer.status()).isEqualTo(401);
        inAnotherWindow(volunteer, name);
        volunteer.submit("#unsent", Map.of()).submit("#unsent", Map.of());
        assertThat(volunteer.status()).isEqualTo(200);
        assertThat(volunteer.page().select("[name=f:surname]").text()).isEqualTo("Верхозимин");
        assertThat(volunteer.page().selectFirst("[name=note]").wholeText()).isEqualTo("Буква стёрта.\nИли нет.");
    }

    @Test
    void aFormOpenedBeforeSigningInAgainIsOfferedOnce() throws Exception {
        Visitor volunteer = draft();
        Document before = volunteer.page();
        endSessions();
        inAnotherWindow(volunteer, name);
        Response answer = sent(volunteer, before)
                .header("Sec-Fetch-Site", "same-origin")
                .post(before.select("form[data-draft]").attr("action"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(Jsoup.parse(answer.asString())
                        .select("#unsent [name=f:surname]")
                        .val())
                .isEqualTo("Верхозимин");
    }

    @Test
    void anotherPersonWhoPressesGetsOnlyWhatTheirRightsAllow() throws Exception {
        Visitor volunteer = draft();
        String action = volunteer.page().select("form[data-draft]").attr("action");
        endSessions();
        volunteer.submit("form[data-draft]", Map.of("act", "save", "f:surname", "Верхозимин"));
        String owner = name;
        name = "Ольха " + digits();
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER), "test");
        inAnotherWindow(volunteer, name);
        volunteer.submit("#unsent", Map.of());
        assertThat(volunteer.page().select("main [role=status]").text()).contains(name);
        volunteer.submit("#unsent", Map.of());
        assertThat(volunteer.status()).isGreaterThanOrEqualTo(403);
        Visitor again = new Visitor().signIn(owner, PASSWORD).open(action);
        assertThat(again.page().select("[name=f:surname]").text()).isEmpty();
    }

    @Test
    void aOneTimePasswordIsReplacedFirst() throws Exception {
        Visitor volunteer = draft();
        String oneTime = accounts.giveOneTimePassword(name, "test");
        Visitor window = volunteer.besides();
        window.open("/sign-in").submit("form[action=/sign-in]", Map.of("name", name, "password", oneTime));
        volunteer.submit("form[data-draft]", Map.of("act", "save", "f:surname", "Верхозимин"));
        assertThat(volunteer.status()).isEqualTo(401);
        assertThat(volunteer.page().select("#unsent [name=f:surname]").val()).isEqualTo("Верхозимин");
    }

    @Test
    void theTokenOfAnEndedSessionIsProofForBrowsersThatSayNothing() throws Exception {
        Visitor volunteer = draft();
        Document before = volunteer.page();
        String action = before.select("form[data-draft]").attr("action");
        endSessions();
        Response answer = sent(volunteer, before).post(action);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.asString()).contains("Верхозимин");
    }

    @Test
    void anotherSiteCannotLayWordsIntoThePage() throws Exception {
        Visitor volunteer = draft();
        Document before = volunteer.page();
        String action = before.select("form[data-draft]").attr("action");
        endSessions();
        Response foreign =
                sent(volunteer, before).header("Sec-Fetch-Site", "cross-site").post(action);
        Response unknown = new Visitor()
                .request()
                .contentType(FORM)
                .formParam("f:surname", "Верхозимин")
                .post(action);
        assertThat(foreign.statusCode()).isEqualTo(401);
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(foreign.asString() + unknown.asString()).doesNotContain("Верхозимин", "id=\"unsent\"");
    }

    @Test
    void passwordsLargeBodiesAndOtherPlacesAreNotRepeated() throws Exception {
        Visitor volunteer = draft();
        Document before = volunteer.page();
        String action = before.select("form[data-draft]").attr("action");
        endSessions();
        Response password =
                sent(volunteer, before).formParam("new-password", "тайна").post(action);
        RequestSpecification large = sent(volunteer, before);
        for (int i = 0; i < 4; i++) {
            large.formParam("much" + i, "x".repeat(UnsentForm.MOST_BYTES / 4));
        }
        Response script = sent(volunteer, before).accept("application/json").post(action);
        Response elsewhere =
                sent(volunteer, before).header("Sec-Fetch-Site", "same-origin").post("/accounts");
        for (Response answer : new Response[] {password, large.post(action), script, elsewhere}) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.asString()).doesNotContain("Верхозимин", "id=\"unsent\"", "тайна");
        }
    }

    /** A volunteer before a new draft. */
    private Visitor draft() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        volunteer.open("/workshop/pages/" + desk.page(false).id);
        return volunteer.submit("form.stacked", Map.of("text", InventedDesk.ENTRY));
    }

    /** What the form of a draft would send, without a word on where it comes from. */
    private static RequestSpecification sent(Visitor visitor, Document page) {
        return visitor.request()
                .contentType(FORM)
                .formParam(
                        FormToken.FIELD,
                        page.select("main [name=" + FormToken.FIELD + "]").val())
                .formParam("version", page.select("[name=version]").val())
                .formParam("act", "save")
                .formParam("f:surname", "Верхозимин");
    }

    private static void inAnotherWindow(Visitor visitor, String name) {
        Visitor window = visitor.besides();
        window.open("/sign-in").submit("form[action=/sign-in]", Map.of("name", name, "password", PASSWORD));
        assertThat(window.page().select("a[href=/account]").text()).contains(name);
    }

    /** Names of one alphabet. */
    private static String digits() {
        return UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    }

    private Visitor signedIn(Role role) {
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return new Visitor().signIn(name, PASSWORD);
    }

    /** As after a long pause. */
    private void endSessions() {
        // The last administrator cannot be closed.
        accounts.createWithPassword("Ясень " + digits(), PASSWORD, Set.of(Role.ADMINISTRATOR), "test");
        accounts.deactivate(name, "test");
        accounts.activate(name, "test");
    }
}
