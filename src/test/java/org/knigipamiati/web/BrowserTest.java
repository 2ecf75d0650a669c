package org.knigipamiati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.knigipamiati.runtime.EmbeddedServicesResource;

/**
 * The pages in a real browser: accessible by the rules of WCAG 2.2 AA in every language and both colour schemes, at three widths, by
 * keyboard alone, and in print. CI must have Chromium; elsewhere the tests are skipped where it is absent.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedServicesResource.class)
class BrowserTest {

    private static Chromium chromium;

    @TestHTTPResource("/")
    URL site;

    private long person;

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
    void someInventedPeopleAreThere() {
        person = InventedPeople.everythingKnown();
    }

    @Test
    void everyPageIsForEverybodyAndAsksNoOtherHost() {
        List<String> outside = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        List<String> violations = new ArrayList<>();
        try (BrowserContext context = context(768)) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(base())) {
                    outside.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            for (String path : paths()) {
                violations.addAll(Accessibility.everywhere(
                        page, path, language -> address(path, language), List.of(320, 768, 1440)));
            }
        }
        assertThat(violations).isEmpty();
        assertThat(outside).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void theKeyboardReachesTheSkipLinkFirstThenTheSectionsAndTheQuestion() {
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            page.navigate(address("/", "ru"));
            List<String> order = new ArrayList<>();
            while (!order.contains("q") && order.size() < 30) {
                page.keyboard().press("Tab");
                order.add((String) page.evaluate("document.activeElement.id || document.activeElement.className"
                        + " || document.activeElement.getAttribute('href')"));
            }
            assertThat(order.get(0)).isEqualTo("skip");
            assertThat(order).contains("/operations", "q");
            assertThat(order.indexOf("/operations")).isLessThan(order.indexOf("q"));
        }
    }

    /** From the first page to a letter to an archive; where one is can be seen at every step. */
    @Test
    void aRelativeComesToTheLetterByKeyboardAlone() {
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            page.navigate(address("/", "ru"));
            tabTo(page, "#q");
            page.keyboard().type("Шабельский Аркадий");
            page.keyboard().press("Enter");
            page.waitForURL("**/records?q=*");
            tabTo(page, "a.skip[href='#hits']");
            page.keyboard().press("Enter");
            assertThat(tabTo(page, ".hit h3 a")).as("steps to the first record").isLessThan(15);
            page.keyboard().press("Enter");
            page.waitForURL("**/records/*");
            tabTo(page, "a[href*='/letter?']");
            page.keyboard().press("Enter");
            page.waitForURL("**/letter?*");
            assertThat(page.locator("h1").isVisible()).isTrue();
        }
    }

    /** Goes on with the tabulator until an element has the focus; how many steps that took. */
    private static int tabTo(Page page, String selector) {
        for (int steps = 1; steps < 200; steps++) {
            page.keyboard().press("Tab");
            Object seen = page.evaluate(
                    """
                    selector => {
                      const one = document.activeElement, style = getComputedStyle(one);
                      const box = one.getBoundingClientRect();
                      const visible = box.width > 0 && box.bottom > 0 && box.top < innerHeight
                          && style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                      return [visible, one.matches(selector), one.outerHTML.slice(0, 200)];
                    }""",
                    selector);
            List<?> said = (List<?>) seen;
            assertThat(said.get(0)).as("the focus is seen on " + said.get(2)).isEqualTo(true);
            if (said.get(1).equals(true)) {
                return steps;
            }
        }
        throw new AssertionError(selector + " is not reached");
    }

    @Test
    void namesAreSuggestedWhileTypingAndChosenByTheKeyboard() {
        try (BrowserContext context = context(768)) {
            Page page = context.newPage();
            page.navigate(address("/", "en"));
            page.locator("#q").pressSequentially("Shabelsk");
            page.locator("#q-names li").first().waitFor();
            assertThat(page.locator("#q-names li").allTextContents()).contains("Шабельский Аркадий Вымыслович 1891");
            assertThat(page.locator("#q-state").textContent()).startsWith("Names that fit: ");
            assertThat(Accessibility.violations(page, "suggestions")).isEmpty();
            page.keyboard().press("Escape");
            assertThat(page.locator("#q-names").isVisible()).isFalse();
            page.keyboard().press("Backspace");
            page.locator("#q-names li").first().waitFor();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#q").getAttribute("aria-activedescendant")).isEqualTo("q-name-0");
            String chosen = page.locator("#q-name-0").textContent();
            page.keyboard().press("Enter");
            page.waitForURL("**/records?q=*");
            // the years tell namesakes apart in the list; the name is what is asked
            assertThat(chosen).startsWith(page.locator("#q").inputValue());
            assertThat(page.locator("#q").inputValue()).isNotBlank();
        }
    }

    @Test
    void onPaperThereAreNoControlsAndALifeStandsOnOneSheet() throws IOException {
        try (BrowserContext context = context(1440)) {
            Page page = context.newPage();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.navigate(address("/records/" + person, "ru"));
            assertThat(page.locator(".head nav").first().isVisible()).isFalse();
            assertThat(page.locator(".life").first().isVisible()).isTrue();
            for (String control : List.of(".next", ".keep", "form", "[aria-labelledby=files-heading]")) {
                assertThat(page.locator(control).all()).as(control).noneMatch(Locator::isVisible);
            }
            // whom the book tells everything of, two deaths included, may need a second sheet
            assertThat(sheetsOf(page, person)).isLessThanOrEqualTo(2);
            long other = InventedPeople.threeFacts();
            page.navigate(address("/records/" + other, "ru"));
            assertThat(sheetsOf(page, other)).isEqualTo(1);
        }
    }

    private static int sheetsOf(Page page, long record) throws IOException {
        try (PDDocument sheet = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4")))) {
            assertThat(new PDFTextStripper().getText(sheet)).contains("/records/" + record);
            return sheet.getNumberOfPages();
        }
    }

    @Test
    void onANarrowScreenTheFacetsAreFoldedAndOnAWideOneTheyStandOpen() {
        for (int width : List.of(320, 1440)) {
            try (BrowserContext context = context(width)) {
                Page page = context.newPage();
                page.navigate(address("/records", "ru"));
                assertThat(page.locator("details.facets > summary").isVisible()).isEqualTo(width == 320);
            }
        }
    }

    private List<String> paths() {
        return List.of(
                "/",
                "/records",
                "/records?q=Шабельский Аркадий",
                "/records?q=Нетаковый",
                "/records/" + person,
                "/records/" + InventedPeople.threeFacts(),
                "/records/" + person + "/letter?to=RU_PROK",
                "/requests",
                "/operations",
                "/operations/POLISH_00485",
                "/sources",
                "/sources/" + InventedPeople.SOURCE,
                "/counts?rows=region&columns=outcome&view=heat",
                "/counts?view=bars",
                "/cite?page=/records/" + person,
                InventedPeople.frozen(),
                "/facets/nationality?sex=m",
                "/research",
                "/kept",
                "/kept?ids=" + person + "." + InventedPeople.threeFacts(),
                "/dataset",
                "/seal",
                "/albums",
                "/knowledge",
                "/knowledge/burials",
                "/knowledge/orders/ORD_00485",
                "/figures",
                "/time",
                "/delays",
                "/flow",
                "/map",
                "/about",
                "/no-such-page");
    }

    private static BrowserContext context(int width) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private String address(String path, String language) {
        return base() + path.replace(" ", "%20") + (path.contains("?") ? "&" : "?") + "lang=" + language;
    }

    private String base() {
        String text = site.toString();
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
}
