package org.knigipamiati.attribution;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;

/**
 * What is known, field by field, of a person or of one case: the normalised value where the field has one (dates as EDTF,
 * {@code sentence.kind} …), else the printed words. A field that is absent is not known.
 */
public final class Facts {

    private static final Facts NONE = new Facts(Map.of());

    private final Map<RecordField, List<String>> values;
    private final Map<RecordField, PartialDate> dates;

    private Facts(Map<RecordField, List<String>> values) {
        this.values = new EnumMap<>(RecordField.class);
        this.dates = new EnumMap<>(RecordField.class);
        values.forEach((field, list) -> {
            List<String> kept = list.stream()
                    .filter(value -> value != null && !value.isBlank())
                    .toList();
            if (!kept.isEmpty()) {
                this.values.put(field, kept);
                if (field.date()) {
                    PartialDate.tryParse(kept.get(0)).ifPresent(date -> dates.put(field, date));
                }
            }
        });
    }

    /** Facts from lists of values. */
    public static Facts of(Map<RecordField, List<String>> values) {
        return values.isEmpty() ? NONE : new Facts(values);
    }

    /** Facts from single values, for tests and simple callers. */
    public static Facts ofSingle(Map<RecordField, String> values) {
        Map<RecordField, List<String>> lists = new EnumMap<>(RecordField.class);
        values.forEach((field, value) -> lists.put(field, value == null ? List.of() : List.of(value)));
        return of(lists);
    }

    /** Nothing known. */
    public static Facts none() {
        return NONE;
    }

    /** Whether anything is known in this field. */
    public boolean has(RecordField field) {
        return values.containsKey(field);
    }

    /** The first value, empty text if there is none. */
    public String text(RecordField field) {
        List<String> list = values.get(field);
        return list == null ? "" : list.get(0);
    }

    /** All values. */
    public List<String> all(RecordField field) {
        return values.getOrDefault(field, List.of());
    }

    /** The date in a field, null if there is none that can be read. */
    public PartialDate date(RecordField field) {
        return dates.get(field);
    }

    /** A whole number, empty if there is none. */
    public OptionalInt number(RecordField field) {
        try {
            return has(field) ? OptionalInt.of(Integer.parseInt(text(field).strip())) : OptionalInt.empty();
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }
}
