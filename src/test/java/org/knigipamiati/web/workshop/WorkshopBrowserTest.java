package org.knigipamiati.web.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.source.BookPage;
import org.knigipamiati.review.workflow.Actor;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.Accessibility;
import org.knigipamiati.web.Chromium;

/**
 * The workplace in a real browser: every page by the rules of WCAG 2.2 AA in both languages, on narrow screens as they are at 400 %
 * zoom, and a transcription by keyboard alone.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class WorkshopBrowserTest {

    private static final String PASSWORD = "четыре тихих слова";

    /** The button that splits the text of the box into entries. */
    private static final String BEGIN = "form[data-keep] button[type=submit]:not([name])";

    private static Chromium chromium;

    @Inject
    Accounts accounts;

    @Inject
    InventedDesk desk;

    @TestHTTPResource("/")
    URL site;

    private Actor everything;

    @BeforeAll
    static void openTheBrowser() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void somebodyWhoMayDoEverything() {
        Set<Role> roles = Set.of(Role.VOLUNTEER, Role.REVIEWER, Role.ADMINISTRATOR);
        String name = "Лещина " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, roles, "test");
        everything = new Actor(name, roles);
    }

    @Test
    void everyPageIsForEverybody() throws Exception {
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            for (String path : desk.paths(everything)) {
                violations.addAll(Accessibility.everywhere(
                        page, path, language -> address(path, language), List.of(320, 640, 720)));
            }
        }
        Assertions.assertThat(violations).isEmpty();
    }

    @Test
    void whatIsTypedIntoTheBoxOutlivesItsTabUntilItArrives() throws Exception {
        BookPage book = desk.page(false);
        String address = address("/workshop/pages/" + book.id, "en");
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            page.navigate(address);
            page.locator("#text").fill(InventedDesk.ENTRY);
            assertThat(page.locator("[data-keep-state]")).containsText("Saved");
            page.close();
        }
        try (BrowserContext another = context(1440)) {
            Page page = signedIn(another);
            page.navigate(address);
            assertThat(page.locator("#text")).hasValue(InventedDesk.ENTRY);
            page.locator(BEGIN).click();
            assertThat(page.locator("#raw")).hasValue(InventedDesk.ENTRY);
            page.navigate(address);
            assertThat(page.locator("#text")).hasValue("");
        }
    }

    @Test
    void twoWindowsOfOneBoxKeepBothTextsAndSayIt() throws Exception {
        String address = address("/workshop/pages/" + desk.page(false).id, "en");
        try (BrowserContext context = context(1440)) {
            Page first = signedIn(context);
            first.navigate(address);
            first.locator("#text").fill("Первый набор");
            assertThat(first.locator("[data-keep-state]")).containsText("Saved");
            Page second = context.newPage();
            second.navigate(address);
            second.locator("#text").fill("Второй набор");
            assertThat(second.locator("[data-keep-state]")).containsText("Saved");
            first.locator("#text").fill("Первый набор, дальше");
            assertThat(first.locator("[data-keep-state]")).containsText("beside what you typed in another window");
            second.reload();
            assertThat(second.locator("#text")).hasValue("Первый набор, дальше");
            Assertions.assertThat(Accessibility.violations(second, "two texts")).isEmpty();
            second.locator("section.apart a").click();
            assertThat(second.locator("#text")).hasValue("Второй набор");
        }
    }

    @Test
    void whatWasTypedJustBeforeSigningOutIsThereAfterwardsAndNotInTheBrowser() throws Exception {
        String address = address("/workshop/pages/" + desk.page(false).id, "en");
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            page.navigate(address);
            page.locator("#text").fill(InventedDesk.ENTRY);
            page.locator("form[action='/sign-out'] button").click();
            assertThat(page.locator("form[action='/sign-out']")).hasCount(0);
            Assertions.assertThat(page.evaluate("Object.keys(localStorage).filter(key => /^(form|draft)-/.test(key))"))
                    .isEqualTo(List.of());
        }
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            page.navigate(address);
            assertThat(page.locator("#text")).hasValue(InventedDesk.ENTRY);
        }
    }

    @Test
    void aDraftIsGivenUpAfterAQuestionAndTakenBack() throws Exception {
        BookPage book = desk.page(false);
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            page.navigate(address("/workshop/pages/" + book.id, "en"));
            page.locator("#text").fill(InventedDesk.ENTRY);
            page.locator(BEGIN).click();
            page.locator("[id='f-surname']").fill("Верхозимин");
            page.locator("button[value=discard]").click();
            assertThat(page.locator("h1")).containsText("Give up");
            Assertions.assertThat(Accessibility.violations(page, "question")).isEmpty();
            page.locator("button[value=discard-surely]").click();
            assertThat(page.locator("#given-up")).isVisible();
            Assertions.assertThat(Accessibility.violations(page, "page with what was given up"))
                    .isEmpty();
            page.locator("button[value=take-back]").click();
            assertThat(page.locator("[id='f-surname']")).hasValue("Верхозимин");
        }
    }

    @Test
    void aWarningComesToItsFieldWhileOneTypesAndGoesWhenItIsMended() throws Exception {
        BookPage book = desk.page(false);
        try (BrowserContext context = context(1440)) {
            Page page = signedIn(context);
            page.navigate(address("/workshop/pages/" + book.id, "en"));
            page.locator("#text").fill(InventedDesk.ENTRY);
            page.locator("form[data-keep] button[type=submit]").first().click();
            assertThat(page.locator("[id='p-birth.date']")).hasCount(0);
            page.waitForLoadState();

            page.locator("[id='f-birth.date']").fill("1950");
            assertThat(page.locator("[id='p-birth.date']")).not().isEmpty();
            assertThat(page.locator("[id='f-birth.date']")).hasAttribute("aria-describedby", "p-birth.date");
            assertThat(page.locator(".doubtful:has([id='f-birth.date'])")).hasCount(1);
            Assertions.assertThat(Accessibility.violations(page, "draft with a warning"))
                    .isEmpty();

            page.locator("[id='f-birth.date']").fill("1899");
            assertThat(page.locator("[id='p-birth.date']")).hasCount(0);
            assertThat(page.locator(".doubtful:has([id='f-birth.date'])")).hasCount(0);
        }
    }

    @Test
    void twoEntriesAreTranscribedByKeyboardAlone() throws Exception {
        BookPage book = desk.page(false);
        try (BrowserContext context = context(720)) {
            Page page = signedIn(context);
            // The box for the text has the focus; the button follows it.
            page.navigate(address("/workshop/pages/" + book.id, "en"));
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().insertText(InventedDesk.ENTRY + "\n\n" + InventedDesk.ENTRY);
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");

            // The first entry: names into the fields that follow each other, a mark, the place that was not understood.
            assertThat(page.locator("[id='f-surname']")).isFocused();
            // The browser gives the focus before the script that knows the keys has run.
            page.waitForLoadState();
            page.keyboard().insertText("Верхозимин");
            page.keyboard().press("Tab");
            page.keyboard().insertText("Прохор");
            page.keyboard().press("F2");
            page.keyboard().press("Tab");
            page.keyboard().insertText("Лукич");
            assertThat(page.locator("#save-state")).containsText("Saved");
            assertThat(page.locator("[name='m:given_name']")).hasValue("DOUBTFUL");
            Assertions.assertThat(isInSight(page)).isTrue();
            page.keyboard().press("F4");
            assertThat(page.locator("mark.residue").first()).isFocused();

            // The text is corrected and read again; what was typed stays.
            focusByTab(page, "summary", "Correct the text");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#raw")).isFocused();
            page.keyboard().press("Control+End");
            page.keyboard().insertText("\nРеабилитирован 4 мая 1957 г.");
            assertThat(page.locator("[id='f-rehabilitation.date']")).hasValue("1957-05-04");
            assertThat(page.locator("[id='f-surname']")).hasValue("Верхозимин");
            page.keyboard().press("Control+Enter");

            // The second follows at once.
            assertThat(page.locator("h1")).hasText("Entry 2 on page 17");
            assertThat(page.locator("[data-done]")).containsText("Entry 1 was handed in.");
            assertThat(page.locator("[id='f-surname']")).isFocused();
            page.keyboard().insertText("Заозёркин");
            page.keyboard().press("Control+Enter");
            page.waitForURL(Pattern.compile(".*/pages/.*"));
            assertThat(page.locator("#drafts + ul li")).hasCount(2);
            page.navigate(page.locator("#drafts + ul a")
                    .first()
                    .evaluate("a => a.href")
                    .toString());
            assertThat(page.locator("h1")).hasText("Верхозимин Прохор Лукич");
            assertThat(page.locator("main")).containsText("4 May 1957");
        }
    }

    /** Presses the tabulator until an element with these words has the focus. */
    private static void focusByTab(Page page, String tag, String words) {
        for (int i = 0; i < 30; i++) {
            page.keyboard().press("Tab");
            String focused = (String) page.evaluate(
                    "document.activeElement.tagName.toLowerCase() + ' ' + document.activeElement.textContent");
            if (focused.startsWith(tag + " " + words)) {
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + words);
    }

    /** Whether what has the focus is not covered by the buttons that stay at the bottom. */
    private static boolean isInSight(Page page) {
        return (Boolean) page.evaluate("(() => { const e = document.activeElement, r = e.getBoundingClientRect();"
                + " return document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2) === e; })()");
    }

    private Page signedIn(BrowserContext context) {
        return Chromium.signedIn(context, site, everything.name(), PASSWORD);
    }

    private static BrowserContext context(int width) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setLocale("en")
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private String address(String path, String language) {
        return site.toString().replaceAll("/$", "") + path + "?lang=" + language;
    }
}
