package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Chooses between the reading of a layout that was assumed and that of the reader for any layout: what leaves less unexplained is
 * the better. So an entry of another layout in a file of a known one is not pressed into it.
 */
public final class Comparison {

    private Comparison() {}

    /**
     * The better reading, with what speaks against it.
     *
     * @param text the prepared text
     * @param layout how it is read by the layout
     */
    public static Reading best(EntryText text, Function<Source, Reading> layout) {
        Source source = Source.of(text);
        Reading known = layout.apply(source);
        if (!(known instanceof EntryReading entry)) {
            return known.raw().isBlank() ? known : other(text, known);
        }
        List<Doubt> doubts = against(source, entry);
        if (doubts.isEmpty()) {
            return entry;
        }
        int against = weight(doubts) + unread(entry);
        // another reading must be better by more than one reason: where there is but one, only what the known one lacks
        // can be another
        if ((against > 1 || against > 0 && !has(entry, RecordField.BIRTH_DATE))
                && BookReader.read(text) instanceof EntryReading book
                && weight(book.doubts()) + unread(book) + 1 < against + lacking(entry, book)) {
            return book.doubted(lost(entry, book));
        }
        return Swallowed.without(source, entry, doubts);
    }

    /** What a birth that only the other reading finds weighs, with a name before it more; a name alone may be any word. */
    private static int lacking(EntryReading known, EntryReading other) {
        if (has(known, RecordField.BIRTH_DATE) || !has(other, RecordField.BIRTH_DATE)) {
            return 0;
        }
        return !has(known, RecordField.SURNAME) && has(other, RecordField.SURNAME) ? 4 : 2;
    }

    private static boolean has(EntryReading reading, RecordField field) {
        return reading.fields().stream().anyMatch(each -> each.main() && each.field() == field);
    }

    /** The days of events that the assumed layout reads and the better reading does not, or otherwise: one of them is wrong. */
    private static List<Doubt> lost(EntryReading known, EntryReading better) {
        List<Doubt> doubts = new ArrayList<>(better.doubts());
        for (FieldReading field : known.fields()) {
            boolean event = field.main() && field.field().date() && field.field() != RecordField.BIRTH_DATE;
            boolean same = better.fields().stream()
                    .anyMatch(other -> other.main()
                            && other.field() == field.field()
                            && other.value().equals(field.value()));
            if (event && !same) {
                doubts.add(new Doubt(field.field(), "another date is read by the layout of the file"));
            }
        }
        return doubts.stream().distinct().toList();
    }

    private static Reading other(EntryText text, Reading known) {
        Reading other = BookReader.read(text);
        return other instanceof EntryReading ? other : known;
    }

    private static List<Doubt> against(Source source, EntryReading entry) {
        boolean[] taken = new boolean[entry.raw().length()];
        boolean[] silent = new boolean[entry.raw().length()];
        for (FieldReading field : entry.fields()) {
            field.spans().forEach(span -> fill(taken, span));
        }
        return Evidence.against(source, entry.fields(), taken, silent, false);
    }

    private static boolean ofName(RecordField field) {
        return field == RecordField.SURNAME || field == RecordField.GIVEN_NAME || field == RecordField.PATRONYMIC;
    }

    private static void fill(boolean[] what, Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            what[i] = true;
        }
    }

    /** What qualifies a value from beside it says nothing of how well the whole was read. */
    private static int weight(List<Doubt> doubts) {
        return (int) doubts.stream()
                .filter(doubt -> !ofName(doubt.field()) && !Qualifiers.says(doubt) && !Oddities.says(doubt))
                .count();
    }

    /** Long stretches that were not read weigh as much as a doubt. */
    private static int unread(EntryReading reading) {
        int length = reading.residue().stream()
                .mapToInt(span -> span.end() - span.start())
                .sum();
        return length * 10 / Math.max(1, reading.raw().length());
    }
}
