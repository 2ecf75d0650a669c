package org.knigipamiati.parse.text;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The columns of a row that was copied out of a table: cells in quotes and commas, between slashes or dashes, or set apart by
 * wide blanks. What parts them is put down as {@code |}, which no text has of its own; everything else stays as printed.
 */
public final class CopiedRow {

    private static final int FEWEST = 5;
    /** Prose has dashes as well, but more full stops than these; behind labels they stand between semicolons. */
    private static final int FEWEST_DASHES = 4;

    private static final int MOST_STOPS = 2;
    /** "1922 – арестован": the dash of a chronicle stands behind each year and parts nothing. */
    private static final Pattern CHRONICLE =
            Pattern.compile("(?:^|[,;.]) *\\d{4}(?:[-–]\\d{4})?,? *(?:\\p{L}+\\.?)? [-–—] ");

    private static final int LONGEST_ABBREVIATION = 2;
    private static final char BAR = '|';

    private final EntryText from;
    private final String text;
    private final StringBuilder kept = new StringBuilder();
    private final int[] starts;
    private final int[] ends;

    private CopiedRow(EntryText from) {
        this.from = from;
        this.text = from.text;
        this.starts = new int[text.length()];
        this.ends = new int[text.length()];
    }

    /** The text with its columns parted; the same object if it has none of these kinds. */
    public static EntryText of(EntryText from) {
        String text = from.text;
        if (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0 || text.indexOf(BAR) >= 0) {
            return from;
        }
        if (quoted(text)) {
            return new CopiedRow(from).quotes();
        }
        if (text.indexOf(", ") < 0 && count(text, CopiedRow::bareComma) > FEWEST) {
            return new CopiedRow(from).parted(CopiedRow::bareComma, 1);
        }
        if (text.indexOf('/') >= 0 && text.indexOf("; ") < 0 && count(text, CopiedRow::slash) >= FEWEST) {
            return new CopiedRow(from).parted(CopiedRow::slash, 1);
        }
        if (text.indexOf("  ") >= 0 && count(text, CopiedRow::wideBlank) >= FEWEST) {
            return new CopiedRow(from).parted(CopiedRow::wideBlank, 1);
        }
        int dashes = text.indexOf("; ") < 0 ? count(text, CopiedRow::dash) : 0;
        if (dashes >= FEWEST_DASHES
                && count(text, CopiedRow::stop) <= MOST_STOPS
                && !CHRONICLE.matcher(text).find()) {
            return new CopiedRow(from).parted(CopiedRow::dash, 1);
        }
        return from;
    }

    private interface Test {
        boolean at(String text, int position);
    }

    private static int count(String text, Test test) {
        int count = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            count += test.at(text, i) ? 1 : 0;
        }
        return count;
    }

    /** Cells in quotes with commas right at them, as spreadsheets write them. */
    private static boolean quoted(String text) {
        if (text.indexOf('"') < 0) {
            return false;
        }
        int count = 0;
        for (int i = 1; i + 1 < text.length(); i++) {
            boolean separator = text.charAt(i) == ',' || text.charAt(i) == ';';
            count += separator && (text.charAt(i - 1) == '"' || text.charAt(i + 1) == '"') ? 1 : 0;
        }
        return count >= FEWEST - 1 && text.indexOf("\", ") < 0;
    }

    private static boolean bareComma(String text, int at) {
        return text.charAt(at) == ',';
    }

    /** A slash that parts no date, no article and no abbreviation: "16/VIII", "58/10", "б/п", "к/р". */
    private static boolean slash(String text, int at) {
        if (text.charAt(at) != '/') {
            return false;
        }
        int left = at;
        while (left > 0 && Character.isLetter(text.charAt(left - 1))) {
            left--;
        }
        int right = at + 1;
        while (right < text.length() && Character.isLetter(text.charAt(right))) {
            right++;
        }
        boolean letters = left < at && right > at + 1;
        // the "п" of "б/п" and the "за" of "к-за" end one abbreviation and begin no other
        boolean second =
                left > 1 && "/-".indexOf(text.charAt(left - 1)) >= 0 && Character.isLetter(text.charAt(left - 2));
        boolean abbreviation =
                letters && !second && at - left <= LONGEST_ABBREVIATION && Character.isLowerCase(text.charAt(at + 1));
        return !abbreviation && !shortNumber(text, at);
    }

    /** Figures on both sides, of which one is short, or the Roman ones of a month behind a day. */
    private static boolean shortNumber(String text, int at) {
        int left = at;
        while (left > 0 && Character.isDigit(text.charAt(left - 1))) {
            left--;
        }
        boolean day = at > left
                && at - left <= 2
                && (left == 0 || text.charAt(left - 1) <= ' ' || text.charAt(left - 1) == '/');
        return day && (Character.isDigit(text.charAt(at + 1)) || "IVXХ".indexOf(text.charAt(at + 1)) >= 0);
    }

    private static boolean wideBlank(String text, int at) {
        return text.charAt(at) == ' ' && text.charAt(at + 1) == ' ' && text.charAt(at - 1) > ' ';
    }

    private static boolean dash(String text, int at) {
        return "-–—".indexOf(text.charAt(at)) >= 0 && text.charAt(at - 1) <= ' ' && text.charAt(at + 1) <= ' ';
    }

    private static boolean stop(String text, int at) {
        return text.charAt(at) == '.'
                && text.charAt(at + 1) <= ' '
                && at + 2 < text.length()
                && Character.isUpperCase(text.charAt(at + 2));
    }

    private EntryText parted(Test test, int length) {
        for (int i = 0; i < text.length(); i++) {
            boolean separator = i > 0 && i + 1 < text.length() && test.at(text, i);
            add(separator ? BAR : text.charAt(i), i, i + length);
        }
        return derived();
    }

    private EntryText quotes() {
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
            if (doubled) {
                add(c, i, i + 2);
                i++;
            } else if (c == '"') {
                inside = !inside;
            } else {
                add((c == ',' || c == ';') && !inside ? BAR : c, i, i + 1);
            }
        }
        return derived();
    }

    private void add(char c, int start, int end) {
        starts[kept.length()] = start;
        ends[kept.length()] = end;
        kept.append(c);
    }

    private EntryText derived() {
        int length = kept.length();
        return from.derived(kept.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
}
