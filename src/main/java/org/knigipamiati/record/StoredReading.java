package org.knigipamiati.record;

import java.util.List;

/**
 * How an entry was read, complete: every character of it lies in a field, a label or the residue.
 *
 * @param fields all fields, in the order of the text
 * @param labels spans of known labels and separators: pairs of UTF-16 offsets
 * @param residue spans of what was not understood
 */
public record StoredReading(List<FieldValue> fields, List<List<Integer>> labels, List<List<Integer>> residue) {

    public StoredReading {
        fields = fields == null ? List.of() : List.copyOf(fields);
        labels = labels == null ? List.of() : List.copyOf(labels);
        residue = residue == null ? List.of() : List.copyOf(residue);
    }
}
