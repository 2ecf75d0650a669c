package org.knigipamiati.web.workshop.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.knigipamiati.review.preread.EntryPlace;
import org.knigipamiati.review.preread.Prereading;
import org.knigipamiati.review.preread.Recognised;
import org.knigipamiati.review.source.BookPage;

/**
 * The scan of a page with places on it, in dots of the image.
 *
 * @param page with its image
 * @param entry where the entry stands that is worked on, null if that is not known
 * @param words the words of which a machine was not sure
 */
public record ScanView(BookPage page, Place entry, List<Word> words) {

    /** Dots around what is marked. */
    private static final int MARGIN = 6;

    /** A part of the image. */
    public record Place(int x, int y, int width, int height) {}

    /**
     * A word.
     *
     * @param id of its place on the page that shows the scan
     */
    public record Word(String id, String text, Place place) {}

    /** A page with all its doubtful words, null if it has no image. Call in a transaction. */
    public static ScanView of(BookPage page) {
        if (page == null || page.image == null) {
            return null;
        }
        Recognised read = recognised(page);
        return new ScanView(page, null, doubtful(read, 0, read.lines().size()));
    }

    /** A page at an entry, with the doubtful words that stand in it still; null if it has no image. Call in a transaction. */
    public static ScanView of(BookPage page, String entry) {
        if (page == null || page.image == null) {
            return null;
        }
        Recognised read = recognised(page);
        Optional<EntryPlace> found = EntryPlace.of(entry, read);
        if (found.isEmpty()) {
            return new ScanView(page, null, List.of());
        }
        EntryPlace lines = found.get();
        List<Word> words = doubtful(read, lines.first(), lines.last() + 1).stream()
                .filter(word -> entry.contains(word.text()))
                .toList();
        return new ScanView(page, around(lines.lines(read)), words);
    }

    private static Recognised recognised(BookPage page) {
        Prereading read = Prereading.findById(page.id);
        return read == null || read.recognised == null ? Recognised.NOTHING : read.recognised;
    }

    private static List<Word> doubtful(Recognised read, int from, int to) {
        List<Word> words = new ArrayList<>();
        Set<Integer> doubtful = read.doubtful();
        int number = 0;
        for (int i = 0; i < to; i++) {
            for (Recognised.Word word : read.lines().get(i).words()) {
                if (i >= from && doubtful.contains(number)) {
                    words.add(
                            new Word(id(number), word.text(), around(List.of(new Recognised.Line(0, List.of(word))))));
                }
                number++;
            }
        }
        return words;
    }

    /** The id of the place of a word, by its number among all of the page. */
    public static String id(int word) {
        return "word-" + word;
    }

    private static Place around(List<Recognised.Line> lines) {
        int left = Integer.MAX_VALUE;
        int top = Integer.MAX_VALUE;
        int right = 0;
        int bottom = 0;
        for (Recognised.Line line : lines) {
            for (Recognised.Word word : line.words()) {
                left = Math.min(left, word.x());
                top = Math.min(top, word.y());
                right = Math.max(right, word.x() + word.width());
                bottom = Math.max(bottom, word.y() + word.height());
            }
        }
        int x = Math.max(0, left - MARGIN);
        int y = Math.max(0, top - MARGIN);
        return new Place(x, y, right + MARGIN - x, bottom + MARGIN - y);
    }
}
