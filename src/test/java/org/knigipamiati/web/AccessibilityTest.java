package org.knigipamiati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

/** The look at pages sees what is wrong with one. */
class AccessibilityTest {

    private static final String WHOLE =
            "<!DOCTYPE html><html lang=ru><title>Книга</title><main><h1>Книга</h1><p style='color:#000'>Слова</p></main></html>";

    /** Two buttons beside each other, too small to hit. */
    private static final String SMALL = "<div style='font-size:0'>"
            + "<button style='width:9px;height:9px;padding:0'>x</button>".repeat(2) + "</div>";

    @Test
    void whatIsWrongIsSeen() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.newContext(new Browser.NewContextOptions()).newPage();
            page.setContent(WHOLE);
            assertThat(Accessibility.violations(page, "whole")).isEmpty();
            page.setContent(
                    WHOLE.replace(" lang=ru", "").replace("#000", "#ddd").replace("<main>", "<main><img src=x>"));
            assertThat(String.join("\n", Accessibility.violations(page, "faulty")))
                    .contains("html-has-lang", "color-contrast", "image-alt");
            assertThat(String.join("\n", Accessibility.ofWords(page, "words")))
                    .contains("html-has-lang", "image-alt")
                    .doesNotContain("color-contrast");
            page.setContent(WHOLE.replace(
                    "<main>",
                    "<style>@media (prefers-color-scheme: dark) { body { background: #222 } }</style><main>"));
            assertThat(Accessibility.ofColours(page, "light")).isEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            assertThat(String.join("\n", Accessibility.ofColours(page, "dark"))).contains("color-contrast");
        }
    }

    @Test
    void whatDoesNotTurnWithThePageIsSeen() {
        String row = "<div class=row><div class=side>Here</div><div class=hits>There</div></div></main>";
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.newContext(new Browser.NewContextOptions()).newPage();
            page.setContent(WHOLE.replace("</main>", "<style>.row { display: flex }</style>" + row));
            assertThat(Mirrored.violations(page, "turned")).isEmpty();
            assertThat(page.locator(".hits").textContent()).matches("\\p{IsHebrew}+");
            page.setContent(WHOLE.replace(
                    "</main>",
                    "<style>.row { display: flex; flex-direction: row-reverse } .row + p { position: absolute; left: -999px }"
                            + "</style>"
                            + row.replace("Here", "<svg class=chart></svg>")
                                    .replace("</main>", "<p>Hidden</p>" + SMALL + "</main>")));
            assertThat(String.join("\n", Mirrored.violations(page, "not")))
                    .contains("wide, not: is ", ".side stands left of .hits", "a turned drawing", "target-size");
        }
    }
}
