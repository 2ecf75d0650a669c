package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.vocabulary.SourceDescriptor;

/**
 * An entry in which the abbreviations of its source stand in full, with the way back: every place of the full text belongs to a
 * place of the printed one, and all of what stands for an abbreviation to the whole of it.
 */
final class FullText {

    /** How many characters longer than the longest entry the full text may be; what is beyond stays as printed. */
    static final int LONGEST = 2 * EntryForms.LONGEST_ENTRY;

    /** What was put for an abbreviation: from and to in the printed text, from and to in the full one. */
    private record Put(int printedFrom, int printedTo, int from, int to) {}

    private final String text;
    private final List<Put> puts;

    private FullText(String text, List<Put> puts) {
        this.text = text;
        this.puts = puts;
    }

    /** The entry in full; the printed text itself if it holds none of the abbreviations. */
    static FullText of(String raw, SourceDescriptor descriptor) {
        List<Put> puts = new ArrayList<>();
        StringBuilder full = new StringBuilder();
        int at = 0;
        for (SourceDescriptor.Found found : descriptor.in(raw)) {
            if (full.length() + raw.length() - at + found.meaning().length() > LONGEST) {
                break;
            }
            full.append(raw, at, found.start());
            int from = full.length();
            full.append(found.meaning());
            puts.add(new Put(found.start(), found.end(), from, full.length()));
            at = found.end();
        }
        return new FullText(full.append(raw, at, raw.length()).toString(), puts);
    }

    String text() {
        return text;
    }

    /** Whether an abbreviation stands in full in it. */
    boolean differs() {
        return !puts.isEmpty();
    }

    /** Whether something that was put stands in a stretch of the full text. */
    boolean touches(List<Span> spans) {
        return spans.stream()
                .anyMatch(span -> puts.stream().anyMatch(put -> span.start() < put.to && put.from < span.end()));
    }

    /** The stretches of the printed text to which those of the full one belong. */
    List<Span> printed(List<Span> spans) {
        return spans.stream().map(this::printed).toList();
    }

    Span printed(Span span) {
        int start = span.start();
        int end = span.end();
        int shiftStart = 0;
        int shiftEnd = 0;
        int from = -1;
        int to = -1;
        for (Put put : puts) {
            int shift = put.printedTo - put.to;
            if (start >= put.to) {
                shiftStart = shift;
            } else if (start >= put.from) {
                from = put.printedFrom;
            }
            if (end >= put.to) {
                shiftEnd = shift;
            } else if (end > put.from) {
                to = put.printedTo;
            }
        }
        int first = from >= 0 ? from : start + shiftStart;
        return new Span(first, Math.max(first, to >= 0 ? to : end + shiftEnd));
    }
}
