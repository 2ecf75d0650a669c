package org.knigipamiati.review.preread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which lines of a page an entry is, found by likeness: the run of lines that shares most groups of three letters with the text of the
 * entry. Groups that many lines of the page hold say little; what a book prints in every entry tells none apart.
 *
 * @param first the first of its lines, from 0
 * @param last the last of its lines
 */
public record EntryPlace(int first, int last) {

    private static final int GROUP = 3;

    /** What of a run is shared must weigh more than this part of the run. */
    private static final double HALF = 0.5;

    /** How much longer than the entry its lines may be, for what a person struck out; and for the shortest of entries. */
    private static final double LONGER = 1.2;

    private static final int SLACK = 20;

    /** How far, in letters, a group may stand from where it stands in the entry, and how much farther for each letter before it. */
    private static final int NEAR = 25;

    private static final double DRIFT = 0.1;

    /**
     * Finds it.
     *
     * @param entry the text as it stands now, corrected or not
     * @return empty if no line is like it
     */
    public static Optional<EntryPlace> of(String entry, Recognised page) {
        List<List<String>> lines =
                page.lines().stream().map(line -> groups(line.text())).toList();
        Map<String, Integer> held = new HashMap<>();
        lines.forEach(line -> Set.copyOf(line).forEach(group -> held.merge(group, 1, Integer::sum)));
        Map<String, Double> weights = new HashMap<>();
        held.forEach((group, count) -> weights.put(group, Math.log1p((double) lines.size() / count)));
        Map<String, List<Integer>> wanted = new HashMap<>();
        List<String> groups = groups(entry);
        for (int i = 0; i < groups.size(); i++) {
            wanted.computeIfAbsent(groups.get(i), group -> new ArrayList<>()).add(i);
        }
        int longest = (int) (LONGER * entry.length()) + SLACK;
        double most = 0;
        EntryPlace best = null;
        for (int first = 0; first < lines.size(); first++) {
            double gain = 0;
            int letters = 0;
            int at = 0;
            for (int last = first; last < lines.size(); last++) {
                letters += page.lines().get(last).text().length() + 1;
                if (letters > longest) {
                    break;
                }
                for (String group : lines.get(last)) {
                    gain += weights.get(group) * (isNear(wanted.get(group), at++) ? 1 - HALF : -HALF);
                }
                // A group reaches over the end of its line in the entry only.
                at += GROUP;
                if (gain > most) {
                    most = gain;
                    best = new EntryPlace(first, last);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Whether the entry has it about there: the end of the entry before is no end of this one. */
    private static boolean isNear(List<Integer> places, int at) {
        return places != null && places.stream().anyMatch(place -> Math.abs(place - at) <= NEAR + at * DRIFT);
    }

    private static List<String> groups(String text) {
        String letters = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ")
                .strip();
        List<String> groups = new ArrayList<>();
        for (int i = 0; i + GROUP <= letters.length(); i++) {
            groups.add(letters.substring(i, i + GROUP));
        }
        return groups;
    }

    /** The lines. */
    public List<Recognised.Line> lines(Recognised page) {
        return page.lines().subList(first, last + 1);
    }
}
