package org.knigipamiati.ingest;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Which entries of a new edition of a file are which entries of the one before. A record must never come to speak of another
 * person because a line was inserted above it, so entries are matched by what they say and not by where they stand:
 *
 * <ol>
 *   <li>by the identifier that the file itself gives, if any;
 *   <li>by the same text, in order;
 *   <li>what is left between two matched neighbours is paired only if the texts share most of their words: such an entry has
 *       been changed. Everything else is new, or missing from the new edition.
 * </ol>
 */
final class EditionAlignment {

    /** Share of common words (Jaccard) from which two texts between the same neighbours are one entry, corrected. */
    static final double SAME_ENTRY = 0.5;

    /** Beyond so many pairs in one gap only entries at the same place in it are compared: the whole page was rewritten. */
    private static final int MOST_PAIRS = 10_000;

    private static final int NONE = -1;

    private final Edition before;
    private final Edition now;
    private final int[] earlier;
    private final boolean[] used;

    private EditionAlignment(Edition before, Edition now) {
        this.before = before;
        this.now = now;
        this.earlier = new int[now.size()];
        this.used = new boolean[before.size()];
        Arrays.fill(earlier, NONE);
    }

    /**
     * Aligns two editions.
     *
     * @param textBefore the text of an earlier entry by index; asked only for entries whose text has changed
     * @param textNow the text of a new entry by index; asked only for those too
     */
    static EditionAlignment of(
            Edition before, Edition now, IntFunction<String> textBefore, IntFunction<String> textNow) {
        EditionAlignment alignment = new EditionAlignment(before, now);
        if (before.size() > 0) {
            alignment.matchKeys();
            alignment.matchTexts();
            alignment.matchChanged(textBefore, textNow);
        }
        return alignment;
    }

    /** Index of the earlier entry that an entry is, -1 if it is new. */
    int earlier(int index) {
        return earlier[index];
    }

    /** How many earlier entries the new edition no longer has. */
    int missing() {
        int missing = 0;
        for (boolean matched : used) {
            missing += matched ? 0 : 1;
        }
        return missing;
    }

    private void match(int index, int old) {
        earlier[index] = old;
        used[old] = true;
    }

    private void matchKeys() {
        if (!before.hasKeys() || !now.hasKeys()) {
            return;
        }
        Map<String, Integer> byKey = new HashMap<>();
        for (int i = 0; i < before.size(); i++) {
            if (before.key(i) != null) {
                byKey.putIfAbsent(before.key(i), i);
            }
        }
        for (int i = 0; i < now.size(); i++) {
            Integer old = now.key(i) == null ? null : byKey.get(now.key(i));
            if (old != null && !used[old]) {
                match(i, old);
            }
        }
    }

    private void matchTexts() {
        Integer[] order = new Integer[before.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int byHash = Long.compare(before.hash(a), before.hash(b));
            return byHash != 0 ? byHash : Integer.compare(a, b);
        });
        for (int i = 0; i < now.size(); i++) {
            // An entry with an identifier of its own is another one, even if it says the same.
            if (earlier[i] != NONE || now.key(i) != null) {
                continue;
            }
            for (int at = firstWith(order, now.hash(i)); at < order.length; at++) {
                int old = order[at];
                if (before.hash(old) != now.hash(i)) {
                    break;
                }
                if (!used[old] && before.key(old) == null) {
                    match(i, old);
                    break;
                }
            }
        }
    }

    private int firstWith(Integer[] order, long hash) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (before.hash(order[middle]) < hash) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void matchChanged(IntFunction<String> textBefore, IntFunction<String> textNow) {
        int start = 0;
        int oldStart = 0;
        while (start < now.size()) {
            if (earlier[start] != NONE) {
                oldStart = earlier[start] + 1;
                start++;
                continue;
            }
            int end = start;
            while (end < now.size() && earlier[end] == NONE) {
                end++;
            }
            int oldEnd = end < now.size() ? earlier[end] : before.size();
            pair(start, end, oldStart, oldEnd, textBefore, textNow);
            start = end;
        }
    }

    private void pair(
            int start, int end, int oldStart, int oldEnd, IntFunction<String> textBefore, IntFunction<String> textNow) {
        boolean large = (long) (end - start) * Math.max(0, oldEnd - oldStart) > MOST_PAIRS;
        for (int i = start; i < end; i++) {
            if (now.key(i) != null) {
                continue;
            }
            int best = NONE;
            double closest = 0;
            int from = large ? Math.min(oldStart + i - start, oldEnd) : oldStart;
            int to = large ? Math.min(from + 1, oldEnd) : oldEnd;
            TextLikeness text = null;
            for (int old = from; old < to; old++) {
                if (used[old] || before.key(old) != null) {
                    continue;
                }
                text = text == null ? new TextLikeness(textNow.apply(i)) : text;
                double likeness = text.to(textBefore.apply(old));
                if (likeness > closest) {
                    closest = likeness;
                    best = old;
                }
            }
            if (closest >= SAME_ENTRY) {
                match(i, best);
            }
        }
    }
}
