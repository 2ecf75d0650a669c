package org.knigipamiati.names.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.names.letters.Keyboard;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.names.letters.Script;
import org.knigipamiati.vocabulary.Table;

/** A query cut into words, initials, years and words without weight ({@code names/stop_words.csv}). */
public final class QueryText {
    private static final Set<String> STOP = new HashSet<>();
    private static final Set<String> MONTHS = new HashSet<>();
    private static final Set<String> ABOUT = new HashSet<>();
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[789]\\d\\d)(?!\\d)");
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}[.])+\\p{L}?[.]?|\\p{Lu}\\p{Lu}?");
    private static final Pattern INITIALS_THEN_WORD = Pattern.compile("((?:\\p{L}[.])+)(\\p{L}{2,}.*)");
    private static final Pattern OUTSIDE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private static final Pattern PUNCTUATION = Pattern.compile(
            "(?<=\\p{L}{2})[,;:!?](?=\\s|$)|[()\\[\\]{}<>«»„“”\"/|\\\\]+(?=\\s|$)" + "|(?<=\\s|^)[()«»„“”\"/|\\\\]+");
    private static final Pattern KEYS = Pattern.compile(".*\\p{L}[,;\\[\\]].*|[,;\\[\\]].*\\p{L}.*");

    static {
        for (Table.Row row : Table.read("names/stop_words.csv").rows()) {
            Set<String> into =
                    switch (row.get("kind")) {
                        case "about" -> ABOUT;
                        case "month" -> MONTHS;
                        default -> STOP;
                    };
            for (String word : row.get("words").split("[ ;]+")) {
                into.add(Letters.plain(word));
            }
        }
    }

    public record Word(String text, String raw) {}

    public final List<Word> words = new ArrayList<>();
    public final List<String> initials = new ArrayList<>();
    /** Words and undotted single letters as typed: У is a Chinese surname as well as an initial. */
    public final List<String> ordered = new ArrayList<>();

    public final Set<Integer> years = new LinkedHashSet<>();
    public boolean approximate;

    public QueryText(String text) {
        String[] chunks =
                PUNCTUATION.matcher(otherLayoutWordsApart(text)).replaceAll(" ").split("\\s+");
        for (int i = 0; i < chunks.length; i++) {
            if (!chunks[i].isEmpty()) {
                chunk(
                        i == 0 ? "" : chunks[i - 1],
                        chunks[i],
                        i + 1 < chunks.length ? chunks[i + 1] : "",
                        chunks.length);
            }
        }
    }

    /**
     * Takes out the words that were typed in the other layout with punctuation for letters (б, ж, х, ъ), and leaves the
     * rest.
     */
    private String otherLayoutWordsApart(String text) {
        StringBuilder rest = new StringBuilder();
        for (String token : text.split("\\s+")) {
            boolean inside = token.length() > 3
                    && KEYS.matcher(token.substring(0, token.length() - 1)).matches();
            if (inside && !Keyboard.otherLayout(token).isEmpty()) {
                words.add(new Word(token, token));
            } else {
                rest.append(token).append(' ');
            }
        }
        return rest.toString();
    }

    private void chunk(String before, String chunk, String next, int chunks) {
        Matcher year = YEAR.matcher(chunk);
        boolean dated = false;
        while (year.find()) {
            years.add(Integer.parseInt(year.group(1)));
            dated = true;
        }
        if (dated || chunk.chars().anyMatch(c -> c >= '0' && c <= '9')) {
            return; // a year with what hangs on it, or a day or house number, which no name has
        }
        String bare = OUTSIDE.matcher(chunk).replaceAll("");
        String plain = Letters.plain(bare);
        if (ABOUT.contains(plain)) {
            approximate = true;
        } else if (bare.isEmpty() || isMonth(before, plain) || stop(bare, plain, chunk, next, chunks)) {
            return;
        } else if (bare.codePointCount(0, bare.length()) == 1 || isInitials(chunk, bare)) {
            if (chunk.indexOf('.') < 0 && bare.length() == 1) {
                ordered.add(bare);
            }
            bare.codePoints().filter(Character::isLetter).forEach(c -> initials.add(new String(Character.toChars(c))));
        } else {
            Matcher joined = INITIALS_THEN_WORD.matcher(bare);
            if (joined.matches()) {
                joined.group(1)
                        .chars()
                        .filter(Character::isLetter)
                        .forEach(c -> initials.add(String.valueOf((char) c)));
                bare = joined.group(2);
            }
            String[] parts = bare.split("[/,;]+|[.](?=\\p{L}{2})");
            for (String part : parts) {
                if (!part.isEmpty()) {
                    words.add(new Word(part, parts.length == 1 ? chunk : part));
                    ordered.add(part);
                }
            }
        }
    }

    /** "1 марта" is a day; without a number Марта and Августа are women's names. */
    private static boolean isMonth(String before, String plain) {
        return MONTHS.contains(plain) && !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
    }

    private static boolean stop(String bare, String plain, String chunk, String next, int chunks) {
        if (plain.length() > 1) {
            return STOP.contains(plain)
                    && !(chunks <= 2 && Character.isUpperCase(bare.charAt(0)) && plain.length() > 3);
        }
        boolean upper = Character.isUpperCase(bare.charAt(0));
        if (upper) {
            return false;
        }
        // "о Николае", "р. 1893": a small letter before a word or a number is a preposition or an abbreviation
        return chunk.endsWith(".")
                ? YEAR.matcher(next).find()
                : STOP.contains(plain) && !next.isEmpty() && next.length() > 2;
    }

    private static boolean isInitials(String chunk, String bare) {
        if (!INITIALS.matcher(chunk).matches()) {
            return false;
        }
        Script script = Script.of(bare);
        if (chunk.indexOf('.') >= 0) {
            return true;
        }
        return script == Script.CYRILLIC
                && bare.length() == 2
                && bare.toLowerCase(Locale.ROOT).chars().noneMatch(c -> "аеиоуыэюя".indexOf(c) >= 0);
    }
}
