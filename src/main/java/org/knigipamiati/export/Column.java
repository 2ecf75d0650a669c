package org.knigipamiati.export;

import java.util.function.Function;
import org.knigipamiati.record.index.Property;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.Words;

/**
 * A column of a table of records.
 *
 * @param name permanent
 * @param type what its cells hold
 * @param label its name for readers
 * @param value what a cell holds, null for nothing
 * @param property whose codes it holds, null for none
 */
public record Column(
        String name,
        Type type,
        Function<Words, String> label,
        Function<ExportedRecord, Object> value,
        Property property) {

    /** What cells hold, by the names of the Table Schema. */
    public enum Type {
        STRING,
        INTEGER,
        BOOLEAN,
        /** A day, ISO 8601. */
        DATE
    }

    /** Whether it says something of the record that is neither a field of its entry nor what it counts as. */
    boolean own() {
        return property == null && RecordField.byPath(name).isEmpty() && !name.contains(".");
    }

    static Column own(String name, Type type, Function<ExportedRecord, Object> value) {
        return new Column(name, type, words -> words.say("export_column." + name), value, null);
    }

    static Column of(RecordField field, String suffix, Type type, Function<ExportedRecord, Object> value) {
        return new Column(
                field.path() + suffix,
                type,
                words -> suffix.isEmpty()
                        ? words.say("field." + field.path())
                        : words.say("export_of_date." + suffix.substring(1), words.say("field." + field.path())),
                value,
                null);
    }
}
