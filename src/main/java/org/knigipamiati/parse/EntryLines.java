package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.vocabulary.EntrySeparator;

/** Tells the entries of a text apart, line by line, by the separators of its source. For one text and one thread. */
public final class EntryLines {

    /** What a line is. */
    public enum Line {
        /** It belongs to the entry before it. */
        TEXT,
        /** It opens an entry, and belongs to it. */
        FIRST,
        /** It stands between entries, and belongs to none. */
        BETWEEN
    }

    /** A number at the head of a line, a point or bracket, and a word: "12. Выдумкин". Not a date: "12.05.1937". */
    private static final Pattern NUMBERED =
            Pattern.compile("^[\\s\\u00A0]*(?:№\\s?)?(\\d{1,6})[.)][\\s\\u00A0]*[\"«(]?\\p{L}");

    /** So far the numbers of neighbours may be apart: one may be left out, and what is farther is a year or a house. */
    private static final int FARTHEST = 10;

    private final List<EntrySeparator> separators;
    private int last = -1;

    public EntryLines(List<EntrySeparator> separators) {
        this.separators = List.copyOf(separators);
    }

    /** What the next line of the text is. */
    public Line next(String line) {
        Line found = Line.TEXT;
        for (EntrySeparator separator : separators) {
            boolean between =
                    switch (separator.kind()) {
                        case LINE -> separator.isLine(line);
                        case BLANK_LINE ->
                            line.isBlank() || line.replace('\u00A0', ' ').isBlank();
                        case NUMBER -> false;
                    };
            if (between) {
                return Line.BETWEEN;
            }
            if (separator.kind() == EntrySeparator.Kind.NUMBER && isNext(line)) {
                found = Line.FIRST;
            }
        }
        return found;
    }

    private boolean isNext(String line) {
        Matcher numbered = NUMBERED.matcher(line);
        if (!numbered.find()) {
            return false;
        }
        int number = Integer.parseInt(numbered.group(1));
        boolean follows = last < 0 || number > last && number <= last + FARTHEST || number == 1;
        last = follows ? number : last;
        return follows;
    }

    /** The entries of a text in order, without blanks around them, their lines joined by {@code \n}. */
    public static List<String> divide(String text, List<EntrySeparator> separators) {
        EntryLines lines = new EntryLines(separators);
        List<String> entries = new ArrayList<>();
        StringBuilder entry = new StringBuilder();
        for (String line : text.lines().toList()) {
            Line what = lines.next(line);
            if (what != Line.TEXT) {
                add(entries, entry);
            }
            if (what != Line.BETWEEN) {
                entry.append(line).append('\n');
            }
        }
        add(entries, entry);
        return entries;
    }

    private static void add(List<String> entries, StringBuilder entry) {
        if (!entry.toString().isBlank()) {
            entries.add(entry.toString().strip());
        }
        entry.setLength(0);
    }
}
