package org.knigipamiati.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * How an entry was read, complete: every character of it lies in a field, a label or the residue.
 *
 * @param fields all fields, in the order of the text
 * @param labels spans of known labels and separators: pairs of UTF-16 offsets
 * @param residue spans of what was not understood
 * @param otherCases earlier and later cases that fields with a case number belong to
 * @param decided fields of which a person said what they hold, with what is read there otherwise; every field of which a person is
 *     the origin is among them
 * @param doubts what the parser itself is not sure of; empty if it is sure of all
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoredReading(
        List<FieldValue> fields,
        List<List<Integer>> labels,
        List<List<Integer>> residue,
        List<OtherCase> otherCases,
        List<Decided> decided,
        List<Doubt> doubts) {

    public StoredReading {
        fields = fields == null ? List.of() : List.copyOf(fields);
        labels = labels == null ? List.of() : List.copyOf(labels);
        residue = residue == null ? List.of() : List.copyOf(residue);
        otherCases = otherCases == null ? List.of() : List.copyOf(otherCases);
        decided = complete(fields, decided == null ? List.of() : decided);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }

    /** A reading of which nothing is doubted. */
    public StoredReading(
            List<FieldValue> fields,
            List<List<Integer>> labels,
            List<List<Integer>> residue,
            List<OtherCase> otherCases,
            List<Decided> decided) {
        this(fields, labels, residue, otherCases, decided, List.of());
    }

    /** A reading in which nothing was decided beyond what the origins of its fields say. */
    public StoredReading(
            List<FieldValue> fields,
            List<List<Integer>> labels,
            List<List<Integer>> residue,
            List<OtherCase> otherCases) {
        this(fields, labels, residue, otherCases, List.of());
    }

    /** The reading of a record of which nothing is known yet. */
    public static final StoredReading EMPTY = new StoredReading(List.of(), List.of(), List.of(), List.of());

    /**
     * A case beside the main one.
     *
     * @param caseNo number of its fields, from 1
     * @param role whether it came before or after the main case
     * @param span the words that tell of it: UTF-16 offsets, from and to; empty for a case that a person added
     */
    public record OtherCase(int caseNo, RecordCase.Role role, List<Integer> span) {}

    /**
     * A field that a person decided. It stays so when the entry is read again, and also when the person said that it holds
     * nothing.
     *
     * @param field path of the field
     * @param caseNo its case
     * @param by who decided
     * @param read what the parser or a file says there, and would stand there without the person
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Decided(String field, int caseNo, Person by, List<FieldValue> read) {

        public Decided {
            read = read == null ? List.of() : List.copyOf(read);
        }

        /** Whether the value stands in the field. */
        public boolean holds(FieldValue value) {
            return caseNo == value.caseNo() && field.equals(value.field());
        }
    }

    /**
     * What the parser is not sure of.
     *
     * @param field path of the field
     * @param why the reason, a short English clause
     */
    public record Doubt(String field, String why) {}

    /** The same reading with other fields and decisions. */
    public StoredReading with(List<FieldValue> changed, List<Decided> decisions) {
        return new StoredReading(changed, labels, residue, otherCases, decisions, doubts);
    }

    /** The same reading with other cases beside the main one. */
    public StoredReading withOtherCases(List<OtherCase> cases) {
        return new StoredReading(fields, labels, residue, cases, decided, doubts);
    }

    private static List<Decided> complete(List<FieldValue> fields, List<Decided> decided) {
        List<Decided> all = new ArrayList<>(decided);
        for (FieldValue value : fields) {
            if (value.origin() instanceof Person who && all.stream().noneMatch(d -> d.holds(value))) {
                all.add(new Decided(value.field(), value.caseNo(), who, List.of()));
            }
        }
        return List.copyOf(all);
    }
}
