package org.knigipamiati.parse.text;

import java.util.Arrays;
import java.util.Map;

/**
 * A piece of HTML as text, with the place of each character in the source. Tags vanish, or become a blank where they break a
 * line; the few entities that such pages use are resolved, others stay as they stand. Broken markup is no error.
 *
 * @param text the text
 * @param starts for each character the offset in the source where it begins
 * @param ends for each character the offset after it
 */
public record HtmlText(String text, int[] starts, int[] ends) {

    private static final int LONGEST_ENTITY = 8;
    private static final Map<String, Character> ENTITIES = Map.ofEntries(
            Map.entry("nbsp", '\u00A0'),
            Map.entry("amp", '&'),
            Map.entry("lt", '<'),
            Map.entry("gt", '>'),
            Map.entry("quot", '"'),
            Map.entry("apos", '\''),
            Map.entry("laquo", '«'),
            Map.entry("raquo", '»'),
            Map.entry("mdash", '—'),
            Map.entry("ndash", '–'),
            Map.entry("hellip", '…'),
            Map.entry("shy", '\u00AD'));

    public static HtmlText of(String source) {
        StringBuilder text = new StringBuilder(source.length());
        int[] starts = new int[source.length()];
        int[] ends = new int[source.length()];
        int at = 0;
        while (at < source.length()) {
            char c = source.charAt(at);
            int end = at + 1;
            int next = c;
            if (c == '<') {
                end = tagEnd(source, at);
                next = end == at + 1 ? c : breaksLine(source, at + 1) ? ' ' : -1;
            } else if (c == '&') {
                int semicolon = source.indexOf(';', at);
                if (semicolon > at && semicolon - at <= LONGEST_ENTITY) {
                    int resolved = entity(source.substring(at + 1, semicolon));
                    if (resolved >= 0) {
                        next = resolved;
                        end = semicolon + 1;
                    }
                }
            }
            if (next >= 0) {
                starts[text.length()] = at;
                ends[text.length()] = end;
                text.append((char) next);
            }
            at = end;
        }
        return new HtmlText(text.toString(), Arrays.copyOf(starts, text.length()), Arrays.copyOf(ends, text.length()));
    }

    /** The offset after a tag that begins at an offset, or the next offset if it is no tag. */
    private static int tagEnd(String source, int at) {
        if (at + 1 >= source.length()) {
            return at + 1;
        }
        char first = source.charAt(at + 1);
        boolean tag = first == '/' || first == '!' || (first | 32) >= 'a' && (first | 32) <= 'z';
        int close = tag ? source.indexOf('>', at) : -1;
        return close < 0 ? at + 1 : close + 1;
    }

    private static boolean breaksLine(String source, int at) {
        return source.regionMatches(true, at, "br", 0, 2) || source.regionMatches(true, at, "p", 0, 1);
    }

    private static int entity(String name) {
        Character known = ENTITIES.get(name);
        if (known != null) {
            return known;
        }
        if (!name.startsWith("#") || name.length() < 2) {
            return -1;
        }
        boolean hex = name.charAt(1) == 'x' || name.charAt(1) == 'X';
        try {
            String digits = name.substring(hex ? 2 : 1);
            if (digits.startsWith("+") || digits.startsWith("-")) {
                return -1; // parseInt takes a sign, a reference has none
            }
            int code = Integer.parseInt(digits, hex ? 16 : 10);
            return code > 0 && code <= Character.MAX_VALUE && !Character.isSurrogate((char) code) ? code : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
