package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds words that a printer or scanner set with one letter wrong, missing, doubled or moved: one change leaves the beginning or
 * the end of a word as it was, by which the candidates are found.
 *
 * @param <T> what a word means
 */
public final class Misprints<T> {

    /** Shorter words are one change away from too many others. */
    private static final int SHORTEST = 7;

    private static final int KEPT = 3;

    /** In so many letters at the end most forms of a noun differ. */
    private static final int INFLECTED = 1;

    private record Word<T>(String letters, T meaning, int ending) {}

    private final BitSet beginnings = new BitSet();
    private final BitSet ends = new BitSet();
    private final Map<String, List<Word<T>>> byBeginning = new HashMap<>();
    private final Map<String, List<Word<T>>> byEnd = new HashMap<>();

    /**
     * Folded words and what they mean; those that are short or more than letters are left out.
     *
     * @param words whose every form is among them
     * @param bare whose last letters may be another form of them
     */
    Misprints(Map<String, T> words, Map<String, T> bare) {
        add(words, 0);
        add(bare, INFLECTED);
    }

    private static int key(char[] chars, int at) {
        return (chars[at] * 961 + chars[at + 1] * 31 + chars[at + 2]) & 0xFFFF;
    }

    private void add(Map<String, T> words, int ending) {
        words.forEach((letters, meaning) -> {
            if (letters.length() >= SHORTEST && letters.chars().allMatch(Character::isLetter)) {
                beginnings.set(key(letters.toCharArray(), 0));
                ends.set(key(letters.toCharArray(), letters.length() - KEPT));
                Word<T> word = new Word<>(letters, meaning, ending);
                byBeginning
                        .computeIfAbsent(letters.substring(0, KEPT), key -> new ArrayList<>())
                        .add(word);
                byEnd.computeIfAbsent(letters.substring(letters.length() - KEPT), key -> new ArrayList<>())
                        .add(word);
            }
        });
    }

    /** What a word between two positions would mean with one letter set right, null if nothing or what it is already. */
    public T at(EntryText text, int from, int to) {
        if (to - from < SHORTEST - 1) {
            return null;
        }
        char[] chars = text.folded();
        if (!beginnings.get(key(chars, from)) && !ends.get(key(chars, to - KEPT))) {
            return null;
        }
        String printed = text.folded.substring(from, to);
        T found = among(byBeginning.get(printed.substring(0, KEPT)), printed);
        return found != null ? found : among(byEnd.get(printed.substring(printed.length() - KEPT)), printed);
    }

    private T among(List<Word<T>> candidates, String printed) {
        if (candidates != null) {
            for (Word<T> word : candidates) {
                if (oneChange(word.letters, printed, word.ending)) {
                    return word.meaning;
                }
            }
        }
        return null;
    }

    private static boolean oneChange(String right, String printed, int ending) {
        int longer = printed.length() - right.length();
        if (longer < -1 || longer > 1) {
            return false;
        }
        int begin = 0;
        int shorter = Math.min(right.length(), printed.length());
        while (begin < shorter && right.charAt(begin) == printed.charAt(begin)) {
            begin++;
        }
        int end = 0;
        while (end < shorter - begin
                && right.charAt(right.length() - 1 - end) == printed.charAt(printed.length() - 1 - end)) {
            end++;
        }
        if (end < ending) {
            return false;
        }
        int differs = right.length() - begin - end;
        if (longer != 0) {
            return Math.max(differs, printed.length() - begin - end) == 1;
        }
        boolean moved = differs == 2
                && right.charAt(begin) == printed.charAt(begin + 1)
                && right.charAt(begin + 1) == printed.charAt(begin);
        return differs == 1 || moved;
    }
}
