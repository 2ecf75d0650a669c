package org.knigipamiati.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** The look at pages sees what is wrong with one. */
class AccessibilityTest {

    private static final String WHOLE =
            "<!DOCTYPE html><html lang=ru><title>Книга</title><main><h1>Книга</h1><p style='color:#000'>Слова</p></main></html>";

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
        }
    }
}
