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
 * @param member how the entry brings in the person, if that is a member of the family of which it tells; null for everybody else
 * @param family members of the person's family whom the entry tells of, each with a reading of its own in a record of its own
 * @param see other entries of the book to which this one refers
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record StoredReading(
        List<FieldValue> fields,
        List<List<Integer>> labels,
        List<List<Integer>> residue,
        List<OtherCase> otherCases,
        List<Decided> decided,
        List<Doubt> doubts,
        Member member,
        List<Member> family,
        List<CrossReference> see) {

    public StoredReading {
        fields = fields == null ? List.of() : List.copyOf(fields);
        labels = labels == null ? List.of() : List.copyOf(labels);
        residue = residue == null ? List.of() : List.copyOf(residue);
        otherCases = otherCases == null ? List.of() : List.copyOf(otherCases);
        decided = complete(fields, decided == null ? List.of() : decided);
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
        family = family == null ? List.of() : List.copyOf(family);
        see = see == null ? List.of() : List.copyOf(see);
    }

    /** A reading that tells of no family and refers to no other entry. */
    public StoredReading(
            List<FieldValue> fields,
            List<List<Integer>> labels,
            List<List<Integer>> residue,
            List<OtherCase> otherCases,
            List<Decided> decided,
            List<Doubt> doubts) {
        this(fields, labels, residue, otherCases, decided, doubts, null, List.of(), List.of());
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

    /**
     * How an entry brings in a member of a family.
     *
     * @param relation the word of kinship as printed; null if none is
     * @param kin what the member is to the head, a name of {@code vocabulary.Relation}; null where no word says it
     * @param span the words of the entry that tell of the member: UTF-16 offsets, from and to
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Member(String relation, String kin, List<Integer> span) {

        public Member {
            span = span == null ? List.of() : List.copyOf(span);
        }
    }

    /**
     * A reference to another entry of the same book.
     *
     * @param kind what it leads to: a name of {@code parse.CrossReference.Kind}
     * @param kin what the one named there is to the person, a name of {@code vocabulary.Relation}; null where no word says it
     * @param words what is printed behind the word that sends
     * @param name the name among these words, as printed; null if there is none
     * @param place the volume, page or number among them; null if none is told
     * @param span where it stands, the word that sends included: UTF-16 offsets, from and to
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record CrossReference(String kind, String kin, String words, String name, String place, List<Integer> span) {

        public CrossReference {
            span = span == null ? List.of() : List.copyOf(span);
        }
    }

    /** The same reading with other fields and decisions. */
    public StoredReading with(List<FieldValue> changed, List<Decided> decisions) {
        return new StoredReading(changed, labels, residue, otherCases, decisions, doubts, member, family, see);
    }

    /** The same reading with other cases beside the main one. */
    public StoredReading withOtherCases(List<OtherCase> cases) {
        return new StoredReading(fields, labels, residue, cases, decided, doubts, member, family, see);
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
