package org.knigipamiati.review.typing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.knigipamiati.record.change.Differences;

/**
 * Which typings of a page are of the same entry. Both volunteers go down the page, so the order is the same, but one may have overlooked
 * an entry or split it, after which every number differs: what is alike belongs together, whatever its number.
 */
final class Likeness {

    /**
     * Share of common groups of three letters below which two typings are not taken for one entry by their words alone. Two people whom a
     * book describes in the same words have up to 0.8 of them in common, two typings of one entry seldom less than 0.9.
     */
    private static final double ALIKE = 0.85;

    private static final int GROUP = 3;

    private Likeness() {}

    /** The pairs, in the order of the page; where several alignments are possible, the one with the most in common. */
    static List<DoubleEntry.Pair> pairs(List<Draft> one, List<Draft> other) {
        List<DoubleEntry.Pair> pairs = new ArrayList<>();
        List<Draft> a = new ArrayList<>(one);
        List<Draft> b = new ArrayList<>(other);
        for (Draft draft : one) {
            if (draft.counterpart != null && b.remove(draft.counterpart)) {
                a.remove(draft);
                pairs.add(pair(draft, draft.counterpart));
            }
        }
        List<DoubleEntry.Pair> alike = alike(a, b);
        alike.forEach(pair -> {
            a.remove(pair.first());
            a.remove(pair.second());
            b.remove(pair.first());
            b.remove(pair.second());
        });
        pairs.addAll(alike);
        // What is left on both sides under one number is the entry that they read differently.
        for (Draft draft : a) {
            b.stream()
                    .filter(each -> each.position == draft.position)
                    .findFirst()
                    .ifPresent(each -> pairs.add(pair(draft, each)));
        }
        pairs.sort(Comparator.comparingInt(pair -> pair.first().position));
        return pairs;
    }

    private static List<DoubleEntry.Pair> alike(List<Draft> a, List<Draft> b) {
        List<Set<String>> groupsOfA = a.stream().map(Likeness::groups).toList();
        List<Set<String>> groupsOfB = b.stream().map(Likeness::groups).toList();
        double[][] gain = new double[a.size()][b.size()];
        double[][] best = new double[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                double common = common(groupsOfA.get(i), groupsOfB.get(j));
                gain[i][j] = common >= ALIKE ? common : -1;
                best[i][j] = Math.max(
                        Math.max(best[i + 1][j], best[i][j + 1]), gain[i][j] < 0 ? 0 : gain[i][j] + best[i + 1][j + 1]);
            }
        }
        List<DoubleEntry.Pair> pairs = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (gain[i][j] >= 0 && best[i][j] == gain[i][j] + best[i + 1][j + 1]) {
                pairs.add(pair(a.get(i++), b.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static DoubleEntry.Pair pair(Draft one, Draft other) {
        return one.id < other.id ? new DoubleEntry.Pair(one, other) : new DoubleEntry.Pair(other, one);
    }

    /** The groups of letters of all that was typed: the text, and what stands in fields alone. */
    private static Set<String> groups(Draft draft) {
        StringBuilder all = new StringBuilder(draft.raw);
        Differences.values(draft.reading)
                .values()
                .forEach(values -> values.forEach(value -> {
                    if (!draft.raw.contains(value)) {
                        all.append(' ').append(value);
                    }
                }));
        String text = all.toString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        Set<String> groups = new HashSet<>();
        for (int i = 0; i + GROUP <= text.length(); i++) {
            groups.add(text.substring(i, i + GROUP));
        }
        return groups;
    }

    /** Twice what is common, of both: 1 for equal texts, two empty ones included. */
    static double common(Set<String> one, Set<String> other) {
        if (one.isEmpty() && other.isEmpty()) {
            return 1;
        }
        long both = one.stream().filter(other::contains).count();
        return 2.0 * both / (one.size() + other.size());
    }
}
