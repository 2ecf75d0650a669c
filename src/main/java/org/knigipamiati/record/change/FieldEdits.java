package org.knigipamiati.record.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.StoredReading;

/** FieldEdits with some of their fields replaced; spans of labels and residue stay as they were read. */
public final class FieldEdits {

    private FieldEdits() {}

    /** What the reading holds of a field, in order. */
    public static List<FieldValue> of(StoredReading reading, FieldKey key) {
        return reading.fields().stream().filter(value -> isOf(value, key)).toList();
    }

    /**
     * The reading with these fields replaced: an empty list removes a field. A replaced field keeps its place; a new one comes
     * at the end of the reading.
     */
    public static StoredReading with(StoredReading reading, Map<FieldKey, List<FieldValue>> replaced) {
        Map<FieldKey, List<FieldValue>> left = new LinkedHashMap<>(replaced);
        List<FieldValue> fields = new ArrayList<>();
        for (FieldValue value : reading.fields()) {
            FieldKey key = replaced.keySet().stream()
                    .filter(k -> isOf(value, k))
                    .findFirst()
                    .orElse(null);
            if (key == null) {
                fields.add(value);
            } else if (left.containsKey(key)) {
                fields.addAll(left.remove(key));
            }
        }
        left.values().forEach(fields::addAll);
        return OtherCases.settled(reading.withFields(fields));
    }

    private static boolean isOf(FieldValue value, FieldKey key) {
        return value.caseNo() == key.caseNo()
                && value.field().equals(key.field().path());
    }
}
