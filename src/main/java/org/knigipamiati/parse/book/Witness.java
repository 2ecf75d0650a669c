package org.knigipamiati.parse.book;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.knigipamiati.parse.Doubt;
import org.knigipamiati.parse.FieldReading;
import org.knigipamiati.parse.text.EntryText;
import org.knigipamiati.vocabulary.RecordField;

/** One kind of evidence against a reading that is whole. */
abstract class Witness {

    final Source source;
    final EntryText text;
    final List<FieldReading> fields;
    /** The first reading of each field of the person and the main case. */
    final Map<RecordField, FieldReading> main = new EnumMap<>(RecordField.class);

    private final List<Doubt> doubts;

    Witness(Source source, List<FieldReading> fields, List<Doubt> doubts) {
        this.source = source;
        this.text = source.text();
        this.fields = fields;
        this.doubts = doubts;
        for (FieldReading field : fields) {
            if (field.main()) {
                main.putIfAbsent(field.field(), field);
            }
        }
    }

    /** Says all that speaks against the reading. */
    abstract void speak();

    void doubt(RecordField field, String why) {
        doubts.add(new Doubt(field, why));
    }

    int position(int rawOffset) {
        return text.position(rawOffset);
    }
}
