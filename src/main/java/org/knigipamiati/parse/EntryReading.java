package org.knigipamiati.parse;

import java.util.List;
import java.util.Optional;
import org.knigipamiati.vocabulary.RecordField;

/**
 * An entry read into fields. Fields, labels and residue together cover every character of the text: fields may share characters
 * (an article number belongs to the articles and to the charge), labels and residue share none with anything. What is told of
 * members of the family and what sends to other entries in a clause of its own stands among the labels: it is read there.
 *
 * @param raw the text as given
 * @param fields what was read, in the order of {@link RecordField}, main case first
 * @param labels known words that carry no value of their own, separators, markup and statements of no information
 * @param residue what was not understood, in text order; to be kept and shown
 * @param otherCases earlier and later repressions that could be read into cases of their own
 * @param doubts what may be wrong or missing, and why; empty if the reader is sure
 * @param members who underwent the same with the person and is told of in this entry, in text order
 * @param see where the entry sends to, in text order
 */
public record EntryReading(
        String raw,
        List<FieldReading> fields,
        List<Span> labels,
        List<Span> residue,
        List<OtherCase> otherCases,
        List<Doubt> doubts,
        List<Member> members,
        List<CrossReference> see)
        implements Reading {

    public EntryReading {
        fields = List.copyOf(fields);
        labels = List.copyOf(labels);
        residue = List.copyOf(residue);
        otherCases = List.copyOf(otherCases);
        doubts = List.copyOf(doubts);
        members = List.copyOf(members);
        see = List.copyOf(see);
    }

    /** A reading of one person that sends nowhere. */
    public EntryReading(
            String raw,
            List<FieldReading> fields,
            List<Span> labels,
            List<Span> residue,
            List<OtherCase> otherCases,
            List<Doubt> doubts) {
        this(raw, fields, labels, residue, otherCases, doubts, List.of(), List.of());
    }

    /** The first reading of a field in the main case. */
    public Optional<FieldReading> first(RecordField field) {
        return fields.stream().filter(f -> f.main() && f.field() == field).findFirst();
    }

    /** The value of a field in the main case, if the entry states one. */
    public Optional<String> value(RecordField field) {
        return first(field).map(FieldReading::value);
    }

    /** All values of a field in the main case, in text order. */
    public List<String> values(RecordField field) {
        return fields.stream()
                .filter(f -> f.main() && f.field() == field)
                .map(FieldReading::value)
                .toList();
    }

    /** The same reading with what speaks against it. */
    public EntryReading doubted(List<Doubt> found) {
        return new EntryReading(raw, fields, labels, residue, otherCases, found, members, see);
    }

    /** The words that were not understood. */
    public List<String> residueTexts() {
        return residue.stream().map(span -> span.in(raw)).toList();
    }
}
