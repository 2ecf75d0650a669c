package org.knigipamiati.ingest.format;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of abbreviations of a book, as it stands at the head of its text: lines that each say what an abbreviation stands for, and no
 * entry.
 *
 * @param meanings what each abbreviation stands for, as the list words it, in its order
 * @param start where the list begins in the text, its heading included
 * @param end where it ends
 */
public record AbbreviationList(Map<String, String> meanings, int start, int end) {

    /** Why one is refused that stands where an entry would. */
    public static final String REFUSED =
            "a list of abbreviations and no entry: what they stand for belongs in the descriptor of the source, which is proposed from it";

    /** Fewer lines may be anything. */
    private static final int FEWEST = 3;

    /** A heading is no sentence. */
    private static final int LONGEST_HEADING = 60;

    private static final AbbreviationList NONE = new AbbreviationList(Map.of(), 0, 0);

    /** Capitals, as АК or АлтК; shortened words and words with the middle left out, as г. р. or б/п. */
    private static final String SHORT =
            "(?:\\p{Lu}{2,8}|\\p{Lu}\\p{Ll}{1,3}\\p{Lu}{1,4}|\\p{L}?\\p{Ll}{1,8}[./-](?:\\p{Ll}{1,8}\\.?)?)";

    private static final Pattern LINE =
            Pattern.compile("\\s*(" + SHORT + "(?: ?" + SHORT + "){0,2})\\s*[–—=-]\\s*(\\p{L}[^\\n]{2,199}?)[\\s;,.]*");

    private static final Pattern YEAR = Pattern.compile("\\p{Nd}{4}");

    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

    public AbbreviationList {
        meanings = Collections.unmodifiableMap(new LinkedHashMap<>(meanings));
    }

    /** The longest such list of a text; one without abbreviations if there is none. */
    public static AbbreviationList of(String text) {
        AbbreviationList best = NONE;
        Map<String, String> run = new LinkedHashMap<>();
        int alike = 0;
        int start = 0;
        int end = 0;
        int heading = -1;
        int from = 0;
        while (from <= text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            String line = text.substring(from, to);
            Matcher one = LINE.matcher(line);
            if (one.matches() && one.group(2).length() > one.group(1).length()) {
                if (run.isEmpty()) {
                    start = heading < 0 ? from : heading;
                    alike = 0;
                }
                run.putIfAbsent(one.group(1), one.group(2).strip());
                alike += first(one.group(1)).equals(first(one.group(2))) ? 1 : 0;
                end = to;
            } else if (!line.isBlank()) {
                best = better(best, run, alike, start, end);
                run = new LinkedHashMap<>();
                boolean head = line.strip().length() <= LONGEST_HEADING
                        && !DIGIT.matcher(line).find();
                heading = head ? from : -1;
            }
            from = to + 1;
        }
        return better(best, run, alike, start, end);
    }

    /** Whether a text that stands where an entry would is such a list and nothing else. Lists name no years, entries hardly ever none. */
    public static boolean isAll(String text) {
        return !YEAR.matcher(text).find() && of(text).holds(0, text.length());
    }

    /** In a list of abbreviations nearly every line begins twice with the same letter; names with what is said of them do not. */
    private static AbbreviationList better(
            AbbreviationList best, Map<String, String> run, int alike, int start, int end) {
        boolean list = run.size() >= FEWEST && 3 * alike >= 2 * run.size();
        return list && run.size() > best.meanings.size() ? new AbbreviationList(run, start, end) : best;
    }

    private static String first(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT);
    }

    /** The text without the list. */
    public String without(String text) {
        return text.substring(0, start) + text.substring(end);
    }

    /** Whether a part of the text lies within the list. */
    public boolean holds(int partStart, int partEnd) {
        return start <= partStart && partEnd <= end && start < end;
    }
}
