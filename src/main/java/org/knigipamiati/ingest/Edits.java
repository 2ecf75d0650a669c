package org.knigipamiati.ingest;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.interpret.Readings;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;

/** What a person corrected is not undone by a new edition of a file or a newer parser: such fields stay. */
final class Edits {

    private Edits() {}

    /** The new reading with the fields that a person had set in the old one. */
    static StoredReading keep(StoredReading before, StoredReading after) {
        List<FieldValue> edited = before.fields().stream()
                .filter(Edits::byAPerson)
                .map(f -> new FieldValue(f.field(), f.caseNo(), f.verbatim(), f.value(), List.of(), f.origin()))
                .toList();
        if (edited.isEmpty()) {
            return after;
        }
        List<FieldValue> fields = new ArrayList<>(after.fields());
        fields.removeIf(f -> edited.stream().anyMatch(e -> e.field().equals(f.field()) && e.caseNo() == f.caseNo()));
        fields.addAll(edited);
        return after.withFields(fields);
    }

    private static boolean byAPerson(FieldValue field) {
        return !field.origin().equals(Readings.SOURCE) && !field.origin().equals(Readings.GIVEN);
    }
}
