package org.knigipamiati.record;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;

/** The fields of one case, or of the person, by name. */
public final class FieldView {

    private final List<FieldValue> all;
    private final int caseNo;

    /** The fields of case 0 are those of the person too. */
    public FieldView(StoredReading reading, int caseNo) {
        this.all = reading.fields();
        this.caseNo = caseNo;
    }

    /** Whether there is no field at all. */
    public boolean isEmpty() {
        for (FieldValue value : all) {
            if (value.caseNo() == caseNo) {
                return false;
            }
        }
        return true;
    }

    /** Whether any field that belongs to a case is there. */
    public boolean tellsOfCase() {
        for (FieldValue value : all) {
            if (value.caseNo() == caseNo
                    && RecordField.byPath(value.field())
                            .map(RecordField::perCase)
                            .orElse(false)) {
                return true;
            }
        }
        return false;
    }

    /** The value or, for fields without one, the words; null if the field is absent. */
    public String text(RecordField field) {
        FieldValue first = first(field);
        return first == null ? null : first.effective();
    }

    /** As {@link #text}, but of what the source takes for granted only the words that the entry has, null if it has none. */
    public String said(RecordField field) {
        FieldValue first = first(field);
        return first == null ? null : first.said();
    }

    /** The printed words; null if the field is absent or has none. */
    public String words(RecordField field) {
        FieldValue first = first(field);
        return first == null ? null : first.verbatim();
    }

    /** All values of a field, in the order of the text; those without one give their words. */
    public List<String> texts(RecordField field) {
        List<String> texts = List.of();
        for (FieldValue value : all) {
            if (holds(value, field)) {
                texts = texts.isEmpty() ? new ArrayList<>(2) : texts;
                texts.add(value.effective());
            }
        }
        return texts;
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

    // Loops, not streams: a record is asked some two hundred times for a field when it is read and indexed.
    private FieldValue first(RecordField field) {
        for (FieldValue value : all) {
            if (holds(value, field)) {
                return value;
            }
        }
        return null;
    }

    private boolean holds(FieldValue value, RecordField field) {
        return value.caseNo() == caseNo && value.field().equals(field.path());
    }
}
