package org.knigipamiati.web.record;

import java.util.List;
import java.util.stream.Collectors;
import org.knigipamiati.dates.PartialDate;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/** The value of a field in the reader's words: no code of ours is shown where a value is compared or told of. */
public final class FieldWords {

    private FieldWords() {}

    /** The values, one a line. */
    public static String of(RecordField field, List<String> values, Language language) {
        return values.stream().map(value -> of(field, value, language)).collect(Collectors.joining("\n"));
    }

    /** The words of a value; the value itself where it is words already. */
    public static String of(RecordField field, String value, Language language) {
        Words words = Words.of(language);
        if (field.date()) {
            return PartialDate.tryParse(value).isPresent() ? words.date(value) : value;
        }
        return switch (field) {
            case SEX -> words.label(CodeKind.SEX, value);
            case TRIAL_BODY_TYPE -> words.label(CodeKind.BODY_TYPE, value);
            case SENTENCE_KIND, COMMUTATION_KIND -> words.label(CodeKind.SENTENCE, value);
            case SENTENCE_TERM, COMMUTATION_TERM ->
                value.matches("[1-9][0-9]{0,4}") ? words.term(Integer.valueOf(value)) : value;
            default -> value;
        };
    }
}
