package org.knigipamiati.parse.book;

import org.knigipamiati.parse.text.EntryText;

/** The sign between blanks that parts the columns of a row: a slash, or a dash where nothing else parts them. */
final class RowSigns {

    /** How many slashes make a row; of dashes, which stand in sentences too, one more. */
    private static final int FEWEST = 4;

    private final EntryText text;
    private final char sign;

    /** The columns of what stands from a position on to the end of an entry. */
    RowSigns(Source source, Stops stops, int from) {
        this.text = source.text();
        this.sign = sign(source, stops, from);
    }

    /** Whether one column ends at a position and the next begins. */
    boolean part(int at) {
        return sign != 0 && between(at, sign);
    }

    private boolean between(int at, char sign) {
        return text.at(at) == sign
                && at > 0
                && at + 1 < text.length()
                && text.at(at - 1) <= ' '
                && text.at(at + 1) <= ' ';
    }

    private char sign(Source source, Stops stops, int from) {
        int slashes = 0;
        int dashes = 0;
        int others = 0;
        for (int i = from; i < text.length(); i++) {
            slashes += between(i, '/') ? 1 : 0;
            dashes += between(i, '-') ? 1 : 0;
            others += text.at(i) == ';' || text.at(i) == '\n' || sentenceEnds(stops, i, from) || colon(source, i, from)
                    ? 1
                    : 0;
        }
        // one is allowed: "1890 г. рождения -" ends with a word that names a field elsewhere
        return slashes >= FEWEST ? '/' : dashes > FEWEST && others <= 1 ? '-' : 0;
    }

    private boolean sentenceEnds(Stops stops, int at, int from) {
        int next = text.at(at) == '.' ? text.skipBlanks(at + 1, text.length()) : text.length();
        return next < text.length() && !between(next, '-') && stops.ends(at, from);
    }

    /** "Арест - 5 мая 1938 г.": a dash behind the name of a field is its colon. */
    private boolean colon(Source source, int at, int from) {
        return between(at, '-') && source.markAt(text.wordBefore(from, at - 1), at) != null;
    }
}
