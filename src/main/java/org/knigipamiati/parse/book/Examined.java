package org.knigipamiati.parse.book;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.vocabulary.RecordField;

/** A reading that is whole, as all witnesses against it see it: where its values stand is found once for all of them. */
final class Examined {

    final Source source;
    final List<FieldReading> fields;
    /** For each raw character whether a field holds it. */
    final boolean[] taken;
    /** For each raw character whether it belongs to a statement that is understood and that no field holds. */
    final boolean[] silent;
    /** Whether the layout has a name at the head: then its order tells nothing for certain. */
    final boolean named;
    /** The first reading of each field of the person and the main case. */
    final Map<RecordField, FieldReading> main = new EnumMap<>(RecordField.class);
    /** Every reading of the person and the main case that has words, each of its stretches for itself, in their order. */
    final List<Value> values = new ArrayList<>();
    /** What the witnesses said so far. */
    final List<Doubt> doubts = new ArrayList<>();

    private final Map<RecordField, Value> places = new EnumMap<>(RecordField.class);

    /**
     * A reading and where its first words stand in the prepared text.
     *
     * @param from where they begin
     * @param to where they end
     * @param printed where they would end if all that is printed of the value stood there
     */
    record Value(FieldReading reading, int from, int to, int printed) {

        RecordField field() {
            return reading.field();
        }
    }

    Examined(Source source, List<FieldReading> fields, boolean[] taken, boolean[] silent, boolean named) {
        this.source = source;
        this.fields = fields;
        this.taken = taken;
        this.silent = silent;
        this.named = named;
        for (FieldReading field : fields) {
            if (field.main()) {
                boolean first = main.putIfAbsent(field.field(), field) == null;
                Value value = field.spans().isEmpty() ? null : value(field);
                if (value != null) {
                    values.add(value);
                }
                if (value != null && first) {
                    places.put(field.field(), value);
                }
                // what was joined of several stretches is looked at in each
                for (int i = 1; value != null && i < field.spans().size(); i++) {
                    int from = source.text().position(field.spans().get(i).start());
                    int to = source.text().position(field.spans().get(i).end() - 1) + 1;
                    values.add(new Value(field, from, to, to));
                }
            }
        }
    }

    private Value value(FieldReading field) {
        int from = source.text().position(field.spans().get(0).start());
        int to = source.text().position(field.spans().get(0).end() - 1) + 1;
        int printed = Math.min(source.length(), from + field.verbatim().length());
        return new Value(field, from, to, printed);
    }

    /** The first reading of a field of the person or the main case, null if there is none or it has no words. */
    Value value(RecordField field) {
        return places.get(field);
    }
}
