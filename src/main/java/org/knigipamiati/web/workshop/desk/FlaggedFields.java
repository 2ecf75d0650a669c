package org.knigipamiati.web.workshop.desk;

import java.util.SortedSet;
import java.util.TreeSet;
import org.knigipamiati.record.RecordFlag;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.vocabulary.RecordField;

/** Which fields of a form a check speaks of. */
public final class FlaggedFields {

    private FlaggedFields() {}

    /** The fields that a flag names; those of a case with the number of the flag's case. */
    public static SortedSet<FieldKey> of(RecordFlag flag) {
        SortedSet<FieldKey> keys = new TreeSet<>();
        flag.fields.forEach(path -> RecordField.byPath(path)
                .ifPresent(field -> keys.add(new FieldKey(field, field.perCase() ? flag.caseNo : 0))));
        return keys;
    }
}
