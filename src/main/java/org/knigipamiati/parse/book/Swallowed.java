package org.knigipamiati.parse.book;

import static org.knigipamiati.vocabulary.RecordField.ARREST_BODY;
import static org.knigipamiati.vocabulary.RecordField.BIRTH_PLACE;
import static org.knigipamiati.vocabulary.RecordField.PROFESSION;
import static org.knigipamiati.vocabulary.RecordField.TRIAL_BODY;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.EntryReading;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.Reading;
import org.knigipamiati.parse.Span;
import org.knigipamiati.parse.Unreadable;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Gives back what a layout's order alone pressed into a field, though none of its words belong there: it becomes residue. No field
 * is filled by elimination.
 */
final class Swallowed {

    private static final Set<RecordField> BY_ORDER = Set.of(PROFESSION, BIRTH_PLACE, ARREST_BODY, TRIAL_BODY);

    private Swallowed() {}

    static Reading without(Source source, EntryReading entry, List<Doubt> doubts) {
        List<FieldReading> kept = new ArrayList<>();
        List<Span> given = new ArrayList<>();
        for (FieldReading field : entry.fields()) {
            if (field.main() && BY_ORDER.contains(field.field()) && swallowed(source, field, doubts, entry)) {
                given.addAll(field.spans());
            } else {
                kept.add(field);
            }
        }
        if (given.isEmpty()) {
            return entry.doubted(doubts);
        }
        boolean body = kept.stream().noneMatch(field -> field.main() && field.field() == TRIAL_BODY);
        kept.removeIf(field -> body && field.main() && field.field() == RecordField.TRIAL_BODY_TYPE);
        if (kept.isEmpty()) {
            return new Unreadable(entry.raw(), Unreadable.Reason.NOTHING_RECOGNISED);
        }
        List<Span> residue = new ArrayList<>(entry.residue());
        boolean[] held = new boolean[entry.raw().length()];
        kept.stream()
                .flatMap(field -> field.spans().stream())
                .forEach(span -> Arrays.fill(held, span.start(), span.end(), true));
        for (Span span : given) {
            int at = span.start();
            while (at < span.end()) {
                int end = at;
                while (end < span.end() && held[end] == held[at]) {
                    end++;
                }
                if (!held[at]) {
                    residue.add(new Span(at, end));
                }
                Arrays.fill(held, at, end, true);
                at = end;
            }
        }
        residue.sort(Comparator.comparingInt(Span::start));
        return new EntryReading(
                entry.raw(), kept, entry.labels(), residue, entry.otherCases(), doubts, entry.members(), entry.see());
    }

    private static boolean swallowed(Source source, FieldReading field, List<Doubt> doubts, EntryReading entry) {
        long against =
                doubts.stream().filter(doubt -> doubt.field() == field.field()).count();
        if (against == 0) {
            return false;
        }
        boolean figures = field.verbatim().chars().anyMatch(Character::isDigit)
                || field.verbatim().indexOf('[') >= 0;
        boolean alone = entry.fields().size() == 1;
        boolean brief = field.verbatim().length() <= 2;
        boolean season = source.words()
                .seasons
                .within(
                        org.knigipamiati.parse.text.EntryText.plain(field.verbatim()),
                        0,
                        field.verbatim().length());
        if (field.field() == PROFESSION) {
            boolean unknown = doubts.stream()
                    .anyMatch(
                            doubt -> doubt.field() == PROFESSION && doubt.why().equals(PlaceWords.NO_OCCUPATION));
            return unknown && (against > 1 || alone);
        }
        return figures || brief || season;
    }
}
