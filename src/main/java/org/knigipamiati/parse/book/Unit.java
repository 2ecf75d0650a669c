package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.Mark;
import org.knigipamiati.parse.text.Phrases;
import org.knigipamiati.parse.text.Topic;

/**
 * A stretch of an entry that says one thing.
 *
 * @param from where it begins
 * @param to where it ends, its final punctuation excluded
 * @param mark the word that shows what it is about, null if none does
 * @param cell whether it stands between separators of a table or list and not of a sentence
 */
record Unit(int from, int to, Phrases.Hit<Mark> mark, boolean cell) {

    Topic topic() {
        return mark == null ? null : mark.meaning().topic();
    }

    boolean about(Topic... topics) {
        for (Topic topic : topics) {
            if (topic() == topic) {
                return true;
            }
        }
        return false;
    }

    /** The same statement, of which its place and no word says what it is about. */
    Unit placed(Topic topic) {
        return new Unit(from, to, new Phrases.Hit<>(from, from, new Mark(topic, "", Mark.Form.LABEL)), cell);
    }

    /** The same statement from a position on, as if its mark stood right before it. */
    Unit behind(int position) {
        return new Unit(position, to, new Phrases.Hit<>(position, position, mark.meaning()), cell);
    }
}
