package org.knigipamiati.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URL;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Organisation;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.notice.MailNews;
import org.knigipamiati.review.notice.MailWishes;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.Accessibility;
import org.knigipamiati.web.Chromium;
import org.knigipamiati.web.notice.NoticePost;

/** Mails are sent to who confirmed an address, tell numbers and no names, and are not lost. Invented people only. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
@TestProfile(Organisation.class)
class NoticePostTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final String FORM = "form[action^=/account/mail]";

    @TestHTTPResource("/")
    URL site;

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    @Inject
    MailWishes wishes;

    @Inject
    NoticePost post;

    @Inject
    MockMailbox mailbox;

    @Inject
    EntityManager em;

    private String name;
    private String address;

    @BeforeEach
    void somebodyWhoTypes() {
        mailbox.clear();
        name = account(Role.VOLUNTEER);
        address = "u" + UUID.randomUUID() + "@kniga.example";
    }

    @Test
    void anAddressIsToldOnlyAfterItsLinkWasOpenedByWhoAsked() throws Exception {
        Visitor volunteer = new Visitor().signIn(name, PASSWORD);
        volunteer.open("/account").submit(FORM, Map.of("act", "wish", "address", "kein Brief"));
        assertThat(volunteer.page().select("[role=alert]").text()).contains("does not look like");
        volunteer.open("/account").submit(FORM, Map.of("act", "wish", "address", address));
        assertThat(volunteer.page().select("[role=status]").text()).contains("Until you open it");
        assertThat(wishes.due(later())).doesNotContain(name);
        String text = sent().get(0).getText();
        assertThat(text).contains("https://kniga.example/account?mail=");
        String code = Pattern.compile("mail=(\\S+)")
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        Visitor other = new Visitor().signIn(account(Role.VOLUNTEER), PASSWORD);
        other.open("/account?mail=" + code).submit(FORM, Map.of("act", "confirm"));
        assertThat(other.status()).as("somebody else's link").isEqualTo(400);
        volunteer.open("/account?mail=" + code).submit(FORM, Map.of("act", "confirm"));
        assertThat(volunteer.page().select("[role=status]").text()).isEqualTo("We write to " + address + ".");
        assertThat(wishes.due(later())).contains(name);
        volunteer.submit(FORM, Map.of("act", "stop"));
        assertThat(wishes.of(name)).isEmpty();
        volunteer.submit(FORM, Map.of("act", "wish", "address", address));
        assertThat(volunteer.page().select("[role=alert]").text()).contains("sent a moment ago");
        assertThat(sent()).as("codes").hasSize(1);
    }

    @Test
    void thePartForMailsIsForEverybodyWhateverItSays() {
        List<String> violations = new ArrayList<>();
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            Page page = Chromium.signedIn(context, site, name, PASSWORD);
            violations.addAll(look(page, "/account", "no address"));
            page.fill("#address", address);
            page.click("button[value=wish]");
            violations.addAll(look(page, "/account", "an address that waits"));
            String code = Pattern.compile("mail=(\\S+)")
                    .matcher(sent().get(0).getText())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1);
            violations.addAll(look(page, "/account?mail=" + code, "its link"));
            page.click("button[value=confirm]");
            violations.addAll(look(page, "/account", "a confirmed one"));
            page.click("button[value=stop]");
            page.fill("#address", address);
            page.click("button[value=wish]");
            assertThat(page.locator("#mail ~ .caution").count()).isEqualTo(1);
            violations.addAll(Accessibility.violations(page, "a problem"));
        }
        assertThat(violations).isEmpty();
    }

    private List<String> look(Page page, String path, String where) {
        String address = site.toString().replaceAll("/$", "") + path + (path.contains("?") ? "&" : "?") + "lang=";
        List<String> violations =
                Accessibility.everywhere(page, where, language -> address + language, List.of(320, 640));
        page.navigate(address + "en");
        assertThat(page.locator("#mail").count()).as(where).isEqualTo(1);
        return violations;
    }

    @Test
    void aMailTellsHowManyAndWhereAndNobodysName() throws Exception {
        confirmed(name);
        String reviewer = account(Role.REVIEWER);
        confirmed(reviewer);
        String record = handedIn();
        Visitor review = new Visitor().signIn(reviewer, PASSWORD);
        review.open(record).submit("form:has([value=RETURN])", Map.of("reason", "Сверьте год у Верхозимина."));
        post.round(later());
        assertThat(sent()).hasSize(1);
        Mail mail = sent().get(0);
        assertThat(mail.getText())
                .contains("1 record came back to you.", "https://kniga.example/workshop\n")
                .doesNotContain("Верхозимин", "Сверьте", "question", "consent");
        assertThat(mail.getFrom()).isEqualTo("books@kniga.example");
        post.round(later());
        assertThat(sent()).as("told once").hasSize(1);
    }

    @Test
    void whatCouldNotBeSentIsToldTheNextTime() throws Exception {
        confirmed(name);
        String record = handedIn();
        new Visitor()
                .signIn(account(Role.REVIEWER), PASSWORD)
                .open(record)
                .submit("form:has([value=RETURN])", Map.of("reason", "Сверьте."));
        assertThatThrownBy(() -> wishes.tell(name, later(), (wish, news) -> {
                    throw new IllegalStateException("the server is down");
                }))
                .hasMessageContaining("down");
        List<MailNews> told = new ArrayList<>();
        wishes.tell(name, later(), (wish, news) -> told.add(news));
        wishes.tell(name, later(), (wish, news) -> told.add(news));
        assertThat(told).containsExactly(new MailNews(1, 0, 0));
    }

    @Test
    void whoMayConsentIsToldOfOthersProposalsAndWhoAskedOfAnswers() throws Exception {
        confirmed(name);
        String reviewer = account(Role.REVIEWER);
        confirmed(reviewer);
        long page = desk.page(false).id;
        Visitor volunteer = new Visitor().signIn(name, PASSWORD);
        volunteer.open("/workshop/pages/" + page).submit("form:has(#words)", Map.of("words", "Какой это город?"));
        Visitor other = new Visitor().signIn(account(Role.REVIEWER), PASSWORD);
        other.open("/workshop/pages/" + page);
        other.submit(
                "form:has([name=settled])",
                Map.of("settled", other.page().select("[name=settled]").val()));
        String record = handedIn();
        other.open(record).submit("form:has([value=ACCEPT])", Map.of());
        other.open(record).submit("form:has([value=PUBLISH])", Map.of());
        other.open(record).submit("form[action$=/proposals]", Map.of("kind", "HIDE", "reason", "просят родные"));
        List<String> told = new ArrayList<>();
        for (String each : List.of(name, reviewer)) {
            wishes.tell(
                    each, later(), (wish, news) -> told.add(each + " " + news.answered() + " " + (news.consent() > 0)));
        }
        assertThat(told).containsExactly(name + " 1 false", reviewer + " 0 true");
    }

    /** Some time after all that the test has done. */
    private static Instant later() {
        return Instant.now().plus(10, ChronoUnit.MINUTES);
    }

    private List<Mail> sent() {
        return mailbox.getMailsSentTo(address);
    }

    private String handedIn() throws Exception {
        Visitor volunteer = new Visitor().signIn(name, PASSWORD);
        volunteer
                .open("/workshop/pages/" + desk.page(false).id)
                .submit("form[action$=/drafts]", Map.of("text", InventedDesk.ENTRY));
        volunteer.submit(
                "form[data-draft]", Map.of("act", "hand-in", "f:surname", "Верхозимин", "f:given_name", "Фрол"));
        return volunteer.page().select("a[href^=/workshop/records/]").attr("href");
    }

    /** Confirmed an hour ago. */
    private void confirmed(String who) throws Exception {
        String to = who.equals(name) ? address : "r" + UUID.randomUUID() + "@kniga.example";
        wishes.confirm(who, wishes.wish(who, to, "en"));
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(
                        "update mail_wish set told_until = told_until - interval '1 hour' where name = ?1")
                .setParameter(1, who)
                .executeUpdate());
    }

    private String account(Role role) {
        String made = "Жимолость "
                + UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 12);
        accounts.createWithPassword(made, PASSWORD, Set.of(role), "test");
        return made;
    }
}
