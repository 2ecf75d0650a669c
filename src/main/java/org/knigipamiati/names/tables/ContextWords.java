package org.knigipamiati.names.tables;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.names.letters.Letters;
import org.knigipamiati.vocabulary.Table;

/**
 * Words that are no name: places, nationalities, professions. Stems for comparing them in any case form, and
 * {@code names/context_words.csv} for what other languages call them.
 */
public final class ContextWords {
    /** Words of a text beyond this many give no stems. */
    public static final int MOST_WORDS = 400;

    /** Stems of printed words: entries have few words and many places for them. Begun anew when full. */
    private static final Map<String, List<String>> STEMS = new ConcurrentHashMap<>();

    public static final int MOST_STEMS = 50_000;

    /** Stems of whole entries: those that many ask for on one day are compared with each question anew. Begun anew when full, at most some 25 MB. */
    private static final Map<String, Set<String>> ENTRIES = new ConcurrentHashMap<>();

    private static final int MOST_ENTRIES = 2_000;

    /** Characters of an entry that is remembered: most have some hundred, and a few very long ones would fill the memory. */
    private static final int LONGEST_ENTRY = 2_000;

    /** The number of a house and that of a flat, as addresses print them: "д. 5/7, корп. 1, кв. 12", ", 5-12." */
    private static final Pattern HOUSE = Pattern.compile(
            "(?<!\\p{L})(?:дом|д)(?:[.]\\s?|\\s)№?\\s?"
                    + "(?<house>\\d{1,3}\\p{L}?(?:/\\d{1,3}\\p{L}?)?)(?![\\d\\p{L}])"
                    + "(?:(?:[,.]?\\s*(?:корп|стр)[.]?\\s?\\d{1,2})?[,.]?\\s*кв[.]?\\s?(?<flat>\\d{1,4}))?"
                    + "|(?<=[\\p{L}.],\\s)(?<bare>\\d{1,3}\\p{L}?(?:/\\d{1,3})?)(?:--?\\d{1,2})?--?(?<after>\\d{1,4})(?![\\d\\p{L}-])");

    /** A folded adjective in -енский, -омский and the like, in any case form. */
    private static final Pattern FLEETING =
            Pattern.compile("(.{2,}[^aeiouy])[eo]([^aeiouy])sk(?:[aeiouy]*|[aeiouy]*[gmh][aeiouy]*)");

    /** Endings of nouns and adjectives as they are after the last vowels are off. */
    private static final List<String> ENDINGS =
            List.of("skog", "skom", "skih", "skim", "sk", "og", "om", "em", "im", "ih", "am", "ah", "ov", "ev");

    private static final ContextWords INSTANCE = new ContextWords(Table.read("names/context_words.csv"));

    public record Meaning(String kind, List<String> russian) {}

    /** The kind of words that are as often somebody's surname. */
    public static final String PROFESSION = "profession";

    public static final String NATIONALITY = "nationality";

    private final Map<String, Meaning> words = new HashMap<>();
    private final Map<String, String> stems = new HashMap<>();

    private ContextWords(Table table) {
        for (Table.Row row : table.rows()) {
            Meaning meaning =
                    new Meaning(row.get("kind"), List.of(row.get("russian").split("\\|")));
            for (String word : row.get("words").split("[ ;]+")) {
                String plain = Letters.plain(word.replace('_', ' '));
                words.merge(plain, meaning, (a, b) -> a);
                words.putIfAbsent(Letters.bare(plain), meaning);
            }
            for (String russian : meaning.russian()) {
                stems.putIfAbsent(stem(Letters.fold(Letters.plain(russian))), meaning.kind());
            }
        }
    }

    public static ContextWords tables() {
        return INSTANCE;
    }

    /** What the tables say a word means; null if nothing. */
    public Meaning meaning(String plain) {
        Meaning meaning = words.get(plain);
        return meaning != null ? meaning : words.get(Letters.bare(plain));
    }

    /** Of what kind a Russian word, in some case form, is in the tables: place, nationality, profession; null if it is not there. */
    public String kindOf(String fold) {
        return stems.get(stem(fold));
    }

    /**
     * The stems of a text's words of three letters and more and of what {@link StreetWords} are abbreviated to, and {@code #} with
     * each number of a house, alone and with the flat's: {@code #5}, {@code #5-12}.
     */
    public static Set<String> stems(String text, int limit) {
        Set<String> out = new LinkedHashSet<>();
        int count = 0;
        for (int from = 0; from < text.length() && count < limit; ) {
            int to = from;
            while (to < text.length() && isLetter(text.charAt(to))) {
                to++;
            }
            if (to - from >= 3) {
                count++;
                stemsOfPrinted(text.substring(from, to)).stream()
                        .filter(stem -> stem.length() >= 2)
                        .forEach(out::add);
            }
            if (isBeforeName(text, from, to)) {
                out.addAll(StreetWords.tables().stems(text.substring(from, to)));
            }
            from = to + 1;
        }
        Matcher house = HOUSE.matcher(text);
        while (house.find() && out.size() < limit) {
            boolean bare = house.group("house") == null;
            String number = house.group(bare ? "bare" : "house").toLowerCase(Locale.ROOT);
            String flat = house.group(bare ? "after" : "flat");
            house(out, number, flat);
            int slash = number.indexOf('/');
            if (slash > 0) {
                house(out, number.substring(0, slash), flat);
            }
        }
        return out;
    }

    /** As {@link #stems} of at most {@link #MOST_WORDS} words, remembered for entries that are compared again soon. */
    public static Set<String> stemsOfEntry(String text) {
        if (text.length() > LONGEST_ENTRY) {
            return stems(text, MOST_WORDS);
        }
        if (ENTRIES.size() >= MOST_ENTRIES) {
            ENTRIES.clear();
        }
        return ENTRIES.computeIfAbsent(text, entry -> Collections.unmodifiableSet(stems(entry, MOST_WORDS)));
    }

    private static void house(Set<String> out, String number, String flat) {
        int letter = number.length() - 1;
        if (letter > 0 && Character.isLetter(number.charAt(letter))) {
            house(out, number.substring(0, letter), flat); // who asks for 6 may mean 6а
        }
        out.add("#" + number);
        if (flat != null) {
            out.add("#" + number + "-" + flat);
        }
    }

    /** Whether what stands from one place to another is abbreviated and a name follows: "Б. Вымышленная". */
    private static boolean isBeforeName(String text, int from, int to) {
        if (to == from
                || to + 1 >= text.length()
                || text.charAt(to) != '.'
                || !Character.isUpperCase(text.charAt(from))) {
            return false;
        }
        int next = text.charAt(to + 1) == ' ' ? to + 2 : to + 1;
        return next < text.length() && Character.isUpperCase(text.charAt(next));
    }

    private static List<String> stemsOfPrinted(String word) {
        // Not while one is being added: a map in the midst of that loses count of itself.
        if (STEMS.size() >= MOST_STEMS) {
            STEMS.clear();
        }
        return STEMS.computeIfAbsent(word, printed -> stemsOf(Letters.fold(Letters.plain(printed))));
    }

    /**
     * The stem of a folded word, and of an adjective in -ский without its fleeting vowel too: Вяземский is of Вязьма, Виленский of
     * Вильно; whether the vowel flees, only the noun tells.
     */
    public static List<String> stemsOf(String fold) {
        String stem = stem(fold);
        Matcher fleeting = FLEETING.matcher(fold);
        return fleeting.matches() ? List.of(stem, Letters.sound(fleeting.group(1) + fleeting.group(2))) : List.of(stem);
    }

    /** How many words' stems are kept at the moment; at most {@link #MOST_STEMS} and one for each thread. */
    public static int keptStems() {
        return STEMS.size();
    }

    /** As {@link Character#isLetter(char)}, and fast for the letters that entries are made of. */
    private static boolean isLetter(char c) {
        if (c >= 'А' && c <= 'я' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
            return true;
        }
        return c > 127 && Character.isLetter(c);
    }

    /** The stem of a folded word by sound, its endings off: Житомира, Житомир and житомирский have one. */
    public static String stem(String fold) {
        String stem = withoutVowels(fold);
        for (String ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                stem = withoutVowels(stem.substring(0, stem.length() - ending.length()));
                break;
            }
        }
        return Letters.sound(stem);
    }

    private static String withoutVowels(String fold) {
        int end = fold.length();
        while (end > 3 && Letters.isVowel(fold.charAt(end - 1))) {
            end--;
        }
        return fold.substring(0, end);
    }

    /** Whether two stems are of one word: equal, or one the beginning of the other and not much shorter. */
    public static boolean alike(String a, String b) {
        if (a.equals(b)) {
            return true;
        }
        String shorter = a.length() < b.length() ? a : b;
        String longer = a.length() < b.length() ? b : a;
        if (shorter.length() >= 5 && longer.endsWith(shorter)) {
            return true; // the last part of a compound
        }
        return shorter.length() >= 4 && longer.startsWith(shorter) && longer.length() - shorter.length() <= 3;
    }
}
