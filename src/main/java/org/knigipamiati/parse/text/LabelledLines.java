package org.knigipamiati.parse.text;

/** Whether the lines of an entry are statements, as in a form, and not those of a wrapped paragraph. */
public final class LabelledLines {

    private static final int FEWEST = 2;

    private LabelledLines() {}

    /** Whether at least two lines, and as many as there are others, begin with a word that opens a statement. */
    public static boolean in(EntryText text) {
        int length = text.length();
        if (text.indexOf('\n', 0, length) < 0) {
            return false;
        }
        Phrases<Mark> marks = Lexicon.of(text).marks;
        int labelled = 0;
        int others = 0;
        for (int at = text.skipBlanks(0, length); at < length; ) {
            int end = text.indexOf('\n', at, length);
            end = end < 0 ? length : end;
            Phrases.Hit<Mark> hit = marks.at(text, at, end);
            if (hit != null && text.capital(at) && hit.meaning().opensClause()) {
                labelled++;
            } else if (text.at(at) != '(') {
                // a bracket of other names says nothing of the layout
                others++;
            }
            at = text.skipBlanks(end, length);
        }
        return labelled >= FEWEST && labelled >= others;
    }

    /** Where the line begins in which a position stands. */
    public static int start(EntryText text, int at) {
        int start = at;
        while (start > 0 && text.at(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    /** Where the line ends in which a position stands. */
    public static int end(EntryText text, int at) {
        int end = text.indexOf('\n', at, text.length());
        return end < 0 ? text.length() : end;
    }
}
