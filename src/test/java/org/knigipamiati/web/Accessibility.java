package org.knigipamiati.web;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.knigipamiati.words.Language;

/** Looks at a page in the browser by the rules of WCAG 2.2, levels A and AA, and axe's best practices. */
public final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What hangs on the words of a page: that things have names, that these differ, and in which language they are. */
    private static final List<String> WORDS = List.of(
            "aria-command-name",
            "aria-dialog-name",
            "aria-input-field-name",
            "aria-progressbar-name",
            "aria-toggle-field-name",
            "aria-tooltip-name",
            "button-name",
            "document-title",
            "empty-heading",
            "empty-table-header",
            "form-field-multiple-labels",
            "frame-title",
            "html-has-lang",
            "html-lang-valid",
            "image-alt",
            "image-redundant-alt",
            "input-button-name",
            "input-image-alt",
            "label",
            "label-title-only",
            "landmark-unique",
            "link-name",
            "role-img-alt",
            "select-name",
            "summary-name",
            "svg-img-alt",
            "table-duplicate-name",
            "valid-lang");

    /** What hangs on where things stand: that they can be hit and reached. */
    private static final List<String> PLACES = List.of("target-size", "scrollable-region-focusable");

    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** The language whose pages are looked at from right to left too: its letters are turned into Hebrew ones. */
    private static final String TURNED = "en";

    /** The script of the library whose own door brings back all that is right with a page too: longer than the look itself. */
    private static final String AXE = axe();

    private static final String LOOK =
            """
            rules => axe.run(document, {runOnly: rules, resultTypes: ['violations'], selectors: false}).then(
                found => found.violations.map(rule => rule.id + ' — ' + rule.nodes[0].html))""";

    private Accessibility() {}

    /**
     * What a page breaks in its languages, in dark colours, from right to left, or by being wider than a screen. The languages that
     * are neither the first nor turned take turns: pages are made of common parts, so each part is seen in each language.
     *
     * @param address in a language, by its tag
     * @param widths of the screens, in pixels
     */
    public static List<String> everywhere(Page page, String path, UnaryOperator<String> address, List<Integer> widths) {
        List<String> violations = new ArrayList<>();
        for (Language language : languages(path)) {
            page.navigate(address.apply(language.tag()));
            String where = language.tag() + " " + path;
            if (language != Language.all().get(0)) {
                violations.addAll(ofWords(page, where));
                if (language.tag().equals(TURNED)) {
                    violations.addAll(Mirrored.violations(page, path));
                }
                continue;
            }
            violations.addAll(violations(page, where));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            violations.addAll(ofColours(page, "dark " + path));
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
            ViewportSize usual = page.viewportSize();
            for (int width : widths) {
                page.setViewportSize(width, usual.height);
                int actual = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (actual > width) {
                    violations.add(path + " is " + actual + " wide at " + width);
                }
            }
            page.setViewportSize(usual.width, usual.height);
        }
        return violations;
    }

    private static List<Language> languages(String path) {
        List<Language> all = Language.all();
        List<Language> inTurn = all.subList(1, all.size()).stream()
                .filter(language -> !language.tag().equals(TURNED))
                .toList();
        Language turn = inTurn.get(Math.floorMod(path.hashCode(), inTurn.size()));
        return all.stream()
                .filter(language -> language == turn || !inTurn.contains(language))
                .toList();
    }

    /**
     * What a page breaks, a rule with the first element each. It is looked at in a window as high as the page: a bar that stays at
     * the edge of a lower one covers a part of whatever happens to be scrolled beneath it, which is then called too small.
     *
     * @param where it is, to say it
     */
    public static List<String> violations(Page page, String where) {
        return high(page, RULES, "tag", where);
    }

    /** The same of the places of its parts alone: all that another direction or width changes of a page. */
    static List<String> ofPlaces(Page page, String where) {
        return high(page, PLACES, "rule", where);
    }

    private static List<String> high(Page page, List<String> rules, String kind, String where) {
        ViewportSize usual = page.viewportSize();
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(usual.width, Math.max(usual.height, height));
        try {
            return found(page, rules, kind, where);
        } finally {
            page.setViewportSize(usual.width, usual.height);
        }
    }

    /** The same of its words alone: all that another language changes of a page. */
    static List<String> ofWords(Page page, String where) {
        return found(page, WORDS, "rule", where);
    }

    /** The same of its colours alone: all that another colour scheme changes of a page. */
    static List<String> ofColours(Page page, String where) {
        return found(page, COLOURS, "rule", where);
    }

    /** Axe stays in a page until another is opened: putting it in takes longer than most looks. */
    private static List<String> found(Page page, List<String> rules, String kind, String where) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AXE);
        }
        List<?> found = (List<?>) page.evaluate(LOOK, Map.of("type", kind, "values", rules));
        return found.stream().map(violation -> where + ": " + violation).toList();
    }

    private static String axe() {
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
