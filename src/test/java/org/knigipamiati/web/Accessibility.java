package org.knigipamiati.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;

/** Looks at a page in the browser by the rules of WCAG 2.2, levels A and AA, and axe's best practices. */
public final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Accessibility() {}

    /**
     * What a page breaks, a rule with the first element each.
     *
     * @param where it is, to say it
     */
    public static List<String> violations(Page page, String where) {
        return ofAWholePage(page, new AxeBuilder(page).withTags(RULES), where);
    }

    /** The same without its colours: all that another language changes of a page. */
    public static List<String> ofWords(Page page, String where) {
        return ofAWholePage(page, new AxeBuilder(page).withTags(RULES).disableRules(COLOURS), where);
    }

    /**
     * Looks in a window as high as the page: a bar that stays at the edge of a lower one covers a part of whatever happens to be
     * scrolled beneath it, which is then called too small.
     */
    private static List<String> ofAWholePage(Page page, AxeBuilder rules, String where) {
        ViewportSize usual = page.viewportSize();
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(usual.width, Math.max(usual.height, height));
        try {
            return found(rules, where);
        } finally {
            page.setViewportSize(usual.width, usual.height);
        }
    }

    /** The same of its colours alone: all that another colour scheme changes of a page. */
    public static List<String> ofColours(Page page, String where) {
        return found(new AxeBuilder(page).withRules(COLOURS), where);
    }

    @SuppressWarnings("deprecation")
    private static List<String> found(AxeBuilder rules, String where) {
        return rules
                // The other mode opens a page of its own each time, a process more, to join what frames say; we
                // have none.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> where + ": " + rule.getId() + " — "
                        + rule.getNodes().get(0).getHtml())
                .toList();
    }
}
