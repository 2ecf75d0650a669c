package org.knigipamiati.vocabulary;

import java.util.regex.Pattern;

/**
 * What stands between two entries of a source.
 *
 * @param kind how entries are told apart
 * @param line the line between them, for {@link Kind#LINE}; else empty
 */
public record EntrySeparator(Kind kind, String line) {

    /** How entries are told apart. */
    public enum Kind {
        /** A line that holds marks alone, as {@code ----}; it belongs to no entry. */
        LINE,
        /** An empty line, or several. */
        BLANK_LINE,
        /** A line that begins with the next number, as {@code 12.} or {@code 12)}; the number belongs to its entry. */
        NUMBER
    }

    /** The longest line of marks, in characters. */
    public static final int LONGEST_LINE = 40;

    /** So many of one mark in a row are a line, however many the source has set. */
    private static final int FEWEST_MARKS = 3;

    private static final String BLANK = "blank";
    private static final String NUMBERED = "number";
    private static final Pattern MARKS =
            Pattern.compile("[^\\p{L}\\p{N}\\p{Cc}]*[^\\p{L}\\p{N}\\p{Cc}\\s][^\\p{L}\\p{N}\\p{Cc}]*");

    /**
     * As it is stored and written in files: {@code blank}, {@code number}, or the line of marks itself.
     *
     * @throws InvalidDescriptor if it is none of these
     */
    public static EntrySeparator of(String stored) {
        String words = stored.strip();
        return switch (words) {
            case BLANK -> new EntrySeparator(Kind.BLANK_LINE, "");
            case NUMBERED -> new EntrySeparator(Kind.NUMBER, "");
            default -> {
                // A line with words would be taken out of the text of entries.
                if (words.length() > LONGEST_LINE || !MARKS.matcher(words).matches()) {
                    throw new InvalidDescriptor(InvalidDescriptor.Problem.SEPARATOR_UNKNOWN, words);
                }
                yield new EntrySeparator(Kind.LINE, words);
            }
        };
    }

    /** What {@link #of} reads. */
    public String stored() {
        return switch (kind) {
            case BLANK_LINE -> BLANK;
            case NUMBER -> NUMBERED;
            case LINE -> line;
        };
    }

    /** Whether a line of a text is this line of marks; of one mark alone any number from three on. */
    public boolean isLine(String text) {
        String words = text.strip();
        boolean one = line.length() >= FEWEST_MARKS && isRun(line);
        return kind == Kind.LINE
                && (words.equals(line)
                        || one && words.length() >= FEWEST_MARKS && isRun(words) && words.charAt(0) == line.charAt(0));
    }

    private static boolean isRun(String words) {
        return words.chars().allMatch(c -> c == words.charAt(0));
    }
}
