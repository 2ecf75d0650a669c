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

    /** Phrases begin with characters below this. */
    static final int ALPHABET = 0x530;

    private static final char HARD_SIGN = 'ъ';

    private final Dictionary dictionary;

    /** The phrases, the longest written one first. */
    private final List<Phrase<T>> phrases;

    /** The number in the dictionary of the first phrase; those behind it follow. */
    private final int number;

    /** A phrase found in a text. */
    public record Hit<T>(int start, int end, T meaning) {}

    private record Phrase<T>(char[] pattern, T meaning) {}

    private Phrases(Dictionary dictionary, List<Phrase<T>> phrases) {
        this.dictionary = dictionary;
        this.phrases = phrases.stream()
                .sorted(Comparator.comparingInt(phrase -> -phrase.pattern.length))
                .toList();
        this.number = dictionary.add(this.phrases.stream().map(Phrase::pattern).toList());
    }

    /** The phrases of a column {@code phrase} of a table, several in one row separated by {@code |}. */
    static <T> Phrases<T> read(Dictionary dictionary, String resource, Function<Table.Row, T> meaning) {
        return of(dictionary, Table.read(resource).rows(), meaning);
    }

    /** The phrases of some rows of a table. */
    static <T> Phrases<T> of(Dictionary dictionary, List<Table.Row> rows, Function<Table.Row, T> meaning) {
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
        return new Phrases<>(dictionary, phrases);
    }

    /** The phrases with some meanings, as they are folded. */
    Map<String, T> written(Predicate<T> which) {
        Map<String, T> found = new TreeMap<>();
        for (Phrase<T> phrase : phrases) {
            if (which.test(phrase.meaning)) {
                found.put(new String(phrase.pattern), phrase.meaning);
            }
        }
        return found;
    }

    /** The phrases with some meanings alone. */
    Phrases<T> where(Predicate<T> which) {
        return new Phrases<>(
                dictionary,
                phrases.stream().filter(phrase -> which.test(phrase.meaning)).toList());
    }

    /** All phrases of some tables of one dictionary, whatever they mean. */
    static Phrases<Boolean> union(List<Phrases<?>> tables) {
        List<Phrase<Boolean>> all = new ArrayList<>();
        for (Phrases<?> table : tables) {
            table.phrases.forEach(phrase -> all.add(new Phrase<>(phrase.pattern, true)));
        }
        return new Phrases<>(tables.get(0).dictionary, all);
    }

    /** The phrase that stands at a position, null if none does. Its end lies within the bound. */
    public Hit<T> at(EntryText text, int position, int to) {
        return position < to ? text.phrases(dictionary).at(this, position, to) : null;
    }

    /** The first phrase that begins at a word within the bounds, null if none does. */
    public Hit<T> first(EntryText text, int from, int to) {
        FoundPhrases found = text.phrases(dictionary);
        if (from >= to || phrases.isEmpty() || !found.somewhere(number, to - from)) {
            return null;
        }
        for (int i = text.nextWord(from); i < to; i = text.nextWord(i + 1)) {
            Hit<T> hit = found.at(this, i, to);
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

    /** The number in the dictionary of the first phrase. */
    int number() {
        return number;
    }

    /** The number in the dictionary behind that of the last phrase. */
    int numberEnd() {
        return number + phrases.size();
    }

    /** What a phrase of this table found at a position says, if it still stands there with a nearer bound; else null. */
    Hit<T> hit(int phrase, char[] text, int position, int end, int to) {
        Phrase<T> found = phrases.get(phrase - number);
        int bounded = end <= to ? end : match(found.pattern, text, position, to);
        return bounded < 0 ? null : new Hit<>(position, bounded, found.meaning);
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
        return end(pattern[pattern.length - 1], text, at);
    }

    /**
     * Where a phrase ends whose characters were all found, -1 if the word goes on and may not.
     *
     * @param last the last character of the phrase
     * @param at the position behind what was found
     */
    static int end(char last, char[] text, int at) {
        // the old spelling ends words so: "арестованъ"
        boolean hard = at < text.length
                && text[at] == HARD_SIGN
                && (at + 1 >= text.length || !EntryText.wordChar(text[at + 1]));
        int end = hard ? at + 1 : at;
        boolean wholeWord = last != '*' && EntryText.wordChar(last);
        return wholeWord && end < text.length && EntryText.wordChar(text[end]) ? -1 : end;
    }
}
