package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.typing.DoubleEntry;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/** What a volunteer meets on the pages where entries are typed, without any script. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class TypingPagesTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String ENTRY = InventedDesk.ENTRY;

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    @Inject
    DoubleEntry doubleEntry;

    @Test
    void whatTheChecksSayStandsBesideTheFieldsTheyNameThere() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, desk.page(false), ENTRY.replace("12 марта", "12 мая"));
        String said = volunteer.page().select("#p-arrest\\.date").text();
        assertThat(said).contains("arrest");
        assertThat(volunteer.page().select("#f-arrest\\.date").attr("aria-describedby"))
                .isEqualTo("p-arrest.date");
        assertThat(volunteer.page().select("#attention li").eachText())
                .anyMatch(line -> said.startsWith(line.replaceAll("\\. .*", ".")));
        volunteer.submit("form[data-draft]", Map.of("act", "save", "f:arrest.date", "1938-03-12"));
        assertThat(volunteer.page().select("#p-arrest\\.date")).isEmpty();
    }

    @Test
    void aRecordThatIsNotPublishedYetIsNamedBeforeItIsTypedTwice() throws Exception {
        Visitor first = signedIn(Role.VOLUNTEER);
        begin(first, desk.page(false), ENTRY);
        String surname = "Верхозимин-" + "абвгдежзик".charAt((int) (System.nanoTime() % 10));
        first.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", surname, "f:given_name", "Лука"));
        Visitor second = signedIn(Role.VOLUNTEER);
        begin(second, desk.page(false), ENTRY);
        assertThat(second.page().select("#likely").text()).isEmpty();
        Map<String, String> name = Map.of("act", "save", "f:surname", surname, "f:given_name", "лука");
        second.submit("form[data-draft]", name);
        assertThat(second.page().select("#likely").text()).contains(surname + " Лука", "Page 17", "waits for review");
        assertThat(second.page().select("#likely a")).as("somebody else's work").isEmpty();
        second.submit("form[data-draft]", Map.of("act", "save", "f:birth.date", "1871"));
        assertThat(second.page().select("#likely").text())
                .as("born in another year")
                .isEmpty();
        Visitor reviewer = signedIn(Role.REVIEWER);
        begin(reviewer, desk.page(false), ENTRY);
        reviewer.submit("form[data-draft]", name);
        assertThat(reviewer.page().select("#likely a")).isNotEmpty();
    }

    @Test
    void thePageSaysWhoTypesItAndLeadsOnWithOneKey() throws Exception {
        BookPage page = desk.page(false);
        String source = "/workshop/sources/" + page.source.id;
        Visitor first = signedIn(Role.VOLUNTEER);
        first.open(source).submit("form[enctype]", Map.of("label", "18"));
        begin(first, page, ENTRY);
        Visitor second = signedIn(Role.VOLUNTEER);
        second.open("/workshop/pages/" + page.id);
        assertThat(second.text()).contains("has been typing it since", "What others typed", "1. Родился в 1899 г.");
        assertThat(second.page().select("textarea[name=text]")).isEmpty();
        first.submit("form[data-draft]", Map.of("act", "hand-in"));
        assertThat(first.page().select("[autofocus]").eachText()).containsExactly("The page is done, take the next");
        first.submit("form[action$=next-page]", Map.of("finish", "yes"));
        assertThat(first.page().select("h1").text()).isEqualTo("Page 18");
        first.submit("form[action$=next-page]", Map.of("finish", "yes"));
        assertThat(first.page().select("[role=alert]").text()).contains("no free page");
        assertThat(second.open(source).page().select("#pages ~ ul li").eachText())
                .allSatisfy(line -> assertThat(line).contains("typed", "done"));
    }

    @Test
    void aReviewerAcceptsAndGoesOnWithinThePage() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, desk.page(false), String.join("\n\n", ENTRY, ENTRY, ENTRY));
        for (String given : new String[] {"Авдей", "Борис", "Влас"}) {
            volunteer.submit(
                    "form[data-draft]", Map.of("act", "hand-in", "f:surname", "Верхозимин", "f:given_name", given));
        }
        String second = volunteer.page().select("li a:contains(2. )").attr("href");
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open(second);
        assertThat(reviewer.text()).contains("Entry 2 on page 17", "2 others of this page wait.");
        reviewer.submit("form:has([value=ACCEPT])", Map.of("then", "next"));
        assertThat(reviewer.page().select("h1").text()).isEqualTo("Верхозимин Влас");
        reviewer.submit("form:has([value=RETURN])", Map.of("reason", "Сверьте год."));
        reviewer.follow("Next to review");
        assertThat(reviewer.page().select("h1").text()).isEqualTo("Верхозимин Авдей");
        volunteer.open("/workshop").follow("Верхозимин Влас");
        assertThat(volunteer.page().select(".caution").text()).contains("sends it back: Сверьте год.");
        volunteer.follow("Correct fields");
        assertThat(volunteer.page().select(".caution").text()).contains("Сверьте год.");
    }

    @Test
    void aSlipInATypedTextIsCorrectedByARevisionAndTheEarlierTextStays() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, desk.page(false), ENTRY);
        Map<String, String> name = Map.of("act", "hand-in", "f:surname", "Верхозимин", "f:given_name", "Лука");
        volunteer.submit("form[data-draft]", name);
        String path = volunteer.page().select("a[href^=/workshop/records/]").attr("href");
        Visitor reviewer = signedIn(Role.REVIEWER);
        String form = "form[action$=/text]";
        reviewer.open(path + "/edit").submit(form, Map.of("reason", "по скану"));
        assertThat(reviewer.status()).as("the same text").isEqualTo(409);
        assertThat(reviewer.follow("Back to the work").page().select("h1").text())
                .isEqualTo("Верхозимин Лука");
        String corrected = ENTRY.replace("1899", "1898").replace("плотник", "столяр");
        reviewer.open(path + "/edit").submit(form, Map.of("raw", corrected, "reason", "по скану"));
        assertThat(reviewer.status()).isEqualTo(200);
        assertThat(reviewer.page().select(".verbatim").text()).contains("Родился в 1898", "столяр");
        assertThat(reviewer.page().select("h1").text())
                .as("what was typed stays")
                .isEqualTo("Верхозимин Лука");
        assertThat(reviewer.text()).contains("по скану");
        assertThat(reviewer.open(path + "/edit")
                        .page()
                        .select("#f-birth\\.date")
                        .text())
                .isEqualTo("1898");
    }

    @Test
    void whoComparesSaysWhichTypingsAreOfOneEntryAndGivesOneBackWithAReason() throws Exception {
        BookPage page = desk.page(true);
        String other = ENTRY.replace("1899", "1901").replace("плотник", "столяр");
        Visitor one = signedIn(Role.VOLUNTEER);
        begin(one, page, ENTRY + "\n\n" + other);
        one.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Верхозимин"));
        one.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Заозёркин"));
        Visitor two = signedIn(Role.VOLUNTEER);
        begin(two, page, ENTRY + "\n\n" + other);
        two.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Верхозимин"));
        two.submit("form[data-draft]", Map.of("act", "hand-in", "f:surname", "Заозёркин"));

        Visitor third = signedIn(Role.VOLUNTEER);
        String pair = "/workshop/pairs/"
                + doubleEntry
                        .waiting(page, new Actor("Третья", Set.of(Role.VOLUNTEER)))
                        .get(0)
                        .first()
                        .id;
        third.open(pair);
        String form = "form[action$=/alignment]";
        assertThat(third.page().select("fieldset.difference")).isEmpty();
        String counterpart = third.page().select("#other option:contains(2. )").val();
        third.submit(form, Map.of("act", "realign", "other", counterpart));
        assertThat(third.page().select("[role=status]").text())
                .isEqualTo("Entry 1 of the first typing and entry 2 of the second are compared now.");
        assertThat(third.page().select("fieldset.difference")).isNotEmpty();
        third.submit(form, Map.of("act", "give-back-second", "reason", ""));
        assertThat(third.status()).as("without a reason").isEqualTo(409);
        third.open(pair).submit(form, Map.of("act", "give-back-second", "reason", "Сверьте занятие."));
        assertThat(third.text()).contains("went back to whoever made it");
        two.open("/workshop").open(two.page().select("#drafts + ul a").attr("href"));
        assertThat(two.text()).contains("Сверьте занятие.");
        assertThat(two.page().select("#f-surname").text()).isEqualTo("Заозёркин");
    }

    @Test
    void anEmptyEntryIsNotHandedIn() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, desk.page(false), "");
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in"));
        assertThat(volunteer.status()).isEqualTo(409);
        assertThat(volunteer.text()).contains("The entry is empty");
    }

    @Test
    void aPageIsRenamedMovedAndDeletedByWhoeverAddedIt() throws Exception {
        String source = "/workshop/sources/" + desk.page(false).source.id;
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        volunteer.open(source).submit("form[enctype]", Map.of("label", "18"));
        volunteer.open(source).follow("Page 18").follow("Mend the page");
        String form = "form[action$=/edit]";
        volunteer.submit(form, Map.of("act", "save", "label", "17"));
        assertThat(volunteer.status()).isEqualTo(409);
        volunteer.submit(form, Map.of("act", "save", "label", "16"));
        assertThat(labels(volunteer)).containsExactly("Page 17", "Page 16");
        volunteer.follow("Page 16").follow("Mend the page").submit(form, Map.of("act", "earlier"));
        assertThat(volunteer.text()).contains("It stands first, before page 17.");
        assertThat(volunteer.page().select("button[value=earlier]")).isEmpty();
        volunteer.submit("form:has([value=later])", Map.of("act", "later"));
        assertThat(volunteer.text()).contains("It stands last, after page 17.");
        volunteer.submit("form:has([value=earlier])", Map.of("act", "earlier"));
        assertThat(labels(volunteer.open(source))).containsExactly("Page 16", "Page 17");
        volunteer.follow("Page 17").follow("Mend the page");
        assertThat(volunteer.page().select(form)).as("somebody else's page").isEmpty();
        volunteer.open(source).follow("Page 16").submit("form.stacked", Map.of("text", ENTRY));
        volunteer.open(source).follow("Page 16").follow("Mend the page").submit(form, Map.of("act", "delete"));
        assertThat(volunteer.status()).isEqualTo(409);
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open(source).follow("Page 17").follow("Mend the page").submit(form, Map.of("act", "delete"));
        assertThat(reviewer.page().select("h1").text()).isEqualTo("Delete page 17?");
        assertThat(labels(reviewer.besides().open(source))).containsExactly("Page 16", "Page 17");
        reviewer.submit("form[action$=/edit]", Map.of("act", "delete-surely"));
        assertThat(labels(reviewer)).containsExactly("Page 16");
    }

    @Test
    void aQuestionAboutAPageIsSeenUntilItIsSettledAndOwnWorkIsTold() throws Exception {
        BookPage page = desk.page(false);
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, page, ENTRY);
        volunteer.submit("form[data-draft]", Map.of("act", "hand-in"));
        String notes = "form.stacked[action$=/notes]";
        volunteer.submit(notes, Map.of("words", "Третья строка не видна."));
        Visitor reviewer = signedIn(Role.REVIEWER);
        reviewer.open("/workshop");
        String line = "li:has(a[href^=/workshop/pages/" + page.id + "])";
        assertThat(reviewer.page().select("#notes ~ ul " + line).text()).contains("Третья строка не видна.");
        String settled = reviewer.open("/workshop/pages/" + page.id)
                .page()
                .select("button[name=settled]")
                .val();
        reviewer.submit("form:has(button[name=settled])", Map.of("settled", settled));
        assertThat(reviewer.text()).contains("settled by");
        assertThat(reviewer.open("/workshop").page().select("#notes ~ ul " + line))
                .isEmpty();
        volunteer.open("/workshop");
        assertThat(volunteer.page().select("#done + ul li").eachText())
                .containsExactly(
                        "1 entry handed in, in the last 30 days: 1; pages done: 0; records published: 0.",
                        "None came back.");

        BookPage blind = desk.page(true);
        volunteer.open("/workshop/pages/" + blind.id).submit(notes, Map.of("words", "Пятно."));
        assertThat(volunteer.text()).contains("Пятно.");
        Visitor other = signedIn(Role.VOLUNTEER);
        assertThat(other.open("/workshop/pages/" + blind.id).text()).doesNotContain("Пятно.");
    }

    @Test
    void theAbbreviationsOfAnEntryAreExplainedBesideItsFields() throws Exception {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        begin(volunteer, desk.page(false), ENTRY);
        assertThat(volunteer.page().select("#understood dl.abbreviations dt").eachText())
                .contains("б/п", "ВМН");
        assertThat(volunteer.page().select("#understood dl.abbreviations dd").text())
                .contains("supreme measure of punishment");
    }

    @Test
    void anInventedEntryIsReadToLearnByAndNothingIsStored() {
        Visitor volunteer = signedIn(Role.VOLUNTEER);
        volunteer.open("/workshop").follow("How to type");
        assertThat(volunteer.page().select("dd").eachText()).contains("ВЕРХОЗИМИН", "1896");
        assertThat(volunteer.page().select("mark.residue").text()).contains("синей скамейке");
        assertThat(volunteer.page().select("section li").text()).contains("Not understood in the text");
        String other = volunteer.page().select("#raw").text().replace("1896", "1901");
        volunteer.submit("form[action=/workshop/practice]", Map.of("raw", other));
        assertThat(volunteer.page().select("dd").eachText()).contains("1901").doesNotContain("1896");
        assertThat(volunteer.open("/workshop").page().select("a[href^=/workshop/drafts/]"))
                .isEmpty();
    }

    private static List<String> labels(Visitor visitor) {
        return visitor.page().select("#pages ~ ul a[href^=/workshop/pages/]").eachText();
    }

    private void begin(Visitor visitor, BookPage page, String text) {
        visitor.open("/workshop/pages/" + page.id).submit("form.stacked", Map.of("text", text));
    }

    private Visitor signedIn(Role role) {
        String name = "Лещина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return new Visitor().signIn(name, PASSWORD);
    }
}
