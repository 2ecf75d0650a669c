package org.knigipamiati.review.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.ingest.fields.StatedValue;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.vocabulary.RecordField;

/**
 * Turns what a person typed into the fields of a form into a reading. Nothing typed stops it: a date in no calendar we know is
 * kept as words without a value, and said; a code or number that is none, which forms do not offer, and a value of more than
 * {@value #MOST_LETTERS} letters, are left out and said.
 */
public final class TypedFields {

    /** Letters of one value; the index takes words of 10,900 letters at most, and no book prints so much of anything. */
    static final int MOST_LETTERS = 4_000;

    private TypedFields() {}

    /**
     * The reading after the typing.
     *
     * @param reading every field, those not typed over with their spans and origin as before
     * @param notUnderstood fields whose dates are kept as words, or whose codes are left out
     */
    public record Result(StoredReading reading, List<FieldKey> notUnderstood) {}

    /**
     * Applies typed fields to a reading. A field whose text says what the reading said before stays as it was read, spans and
     * origin included, and one whose text says what the entry is read as is taken back to that; any other is the typist's.
     *
     * @param typed text by field, several values of a list one a line; an empty text removes the field; absent fields stay
     * @param typist who becomes the origin of what was changed
     */
    public static Result apply(StoredReading before, Map<FieldKey, String> typed, Origin typist) {
        Map<FieldKey, List<String>> said = Differences.values(before);
        Map<FieldKey, List<FieldValue>> replaced = new LinkedHashMap<>();
        List<FieldKey> notUnderstood = new ArrayList<>();
        List<FieldKey> asRead = new ArrayList<>();
        typed.forEach((key, text) -> {
            List<String> values = split(key.field(), text);
            if (values.equals(said.getOrDefault(key, List.of()))) {
                return;
            }
            if (Decisions.about(before, key).isPresent() && values.equals(said(Decisions.read(before, key)))) {
                asRead.add(key);
            } else {
                List<FieldValue> read =
                        values.stream().map(value -> read(key, value, typist)).toList();
                boolean tooLong = values.stream().anyMatch(value -> value.length() > MOST_LETTERS);
                boolean understood =
                        !tooLong && (key.field().verbatim() || read.stream().noneMatch(value -> value.value() == null));
                if (!understood) {
                    notUnderstood.add(key);
                }
                if (understood || key.field().date() && !tooLong) {
                    replaced.put(key, read);
                }
            }
        });
        return new Result(Decisions.with(Decisions.withdrawn(before, asRead), replaced, typist), notUnderstood);
    }

    /** Whether a typed text says what the reading says of a field. */
    public static boolean says(StoredReading reading, FieldKey key, String text) {
        return split(key.field(), text).equals(Differences.values(reading).getOrDefault(key, List.of()));
    }

    /** The text in which a form shows the values of a field; {@link #apply} reads it back. */
    public static String text(List<String> values) {
        return String.join("\n", values);
    }

    private static List<String> said(List<FieldValue> values) {
        return values.stream().map(FieldValue::effective).map(Tidy::words).toList();
    }

    private static List<String> split(RecordField field, String text) {
        if (text == null) {
            return List.of();
        }
        return (field.list() ? text.lines() : Optional.of(text).stream())
                .map(Tidy::words)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static FieldValue read(FieldKey key, String typed, Origin typist) {
        return StatedValue.read(key.field(), typed).of(key.field().path(), key.caseNo(), List.of(), typist);
    }
}
