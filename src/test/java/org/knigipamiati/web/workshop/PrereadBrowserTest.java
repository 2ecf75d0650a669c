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
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.knigipamiati.accounts.Accounts;
import org.knigipamiati.accounts.Role;
import org.knigipamiati.review.preread.InstalledTesseract;
import org.knigipamiati.review.preread.InventedPage;
import org.knigipamiati.review.preread.PrereadQueue;
import org.knigipamiati.runtime.EmbeddedServicesResource;
import org.knigipamiati.web.Accessibility;
import org.knigipamiati.web.Chromium;

/** A scan is brought in, waits, and is read by machine: its text comes into the box by itself, its doubtful words are gone through. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class PrereadBrowserTest {

    private static final String PASSWORD = "четыре тихих слова";
    private static final List<String> PEOPLE = InventedPage.entries(6, 5);

    private static Chromium chromium;

    @Inject
    Accounts accounts;

    @Inject
    PrereadQueue queue;

    @TestHTTPResource("/")
    URL site;

    @TempDir
    Path dir;

    @BeforeAll
    static void openTheBrowser() {
        InstalledTesseract.required();
        chromium = Chromium.open();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void whatTheMachineReadComesIntoTheBoxWithItsDoubtfulWordsOnTheScan() throws Exception {
        String name = "Ракита " + UUID.randomUUID().toString().replaceAll("[^0-9]", "");
        accounts.createWithPassword(name, PASSWORD, Set.of(Role.VOLUNTEER, Role.ADMINISTRATOR), "test");
        String book = "kniga-" + UUID.randomUUID();
        Path scan = InventedPage.write(
                InventedPage.spoilt(InventedPage.print(InventedPage.printed(PEOPLE, 58), "Serif", 36)),
                dir.resolve("scan.jpg"),
                0.9f);
        try (BrowserContext context = context()) {
            Page page = signedIn(context, name);
            page.navigate(address("/workshop/sources/new"));
            page.locator("[name=id]").fill(book);
            page.locator("[name=title]").fill("Книга памяти Заозёрской области");
            page.locator("#form").selectOption("book");
            assertThat(page.locator("#printed option")).not().hasCount(0);
            page.locator("main form.stacked button[type=submit]").click();
            page.locator("#label").fill("17");
            page.locator("#image").setInputFiles(scan);
            page.locator("form[enctype]:has(#image) button[type=submit]").click();
            page.locator("a[href^='/workshop/pages/']").first().click();

            // Until it is read the box is empty and says so; then the text is there without a key.
            assertThat(page.locator("#machine[data-waits]")).containsText("waits to be read");
            assertThat(page.locator("#text")).hasValue("");
            queue.readAll();
            assertThat(page.locator("#machine-read")).containsText("has read");
            Assertions.assertThat(page.locator("#text").inputValue()).contains("Малые Ключи");
            Assertions.assertThat(Accessibility.violations(page, "page with a proposal"))
                    .isEmpty();

            // The first doubtful word is selected in the box and stands in sight on the scan.
            page.waitForLoadState();
            page.keyboard().press("F4");
            String doubtful = page.locator("[data-word]").first().textContent();
            Assertions.assertThat(page.evaluate("(() => { const t = document.getElementById('text');"
                            + " return t.value.slice(t.selectionStart, t.selectionEnd); })()"))
                    .isEqualTo(doubtful);
            Assertions.assertThat(isInTheWindow(page, ":target")).isTrue();

            // On a small laptop the scan, eight rows of fields and what to look at are seen at once; on a telephone
            // scan and field.
            page.locator("form[data-keep] button:not([formaction])").first().click();
            assertThat(page.locator("h1")).hasText("Entry 1 on page 17");
            String draft = page.url();
            page.setViewportSize(1366, 768);
            page.navigate(draft);
            Assertions.assertThat(rowsInSight(page)).isGreaterThanOrEqualTo(8);
            assertThat(page.locator(".scan-window")).isInViewport();
            assertThat(page.locator("#attention-heading")).isInViewport();
            Assertions.assertThat(Accessibility.violations(page, "draft on a laptop"))
                    .isEmpty();
            page.setViewportSize(390, 844);
            page.navigate(draft);
            assertThat(page.locator("[id='f-surname']")).isFocused();
            assertThat(page.locator("[id='f-surname']")).isInViewport();
            assertThat(page.locator(".scan-window")).isInViewport();
            Assertions.assertThat(Accessibility.violations(page, "draft on a telephone"))
                    .isEmpty();
        }
    }

    /** Rows of fields above the buttons that stay at the lower edge, without scrolling. */
    private static int rowsInSight(Page page) {
        return ((Number) page.evaluate(
                        "(() => { const end = document.querySelector('.acts').getBoundingClientRect().top;"
                                + " return [...document.querySelectorAll('#fields .field')].map(row => row.getBoundingClientRect())"
                                + ".filter(row => row.height > 0 && row.top >= 0 && row.bottom <= end).length; })()"))
                .intValue();
    }

    private static boolean isInTheWindow(Page page, String place) {
        return (Boolean) page.evaluate(
                "place => { const r = document.querySelector(place).getBoundingClientRect(),"
                        + " w = document.querySelector('.scan-window').getBoundingClientRect();"
                        + " return r.top >= w.top - 1 && r.top < w.bottom && r.left < w.right && r.right > w.left; }",
                place);
    }

    private Page signedIn(BrowserContext context, String name) {
        return Chromium.signedIn(context, site, name, PASSWORD);
    }

    private static BrowserContext context() {
        return chromium.newContext(new Browser.NewContextOptions()
                .setLocale("en")
                .setViewportSize(1920, 1000)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private String address(String path) {
        return site.toString().replaceAll("/$", "") + path + "?lang=en";
    }
}
