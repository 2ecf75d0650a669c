package org.knigipamiati.record.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.vocabulary.RecordField;

/** What two readings of the same entry say differently, field by field. */
public final class Differences {

    private Differences() {}

    /**
     * One field on which two readings differ.
     *
     * @param key the field
     * @param before its values in the first reading, empty if it says nothing
     * @param after its values in the second
     */
    public record Difference(FieldKey key, List<String> before, List<String> after) {}

    /** The fields on which they differ, in the order of the fields. Blanks around and between words do not count. */
    public static List<Difference> between(StoredReading before, StoredReading after) {
        Map<FieldKey, List<String>> first = values(before);
        Map<FieldKey, List<String>> second = values(after);
        Map<FieldKey, List<String>> all = new TreeMap<>(first);
        all.putAll(second);
        List<Difference> found = new ArrayList<>();
        for (FieldKey key : all.keySet()) {
            List<String> was = first.getOrDefault(key, List.of());
            List<String> is = second.getOrDefault(key, List.of());
            if (!was.equals(is)) {
                found.add(new Difference(key, was, is));
            }
        }
        return found;
    }

    /** What a reading says, by field: the normalised value where there is one, else the words. Unknown fields are left out. */
    public static Map<FieldKey, List<String>> values(StoredReading reading) {
        Map<FieldKey, List<String>> values = new LinkedHashMap<>();
        for (FieldValue value : reading.fields()) {
            RecordField field = RecordField.byPath(value.field()).orElse(null);
            String said = said(value);
            if (field != null && said != null) {
                values.computeIfAbsent(new FieldKey(field, value.caseNo()), key -> new ArrayList<>())
                        .add(said);
            }
        }
        return values;
    }

    private static String said(FieldValue value) {
        return Objects.requireNonNullElse(value.effective(), "").isBlank() ? null : Tidy.words(value.effective());
    }
}
