package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.knigipamiati.vocabulary.Table;

/**
 * A table of words and phrases to be found in folded text, each with what it means. A phrase is written as printed in lower
 * case; {@code *} stands for any further letters of a word, and a blank for any blanks, or none after a full stop. A doubled letter
 * may be set more often. A phrase that ends in a letter must end with the word. Where several match, the longest written one wins.
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {

    private static final int ALPHABET = 0x530;
    private static final int BUCKETS = 64;
    private static final char HARD_SIGN = 'ъ';

    /** How many characters after the first are compared at once. */
    private static final int COMPARED = 4;

    /** The phrases by their first character and then by some bits of the second, the longest written one first. */
    private final Bucket<T>[][] buckets;

    /**
     * For some bits of the first character a bit for each way in which the second may go on: most words of a text begin no phrase of a
     * table, and this tells it from one place in memory.
     */
    private final int[] beginnings = new int[Integer.SIZE];

    private final List<Phrase<T>> all;

    /** A phrase found in a text. */
    public record Hit<T>(int start, int end, T meaning) {}

    private record Phrase<T>(char[] pattern, T meaning) {

        /** Whether the second character of a text may be any: the pattern has none, or one that stands for others. */
        boolean open() {
            return pattern.length < 2 || pattern[1] == '*' || pattern[1] == ' ' || pattern[0] == '.';
        }

        /**
         * How many characters after the first stand where they stand in the pattern: up to one that stands for others, or to a doubled
         * letter, which may be set more often.
         */
        int fixed() {
            int count = 0;
            while (count < COMPARED
                    && count + 1 < pattern.length
                    && pattern[count + 1] != '*'
                    && pattern[count + 1] != ' '
                    && (count == 0 || pattern[count] != pattern[count - 1])) {
                count++;
            }
            return count;
        }
    }

    /**
     * Phrases that may stand at one place, with their characters after the first packed into one number, so that most are ruled out by
     * one comparison, without a look at the phrase.
     */
    private static final class Bucket<T> {

        final long[] packed;
        final long[] masks;
        final Phrase<T>[] phrases;

        @SuppressWarnings("unchecked")
        Bucket(List<Phrase<T>> phrases) {
            this.phrases = phrases.toArray(new Phrase[0]);
            packed = new long[phrases.size()];
            masks = new long[phrases.size()];
            for (int i = 0; i < masks.length; i++) {
                int fixed = phrases.get(i).fixed();
                masks[i] = fixed == COMPARED ? -1 : (1L << Character.SIZE * fixed) - 1;
                packed[i] = pack(phrases.get(i).pattern, 0) & masks[i];
            }
        }

        /** The characters after one of a text, zeros beyond its end. */
        static long pack(char[] text, int position) {
            long packed = 0;
            for (int i = Math.min(COMPARED, text.length - 1 - position); i > 0; i--) {
                packed = packed << Character.SIZE | text[position + i];
            }
            return packed;
        }
    }

    @SuppressWarnings("unchecked")
    private Phrases(List<Phrase<T>> phrases) {
        List<Phrase<T>> sorted = new ArrayList<>(phrases);
        all = List.copyOf(phrases);
        sorted.sort(Comparator.comparingInt(phrase -> -phrase.pattern.length));
        List<List<List<Phrase<T>>>> lists = new ArrayList<>();
        for (int i = 0; i < ALPHABET; i++) {
            lists.add(null);
        }
        for (Phrase<T> phrase : sorted) {
            int first = phrase.pattern[0];
            beginnings[first % Integer.SIZE] |= phrase.open() ? -1 : 1 << phrase.pattern[1];
            if (lists.get(first) == null) {
                List<List<Phrase<T>>> bySecond = new ArrayList<>();
                for (int i = 0; i < BUCKETS; i++) {
                    bySecond.add(new ArrayList<>());
                }
                lists.set(first, bySecond);
            }
            for (int i = 0; i < BUCKETS; i++) {
                if (phrase.open() || phrase.pattern[1] % BUCKETS == i) {
                    lists.get(first).get(i).add(phrase);
                }
            }
        }
        buckets = new Bucket[ALPHABET][];
        for (int first = 0; first < ALPHABET; first++) {
            if (lists.get(first) != null) {
                buckets[first] = new Bucket[BUCKETS];
                for (int i = 0; i < BUCKETS; i++) {
                    List<Phrase<T>> bucket = lists.get(first).get(i);
                    buckets[first][i] = bucket.isEmpty() ? null : new Bucket<>(bucket);
                }
            }
        }
    }

    /** The phrases of a column {@code phrase} of a table, several in one row separated by {@code |}. */
    public static <T> Phrases<T> read(String resource, Function<Table.Row, T> meaning) {
        return of(Table.read(resource).rows(), meaning);
    }

    /** The phrases of some rows of a table. */
    public static <T> Phrases<T> of(List<Table.Row> rows, Function<Table.Row, T> meaning) {
        List<Phrase<T>> phrases = new ArrayList<>();
        for (Table.Row row : rows) {
            T what = meaning.apply(row);
            for (String phrase : row.list("phrase")) {
                String folded = EntryText.fold(phrase);
                char first = folded.charAt(0);
                if (first == '*' || first >= ALPHABET) {
                    throw row.error("phrase", "begins with a character that no phrase may begin with");
                }
                phrases.add(new Phrase<>(folded.toCharArray(), what));
            }
        }
        return new Phrases<>(phrases);
    }

    /** The phrases with some meanings, as they are folded. */
    Map<String, T> written(Predicate<T> which) {
        Map<String, T> found = new TreeMap<>();
        for (Phrase<T> phrase : all) {
            if (which.test(phrase.meaning)) {
                found.put(new String(phrase.pattern), phrase.meaning);
            }
        }
        return found;
    }

    /** The phrases with some meanings alone. */
    Phrases<T> where(Predicate<T> which) {
        return new Phrases<>(
                all.stream().filter(phrase -> which.test(phrase.meaning)).toList());
    }

    /** All phrases of some tables, whatever they mean. */
    static Phrases<Boolean> union(List<Phrases<?>> tables) {
        List<Phrase<Boolean>> all = new ArrayList<>();
        for (Phrases<?> table : tables) {
            table.all.forEach(phrase -> all.add(new Phrase<>(phrase.pattern, true)));
        }
        return new Phrases<>(all);
    }

    /** The phrase that stands at a position, null if none does. Its end lies within the bound. */
    public Hit<T> at(EntryText text, int position, int to) {
        if (position >= to) {
            return null;
        }
        char[] chars = text.folded();
        char first = chars[position];
        char second = position + 1 < chars.length ? chars[position + 1] : 0;
        if ((beginnings[first % Integer.SIZE] & 1 << second) == 0 || first >= ALPHABET || buckets[first] == null) {
            return null;
        }
        Bucket<T> bucket = buckets[first][second % BUCKETS];
        if (bucket == null) {
            return null;
        }
        long ahead = Bucket.pack(chars, position);
        for (int i = 0; i < bucket.masks.length; i++) {
            if ((ahead & bucket.masks[i]) == bucket.packed[i]) {
                Phrase<T> phrase = bucket.phrases[i];
                int end = match(phrase.pattern, chars, position, to);
                if (end >= 0) {
                    return new Hit<>(position, end, phrase.meaning);
                }
            }
        }
        return null;
    }

    /** The first phrase that begins at a word within the bounds, null if none does. */
    public Hit<T> first(EntryText text, int from, int to) {
        for (int i = from; i < to; i++) {
            Hit<T> hit = text.wordStart(i) ? at(text, i, to) : null;
            if (hit != null) {
                return hit;
            }
        }
        return null;
    }

    /** Whether one of the phrases occurs within the bounds. */
    public boolean within(EntryText text, int from, int to) {
        return first(text, from, to) != null;
    }

    private static int match(char[] pattern, char[] text, int start, int to) {
        int at = start;
        for (int i = 0; i < pattern.length; i++) {
            char p = pattern[i];
            if (p == '*') {
                while (at < to && EntryText.wordChar(text[at])) {
                    at++;
                }
            } else if (p == ' ') {
                int before = at;
                while (at < to && text[at] <= ' ') {
                    at++;
                }
                if (at == before && pattern[i - 1] != '.') {
                    return -1;
                }
            } else if (at < to && text[at] == p) {
                at++;
                while (i > 0 && at < to && p == pattern[i - 1] && text[at] == p && Character.isLetter(p)) {
                    at++; // no word has a letter three times: "рассстрелян"
                }
            } else {
                return -1;
            }
        }
        if (at < text.length && text[at] == HARD_SIGN && (at + 1 >= text.length || !EntryText.wordChar(text[at + 1]))) {
            at++; // the old spelling ends words so: "арестованъ"
        }
        char last = pattern[pattern.length - 1];
        boolean wholeWord = last != '*' && EntryText.wordChar(last);
        return wholeWord && at < text.length && EntryText.wordChar(text[at]) ? -1 : at;
    }
}
