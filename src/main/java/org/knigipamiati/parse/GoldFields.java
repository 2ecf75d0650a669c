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
        return reading instanceof EntryReading entry ? nested(entry.fields()) : new LinkedHashMap<>();
    }

    private static Map<String, Object> nested(List<FieldReading> fields) {
        Map<String, Object> root = new LinkedHashMap<>();
        for (FieldReading field : fields) {
            if (field.main()) {
                put(root, field);
            }
        }
        return root;
    }

    /**
     * The members of the family, as {@code {"relation": "жена", "kin": "SPOUSE", "fields": {…}, "inferred": {…}, "residue": […], "doubt": […]}}: what is not
     * printed of the member and follows from the entry stands under {@code inferred}. What is empty or not known is left out, the relation and
     * the fields excepted.
     */
    public static List<Map<String, Object>> members(Reading reading) {
        return reading instanceof EntryReading entry
                ? entry.members().stream()
                        .map(member -> member(entry.raw(), member))
                        .toList()
                : List.of();
    }

    private static Map<String, Object> member(String raw, Member member) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("relation", member.relation());
        if (member.kin() != null) {
            told.put("kin", member.kin().name());
        }
        told.put("fields", nested(member.fields()));
        if (!member.inferred().isEmpty()) {
            told.put(
                    "inferred",
                    nested(member.inferred().stream().map(Inference::reading).toList()));
        }
        if (!member.residue().isEmpty()) {
            told.put(
                    "residue",
                    member.residue().stream().map(span -> span.in(raw)).toList());
        }
        if (!member.doubts().isEmpty()) {
            told.put("doubt", doubts(member.doubts()));
        }
        return told;
    }

    /**
     * Where the entry sends to, as {@code {"kind": "RELATIVE", "kin": "PARENT", "words": "Петров И. П., т. 2", "fields": {…}, "place": "т. 2"}}; what is
     * empty or not known is left out, kind and words excepted.
     */
    public static List<Map<String, Object>> see(Reading reading) {
        return reading instanceof EntryReading entry
                ? entry.see().stream().map(GoldFields::reference).toList()
                : List.of();
    }

    private static Map<String, Object> reference(CrossReference reference) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", reference.kind().name());
        if (reference.kin() != null) {
            told.put("kin", reference.kin().name());
        }
        told.put("words", reference.words());
        if (!reference.name().isEmpty()) {
            told.put("fields", nested(reference.name()));
        }
        if (!reference.place().isEmpty()) {
            told.put("place", reference.place());
        }
        return told;
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
        return reading instanceof EntryReading entry ? doubts(entry.doubts()) : List.of();
    }

    private static List<Map<String, String>> doubts(List<Doubt> doubts) {
        return doubts.stream()
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
