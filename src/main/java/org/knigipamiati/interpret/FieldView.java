package org.knigipamiati.interpret;

import java.util.List;
import java.util.Optional;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredDate;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/** The fields of one case, or of the person, by name. */
final class FieldView {

    private final List<FieldValue> fields;

    /** The fields of case 0 are those of the person too. */
    FieldView(StoredReading reading, int caseNo) {
        this.fields =
                reading.fields().stream().filter(f -> f.caseNo() == caseNo).toList();
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether any field that belongs to a case is there. */
    boolean tellsOfCase() {
        return fields.stream()
                .anyMatch(f ->
                        RecordField.byPath(f.field()).map(RecordField::perCase).orElse(false));
    }

    /** The value or, for fields without one, the words; null if the field is absent. */
    String text(RecordField field) {
        return first(field).map(FieldValue::effective).orElse(null);
    }

    /** The printed words; null if the field is absent or has none. */
    String words(RecordField field) {
        return first(field).map(FieldValue::verbatim).orElse(null);
    }

    List<String> texts(RecordField field) {
        return fields.stream()
                .filter(f -> f.field().equals(field.path()))
                .map(FieldValue::effective)
                .toList();
    }

    /** A date that can be read; null if the field is absent. */
    StoredDate date(RecordField field) {
        String text = text(field);
        return text == null
                ? null
                : PartialDate.tryParse(text).map(StoredDate::of).orElse(null);
    }

    Integer number(RecordField field) {
        String text = text(field);
        return text == null ? null : Integer.valueOf(text);
    }

    private Optional<FieldValue> first(RecordField field) {
        return fields.stream().filter(f -> f.field().equals(field.path())).findFirst();
    }
}
