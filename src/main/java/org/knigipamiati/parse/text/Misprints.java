package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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

    private static final int BUCKETS = 1 << 10;

    private record Word<T>(char[] letters, T meaning, int ending) {

        /** Whether a printed word is this one with one letter wrong, missing, doubled or moved. */
        boolean oneChange(char[] chars, int from, int to) {
            int longer = to - from - letters.length;
            if (longer < -1 || longer > 1) {
                return false;
            }
            int begin = 0;
            int shorter = Math.min(letters.length, to - from);
            while (begin < shorter && letters[begin] == chars[from + begin]) {
                begin++;
            }
            int end = 0;
            while (end < shorter - begin && letters[letters.length - 1 - end] == chars[to - 1 - end]) {
                end++;
            }
            if (end < ending) {
                return false;
            }
            int differs = letters.length - begin - end;
            if (longer != 0) {
                return Math.max(differs, to - from - begin - end) == 1;
            }
            boolean moved = differs == 2
                    && letters[begin] == chars[from + begin + 1]
                    && letters[begin + 1] == chars[from + begin];
            return differs == 1 || moved;
        }
    }

    /** The words by some bits of their first letters, and by some of their last. */
    private final List<List<Word<T>>> byBeginning = buckets();

    private final List<List<Word<T>>> byEnd = buckets();

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

    private static <T> List<List<Word<T>>> buckets() {
        return new ArrayList<>(Collections.nCopies(BUCKETS, List.of()));
    }

    private static int bucket(char[] chars, int at) {
        return (chars[at] * 961 + chars[at + 1] * 31 + chars[at + 2]) % BUCKETS;
    }

    private void add(Map<String, T> words, int ending) {
        words.forEach((written, meaning) -> {
            char[] letters = written.toCharArray();
            if (letters.length >= SHORTEST && written.chars().allMatch(Character::isLetter)) {
                Word<T> word = new Word<>(letters, meaning, ending);
                add(byBeginning, bucket(letters, 0), word);
                add(byEnd, bucket(letters, letters.length - KEPT), word);
            }
        });
    }

    private static <T> void add(List<List<Word<T>>> buckets, int bucket, Word<T> word) {
        List<Word<T>> words = new ArrayList<>(buckets.get(bucket));
        words.add(word);
        buckets.set(bucket, words);
    }

    /** What a word between two positions would mean with one letter set right, null if nothing or what it is already. */
    public T at(EntryText text, int from, int to) {
        if (to - from < SHORTEST - 1) {
            return null;
        }
        char[] chars = text.folded();
        List<Word<T>> candidates = byBeginning.get(bucket(chars, from));
        for (int i = 0; i < candidates.size(); i++) {
            Word<T> word = candidates.get(i);
            if (Arrays.equals(word.letters, 0, KEPT, chars, from, from + KEPT) && word.oneChange(chars, from, to)) {
                return word.meaning;
            }
        }
        candidates = byEnd.get(bucket(chars, to - KEPT));
        for (int i = 0; i < candidates.size(); i++) {
            Word<T> word = candidates.get(i);
            int end = word.letters.length;
            if (Arrays.equals(word.letters, end - KEPT, end, chars, to - KEPT, to) && word.oneChange(chars, from, to)) {
                return word.meaning;
            }
        }
        return null;
    }
}
