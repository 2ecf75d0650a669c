package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What is typed into a form and not sent, without any script: it stays, whatever happens to the window. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class BegunFormsTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String ENTRY = InventedDesk.ENTRY;
    private static final String BOX = "form[action$=/drafts]";
    private static final String FIELDS = "form[action$=/edit]";
    private static final String TEXT = "form[action$=/text]";

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    private String name;

    @Test
    void theBoxOfAPageIsKeptUntilItIsSent() throws Exception {
        Visitor here = signedIn(Role.VOLUNTEER);
        String page = "/workshop/pages/" + desk.page(false).id;
        here.open(page).submit(BOX, Map.of("act", "keep", "text", ENTRY));
        Visitor elsewhere = new Visitor().signIn(name, PASSWORD);
        elsewhere.open("/workshop").follow("Книга памяти Заозёрской области, page 17");
        assertThat(box(elsewhere)).isEqualTo(ENTRY);
        elsewhere.submit(BOX, Map.of());
        assertThat(elsewhere.page().select("h1").text()).contains("Entry 1");
        assertThat(box(here.open(page))).as("after it was sent").isEmpty();
        assertThat(signedIn(Role.VOLUNTEER).open(page).text())
                .as("somebody else's")
                .doesNotContain("плотник артели", "You typed into this form");
    }

    @Test
    void twoWindowsKeepTwoTextsAndSendingOneLeavesTheOther() throws Exception {
        Visitor first = signedIn(Role.VOLUNTEER);
        String page = "/workshop/pages/" + desk.page(false).id;
        first.open(page).submit(BOX, Map.of("act", "keep", "text", "Первый"));
        Visitor second = first.besides().open(page);
        first.submit(BOX, Map.of("act", "keep", "text", "Первый, дальше"));
        second.submit(BOX, Map.of("act", "keep", "text", "Второй"));
        assertThat(box(second)).isEqualTo("Второй");
        assertThat(second.page().select("section.apart").text()).contains("in another window too", "Первый, дальше");
        second.submit(BOX, Map.of("act", ""));
        assertThat(box(first.open(page))).isEqualTo("Первый, дальше");
        assertThat(first.page().select("section.apart")).isEmpty();
    }

    @Test
    void whatIsGivenUpIsAskedForAndCanBeTakenBackAndSoCanAnEmptiedBox() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        String page = "/workshop/pages/" + desk.page(false).id;
        volunteer.open(page).submit(BOX, Map.of("act", "give-up", "text", ENTRY));
        assertThat(volunteer.page().select("h1").text()).isEqualTo("Give up what you typed?");
        assertThat(box(volunteer.besides().open(page))).as("before the answer").isEqualTo(ENTRY);
        volunteer.submit("form[action$=/drafts]", Map.of("act", "give-up-surely"));
        assertThat(box(volunteer)).isEmpty();
        volunteer.submit("form:has([value=take-back])", Map.of("act", "take-back"));
        assertThat(box(volunteer)).isEqualTo(ENTRY);
        volunteer.submit(BOX, Map.of("act", "keep", "text", " "));
        assertThat(box(volunteer)).isEmpty();
        volunteer.submit("form:has([value=take-back])", Map.of("act", "take-back"));
        assertThat(box(volunteer)).isEqualTo(ENTRY);
    }

    @Test
    void whatIsRefusedIsKept() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        String page = "/workshop/pages/" + desk.page(false).id;
        String tooMany = "Запись.\n\n".repeat(201);
        volunteer.open(page).submit(BOX, Map.of("text", tooMany));
        assertThat(volunteer.status()).isEqualTo(409);
        assertThat(box(volunteer.open(page))).isEqualTo(tooMany);
    }

    @Test
    void theFieldsOfARecordAreKeptAndWhatOthersChangedMeanwhileIsShownBeside() throws Exception {
        Visitor reviewer = signedIn(Role.REVIEWER);
        String record = handedIn(desk.page(false));
        reviewer.open(record + "/edit")
                .submit(
                        FIELDS,
                        Map.of("act", "keep", "f:profession", "столяр", "f:party", "", "reason", "по карточке"));
        assertThat(reviewer.page().select("#f-profession").text()).isEqualTo("столяр");
        assertThat(reviewer.page().select("#reason").text()).isEqualTo("по карточке");
        assertThat(reviewer.open(record).text())
                .as("not sent")
                .contains("плотник")
                .doesNotContain("столяр");

        Visitor another = signedIn(Role.REVIEWER);
        assertThat(another.open(record + "/edit").page().select("#f-profession").text())
                .contains("плотник");
        another.submit(FIELDS, Map.of("f:birth.date", "1898", "reason", "по метрике"));
        reviewer.open("/workshop").follow("correcting fields: Верхозимин");
        assertThat(reviewer.page().select("[role=alert]").text()).contains("somebody else changed the record");
        assertThat(reviewer.page().select("table tbody").text())
                .as("only what was typed, not what the other changed")
                .contains("плотник", "столяр")
                .doesNotContain("1898", "1899");
        assertThat(reviewer.page().select("#f-birth\\.date").text()).isEqualTo("1898");
        reviewer.submit(FIELDS, Map.of());
        assertThat(reviewer.text()).contains("столяр", "1898");
        assertThat(reviewer.open("/workshop").text()).doesNotContain("correcting fields");
    }

    @Test
    void theTextOfAnEntryIsKeptAlsoWhenItCameTooLate() throws Exception {
        Visitor reviewer = signedIn(Role.REVIEWER);
        String record = handedIn(desk.page(false));
        String corrected = ENTRY.replace("1899", "1897");
        reviewer.open(record + "/edit");
        signedIn(Role.REVIEWER)
                .open(record + "/edit")
                .submit(FIELDS, Map.of("f:profession", "столяр", "reason", "по карточке"));
        reviewer.submit(TEXT, Map.of("raw", corrected, "reason", "по скану"));
        assertThat(reviewer.status()).isEqualTo(409);
        reviewer.open(record + "/edit");
        assertThat(reviewer.page().select("#raw").first().wholeText()).isEqualTo(corrected);
        assertThat(reviewer.page().select("[role=alert]").text()).contains("somebody else changed the record");
        reviewer.submit(TEXT, Map.of());
        assertThat(reviewer.page().select(".verbatim").text()).contains("Родился в 1897");
    }

    private String handedIn(BookPage page) {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        volunteer.open("/workshop/pages/" + page.id).submit(BOX, Map.of("text", ENTRY));
        volunteer.submit(
                "form[data-draft]", Map.of("act", "hand-in", "f:surname", "Верхозимин", "f:given_name", "Лука"));
        return volunteer.page().select("a[href^=/workshop/records/]").attr("href");
    }

    private static String box(Visitor visitor) {
        return visitor.page().select("#text").first().wholeText();
    }

    private Visitor signedIn(Role role) {
        name = "Осина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return new Visitor().signIn(name, PASSWORD);
    }
}
