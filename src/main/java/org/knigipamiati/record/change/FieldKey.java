package org.knigipamiati.record.change;

import java.util.Comparator;
import java.util.Optional;
import org.knigipamiati.vocabulary.RecordField;

/**
 * A field of a record, in one of its cases.
 *
 * @param field which field
 * @param caseNo 0 for the person and the main case
 */
public record FieldKey(RecordField field, int caseNo) implements Comparable<FieldKey> {

    /** Cases beside the main one that a record can have; nobody is known to have had so many. */
    public static final int MOST_OTHER_CASES = 30;

    private static final Comparator<FieldKey> ORDER =
            Comparator.comparingInt(FieldKey::caseNo).thenComparing(FieldKey::field);

    /** The field in the main case. */
    public static FieldKey main(RecordField field) {
        return new FieldKey(field, 0);
    }

    /** The key of a stored field; empty for fields that this version does not know. */
    public static Optional<FieldKey> find(String path, int caseNo) {
        return RecordField.byPath(path).map(field -> new FieldKey(field, caseNo));
    }

    /** The key that {@link #name} wrote; empty for any other text. */
    public static Optional<FieldKey> read(String name) {
        try {
            return Optional.of(of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The key that {@link #name} wrote. */
    public static FieldKey of(String name) {
        int at = name.indexOf('@');
        String path = at < 0 ? name : name.substring(0, at);
        RecordField field = RecordField.byPath(path)
                .orElseThrow(() -> new IllegalArgumentException("A record has no field '" + path + "'"));
        int caseNo = at < 0 ? 0 : Integer.parseInt(name.substring(at + 1));
        if (caseNo < 0 || caseNo > MOST_OTHER_CASES || (caseNo > 0 && !field.perCase())) {
            throw new IllegalArgumentException("A record has no field '" + name + "'");
        }
        return new FieldKey(field, caseNo);
    }

    /** The name for forms and storage: {@code trial.body}, or {@code trial.body@1} in another case. */
    public String name() {
        return caseNo == 0 ? field.path() : field.path() + '@' + caseNo;
    }

    @Override
    public int compareTo(FieldKey other) {
        return ORDER.compare(this, other);
    }
}
