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
        Map<FieldKey, List<FieldValue>> replaced = new LinkedHashMap<>();
        List<FieldKey> notUnderstood = new ArrayList<>();
        List<FieldKey> asRead = new ArrayList<>();
        typed.forEach((key, text) -> {
            List<String> values = split(key.field(), text);
            if (isSame(key, values, Decisions.of(before, key))) {
                return;
            }
            if (Decisions.about(before, key).isPresent() && isSame(key, values, Decisions.read(before, key))) {
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
        return isSame(key, split(key.field(), text), Decisions.of(reading, key));
    }

    /** The text in which a form shows the values of a field; {@link #apply} reads it back. */
    public static String text(List<String> values) {
        return String.join("\n", values);
    }

    /** Whether typed values say what stands, value by value: in the form that a form shows, in other words, or in those of the entry. */
    private static boolean isSame(FieldKey key, List<String> typed, List<FieldValue> stands) {
        List<FieldValue> said = stands.stream()
                .filter(value -> value.effective() != null && !value.effective().isBlank())
                .toList();
        if (said.size() != typed.size()) {
            return false;
        }
        for (int i = 0; i < typed.size(); i++) {
            if (!isSame(key.field(), typed.get(i), said.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(RecordField field, String typed, FieldValue stands) {
        if (typed.equals(Tidy.words(stands.effective()))) {
            return true;
        }
        String value = StatedValue.read(field, typed).value();
        // The words of the entry only where they make no value here: a value that was misread from them is put right
        // with them.
        return value == null
                ? !field.verbatim() && stands.verbatim() != null && typed.equals(Tidy.words(stands.verbatim()))
                : value.equals(stands.value());
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
