package org.knigipamiati.review.typing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.knigipamiati.parse.EntryLines;
import org.knigipamiati.vocabulary.EntrySeparator;

/**
 * Splits the pasted text of a page into entries: by what the source is said to have between them; where nothing is said, at lines of hyphens
 * if there are any, else at empty lines.
 */
public final class PastedEntries {

    /** A printed page has some dozens of entries; more than this is a whole book in one go. */
    public static final int MOST = 200;

    private static final Pattern HYPHENS = Pattern.compile("(?m)^[ \\t]*-{3,}[ \\t]*$");
    private static final Pattern EMPTY_LINES = Pattern.compile("(?m)^[ \\t\\u00A0]*$\\n");

    private PastedEntries() {}

    /** The entries in order, without blanks around them; line ends become {@code \n}. */
    public static List<String> split(String pasted, List<EntrySeparator> separators) {
        String text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        if (!separators.isEmpty()) {
            return EntryLines.divide(text, separators);
        }
        Pattern between = HYPHENS.matcher(text).find() ? HYPHENS : EMPTY_LINES;
        List<String> entries = new ArrayList<>();
        for (String part : between.split(text)) {
            if (!part.isBlank()) {
                entries.add(part.strip());
            }
        }
        return entries;
    }
}
