package org.knigipamiati.parse.text;

import java.util.Arrays;

/**
 * The phrases of a dictionary that stand in a text: each position is looked at once for all tables, whoever asks, and most questions are
 * answered by the numbers of the two or three phrases that begin there.
 */
final class FoundPhrases {

    /** Behind the phrases of a position. */
    private static final int LAST = Integer.MAX_VALUE;

    private static final int FEWEST = 16;

    /** Where the phrases of a position stand at which there are none. */
    private static final int NONE = 1;

    private final Dictionary.Tree tree;
    private final EntryText text;
    private final char[] chars;

    /** For each position where its phrases begin in {@link #found}, 0 if nobody asked yet. */
    private final int[] places;

    /** For each position that was asked for: the numbers of its phrases, each followed by where it ends, rising, and {@link #LAST}. */
    private int[] found;

    private int size = NONE + 1;

    /** Where the phrases of the position begin that is being looked at. */
    private int from;

    /** For each table whether one of its phrases may begin at a word; null until all words were looked at. */
    private boolean[] tables;

    FoundPhrases(EntryText text, Dictionary.Tree tree) {
        this.tree = tree;
        this.text = text;
        this.chars = text.folded();
        this.places = new int[chars.length];
        this.found = new int[Math.max(FEWEST, chars.length)];
        found[NONE] = LAST;
    }

    boolean of(Dictionary.Tree other) {
        return tree == other;
    }

    /** The phrase of a table that stands at a position and ends before a bound, null if none does. */
    <T> Phrases.Hit<T> at(Phrases<T> table, int position, int to) {
        int place = places[position] > 0 ? places[position] : look(position);
        while (found[place] < table.number()) {
            place += 2;
        }
        while (found[place] < table.numberEnd()) {
            Phrases.Hit<T> hit = table.hit(found[place], chars, position, found[place + 1], to);
            if (hit != null) {
                return hit;
            }
            place += 2;
        }
        return null;
    }

    /**
     * Whether a phrase of the table of a phrase may begin at any word of the text.
     *
     * @param length of the stretch in which it is looked for: for a short one not all of the text is looked at
     */
    boolean somewhere(int phrase, int length) {
        if (tables == null && length < chars.length / 2) {
            return true;
        }
        if (tables == null) {
            tables = new boolean[tree.tables()];
            for (int i = text.nextWord(0); i < chars.length; i = text.nextWord(i + 1)) {
                int place = places[i] > 0 ? places[i] : look(i);
                while (found[place] < LAST) {
                    tables[tree.table(found[place])] = true;
                    place += 2;
                }
            }
        }
        return tables[tree.table(phrase)];
    }

    private int look(int position) {
        from = size;
        tree.at(chars, position, this);
        if (size == from) {
            places[position] = NONE;
        } else {
            places[position] = from;
            room(1);
            found[size++] = LAST;
        }
        return places[position];
    }

    /** Takes in a phrase that stands at the position being looked at. */
    void add(int phrase, int end) {
        room(2);
        int place = size;
        while (place > from && found[place - 2] > phrase) {
            found[place] = found[place - 2];
            found[place + 1] = found[place - 1];
            place -= 2;
        }
        found[place] = phrase;
        found[place + 1] = end;
        size += 2;
    }

    private void room(int more) {
        if (size + more > found.length) {
            found = Arrays.copyOf(found, found.length * 2);
        }
    }
}
