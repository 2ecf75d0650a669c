package org.knigipamiati.web.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.Accessibility;
import org.knigipamiati.web.Chromium;

/**
 * The whole way of an entry in a real browser: two volunteers key it, a third settles three differences, a reviewer publishes, a
 * relative finds it and sends a correction, which is answered. Invented people only.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class WholeWayTest {

    private static final String PASSWORD = "четыре тихих слова";

    private static final String ENTRY =
            """
            Родился в 1899 г., Заозёрская обл., д. Малые Ключи; русский; образование начальное; б/п;
            плотник артели "Рубанок".
            Арестован 12 марта 1938 г.
            Приговорен: тройка при УНКВД по Заозёрской обл. 2 апреля 1938 г., обв.: по ст. 58-10 УК РСФСР.
            Приговор: ВМН
            Расстрелян 9 апреля 1938 г.""";

    @Inject
    Accounts accounts;

    @TestHTTPResource("/")
    URL site;

    private Chromium chromium;

    @BeforeEach
    void aBrowser() {
        chromium = Chromium.open();
    }

    @AfterEach
    void closed() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void fromTheBookToTheRelativeAndBack() {
        String surname = "Верхозимин";
        String source = "kniga-" + UUID.randomUUID();
        String title = "Книга памяти Верхозимья";

        // The administrator adds a source and two volunteers.
        Page chief = signedIn(account(Role.ADMINISTRATOR), PASSWORD);
        String first = invented("Осина");
        String firstPassword = addVolunteer(chief, first);
        String second = invented("Берёза");
        String secondPassword = addVolunteer(chief, second);
        chief.navigate(site + "workshop/sources/new");
        chief.fill("#id", source);
        chief.fill("#title", title);
        chief.check("#double");
        chief.check("#invented");
        chief.click("main button[type=submit]");
        chief.fill("#label", "17");
        chief.click("text=Add >> nth=-1");
        accessible(chief);

        // Both key the same page without seeing each other.
        Page one = signedInFirstTime(first, firstPassword);
        type(one, source, ENTRY, Map.of("surname", surname, "given_name", "Прохор", "patronymic", "Лукич"), true);
        Page two = signedInFirstTime(second, secondPassword);
        type(
                two,
                source,
                ENTRY,
                Map.of(
                        "surname", surname,
                        "given_name", "Прохар",
                        "patronymic", "Лукич",
                        "birth.date", "1889",
                        "residence", "г. Ключевск"),
                false);

        // A third settles three differences.
        Page third = signedIn(account(Role.VOLUNTEER), PASSWORD);
        third.navigate(site + "workshop");
        third.locator("#pairs + ul a")
                .filter(new Locator.FilterOptions().setHasText(title))
                .click();
        assertThat(third.locator("#differences")).hasText("3 differences");
        accessible(third);
        third.check("[id='a-given_name']");
        third.check("[id='a-birth.date']");
        third.check("[id='b-residence']");
        third.click("text=Settle and submit");
        assertThat(third.locator("h1")).hasText(surname + " Прохор Лукич");

        // A reviewer accepts and publishes.
        Page reviewer = signedIn(account(Role.REVIEWER), PASSWORD);
        reviewer.navigate(site + "workshop/queue?source=" + source);
        accessible(reviewer);
        reviewer.click("text=" + surname);
        reviewer.click("button:text-is('Accept')");
        reviewer.click("button:text-is('Publish')");
        assertThat(reviewer.locator("dd strong").first()).hasText("published");
        String record = reviewer.url().replaceAll(".*/", "");

        // The relative finds it and writes.
        Page relative = page();
        for (int i = 0;
                i < 40 && relative.locator("a[href*='/records/" + record + "']").count() == 0;
                i++) {
            relative.waitForTimeout(500);
            relative.navigate(site + "records?q=" + surname);
        }
        relative.navigate(site + "records/" + record + "?lang=en");
        assertThat(relative.locator("h1")).hasText(surname + " Прохор Лукич");
        relative.click("text=Report an error or add something");
        relative.fill("#message", "Он был столяром.");
        relative.fill("#contact", "внучка");
        accessible(relative);
        relative.click("main button[type=submit]");
        String status = relative.url();

        // It is answered, and the answer is seen by the relative and on the record.
        reviewer.navigate(site + "workshop/corrections");
        reviewer.locator("main a")
                .filter(new Locator.FilterOptions().setHasText(surname))
                .last()
                .click();
        reviewer.selectOption("#outcome", "DECLINED");
        reviewer.fill("#answer", "В книге напечатано: плотник.");
        reviewer.click("main button[type=submit]");
        relative.navigate(status);
        assertThat(relative.locator("main")).containsText("В книге напечатано: плотник.");
        relative.navigate(site + "records/" + record);
        assertThat(relative.locator("main")).containsText("В книге напечатано: плотник.");
    }

    @Test
    void aDraftSavesItselfAndIsThereInAnotherBrowser() {
        String name = account(Role.VOLUNTEER);
        Page chief = signedIn(account(Role.ADMINISTRATOR), PASSWORD);
        String source = "kniga-" + UUID.randomUUID();
        chief.navigate(site + "workshop/sources/new");
        chief.fill("#id", source);
        chief.fill("#title", "Книга памяти Заозёрья");
        chief.click("main button[type=submit]");
        chief.fill("#label", "17");
        chief.click("text=Add >> nth=-1");
        Page typing = signedIn(name, PASSWORD);
        begin(typing, source, ENTRY);
        typing.fill("[id='f-surname']", "Осокин");
        assertThat(typing.locator("#save-state")).containsText("Saved");
        String draft = typing.url();
        typing.context().close();
        Page again = signedIn(name, PASSWORD);
        again.navigate(draft);
        assertThat(again.locator("[id='f-surname']")).hasValue("Осокин");

        // Signed out behind its back: the text stays in the browser, and is saved after signing in elsewhere.
        var kept = again.context().cookies();
        again.context().clearCookies();
        again.fill("[id='f-given_name']", "Прохор");
        assertThat(again.locator("#save-state")).containsText("signed out");
        again.context().addCookies(kept);
        again.fill("[id='f-patronymic']", "Лукич");
        assertThat(again.locator("#save-state")).containsText("Saved");
        again.reload();
        assertThat(again.locator("[id='f-given_name']")).hasValue("Прохор");
    }

    private void type(Page page, String source, String text, Map<String, String> fields, boolean check) {
        begin(page, source, text);
        while (page.locator("details.more:not([open]) > summary").count() > 0) {
            page.locator("details.more:not([open]) > summary").first().click();
        }
        fields.forEach((field, value) -> page.fill("[id='f-" + field + "']", value));
        assertThat(page.locator("#save-state")).containsText(Pattern.compile("Saved"));
        if (check) {
            accessible(page);
        }
        page.click("button[value=hand-in]");
        assertThat(page.locator("main")).containsText("waits for the second typing");
    }

    private void begin(Page page, String source, String text) {
        page.navigate(site + "workshop/sources/" + source);
        page.click("text=Page 17");
        page.fill("#text", text);
        page.click("form[data-keep] button[type=submit]");
        assertThat(page.locator("form[data-draft]")).isVisible();
    }

    /** Creates an account on the administrator's page and returns the one-time password it shows. */
    private String addVolunteer(Page chief, String name) {
        chief.navigate(site + "accounts");
        chief.fill("#name", name);
        chief.click("main form button[type=submit]");
        return chief.locator("main code").first().textContent().strip();
    }

    private Page signedInFirstTime(String name, String oneTime) {
        Page page = signedIn(name, oneTime);
        page.navigate(site + "account");
        page.fill("#present", oneTime);
        page.fill("#chosen", PASSWORD);
        page.fill("#again", PASSWORD);
        page.click("main form button[type=submit]");
        return page;
    }

    private Page signedIn(String name, String password) {
        Page page = page();
        page.navigate(site + "sign-in?lang=en");
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("sign-in"));
        return page;
    }

    private Page page() {
        BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("en"));
        context.setDefaultTimeout(60_000);
        return context.newPage();
    }

    private String account(Role role) {
        String name = invented("Лещина");
        accounts.createWithPassword(name, PASSWORD, Set.of(role), "test");
        return name;
    }

    private static String invented(String name) {
        return name + " " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
    }

    private static void accessible(Page page) {
        Assertions.assertThat(Accessibility.violations(page, page.url())).isEmpty();
    }
}
