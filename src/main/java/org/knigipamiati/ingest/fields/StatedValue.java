package org.knigipamiati.ingest.fields;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/**
 * What words make of a field: the one rule for tables, other structured files and forms that people fill in.
 *
 * @param verbatim the words, null where the value says the same
 * @param value our value, null for printed words and for what is not understood
 * @param trouble why there is no value where there should be one, null if all is well
 * @param problem the same in an English sentence with the words, null if all is well
 */
public record StatedValue(String verbatim, String value, Trouble trouble, String problem) {

    /** Reads words, without blanks around, as one value of a field. */
    public static StatedValue read(RecordField field, String text) {
        if (field.verbatim()) {
            return new StatedValue(text, null, null, null);
        }
        if (field.date()) {
            StatedDates.Said said = StatedDates.read(field, text);
            return said.problem() == null
                    ? good(text, said.date().edtf())
                    : new StatedValue(text, null, Trouble.DATE, said.problem());
        }
        return switch (field) {
            case SEX -> sex(text);
            case TRIAL_BODY_TYPE -> oneOf(text, BodyType.values());
            case SENTENCE_KIND, COMMUTATION_KIND -> oneOf(text, SentenceKind.values());
            case SENTENCE_TERM, COMMUTATION_TERM -> number(text, "[0-9]{1,4}", "is no number of months");
            case OPERATION -> number(text, "[0-9]{5}", "is no order number of five digits");
            default -> good(text, text);
        };
    }

    /** The same as a value of a reading. */
    public FieldValue of(String path, int caseNo, List<List<Integer>> spans, Origin origin) {
        return new FieldValue(path, caseNo, verbatim, value, spans, origin);
    }

    private static StatedValue good(String text, String value) {
        return new StatedValue(text.equals(value) ? null : text, value, null, null);
    }

    private static StatedValue sex(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "m", "м", "м.", "муж", "муж.", "мужской", "мужчина" -> good(text, "m");
            case "f", "ж", "ж.", "жен", "жен.", "женский", "женщина" -> good(text, "f");
            default -> none(text, "is none of f, m");
        };
    }

    private static StatedValue oneOf(String text, Enum<?>[] codes) {
        List<String> names = Arrays.stream(codes).map(Enum::name).sorted().toList();
        return names.contains(text) ? good(text, text) : none(text, "is none of " + String.join(", ", names));
    }

    private static StatedValue number(String text, String pattern, String problem) {
        return text.matches(pattern) ? good(text, text) : none(text, problem);
    }

    private static StatedValue none(String text, String problem) {
        return new StatedValue(text, null, Trouble.CODE, "'" + text + "' " + problem);
    }
}
