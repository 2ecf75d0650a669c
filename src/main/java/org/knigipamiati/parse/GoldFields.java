package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A reading in the nested shape of the annotated entries: {@code {"sex": "m", "birth": {"date": "1885"}, …}}. Only the main case
 * is in it; a field the entry does not state is absent. Values are strings, whole numbers or lists of strings, so any JSON
 * writer will do.
 */
public final class GoldFields {

    private GoldFields() {}

    /** The fields of a reading; empty for an {@link Unreadable} one. */
    public static Map<String, Object> of(Reading reading) {
        Map<String, Object> root = new LinkedHashMap<>();
        if (reading instanceof EntryReading entry) {
            for (FieldReading field : entry.fields()) {
                if (field.main()) {
                    put(root, field);
                }
            }
        }
        return root;
    }

    /** The stretches that were not understood, as text. */
    public static List<String> residue(Reading reading) {
        if (reading instanceof EntryReading entry) {
            return entry.residueTexts();
        }
        return reading.raw().isBlank() ? List.of() : List.of(reading.raw());
    }

    /** What the reader doubts, as {@code {"field": "birth.place", "why": "…"}}. */
    public static List<Map<String, String>> doubts(Reading reading) {
        if (!(reading instanceof EntryReading entry)) {
            return List.of();
        }
        return entry.doubts().stream()
                .map(doubt -> {
                    Map<String, String> told = new LinkedHashMap<>();
                    told.put("field", doubt.field().path());
                    told.put("why", doubt.why());
                    return told;
                })
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> root, FieldReading reading) {
        RecordField field = reading.field();
        String path = field.path();
        int dot = path.indexOf('.');
        Map<String, Object> level = root;
        if (dot >= 0) {
            level = (Map<String, Object>)
                    root.computeIfAbsent(path.substring(0, dot), group -> new LinkedHashMap<String, Object>());
        }
        String name = path.substring(dot + 1);
        if (field.list()) {
            ((List<Object>) level.computeIfAbsent(name, list -> new ArrayList<>())).add(reading.value());
        } else if (field.shape() == RecordField.Shape.NUMBER) {
            level.putIfAbsent(name, Integer.valueOf(reading.value()));
        } else {
            level.putIfAbsent(name, reading.value());
        }
    }
}
