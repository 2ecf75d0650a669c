package org.knigipamiati.record;

import java.util.List;

/**
 * How an entry was read, complete: every character of it lies in a field, a label or the residue.
 *
 * @param fields all fields, in the order of the text
 * @param labels spans of known labels and separators: pairs of UTF-16 offsets
 * @param residue spans of what was not understood
 * @param otherCases earlier and later cases that fields with a case number belong to
 */
public record StoredReading(
        List<FieldValue> fields, List<List<Integer>> labels, List<List<Integer>> residue, List<OtherCase> otherCases) {

    public StoredReading {
        fields = fields == null ? List.of() : List.copyOf(fields);
        labels = labels == null ? List.of() : List.copyOf(labels);
        residue = residue == null ? List.of() : List.copyOf(residue);
        otherCases = otherCases == null ? List.of() : List.copyOf(otherCases);
    }

    /** The reading of a record of which nothing is known yet. */
    public static final StoredReading EMPTY = new StoredReading(null, null, null, null);

    /**
     * A case beside the main one.
     *
     * @param caseNo number of its fields, from 1
     * @param role whether it came before or after the main case
     * @param span the words that tell of it: UTF-16 offsets, from and to; empty for a case that a person added
     */
    public record OtherCase(int caseNo, RecordCase.Role role, List<Integer> span) {}

    /** The same reading with other fields, for an editor's change. */
    public StoredReading withFields(List<FieldValue> changed) {
        return new StoredReading(changed, labels, residue, otherCases);
    }

    /** The same reading with other cases beside the main one. */
    public StoredReading withOtherCases(List<OtherCase> cases) {
        return new StoredReading(fields, labels, residue, cases);
    }
}
