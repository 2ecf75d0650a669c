package org.knigipamiati.web;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/**
 * A page as a language that runs from right to left would have it: the direction turned, and a Hebrew letter for each letter of ours.
 * No such language is among ours; so the frame is known to be ready for one. What is printed in a language of its own stays.
 */
final class Mirrored {

    private static final String TURN =
            """
            () => {
              const hebrew = 'אבגדהוזחטיכלמנסעפצקרשת';
              const turned = text => text.replace(/\\p{Script=Latin}/gu,
                  letter => hebrew[letter.toLowerCase().codePointAt(0) % hebrew.length]);
              const html = document.documentElement;
              html.dir = 'rtl';
              html.lang = 'he';
              document.title = turned(document.title);
              const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (words.nextNode()) {
                const parent = words.currentNode.parentElement;
                if (parent.closest('[lang]') === html && !parent.closest('script, style')) {
                  words.currentNode.nodeValue = turned(words.currentNode.nodeValue);
                }
              }
              for (const name of ['aria-label', 'title', 'placeholder']) {
                document.querySelectorAll('[' + name + ']').forEach(
                    one => one.setAttribute(name, turned(one.getAttribute(name))));
              }
            }""";

    /** The beginning of a line of a row stands to the right of what follows it, and a drawing is not turned. */
    private static final String IN_ORDER =
            """
            () => {
              const wrong = [];
              for (const [first, next] of [['.wordmark', '.menu nav'], ['.side', '.hits'], ['.life', '.entry']]) {
                const a = document.querySelector(first), b = document.querySelector(next);
                if (a && b && a.getBoundingClientRect().left < b.getBoundingClientRect().left) {
                  wrong.push(first + ' stands left of ' + next);
                }
              }
              for (const chart of document.querySelectorAll('svg.chart')) {
                if (getComputedStyle(chart).direction !== 'ltr') wrong.push('a turned drawing');
              }
              return wrong;
            }""";

    private static final int WIDE = 1440;

    private Mirrored() {}

    /** What the page now open breaks when it is turned, on a telephone and on a wide screen; it stays turned. */
    static List<String> violations(Page page, String where) {
        List<String> violations = new ArrayList<>();
        int height = page.viewportSize().height;
        int width = page.viewportSize().width;
        page.evaluate(TURN);
        for (int each : List.of(320, WIDE)) {
            page.setViewportSize(each, height);
            String turned = "right to left, " + each + " wide, " + where;
            int actual = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (actual > each) {
                violations.add(turned + ": is " + actual + " wide");
            }
            violations.addAll(Accessibility.ofPlaces(page, turned));
        }
        for (Object wrong : (List<?>) page.evaluate(IN_ORDER)) {
            violations.add("right to left " + where + ": " + wrong);
        }
        page.setViewportSize(width, height);
        return violations;
    }
}
