package org.knigipamiati.parse.text;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.knigipamiati.parse.Span;

/**
 * The text of an entry prepared for reading: markup taken away, and beside it the same text folded for comparison (lower case, ё
 * as е, Latin look-alikes as Cyrillic, one kind of blank, dash and quote). Positions are those of the prepared text; {@link
 * #span} gives back the place in the raw text. Folding never changes the length.
 */
public final class EntryText {

    public final String raw;
    public final String text;
    public final String folded;
    private final char[] chars;
    /** For each position the raw offset where its character begins; null if the text is the raw text. */
    private final int[] starts;
    /** For each position the raw offset after its character. */
    private final int[] ends;

    /** The text with its figures repaired; made when first asked for. */
    private EntryText figures;

    /** Finds its dates in the language last asked for. */
    private DateFinder dates;

    private Lexicon datesIn;

    /** The language that its words tell; null until asked for. */
    private Optional<Lexicon> language;

    /** For each opening bracket the one that closes it, -1 if none does; made when first asked for. */
    private int[] closings;

    /** A bit for each position at which a word begins. */
    private final long[] wordStarts;

    /** What was found of dictionaries that were asked for. */
    private FoundPhrases[] phrases = new FoundPhrases[0];

    /** The raw offsets that belong to no character of the text; made when first asked for. */
    private BitSet markup;

    private EntryText(String raw, String text, int[] starts, int[] ends) {
        this.raw = raw;
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.chars = new char[text.length()];
        this.wordStarts = new long[(chars.length >> 6) + 1];
        boolean inWord = false;
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Folding.of(text.charAt(i));
            if (chars[i] == Folding.DIED && !beforeFigure(i)) {
                // elsewhere it is the mark of a note
                chars[i] = text.charAt(i);
            }
            boolean word = wordChar(chars[i]);
            if (word ? !inWord : signOfDeath(i)) {
                wordStarts[i >> 6] |= 1L << i;
            }
            inWord = word;
        }
        this.folded = new String(chars);
    }

    private boolean beforeFigure(int sign) {
        int next = sign + 1;
        while (next < text.length() && Folding.of(text.charAt(next)) == ' ') {
            next++;
        }
        return next < text.length() && digit(text.charAt(next));
    }

    private BitSet markup() {
        BitSet offsets = new BitSet();
        offsets.set(0, raw.length());
        for (int i = 0; i < chars.length; i++) {
            // an entity for a blank or a quote is no word either
            if (Character.isLetterOrDigit(text.charAt(i))) {
                offsets.clear(starts[i], ends[i]);
            }
        }
        return offsets;
    }

    /** A text without markup. */
    public static EntryText plain(String raw) {
        return new EntryText(raw, raw, null, null);
    }

    /** A text that may hold HTML tags and entities. */
    public static EntryText html(String raw) {
        if (raw.indexOf('<') < 0 && raw.indexOf('&') < 0) {
            return plain(raw);
        }
        HtmlText html = HtmlText.of(raw);
        return new EntryText(raw, html.text(), html.starts(), html.ends());
    }

    /**
     * This text with some characters left out or put for others.
     *
     * @param kept what is left
     * @param from for each character that is left the position in this text where it begins
     * @param to for each the position behind it
     */
    EntryText derived(String kept, int[] from, int[] to) {
        int[] first = new int[from.length];
        int[] last = new int[to.length];
        for (int i = 0; i < from.length; i++) {
            first[i] = starts == null ? from[i] : starts[from[i]];
            last[i] = ends == null ? to[i] : ends[to[i] - 1];
        }
        return new EntryText(raw, kept, first, last);
    }

    /**
     * This text with other characters, position by position.
     *
     * @param other as many characters as this text has
     */
    public EntryText with(String other) {
        int[] from = new int[chars.length];
        int[] to = new int[chars.length];
        for (int i = 0; i < chars.length; i++) {
            from[i] = i;
            to[i] = i + 1;
        }
        return derived(other, from, to);
    }

    /**
     * This text without some stretches, which then are no more than markup.
     *
     * @param stretches pairs of positions, in text order and apart
     */
    public EntryText without(List<int[]> stretches) {
        int[] at = new int[chars.length];
        int count = 0;
        int next = 0;
        for (int i = 0; i < chars.length; i++) {
            while (next < stretches.size() && i >= stretches.get(next)[1]) {
                next++;
            }
            if (next >= stretches.size() || i < stretches.get(next)[0]) {
                at[count++] = i;
            }
        }
        StringBuilder kept = new StringBuilder(count);
        int[] from = new int[count];
        int[] to = new int[count];
        for (int i = 0; i < count; i++) {
            kept.append(text.charAt(at[i]));
            from[i] = at[i];
            to[i] = at[i] + 1;
        }
        return derived(kept.toString(), from, to);
    }

    /**
     * The same text with letters put right that a scanner took for figures inside a number ("58-1О", "19О4"), position by position;
     * this text if there are none.
     */
    public EntryText figures() {
        if (figures == null) {
            figures = repaired();
        }
        return figures;
    }

    private EntryText repaired() {
        StringBuilder repaired = null;
        for (int i = 1; i < chars.length; i++) {
            char figure = chars[i] == 'о' ? '0' : chars[i] == 'з' ? '3' : 0;
            boolean inNumber = figure != 0
                    && digit(repaired == null ? chars[i - 1] : repaired.charAt(i - 1))
                    && (i + 1 >= chars.length || !Character.isLetter(chars[i + 1]));
            if (inNumber) {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(i, figure);
            }
        }
        return repaired == null ? this : plain(repaired.toString());
    }

    /** Finds its dates as books of a language print them; who asks again profits from what was found. */
    public DateFinder dates(Lexicon words) {
        if (datesIn != words) {
            dates = new DateFinder(this, words);
            datesIn = words;
        }
        return dates;
    }

    /** The language that its words tell, by whoever can tell it; who asks again gets the same answer. */
    Optional<Lexicon> language(Function<EntryText, Optional<Lexicon>> telling) {
        if (language == null) {
            language = telling.apply(this);
        }
        return language;
    }

    /** What stands in it of the phrases of a dictionary; who asks again profits from what was found. */
    FoundPhrases phrases(Dictionary dictionary) {
        Dictionary.Tree tree = dictionary.tree();
        for (FoundPhrases one : phrases) {
            if (one.of(tree)) {
                return one;
            }
        }
        FoundPhrases made = new FoundPhrases(this, tree);
        phrases = Arrays.copyOf(phrases, phrases.length + 1);
        phrases[phrases.length - 1] = made;
        return made;
    }

    public int length() {
        return chars.length;
    }

    /** The folded character at a position. */
    public char at(int position) {
        return chars[position];
    }

    /** The folded characters; not to be changed. */
    public char[] folded() {
        return chars;
    }

    /** The printed words between two positions. */
    public String slice(int from, int to) {
        return text.substring(from, to);
    }

    /** The place in the raw text of a stretch that is not empty. */
    public Span span(int from, int to) {
        return starts == null ? new Span(from, to) : new Span(starts[from], ends[to - 1]);
    }

    /** The raw offset where the character at a position begins. */
    public int offset(int position) {
        return starts == null ? position : starts[position];
    }

    /** The position of the first character that ends behind a raw offset; the last one if none does. */
    public int position(int rawOffset) {
        if (starts == null) {
            return Math.min(rawOffset, chars.length - 1);
        }
        int low = 0;
        int high = chars.length - 1;
        while (low < high) {
            int middle = (low + high) / 2;
            if (ends[middle] <= rawOffset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether the raw character at an offset is a letter or digit of the text and not of markup. */
    public boolean word(int rawOffset) {
        if (starts != null && markup == null) {
            markup = markup();
        }
        return (starts == null || !markup.get(rawOffset)) && Character.isLetterOrDigit(raw.charAt(rawOffset));
    }

    /** Whether a character belongs to a word: a letter or a digit. */
    public static boolean wordChar(char c) {
        return (c >= 'а' && c <= 'я')
                || (c >= '0' && c <= '9')
                || (c > 127 || c >= 'A') && Character.isLetterOrDigit(c);
    }

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a sign of death stands at a position, before a date: it begins a statement, whatever stands before it. */
    public boolean signOfDeath(int position) {
        return chars[position] == Folding.DIED;
    }

    /** Whether a word begins at a position; a sign of death before a date is one. */
    public boolean wordStart(int position) {
        return (wordStarts[position >> 6] & 1L << position) != 0;
    }

    /** The first position from another on at which a word begins; the length of the text if there is none. */
    public int nextWord(int from) {
        int block = from >> 6;
        if (block >= wordStarts.length) {
            return chars.length;
        }
        long bits = wordStarts[block] & -1L << from;
        while (bits == 0) {
            if (++block == wordStarts.length) {
                return chars.length;
            }
            bits = wordStarts[block];
        }
        return (block << 6) + Long.numberOfTrailingZeros(bits);
    }

    /** Whether the printed character there is a capital letter. */
    public boolean capital(int position) {
        return position < text.length() && Character.isUpperCase(text.charAt(position));
    }

    /** The end of the word that goes on at a position. */
    public int wordEnd(int position, int to) {
        if (position < to && signOfDeath(position)) {
            return position + 1;
        }
        int end = position;
        while (end < to && wordChar(chars[end])) {
            end++;
        }
        return end;
    }

    /** Where the word that ends at a position begins, no further back than a bound; the position itself if no word ends there. */
    public int wordBefore(int from, int end) {
        int word = end;
        while (word > from && wordChar(chars[word - 1])) {
            word--;
        }
        return word;
    }

    /** The first position that is no blank and no separating punctuation. */
    public int trimStart(int from, int to) {
        int at = from;
        while (at < to && (chars[at] <= ' ' || ",;:.-*|?/=)".indexOf(chars[at]) >= 0)) {
            at++;
        }
        return at;
    }

    /** The position after the last character that is no blank and no final punctuation. */
    public int trimEnd(int from, int to) {
        int end = to;
        while (end > from && (chars[end - 1] <= ' ' || ",;:.-|=(".indexOf(chars[end - 1]) >= 0)) {
            end--;
        }
        return end;
    }

    /** The bracket that closes the one at a position before a bound, -1 if none does. */
    public int closing(int open, int to) {
        if (closings == null) {
            closings = Brackets.closings(chars);
        }
        return closings[open] < to ? closings[open] : -1;
    }

    public int skipBlanks(int from, int to) {
        int at = from;
        while (at < to && chars[at] <= ' ') {
            at++;
        }
        return at;
    }

    /** Where a folded string next occurs within bounds, -1 if nowhere. */
    public int indexOf(String what, int from, int to) {
        int at = folded.indexOf(what, from);
        return at < 0 || at + what.length() > to ? -1 : at;
    }

    /** Where a character next occurs within bounds, -1 if nowhere. */
    public int indexOf(char what, int from, int to) {
        for (int i = from; i < to; i++) {
            if (chars[i] == what) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a folded string stands at a position. */
    public boolean startsWith(String what, int at) {
        return folded.startsWith(what, at);
    }

    /** Folds any text in the same way. */
    public static String fold(String text) {
        return Folding.of(text);
    }
}
