package org.knigipamiati.names.letters;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Keys of a whole name written without regard to spaces and hyphens, as Chinese and Korean names are: the folded letters,
 * {@code s:} them more loosely, {@code k:} the Korean syllables.
 */
public final class JoinedKeys {
    private static final int MAX_KEYS = 90;

    private JoinedKeys() {}

    /** The keys of a printed name. */
    public static Set<String> keys(String printed) {
        Set<String> keys = new LinkedHashSet<>();
        String plain = Letters.plain(printed);
        String fold = Letters.fold(plain);
        if (fold.length() >= 3) {
            keys.add(fold);
            keys.add("s:" + loose(plain));
        }
        korean(keys, List.of(plain.split("\\s+")));
        return keys;
    }

    /**
     * The keys of the words of a question, in the order typed and with the first last, or the last first.
     *
     * @param typed as typed, without years and words of no weight; more than four, or one short one, give none
     */
    public static Set<String> ofQuestion(List<String> typed) {
        List<String> words = typed.stream()
                .map(Letters::plain)
                .map(w -> w.replaceAll("[^\\p{L}\\p{M}-]", ""))
                .filter(w -> !w.isEmpty() && w.length() <= 24)
                .toList();
        Set<String> keys = new LinkedHashSet<>();
        if (words.isEmpty() || words.size() > 4 || (words.size() == 1 && tooShort(words.get(0)))) {
            return keys;
        }
        for (List<String> order : orders(words)) {
            join(keys, order);
            korean(keys, order);
        }
        return keys;
    }

    private static boolean tooShort(String word) {
        Script script = Script.of(word);
        return script == Script.HAN || script == Script.HANGUL ? word.length() < 2 : word.length() < 4;
    }

    private static List<List<String>> orders(List<String> words) {
        List<List<String>> orders = new ArrayList<>();
        orders.add(words);
        if (words.size() > 1) {
            List<String> lastFirst = new ArrayList<>();
            lastFirst.add(words.get(words.size() - 1));
            lastFirst.addAll(words.subList(0, words.size() - 1));
            orders.add(lastFirst);
            List<String> firstLast = new ArrayList<>(words.subList(1, words.size()));
            firstLast.add(words.get(0));
            orders.add(firstLast);
        }
        return orders;
    }

    private static void korean(Set<String> keys, List<String> words) {
        Korean.tables().keys(words).forEach(key -> keys.add("k:" + key));
    }

    private static void join(Set<String> keys, List<String> words) {
        List<String> partial = List.of("");
        for (String word : words) {
            List<String> next = new ArrayList<>();
            for (String reading : readings(word)) {
                for (String before : partial) {
                    if (next.size() < 40) {
                        next.add(before + reading);
                    }
                }
            }
            partial = next;
        }
        for (String joined : partial) {
            String fold = Letters.fold(joined);
            if (fold.length() >= 3 && keys.size() < MAX_KEYS) {
                keys.add(fold);
                keys.add("s:" + loose(joined));
            }
        }
    }

    /** By sound, with the affricates of Palladius as older and careless records write them. */
    private static String loose(String cyrillic) {
        String simple = cyrillic.replace("-", "")
                .replace(" ", "")
                .replace("цз", "з")
                .replace("дз", "з")
                .replace("чж", "ж")
                .replace("юй", "ю")
                .replace("хуэй", "хой");
        return Letters.fold(simple).replace("h", "x").replace("o", "e");
    }

    private static List<String> readings(String word) {
        List<String> out = new ArrayList<>();
        Script script = Script.of(word);
        if (script == Script.LATIN) {
            out.addAll(Chinese.tables().readings(word));
        } else if (script == Script.HAN) {
            out.addAll(Chinese.tables().readings(Chinese.pinyin(word)));
            return out;
        }
        Spellings.tables().read(word).stream()
                .limit(6)
                .map(WordReading::cyrillic)
                .forEach(out::add);
        return out;
    }
}
