package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * What other columns of a table say of an entry whose text it has: lines below the text, each with the name of its column in brackets
 * that no book prints, as {@code ⟦Примечание⟧ см. вклейку}. They are kept and shown as not understood, and never read as words of the text.
 */
public final class CellsBeside {

    private static final String OPEN = "\n⟦";

    private CellsBeside() {}

    /** A cell as it is added to the text of its entry. */
    public static String line(String column, String words) {
        return OPEN + column.replace('⟧', ']') + "⟧ " + words;
    }

    /** Reads the text alone; what stands beside it is residue. */
    static Reading apart(EntryForm form, String raw) {
        int end = raw.indexOf(OPEN);
        if (end < 0) {
            return form.read(raw);
        }
        Reading text = form.read(raw.substring(0, end));
        if (!(text instanceof EntryReading reading)) {
            return new Unreadable(raw, Unreadable.Reason.NOTHING_RECOGNISED);
        }
        List<Span> labels = new ArrayList<>(reading.labels());
        List<Span> residue = new ArrayList<>(reading.residue());
        for (int at = end; at >= 0; at = end) {
            end = raw.indexOf(OPEN, at + 1);
            labels.add(new Span(at, at + 1));
            residue.add(new Span(at + 1, end < 0 ? raw.length() : end));
        }
        return new EntryReading(
                raw,
                reading.fields(),
                labels,
                residue,
                reading.otherCases(),
                reading.doubts(),
                reading.members(),
                reading.see());
    }
}
