package org.knigipamiati.names.letters;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.knigipamiati.vocabulary.Table;

/**
 * Reads words of any alphabet as Cyrillic, under every spelling standard of {@code names/spellings.csv} that has a rule for
 * the word's letters. commons-codec knows sounds but no transliteration standards, and ICU's transforms go from Cyrillic
 * to one standard only, giving one result; here a letter may have several readings, so the tables are our own.
 */
public final class Spellings {
    /** The readings kept for one word under one standard; more only come from very long words. */
    public static final int MAX_READINGS_PER_STANDARD = 24;
    /** The readings kept for one word in all. */
    public static final int MAX_READINGS = 72;

    private static final int LONGEST_REMEMBERED = 40;

    private static final Spellings INSTANCE = new Spellings(Table.read("names/spellings.csv"));

    /** How letters are read; the first {@code likely} of the readings are equally likely. */
    private record Rule(String letters, String where, List<String> cyrillic, int likely) {}

    private record Decoded(String cyrillic, boolean likeliest) {
        Decoded and(Rule rule, int reading) {
            return new Decoded(cyrillic + rule.cyrillic.get(reading), likeliest && reading < rule.likely);
        }
    }

    private static final class Standard {
        final String code;
        final Map<String, List<Rule>> rules = new HashMap<>();
        final Set<Integer> ownLetters = new TreeSet<>();
        int longest = 1;

        Standard(String code) {
            this.code = code;
        }
    }

    private final Map<Script, Map<String, Standard>> standards = new HashMap<>();

    /** Names are few: a book's people share them. */
    private final LoadingCache<String, List<WordReading>> read =
            Caffeine.newBuilder().maximumSize(20_000).build(plain -> read(plain, plain));

    private Spellings(Table table) {
        for (Table.Row row : table.rows()) {
            String letters = Normalizer.normalize(row.get("letters"), Normalizer.Form.NFC);
            Script script = Script.valueOf(row.get("script"));
            Standard standard = standards
                    .computeIfAbsent(script, s -> new LinkedHashMap<>())
                    .computeIfAbsent(row.get("standard"), Standard::new);
            List<String> readings = List.of(row.get("cyrillic").split("[|~]", -1));
            int likely = row.get("cyrillic").split("\\|", -1)[0].split("~", -1).length;
            standard.rules
                    .computeIfAbsent(letters, l -> new ArrayList<>())
                    .add(new Rule(letters, row.get("where"), readings, likely));
            standard.longest = Math.max(standard.longest, letters.length());
            letters.chars().filter(c -> c > 127).forEach(standard.ownLetters::add);
        }
    }

    public static Spellings tables() {
        return INSTANCE;
    }

    /**
     * The readings of a word that {@link Letters#plain} has been through, the likeliest first, without repetition of a
     * folded form. A Cyrillic word always reads as itself first.
     */
    public List<WordReading> read(String plain) {
        return plain.length() > LONGEST_REMEMBERED ? read(plain, plain) : read.get(plain);
    }

    /** As {@link #read(String)}; the letters of the whole query tell which standards come into question. */
    public List<WordReading> read(String plain, String query) {
        Script script = Script.of(plain);
        Map<String, WordReading> byFold = new LinkedHashMap<>();
        if (script == Script.HAN) {
            Japanese.tables().readings(plain).forEach(reading -> put(byFold, reading, "ja", true));
            Chinese.tables().readings(Chinese.pinyin(plain)).forEach(reading -> put(byFold, reading, "zh", true));
            return List.copyOf(byFold.values());
        }
        if (script == Script.HANGUL || script == Script.OTHER) {
            String latin = Romanizer.toLatin(plain);
            List<WordReading> readings = Script.of(latin) == Script.LATIN ? read(latin, latin) : List.of();
            return script == Script.HANGUL
                    ? readings.stream().map(WordReading::asKorean).toList()
                    : readings;
        }
        boolean russian = plain.chars().noneMatch(c -> special((char) c, script));
        if (script == Script.CYRILLIC && russian) {
            put(byFold, plain, "ru", true);
        }
        Map<String, Standard> known = standards.getOrDefault(script, Map.of());
        Standard base = known.get("base");
        List<Standard> candidates = new ArrayList<>();
        for (Standard standard : known.values()) {
            if (standard != base && ownsAll(standard, query.indexOf(plain) < 0 ? plain : query, plain, script)) {
                candidates.add(standard);
            }
        }
        if (candidates.isEmpty() && script != Script.CYRILLIC) {
            known.values().stream().filter(s -> s != base).forEach(candidates::add);
        }
        candidates.sort((a, b) -> Integer.compare(specific(b, plain), specific(a, plain)));
        List<List<Decoded>> perStandard = new ArrayList<>();
        for (Standard standard : candidates) {
            perStandard.add(decode(plain, standard, base));
        }
        // every standard's likeliest reading before any standard's second
        for (int rank = 0; rank < MAX_READINGS_PER_STANDARD; rank++) {
            for (int s = 0; s < candidates.size() && byFold.size() < MAX_READINGS; s++) {
                if (rank < perStandard.get(s).size()) {
                    Decoded decoded = perStandard.get(s).get(rank);
                    put(byFold, decoded.cyrillic, candidates.get(s).code, decoded.likeliest);
                }
            }
        }
        if (script == Script.CYRILLIC && !russian) {
            put(byFold, plain, "ru", true);
        }
        return List.copyOf(byFold.values());
    }

    private static void put(Map<String, WordReading> byFold, String cyrillic, String standard, boolean likeliest) {
        String fold = Letters.fold(cyrillic);
        if (!fold.isEmpty()) {
            Set<String> own = Set.of(standard);
            WordReading reading = new WordReading(cyrillic, fold, standard, own, likeliest ? own : Set.of());
            byFold.merge(
                    fold,
                    reading,
                    (known, again) -> new WordReading(
                            known.cyrillic(),
                            fold,
                            known.standard(),
                            both(known.standards(), again.standards()),
                            both(known.likeliest(), again.likeliest())));
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        if (some.containsAll(others)) {
            return some;
        }
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }

    /**
     * Whether the standard has a rule for each letter of the word that plain ASCII (or Russian) lacks. For Cyrillic words
     * some letter of the query must ask for the standard, or every Russian name would be read as Belarusian too.
     */
    private static boolean ownsAll(Standard standard, String query, String word, Script script) {
        if (script != Script.LATIN && script != Script.CYRILLIC) {
            return true;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (special(c, script) && !standard.ownLetters.contains((int) c)) {
                return false;
            }
        }
        return script == Script.LATIN
                || query.chars().anyMatch(c -> special((char) c, script) && standard.ownLetters.contains(c));
    }

    public static boolean isRussian(String plain) {
        return plain.chars().noneMatch(c -> special((char) c, Script.CYRILLIC));
    }

    private static boolean special(char c, Script script) {
        if (!Character.isLetter(c) || Script.of(c) != script) {
            return false;
        }
        return script == Script.LATIN ? c > 127 : "абвгдежзийклмнопрстуфхцчшщъыьэюя".indexOf(c) < 0;
    }

    /** How many letters of the word fall to rules only few standards have: which language a spelling probably is. */
    private static int specific(Standard standard, String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); ) {
            Rule rule = rule(standard, word, i);
            if (rule == null) {
                i++;
            } else {
                boolean telling = rule.letters.length() > 1 || rule.letters.charAt(0) > 127;
                letters += telling ? rule.letters.length() : 0;
                i += rule.letters.length();
            }
        }
        return letters;
    }

    /** Every {@link Letters#skeleton} a word of a script without vowels may have, at most 32. */
    public Set<String> skeletons(String plain) {
        Set<String> partial = Set.of("");
        for (Standard standard :
                standards.getOrDefault(Script.of(plain), Map.of()).values()) {
            for (int i = 0; i < plain.length(); ) {
                Rule rule = rule(standard, plain, i);
                i += rule == null ? 1 : rule.letters.length();
                if (rule == null) {
                    continue;
                }
                Set<String> next = new LinkedHashSet<>();
                for (String before : partial) {
                    for (String reading : rule.cyrillic) {
                        if (next.size() < 32) {
                            next.add(before + Letters.skeleton(Letters.sound(Letters.fold(reading))));
                        }
                    }
                }
                partial = next;
            }
        }
        Set<String> out = new LinkedHashSet<>();
        partial.forEach(p -> out.add(Letters.skeleton(p)));
        return out;
    }

    private static List<Decoded> decode(String word, Standard standard, Standard base) {
        List<Decoded> partial = List.of(new Decoded("", true));
        for (int i = 0; i < word.length(); ) {
            Rule rule = rule(standard, word, i);
            if (rule == null && base != null) {
                rule = rule(base, word, i);
            }
            if (rule == null) {
                rule = stripped(word, i, standard, base);
            }
            if (rule == null) {
                if (Script.of(word.charAt(i)) == Script.CYRILLIC) {
                    String same = word.substring(i, i + 1);
                    partial = partial.stream()
                            .map(before -> new Decoded(before.cyrillic + same, before.likeliest))
                            .toList();
                }
                i++;
                continue;
            }
            List<Decoded> next = new ArrayList<>();
            for (int reading = 0; reading < rule.cyrillic.size(); reading++) {
                for (Decoded before : partial) {
                    if (next.size() < MAX_READINGS_PER_STANDARD) {
                        next.add(before.and(rule, reading));
                    }
                }
            }
            partial = next;
            i += rule.letters.length();
        }
        return partial;
    }

    /** A letter with a mark the standard does not know is read without the mark. */
    private static Rule stripped(String word, int at, Standard standard, Standard base) {
        String bare = Normalizer.normalize(word.substring(at, at + 1), Normalizer.Form.NFD)
                .substring(0, 1);
        if (bare.charAt(0) == word.charAt(at)) {
            return null;
        }
        Rule rule = rule(standard, bare, 0);
        return rule == null && base != null ? rule(base, bare, 0) : rule;
    }

    private static Rule rule(Standard standard, String word, int at) {
        for (int length = Math.min(standard.longest, word.length() - at); length > 0; length--) {
            List<Rule> rules = standard.rules.get(word.substring(at, at + length));
            if (rules == null) {
                continue;
            }
            Rule everywhere = null;
            for (Rule rule : rules) {
                if (rule.where.isEmpty()) {
                    everywhere = rule;
                } else if (holds(rule.where, word, at, at + length)) {
                    return rule;
                }
            }
            if (everywhere != null) {
                return everywhere;
            }
        }
        return null;
    }

    private static boolean holds(String where, String word, int from, int to) {
        return switch (where) {
            case "start" -> from == 0 || word.charAt(from - 1) == '-';
            case "end" -> to == word.length() || word.charAt(to) == '-';
            case "before-vowel" -> to < word.length() && vowel(word.charAt(to));
            case "before-front" -> to < word.length() && "eiyéèêëiíî".indexOf(word.charAt(to)) >= 0;
            case "before-consonant" -> to < word.length() && !vowel(word.charAt(to));
            case "after-vowel" -> from > 0 && vowel(word.charAt(from - 1));
            case "after-consonant" -> from > 0 && !vowel(word.charAt(from - 1));
            case "between-vowels" ->
                from > 0 && to < word.length() && vowel(word.charAt(from - 1)) && vowel(word.charAt(to));
            case "closing" ->
                from > 0 && vowel(word.charAt(from - 1)) && (to == word.length() || !vowel(word.charAt(to)));
            default -> throw new IllegalStateException("names/spellings.csv has an unknown place '" + where + "'");
        };
    }

    private static boolean vowel(char c) {
        char bare = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0);
        return "aeiouyаеиоуыэюяіїєα".indexOf(bare) >= 0 || "εηιουωαა ეიოუაեէըիոօ".indexOf(bare) >= 0;
    }
}
