package org.knigipamiati.record;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of an entry as the public may read it on the page of one of the people of whom it tells. What it says of those of them whom the
 * public may not see, because they may be living or were hidden, is left out there too: else the record of one would tell what that of the
 * other is not to tell. Relatives whom an entry merely mentions have no record, and stand as they are printed.
 *
 * @param text as long as what is printed, so that places in it hold; each sign that is left out is a {@link #LEFT_OUT}
 * @param leftOut what is left out: pairs of UTF-16 offsets, in order; empty as a rule
 */
public record ShownEntry(String text, List<List<Integer>> leftOut) {

    /** Stands for a sign that is left out. */
    public static final char LEFT_OUT = '░';

    /** The entry of a record that the public may see. Call in a session that holds it. */
    public static ShownEntry of(MemorialRecord record) {
        return Family.of(record)
                .filter(family -> !family.everybody().allMatch(MemorialRecord::isPublished))
                .map(family -> of(record, family))
                .orElseGet(() -> new ShownEntry(record.entry.raw, List.of()));
    }

    private static ShownEntry of(MemorialRecord record, Family family) {
        String raw = record.entry.raw;
        boolean[] hidden = new boolean[raw.length()];
        boolean newest = Family.sameText(record, family.head());
        if (!newest || !family.head().isPublished()) {
            // Of an earlier text it is not known any more where it tells of whom.
            mark(hidden, List.of(0, raw.length()), true);
        }
        if (newest) {
            family.members().stream()
                    .filter(member -> Family.sameText(member, record))
                    .forEach(member -> mark(hidden, Family.span(member), !member.isPublished()));
        }
        mark(hidden, Family.span(record), false);
        StringBuilder text = new StringBuilder(raw);
        List<List<Integer>> leftOut = new ArrayList<>();
        int from = -1;
        for (int i = 0; i <= hidden.length; i++) {
            boolean here = i < hidden.length && hidden[i];
            if (here) {
                text.setCharAt(i, LEFT_OUT);
                from = from < 0 ? i : from;
            } else if (from >= 0) {
                leftOut.add(List.of(from, i));
                from = -1;
            }
        }
        return new ShownEntry(text.toString(), List.copyOf(leftOut));
    }

    private static void mark(boolean[] hidden, List<Integer> span, boolean value) {
        for (int i = span.isEmpty() ? 0 : span.get(0);
                !span.isEmpty() && i < Math.min(span.get(1), hidden.length);
                i++) {
            hidden[i] = value;
        }
    }

    /** Whether anything is left out. */
    public boolean isPartly() {
        return !leftOut.isEmpty();
    }
}
