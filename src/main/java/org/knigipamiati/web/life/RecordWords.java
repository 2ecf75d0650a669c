package org.knigipamiati.web.life;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.MemorialRecord;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;

/**
 * The printed words of a record's fields, and whether the source itself put a preposition before a place ("в Минске"), so that
 * the place fits a sentence of the source's language as it stands. No word is declined and no case of one is guessed.
 */
final class RecordWords {

    private static final Pattern PREPOSITION_BEFORE = Pattern.compile("(?:^|[^\\p{L}])((?:во?|на)\\s+)$");
    private static final Pattern STARTS_WITH_PREPOSITION = Pattern.compile("^(?:в|во|на)\\s.*", Pattern.DOTALL);

    private final MemorialRecord record;
    private final String raw;

    RecordWords(MemorialRecord record, String raw) {
        this.record = record;
        this.raw = raw == null ? "" : raw;
    }

    /** The printed words of a field, empty if it has none. */
    Optional<String> of(RecordField field, int caseNo) {
        return value(field, caseNo).map(FieldValue::verbatim).filter(words -> !words.isBlank());
    }

    /** Our value of a field or, where it has none, its words; empty if the field is absent. */
    Optional<String> valueOf(RecordField field, int caseNo) {
        return value(field, caseNo).map(FieldValue::effective).filter(words -> !words.isBlank());
    }

    /** The printed words of a place, with the source's preposition if it has one; otherwise empty. */
    Optional<String> withPreposition(RecordField field, int caseNo) {
        return value(field, caseNo).flatMap(this::withPreposition);
    }

    /** The person who says what a field holds; empty if the source does. */
    Optional<String> saidBy(RecordField field, int caseNo) {
        return Decisions.about(record.reading(), new FieldKey(field, caseNo))
                .map(decided -> decided.by().name());
    }

    private Optional<FieldValue> value(RecordField field, int caseNo) {
        return record.reading().fields().stream()
                .filter(value -> value.field().equals(field.path()) && value.caseNo() == caseNo)
                .findFirst();
    }

    private Optional<String> withPreposition(FieldValue value) {
        String words = value.verbatim();
        if (words == null || words.isBlank()) {
            return Optional.empty();
        }
        if (STARTS_WITH_PREPOSITION.matcher(words).matches()) {
            return Optional.of(words);
        }
        int start = start(value.spans());
        if (start <= 0 || start > raw.length()) {
            return Optional.empty();
        }
        Matcher before = PREPOSITION_BEFORE.matcher(raw.substring(Math.max(0, start - 5), start));
        return before.find() ? Optional.of(before.group(1) + words) : Optional.empty();
    }

    private static int start(List<List<Integer>> spans) {
        return spans == null || spans.isEmpty() ? -1 : spans.get(0).get(0);
    }
}
