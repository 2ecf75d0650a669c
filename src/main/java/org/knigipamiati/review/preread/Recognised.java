package org.knigipamiati.review.preread;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was recognised on a scan, in the order of reading.
 *
 * @param lines from top to bottom, column by column, as the program sees them
 */
public record Recognised(List<Line> lines) {

    /** Below this the program is not sure enough of a word for it to pass unmarked; in hundredths. How often it errs: deploy/workplace.md. */
    public static final int SURE = 90;

    /** Nothing at all. */
    public static final Recognised NOTHING = new Recognised(List.of());

    /**
     * A line of print.
     *
     * @param paragraph which paragraph of the page it belongs to, from 0
     * @param words from left to right
     */
    public record Line(int paragraph, List<Word> words) {

        /** The line as text. */
        public String text() {
            return String.join(" ", words.stream().map(Word::text).toList());
        }
    }

    /**
     * A word with its place in dots of the scan.
     *
     * @param sure how sure the program is of it, from 0 to 100
     */
    public record Word(String text, int x, int y, int width, int height, int sure) {}

    /**
     * A piece of the text as it is proposed.
     *
     * @param text blanks and line ends included
     * @param word the number of the doubtful word that it is, by {@link #words()}; -1 for everything else
     */
    public record Piece(String text, int word) {}

    /** All words; the number of a word is its place here. */
    public List<Word> words() {
        return lines.stream().flatMap(line -> line.words().stream()).toList();
    }

    /** The numbers of the words at which a person should look first: the program is not sure of them, or the page speaks against them. */
    public Set<Integer> doubtful() {
        List<Word> words = words();
        Set<Integer> doubtful = new TreeSet<>(RareTwins.of(words));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).sure() < SURE) {
                doubtful.add(i);
            }
        }
        return doubtful;
    }

    /** The text: a line of it for each line of print, an empty line between paragraphs, where the entries of a page are told apart. */
    public String text() {
        StringBuilder text = new StringBuilder();
        pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    /** The same text, with the doubtful words apart. */
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder sure = new StringBuilder();
        Set<Integer> doubtful = doubtful();
        int number = 0;
        Line before = null;
        for (Line line : lines) {
            if (before != null) {
                sure.append(before.paragraph() == line.paragraph() ? "\n" : "\n\n");
            }
            String between = "";
            for (Word word : line.words()) {
                sure.append(between);
                between = " ";
                if (doubtful.contains(number)) {
                    add(pieces, sure);
                    pieces.add(new Piece(word.text(), number));
                } else {
                    sure.append(word.text());
                }
                number++;
            }
            before = line;
        }
        add(pieces, sure);
        return pieces;
    }

    private static void add(List<Piece> pieces, StringBuilder sure) {
        if (!sure.isEmpty()) {
            pieces.add(new Piece(sure.toString(), -1));
            sure.setLength(0);
        }
    }
}
