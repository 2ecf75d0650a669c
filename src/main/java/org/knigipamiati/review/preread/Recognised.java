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
        StringBuilder text = new StringBuilder();
        List<Integer> places = lay(text, Set.of());
        Set<Integer> doubtful = new TreeSet<>(RareTwins.of(words));
        doubtful.addAll(DoubtfulFigures.of(words, text.toString(), places));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).sure() < SURE) {
                doubtful.add(i);
            }
        }
        return doubtful;
    }

    /** The text: a line of it for each line of print, an empty line between paragraphs, where the entries of a page are told apart. */
    public String text() {
        return text(Set.of());
    }

    /** The same text without some lines, by their numbers. */
    public String text(Set<Integer> without) {
        StringBuilder text = new StringBuilder();
        lay(text, without);
        return text.toString();
    }

    /** The text without some lines, with its doubtful words apart. */
    public List<Piece> pieces(Set<Integer> without) {
        StringBuilder text = new StringBuilder();
        List<Integer> places = lay(text, without);
        List<Word> words = words();
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int number : doubtful()) {
            int at = places.get(number);
            if (at < 0) {
                continue;
            }
            if (from < at) {
                pieces.add(new Piece(text.substring(from, at), -1));
            }
            from = at + words.get(number).text().length();
            pieces.add(new Piece(text.substring(at, from), number));
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), -1));
        }
        return pieces;
    }

    /** Writes the text, and says where each word begins in it; -1 for those of lines that are left out. */
    private List<Integer> lay(StringBuilder text, Set<Integer> without) {
        List<Integer> places = new ArrayList<>();
        Line before = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (without.contains(i)) {
                line.words().forEach(word -> places.add(-1));
                continue;
            }
            if (before != null) {
                text.append(before.paragraph() == line.paragraph() ? "\n" : "\n\n");
            }
            String between = "";
            for (Word word : line.words()) {
                text.append(between);
                places.add(text.length());
                text.append(word.text());
                between = " ";
            }
            before = line;
        }
        return places;
    }
}
