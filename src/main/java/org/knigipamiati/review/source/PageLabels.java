package org.knigipamiati.review.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The labels of pages that were added together: those after the first go on counting from it. */
final class PageLabels {

    /** Scans of a book often show two pages at once, labelled 40-41. */
    private static final Pattern SPREAD = Pattern.compile("(.*?)(\\d{1,9})(\\s*[-–—/]\\s*)(\\d{1,9})");

    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,9})");

    private PageLabels() {}

    /**
     * The label of a page.
     *
     * @param first label of the first page, as {@code 40}, {@code вклейка 2} or {@code 40-41}
     * @param n how many pages after the first, from 0
     * @return empty if the first has none: then the page's place in the book is its label
     */
    static String nth(String first, int n) {
        if (first == null || first.isBlank() || n == 0) {
            return first == null ? "" : first;
        }
        String label = first.strip();
        Matcher spread = SPREAD.matcher(label);
        if (spread.matches()) {
            long from = Long.parseLong(spread.group(2));
            long to = Long.parseLong(spread.group(4));
            if (to > from) {
                long step = n * (to - from + 1);
                return spread.group(1)
                        + padded(from + step, spread.group(2))
                        + spread.group(3)
                        + padded(to + step, spread.group(4));
            }
        }
        Matcher numbered = NUMBERED.matcher(label);
        return numbered.matches()
                ? numbered.group(1) + padded(Long.parseLong(numbered.group(2)) + n, numbered.group(2))
                : label + " (" + (n + 1) + ")";
    }

    private static String padded(long number, String like) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, like.length() - digits.length())) + digits;
    }
}
