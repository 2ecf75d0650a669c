package org.knigipamiati.parse.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes away what the page did to a text and not the author: soft hyphens and characters without width, stress marks, letters
 * written as letter and mark, words cut at a line end, page heads and page numbers between two lines. Each character that is left
 * knows its place in the text before; nothing else is changed.
 */
public final class CleanText {

    /** Of the line breaks of a wrapped paragraph at least one in this many stands inside a word or sentence. */
    private static final int BREAKS_INSIDE = 3;

    private static final int FEWEST_HEAD_LETTERS = 3;
    private static final int SHORTEST_COLUMN = 25;
    private static final int SLACK = 4;

    /** What stands around the number of a page: "— 96 —". */
    private static final Pattern ORNAMENT = Pattern.compile("^[-–—*\\s]+(?=\\d)|(?<=\\d)[-–—*\\s]+$");

    private final EntryText from;
    private final String text;
    private final StringBuilder to;
    private final int[] starts;
    private final int[] ends;
    /** The length of the longest line; 0 where lines are kept. */
    private final int longest;

    private final boolean wrapped;
    /** Whether a line is a statement: then only words are joined over line ends. */
    private final boolean lines;

    private CleanText(EntryText from, boolean keepsLines) {
        this.from = from;
        this.text = from.text;
        this.to = new StringBuilder(text.length());
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
        this.lines = keepsLines;
        this.longest = keepsLines
                ? 0
                : text.lines().mapToInt(line -> line.strip().length()).max().orElse(0);
        this.wrapped = !keepsLines && wrapped(text);
    }

    /** The text without the traces of the page; the same object if there are none. */
    public static EntryText of(EntryText from) {
        return of(from, false);
    }

    /**
     * As {@link #of(EntryText)}; where each line is a statement, as one knows or as labels at the heads of lines show, line ends inside
     * words only are taken away.
     *
     * @param lines whether each line is known to be one
     */
    public static EntryText of(EntryText from, boolean lines) {
        return cleaned(from, lines || LabelledLines.in(from));
    }

    private static EntryText cleaned(EntryText from, boolean keepsLines) {
        boolean clean = true;
        String text = from.text;
        for (int i = 0; i < text.length() && clean; i++) {
            clean = !suspicious(text.charAt(i)) || keepsLines && text.charAt(i) == '\n' && plainBreak(text, i);
        }
        return clean ? from : new CleanText(from, keepsLines).run();
    }

    private static boolean suspicious(char c) {
        return c == '\n' || c == '\r' || invisible(c) || mark(c);
    }

    /** Whether a line break cuts no word and parts no page head from its text. */
    private static boolean plainBreak(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        boolean hyphen = before >= 0 && "-\u2010\u00AC".indexOf(text.charAt(before)) >= 0;
        int lineBefore = text.lastIndexOf('\n', at - 1) + 1;
        int lineEnd = text.indexOf('\n', at + 1);
        return !hyphen
                && !mayBeHead(text, lineBefore, at)
                && !mayBeHead(text, at + 1, lineEnd < 0 ? text.length() : lineEnd);
    }

    /** A page head holds no small letter and no comma. */
    private static boolean mayBeHead(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c) || ",;:".indexOf(c) >= 0) {
                return false;
            }
        }
        return from < to;
    }

    private static boolean invisible(char c) {
        return c == '\u00AD' || c >= '\u200B' && c <= '\u200F' || c == '\u2060' || c == '\uFEFF';
    }

    private static boolean mark(char c) {
        return c >= '\u0300' && c <= '\u036F';
    }

    private EntryText run() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (lineStart(at) && pageHead(at)) {
                at = lineEnd(at);
            } else if (invisible(c) || mark(c) || c == '\r') {
                at++;
            } else if (c == '\n') {
                at = lineBreak(at);
            } else if (joint(at)) {
                at = afterBlanks(at + 1);
            } else {
                at = letter(at);
            }
        }
        int length = to.length();
        return from.derived(to.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }

    private int letter(int at) {
        int end = at + 1;
        while (end < text.length() && (mark(text.charAt(end)) || invisible(text.charAt(end)))) {
            end++;
        }
        String whole = end == at + 1 ? null : Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
        add(whole == null || whole.isEmpty() ? text.charAt(at) : whole.charAt(0), at, end);
        return end;
    }

    /** Whether a hyphen at a line end only cuts a word; "Ростов-|на-Дону" and "58-|10" keep theirs. */
    private boolean joint(int at) {
        if ("-\u2010\u00AC".indexOf(text.charAt(at)) < 0 || at == 0 || !Character.isLetter(text.charAt(at - 1))) {
            return false;
        }
        int next = afterBlanks(at + 1);
        boolean broken = text.substring(at, next).indexOf('\n') >= 0;
        if (!broken || next >= text.length() || !Character.isLetter(text.charAt(next))) {
            return false;
        }
        int end = next;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        boolean compound = end < text.length()
                && text.charAt(end) == '-'
                && Words.HYPHEN_JOINTS.contains(text.substring(next, end));
        boolean capitals = Character.isUpperCase(text.charAt(next))
                && Character.isUpperCase(text.charAt(at - 1))
                && at > 1
                && Character.isUpperCase(text.charAt(at - 2));
        return !compound && (Character.isLowerCase(text.charAt(next)) || capitals);
    }

    private int lineBreak(int at) {
        int next = afterBlanks(at);
        char before = to.length() == 0 ? ' ' : to.charAt(to.length() - 1);
        boolean hyphen = "-\u2010".indexOf(before) >= 0;
        boolean compound = hyphen && to.length() > 1 && Character.isLetterOrDigit(to.charAt(to.length() - 2));
        if (!compound) {
            add(!lines && (wrapped || inside(text, at) && !roomLeft(at, next)) ? ' ' : '\n', at, at + 1);
        }
        return lineStart(next) && pageHead(next) || compound ? next : at + 1;
    }

    /** Whether a text is a paragraph broken into lines: many of its lines end inside a sentence, or all are of nearly one length. */
    private static boolean wrapped(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !head(line))
                .toList();
        int inside = 0;
        int longest = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            longest = Math.max(longest, line.length());
        }
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i);
            String next = lines.get(i + 1);
            boolean fits = fits(line.length(), next, longest) && Character.isLetter(line.charAt(line.length() - 1));
            inside += inside(line.charAt(line.length() - 1), next.charAt(0)) && !fits ? 1 : 0;
        }
        int shortest = longest * 6 / 10;
        boolean even = lines.size() > 3
                && longest >= SHORTEST_COLUMN
                && lines.subList(0, lines.size() - 1).stream().allMatch(line -> line.length() >= shortest);
        return inside > 0 && (inside * BREAKS_INSIDE >= lines.size() - 1 || even);
    }

    /** Whether the first word of a line would have found room in the line before: then that was broken with intent. */
    private static boolean fits(int length, String next, int longest) {
        int blank = next.indexOf(' ');
        return length + 1 + (blank < 0 ? next.length() : blank) < longest - SLACK;
    }

    private static boolean inside(char last, char next) {
        boolean cut = last == ',' || last == '-' || last == '\u00AD' || last == '\u2010';
        return cut || Character.isLowerCase(next) && ".;:".indexOf(last) < 0;
    }

    /** Whether a line break stands inside a sentence: behind a comma or hyphen, or before a small letter. */
    private static boolean inside(String text, int at) {
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        if (before < 0 || next >= text.length()) {
            return false;
        }
        return inside(text.charAt(before), text.charAt(next));
    }

    /** Whether the first word behind a line break would have found room before it. */
    private boolean roomLeft(int at, int next) {
        int line = text.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        String before = text.substring(Math.min(line, at), at).strip();
        return !before.isEmpty()
                && Character.isLetterOrDigit(before.charAt(before.length() - 1))
                && fits(before.length(), text.substring(next, lineEnd(next)), longest);
    }

    private boolean lineStart(int at) {
        return at < text.length() && (at == 0 || text.charAt(at - 1) == '\n');
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    private int afterBlanks(int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next;
    }

    /** Whether a line is a page number, or a title in capitals with one: "КНИГА ПАМЯТИ    187". */
    private boolean pageHead(int at) {
        if (!mayBeHead(text, at, lineEnd(at))) {
            return false;
        }
        String line = text.substring(at, lineEnd(at)).strip();
        return !line.isEmpty() && !(at == 0 && lineEnd(at) == text.length()) && head(line);
    }

    private static boolean head(String printed) {
        if (!mayBeHead(printed, 0, printed.length())) {
            return false;
        }
        String line = ORNAMENT.matcher(printed).replaceAll("");
        int letters = 0;
        int digits = 0;
        int wide = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            letters += Character.isLetter(c) ? 1 : 0;
            digits += c >= '0' && c <= '9' ? 1 : 0;
            wide += c == ' ' && i > 0 && line.charAt(i - 1) == ' ' || c == '\t' ? 1 : 0;
        }
        boolean edge = Character.isDigit(line.charAt(0)) || Character.isDigit(line.charAt(line.length() - 1));
        boolean number = digits >= 1 && digits <= 4 && edge;
        boolean title = letters >= FEWEST_HEAD_LETTERS && number && wide > 0;
        return title || letters == 0 && number && line.length() <= 6;
    }

    private void add(char c, int start, int end) {
        starts[to.length()] = start;
        ends[to.length()] = end;
        to.append(c);
    }
}
