package org.knigipamiati.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What a test expects of a reading. Every field of the reading must be asked for before {@link #nothingElse()}, so that a value
 * that the entry does not state cannot slip through.
 */
final class Expected {

    private final EntryReading reading;
    private final List<FieldReading> left;
    private List<String> residue = List.of();
    private boolean otherCases;

    private Expected(EntryReading reading) {
        this.reading = reading;
        this.left = new ArrayList<>(reading.fields());
    }

    /** Reads an entry in the form of lists.memo.ru, its lines given one by one. */
    static Expected lists(String... lines) {
        return of("lists", String.join("\n", lines));
    }

    /** Reads an entry in the form of mos.memo.ru. */
    static Expected mos(String raw) {
        return of("mos", raw);
    }

    private static Expected of(String form, String raw) {
        Reading reading = EntryForms.byId(form).orElseThrow().read(raw);
        assertTrue(reading instanceof EntryReading, () -> "unreadable: " + raw);
        Coverage.check(reading);
        return new Expected((EntryReading) reading);
    }

    /** The main case or the person has the field, with exactly these values. */
    Expected has(RecordField field, String... values) {
        List<String> found = reading.values(field);
        assertEquals(List.of(values), found, () -> field.path() + " of " + reading.raw());
        left.removeIf(f -> f.main() && f.field() == field);
        return this;
    }

    /** The sex is shown. */
    Expected sex(String value) {
        return has(RecordField.SEX, value);
    }

    /** Another case has the field; from now on its other fields must be asked for too. */
    Expected other(int caseNo, RecordField field, String value) {
        otherCases = true;
        FieldReading found = reading.fields().stream()
                .filter(f -> f.caseNo() == caseNo && f.field() == field)
                .findFirst()
                .orElseGet(() -> fail("case " + caseNo + " has no " + field.path()));
        assertEquals(value, found.value());
        left.remove(found);
        return this;
    }

    /** Fields a test is not about. */
    Expected ignoring(RecordField... fields) {
        left.removeIf(f -> List.of(fields).contains(f.field()));
        return this;
    }

    /** What is not understood. */
    Expected residue(String... words) {
        residue = List.of(words);
        return this;
    }

    /** The reading holds no other field, and no other residue; cases beside the main one count once a test asks for one. */
    void nothingElse() {
        left.removeIf(field -> !field.main() && !otherCases);
        assertTrue(left.isEmpty(), () -> "not asked for: " + left + " in " + reading.raw());
        assertEquals(residue, reading.residueTexts(), () -> "residue of " + reading.raw());
    }
}
