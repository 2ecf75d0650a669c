package org.knigipamiati.review.preread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words that a machine is sure of and that are probably misread all the same, told from the page itself: entries of a book repeat their
 * frame, so a word that differs from a much commoner one of the same page in one letter ("т." beside many "г." after years,
 * "приговорен" beside "приговорён") is looked at, and so is a capital abbreviation that has a full stop only here, and a letter that
 * stands alone only once. Words of other meaning that differ in a letter stand at other places: short ones are compared only with those
 * that follow a number too, or a word too. No language is known here. How many faults it finds: deploy/workplace.md.
 */
final class RareTwins {

    /** So many times as often as the rare word its twin stands on the page. */
    private static final int COMMONER = 2;

    /** The same for short words, more of which differ in one letter by their meaning. */
    private static final int COMMONER_SHORT = 3;

    /** Up to so many letters the place of a word counts. */
    private static final int SHORT = 3;

    private static final String BEFORE = "«\"(„";
    private static final String BEHIND = "»\"),;:“";

    private RareTwins() {}

    /** A word without marks around it, and whether it follows a number, which is asked of short ones only. */
    private record Key(String word, boolean afterNumber) {}

    /** The numbers of such words among those of a page. */
    static Set<Integer> of(List<Recognised.Word> words) {
        List<Key> keys = new ArrayList<>();
        Map<Key, Integer> counts = new HashMap<>();
        String before = "";
        for (Recognised.Word word : words) {
            Key key = key(bare(word.text()), before);
            keys.add(key);
            counts.merge(key, 1, Integer::sum);
            before = word.text();
        }
        Map<Key, Boolean> rare = new HashMap<>();
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < keys.size(); i++) {
            if (rare.computeIfAbsent(keys.get(i), key -> isRare(key, counts))) {
                found.add(i);
            }
        }
        return found;
    }

    private static boolean isRare(Key key, Map<Key, Integer> counts) {
        String word = key.word();
        if (word.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        int count = counts.get(key);
        if (word.length() == 1) {
            return count == 1;
        }
        if (word.length() > 2 && word.endsWith(".") && word.equals(word.toUpperCase(Locale.ROOT))) {
            String without = word.substring(0, word.length() - 1);
            boolean place = without.length() <= SHORT && key.afterNumber();
            if (counts.getOrDefault(new Key(without, place), 0) >= COMMONER * count) {
                return true;
            }
        }
        int times = word.length() <= SHORT ? COMMONER_SHORT : COMMONER;
        return counts.entrySet().stream()
                .anyMatch(other -> other.getValue() >= times * count
                        && other.getKey().afterNumber() == key.afterNumber()
                        && differInOneLetter(word, other.getKey().word()));
    }

    private static Key key(String word, String before) {
        boolean number =
                before.chars().anyMatch(Character::isDigit) && before.chars().noneMatch(Character::isLetter);
        return new Key(word, word.length() <= SHORT && number);
    }

    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && BEFORE.indexOf(word.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && BEHIND.indexOf(word.charAt(to - 1)) >= 0) {
            to--;
        }
        return word.substring(from, to);
    }

    /** Whether one letter stands for another; two numbers are two numbers. */
    private static boolean differInOneLetter(String a, String b) {
        if (a.length() != b.length()) {
            return false;
        }
        int at = -1;
        for (int i = 0; i < a.length(); i++) {
            if (a.charAt(i) != b.charAt(i)) {
                if (at >= 0) {
                    return false;
                }
                at = i;
            }
        }
        return at >= 0 && !(Character.isDigit(a.charAt(at)) && Character.isDigit(b.charAt(at)));
    }
}
