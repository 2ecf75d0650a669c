package org.knigipamiati.parse.text;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.parse.Span;

/**
 * What became of each character of an entry: it belongs to a field, to words that carry no value, or it was not understood. Blanks
 * and punctuation around words that were not understood are nobody's fault.
 *
 * @param labels known words without a value of their own, separators and markup
 * @param residue what was not understood
 */
public record Coverage(List<Span> labels, List<Span> residue) {

    /**
     * Sorts every character that no field holds.
     *
     * @param field for each raw character whether a field holds it
     * @param unread for each raw character that no field holds whether it was not understood
     */
    public static Coverage of(EntryText text, boolean[] field, boolean[] unread) {
        List<Span> labels = new ArrayList<>();
        List<Span> residue = new ArrayList<>();
        int at = 0;
        while (at < field.length) {
            if (field[at]) {
                at++;
                continue;
            }
            int end = at;
            while (end < field.length && !field[end] && unread[end] == unread[at]) {
                end++;
            }
            if (unread[at]) {
                trimmed(text, at, end, labels, residue);
            } else {
                merge(labels, at, end);
            }
            at = end;
        }
        return new Coverage(labels, residue);
    }

    private static void trimmed(EntryText text, int from, int to, List<Span> labels, List<Span> residue) {
        int first = from;
        while (first < to && !text.word(first)) {
            first++;
        }
        int last = to;
        while (last > first && !text.word(last - 1)) {
            last--;
        }
        merge(labels, from, first);
        if (first < last) {
            residue.add(new Span(first, last));
            merge(labels, last, to);
        }
    }

    private static void merge(List<Span> spans, int from, int to) {
        if (from >= to) {
            return;
        }
        int last = spans.size() - 1;
        if (last >= 0 && spans.get(last).end() == from) {
            spans.set(last, new Span(spans.get(last).start(), to));
        } else {
            spans.add(new Span(from, to));
        }
    }
}
