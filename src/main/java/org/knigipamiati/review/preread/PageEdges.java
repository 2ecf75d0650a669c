package org.knigipamiati.review.preread;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which lines of a page are its number or its running head and no entry: such as stand at the upper or lower edge in a paragraph of their own
 * and are a number alone, or begin or end with the number of the page, or are those of a page near it but for the number. A line that only
 * looks short stays: it may be the end of an entry that begins on the page before.
 */
public final class PageEdges {

    /** A head and a number above each other are what books have at most. */
    private static final int DEEPEST = 2;

    /** A head is no sentence. */
    private static final int MOST_WORDS = 10;

    /** Fewer letters than these are alike on many pages by chance. */
    private static final int LEAST_LETTERS = 4;

    private static final Pattern NUMBER =
            Pattern.compile("[^\\p{L}\\p{Nd}]*([0-9]{1,4}|[IVXLC]{1,7})[^\\p{L}\\p{Nd}]*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private PageEdges() {}

    /**
     * The numbers of these lines, from 0.
     *
     * @param label the page as the book numbers it
     * @param near what was read on pages near it in the same book
     */
    public static Set<Integer> of(Recognised page, String label, Collection<Recognised> near) {
        Matcher digits = DIGITS.matcher(label);
        String number = digits.find() ? digits.group() : "";
        Set<String> heads = new TreeSet<>();
        for (Recognised other : near) {
            for (int line : atEdges(other)) {
                heads.add(letters(other.lines().get(line).text()));
            }
        }
        // Where entries are numbered on lines of their own, a number at the edge is that of an entry.
        Set<Integer> edges = atEdges(page);
        boolean numbered = false;
        for (int i = 0; i < page.lines().size(); i++) {
            numbered |= !edges.contains(i)
                    && isAlone(page, i)
                    && NUMBER.matcher(text(page, i)).matches();
        }
        Set<Integer> found = new TreeSet<>();
        for (int i : edges) {
            String text = text(page, i);
            boolean bare = NUMBER.matcher(text).matches();
            if (bare ? !numbered || isFirstOrLast(text, number) : isHead(text, number, heads)) {
                found.add(i);
            }
        }
        // What lies farther from the edge than the text does is none: above a number may stand a line of text.
        found.removeIf(
                i -> i == 1 && !found.contains(0) || i == page.lines().size() - 2 && i > 1 && !found.contains(i + 1));
        return found;
    }

    private static boolean isHead(String text, String number, Set<String> heads) {
        String letters = letters(text);
        if (text.split(" ").length > MOST_WORDS || letters.length() < LEAST_LETTERS) {
            return false;
        }
        return heads.contains(letters)
                || isFirstOrLast(text, number) && DIGITS.matcher(text).results().count() == 1;
    }

    private static boolean isFirstOrLast(String text, String number) {
        List<String> words =
                List.of(text.replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip().split(" "));
        return !number.isEmpty()
                && (words.get(0).equals(number) || words.get(words.size() - 1).equals(number));
    }

    /** Lines near the upper and the lower edge that are paragraphs of their own. */
    private static Set<Integer> atEdges(Recognised page) {
        Set<Integer> lines = new TreeSet<>();
        int size = page.lines().size();
        for (int i = 0; i < Math.min(DEEPEST, size) && isAlone(page, i); i++) {
            lines.add(i);
        }
        for (int i = size - 1; i >= Math.max(0, size - DEEPEST) && isAlone(page, i); i--) {
            lines.add(i);
        }
        return lines;
    }

    private static boolean isAlone(Recognised page, int line) {
        int paragraph = page.lines().get(line).paragraph();
        return (line == 0 || page.lines().get(line - 1).paragraph() != paragraph)
                && (line == page.lines().size() - 1
                        || page.lines().get(line + 1).paragraph() != paragraph);
    }

    private static String text(Recognised page, int line) {
        return page.lines().get(line).text();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}]+", "").toLowerCase(Locale.ROOT);
    }
}
