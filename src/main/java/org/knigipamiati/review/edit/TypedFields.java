package org.knigipamiati.review.edit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.dates.RussianDates;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Decisions;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.Tidy;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * Turns what a person typed into the fields of a form into a reading. Nothing typed stops it: a date in no calendar we know is
 * kept as words without a value, and said; a code or number that is none, which forms do not offer, is left out and said.
 */
public final class TypedFields {

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
                boolean understood = key.field().verbatim() || read.stream().noneMatch(value -> value.value() == null);
                if (!understood) {
                    notUnderstood.add(key);
                }
                if (understood || key.field().date()) {
                    replaced.put(key, read);
                }
            }
        });
        return new Result(Decisions.with(Decisions.withdrawn(before, asRead), replaced, typist), notUnderstood);
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
        String value = value(key.field(), typed);
        boolean words = key.field().verbatim() || !typed.equals(value);
        return new FieldValue(key.field().path(), key.caseNo(), words ? typed : null, value, List.of(), typist);
    }

    /** The normalised value of typed words, null for printed words and for what is not understood. */
    private static String value(RecordField field, String typed) {
        if (field.date()) {
            return date(typed).map(PartialDate::edtf).orElse(null);
        }
        return switch (field) {
            case SEX -> sex(typed);
            case TRIAL_BODY_TYPE -> constant(BodyType.values(), typed);
            case SENTENCE_KIND -> constant(SentenceKind.values(), typed);
            case SENTENCE_TERM -> typed.matches("\\d{1,4}") ? typed : null;
            default -> field.verbatim() ? null : typed;
        };
    }

    /** A date as EDTF or as Russian books print it, if the whole text is one. */
    static Optional<PartialDate> date(String typed) {
        return PartialDate.tryParse(typed).or(() -> RussianDates.at(typed, 0)
                .filter(found -> typed.substring(found.end()).matches("[\\s.,;]*"))
                .map(RussianDates.Found::date));
    }

    private static String sex(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "m", "м", "муж", "мужской" -> "m";
            case "f", "ж", "жен", "женский" -> "f";
            default -> null;
        };
    }

    private static String constant(Enum<?>[] constants, String typed) {
        for (Enum<?> constant : constants) {
            if (constant.name().equals(typed)) {
                return typed;
            }
        }
        return null;
    }
}
