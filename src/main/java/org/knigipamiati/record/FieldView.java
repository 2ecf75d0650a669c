package org.knigipamiati.record;

import java.util.List;
import java.util.Optional;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;

/** The fields of one case, or of the person, by name. */
public final class FieldView {

    private final List<FieldValue> fields;

    /** The fields of case 0 are those of the person too. */
    public FieldView(StoredReading reading, int caseNo) {
        this.fields =
                reading.fields().stream().filter(f -> f.caseNo() == caseNo).toList();
    }

    /** Whether there is no field at all. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Whether any field that belongs to a case is there. */
    public boolean tellsOfCase() {
        return fields.stream()
                .anyMatch(f ->
                        RecordField.byPath(f.field()).map(RecordField::perCase).orElse(false));
    }

    /** The value or, for fields without one, the words; null if the field is absent. */
    public String text(RecordField field) {
        return first(field).map(FieldValue::effective).orElse(null);
    }

    /** The printed words; null if the field is absent or has none. */
    public String words(RecordField field) {
        return first(field).map(FieldValue::verbatim).orElse(null);
    }

    /** All values of a field, in the order of the text; those without one give their words. */
    public List<String> texts(RecordField field) {
        return fields.stream()
                .filter(f -> f.field().equals(field.path()))
                .map(FieldValue::effective)
                .toList();
    }

    /** The dates of a field that can be read, as EDTF; what is kept as words only is not among them. */
    public List<String> dates(RecordField field) {
        return texts(field).stream()
                .filter(text -> PartialDate.tryParse(text).isPresent())
                .toList();
    }

    /** A date that can be read; null if the field is absent. */
    public StoredDate date(RecordField field) {
        String text = text(field);
        return text == null
                ? null
                : PartialDate.tryParse(text).map(StoredDate::of).orElse(null);
    }

    /** A number that can be read; null if the field is absent. */
    public Integer number(RecordField field) {
        String text = text(field);
        return text == null || !text.matches("[0-9]{1,9}") ? null : Integer.valueOf(text);
    }

    private Optional<FieldValue> first(RecordField field) {
        return fields.stream().filter(f -> f.field().equals(field.path())).findFirst();
    }
}
