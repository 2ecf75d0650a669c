package org.knigipamiati.names.letters;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.knigipamiati.vocabulary.Table;

/**
 * A word of which only some letters could be read in the book, as {@code Пет*в} or {@code Ив_н}: what is known of it, and which words
 * it may be. The signs stand in {@code names/unread_letters.csv}.
 */
public final class UnreadLetters {
    /** Letters of a beginning or an end that a key holds. */
    private static final int KEY = 3;
    /** Words, in all their forms, under which such a name is looked for. */
    private static final int MOST_FOLDS = 4;
    /** Of one letter too many words can be made. */
    private static final int FEWEST = 2;

    /** In place of the signs: any number of letters, or one. */
    private static final char MANY = '\uE002';

    private static final char ONE = '\uE003';

    private static final Pattern GAP = Pattern.compile("[" + MANY + ONE + "]+");
    private static final Pattern DOUBTED = Pattern.compile("(?<=\\p{L})[?]+(?=\\p{L})");
    private static final Pattern DOTS = Pattern.compile("[.]{2,}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final List<String> MANY_SIGNS = new ArrayList<>();
    private static final List<String> ONE_SIGNS = new ArrayList<>();
    private static final Set<String> WORDS = new HashSet<>();

    static {
        for (Table.Row row : Table.read("names/unread_letters.csv").rows()) {
            Collection<String> into =
                    switch (row.get("kind")) {
                        case "many" -> MANY_SIGNS;
                        case "one" -> ONE_SIGNS;
                        case "word" -> WORDS;
                        default -> throw row.error("kind", "is none of many, one, word");
                    };
            into.addAll(Arrays.asList(row.get("signs").split(" ")));
        }
        MANY_SIGNS.sort((a, b) -> b.length() - a.length()); // "[...]" before "..."
    }

    private final String marked;
    private final Pattern words;
    private final String beginning;
    private final String end;

    private UnreadLetters(String marked, String pattern, String beginning, String end) {
        this.marked = marked;
        this.words = Pattern.compile(pattern);
        this.beginning = beginning;
        this.end = end;
    }

    /** What is known of a word; empty if every letter of it was read, or fewer than two were. */
    public static Optional<UnreadLetters> of(String word) {
        if (word.chars().allMatch(c -> Character.isLetter(c) || c == '-' || c == ' ')) {
            return Optional.empty(); // as nearly all are
        }
        String marked = marked(word);
        if (!GAP.matcher(marked).find()) {
            return Optional.empty();
        }
        StringBuilder pattern = new StringBuilder();
        StringBuilder letters = new StringBuilder();
        List<String> read = new ArrayList<>();
        for (int from = 0; from < marked.length(); ) {
            char c = marked.charAt(from);
            int to = from + 1;
            if (c == MANY || c == ONE) {
                // folding may lose a letter, or the hand that counted them did
                pattern.append(c == MANY ? ".*" : ".{0,2}");
                read.add("");
            } else {
                while (to < marked.length() && marked.charAt(to) != MANY && marked.charAt(to) != ONE) {
                    to++;
                }
                String fold = fold(marked.substring(from, to));
                pattern.append(Pattern.quote(fold));
                letters.append(fold);
                read.add(fold);
            }
            from = to;
        }
        return letters.length() < FEWEST
                ? Optional.empty()
                : Optional.of(new UnreadLetters(marked, pattern.toString(), read.get(0), read.get(read.size() - 1)));
    }

    /** Whether the source says in place of a word that it could not be read: signs alone, or "нрзб". */
    public static boolean isNothing(String word) {
        String letters = NO_LETTERS.matcher(Letters.plain(word)).replaceAll("");
        return !word.isBlank() && (letters.isEmpty() || WORDS.contains(letters));
    }

    private static String marked(String word) {
        String marked = word;
        for (String sign : MANY_SIGNS) {
            marked = marked.replace(sign, String.valueOf(MANY));
        }
        for (String sign : ONE_SIGNS) {
            marked = marked.replace(sign, String.valueOf(ONE));
        }
        marked = DOTS.matcher(marked).replaceAll(String.valueOf(MANY));
        return Letters.plain(DOUBTED.matcher(marked).replaceAll(String.valueOf(ONE)));
    }

    private static String fold(String letters) {
        return Script.of(letters) == Script.CYRILLIC
                ? Letters.fold(letters)
                : Spellings.tables().read(letters).stream()
                        .map(WordReading::fold)
                        .findFirst()
                        .orElse("");
    }

    /** Whether a word, {@linkplain Letters#fold folded}, may be this one. */
    public boolean mayBe(String fold) {
        return words.matcher(fold).matches();
    }

    /** Whether a word with unread letters of its own may be this one. */
    public boolean mayBe(UnreadLetters other) {
        return isSame(other)
                || words.matcher(GAP.splitAsStream(other.marked)
                                .map(UnreadLetters::fold)
                                .collect(Collectors.joining(String.valueOf(MANY))))
                        .matches();
    }

    /** Whether the same letters were read, at the same places. */
    public boolean isSame(UnreadLetters other) {
        return GAP.matcher(marked)
                .replaceAll("*")
                .equals(GAP.matcher(other.marked).replaceAll("*"));
    }

    /** The keys under which it is indexed: its beginning and its end, as far as they were read. */
    public Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>();
        if (!beginning.isEmpty()) {
            keys.add(beginning(beginning, KEY));
        }
        if (!end.isEmpty()) {
            keys.add(end(end, KEY));
        }
        return keys;
    }

    /** The keys by which those are found that may be this word. */
    public Set<String> wanted() {
        Set<String> keys = new LinkedHashSet<>();
        for (int length = 1; length <= KEY; length++) {
            if (!beginning.isEmpty()) {
                keys.add(beginning(beginning, length));
            }
            if (!end.isEmpty()) {
                keys.add(end(end, length));
            }
        }
        return keys;
    }

    /** The keys by which names are found that may be one of some words, {@linkplain Letters#fold folded}. */
    public static Set<String> wanted(Collection<String> folds) {
        Set<String> keys = new LinkedHashSet<>();
        folds.stream().filter(fold -> fold.length() > FEWEST).limit(MOST_FOLDS).forEach(fold -> {
            for (int length = 1; length <= KEY; length++) {
                keys.add(beginning(fold, length));
                keys.add(end(fold, length));
            }
        });
        return keys;
    }

    private static String beginning(String fold, int length) {
        return "u:" + fold.substring(0, Math.min(length, fold.length()));
    }

    private static String end(String fold, int length) {
        return "u<" + fold.substring(Math.max(0, fold.length() - length));
    }
}
