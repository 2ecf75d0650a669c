package org.knigipamiati.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.Relation;

/**
 * Somebody who underwent with the head of a family what the entry tells of the head: a line or clause in the list of a family that was
 * sent away. Relatives whom an entry merely mentions are no members. Fields, labels and residue together cover every character
 * of the span, as those of an {@link EntryReading} do of the whole entry; all spans are those of the raw text of the whole entry.
 *
 * @param relation the printed word of kinship, as "жена"; empty where the entry lists only names. One that is printed once for several
 *     ("Дети:") is given to each
 * @param kin what the member is to the head; null where no word says it
 * @param span the words about this member alone, in the entry of the head
 * @param fields what is printed of the member, in the order of {@link RecordField}; the sex as well where the word of kinship shows it
 * @param inferred what is not printed of the member and follows from what is: no field of these is among the fields
 * @param labels known words in the span that carry no value
 * @param residue what was not understood in the span
 * @param otherCases further repressions of the member
 * @param doubts what may be wrong or missing with this member
 */
public record Member(
        String relation,
        Relation kin,
        Span span,
        List<FieldReading> fields,
        List<Inference> inferred,
        List<Span> labels,
        List<Span> residue,
        List<OtherCase> otherCases,
        List<Doubt> doubts) {

    public Member {
        fields = List.copyOf(fields);
        inferred = List.copyOf(inferred);
        labels = List.copyOf(labels);
        residue = List.copyOf(residue);
        otherCases = List.copyOf(otherCases);
        doubts = List.copyOf(doubts);
    }

    /** The printed value of a field in the main case, if there is one. */
    public Optional<String> value(RecordField field) {
        return fields.stream()
                .filter(f -> f.main() && f.field() == field)
                .map(FieldReading::value)
                .findFirst();
    }

    /** The value of a field that is not printed and follows, if there is one. */
    public Optional<String> inferredValue(RecordField field) {
        return inferred.stream()
                .map(Inference::reading)
                .filter(f -> f.field() == field)
                .map(FieldReading::value)
                .findFirst();
    }

    /**
     * What is printed of the member as the reading of an entry of its own over the text of the whole entry: what stands outside of the span
     * is told of others and stands among the labels. What is only inferred is not in it.
     *
     * @param raw the text of the whole entry
     */
    public EntryReading entry(String raw) {
        List<Span> all = new ArrayList<>(labels);
        if (span.start() > 0) {
            all.add(new Span(0, span.start()));
        }
        if (span.end() < raw.length()) {
            all.add(new Span(span.end(), raw.length()));
        }
        all.sort(Comparator.comparingInt(Span::start));
        return new EntryReading(raw, fields, all, residue, otherCases, doubts);
    }
}
