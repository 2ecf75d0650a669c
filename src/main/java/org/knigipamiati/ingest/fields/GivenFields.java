package org.knigipamiati.ingest.fields;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.knigipamiati.record.FieldValue;
import org.knigipamiati.record.Origin;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;

/** Fields that a structured file states, checked one by one. What is wrong is collected with the field's name, never guessed. */
public final class GivenFields {

    private static final Set<String> BODY_TYPES = names(EnumSet.allOf(BodyType.class));
    private static final Set<String> SENTENCE_KINDS = names(EnumSet.allOf(SentenceKind.class));

    private final List<FieldValue> values = new ArrayList<>();
    private String wrongField;
    private String problem;

    /**
     * Adds a value of the main case or the person.
     *
     * @param field which field
     * @param text the value as the file has it
     * @param spans where it stands in the raw text
     */
    public void add(RecordField field, String text, List<List<Integer>> spans) {
        String complaint = complaint(field, text);
        if (complaint != null && problem == null) {
            wrongField = field.path();
            problem = complaint;
        }
        boolean words = field.verbatim();
        String value = words ? null : text;
        if (field.date() && complaint == null) {
            value = StatedDates.read(field, text).date().edtf();
            words = !value.equals(text);
        }
        values.add(new FieldValue(field.path(), 0, words ? text : null, value, spans, Origin.FILE));
    }

    /** The fields, in the order in which they were added. */
    public List<FieldValue> values() {
        return List.copyOf(values);
    }

    /** What the file states, in its own words, so that a change of it is seen. */
    public String stated(String page) {
        StringBuilder stated = new StringBuilder("page=").append(page);
        for (FieldValue value : values) {
            String words = value.verbatim() == null ? value.value() : value.verbatim();
            stated.append('\n').append(value.field()).append('=').append(words);
        }
        return stated.toString();
    }

    /** The fields with their places in a printed text: those whose words stand in it as they are, once the ones before. */
    public List<FieldValue> valuesIn(String text) {
        List<FieldValue> located = new ArrayList<>(values.size());
        int from = 0;
        for (FieldValue value : values) {
            int at = value.verbatim() == null ? -1 : text.indexOf(value.verbatim(), from);
            if (at < 0 && value.verbatim() != null) {
                at = text.indexOf(value.verbatim());
            }
            List<List<Integer>> spans = at < 0
                    ? List.of()
                    : List.of(List.of(at, at + value.verbatim().length()));
            from = at < 0 ? from : at + value.verbatim().length();
            located.add(new FieldValue(
                    value.field(), value.caseNo(), value.verbatim(), value.value(), spans, value.origin()));
        }
        return located;
    }

    /** The first field with a value that cannot stand, null if all are good. */
    public String wrongField() {
        return wrongField;
    }

    /** What is wrong with it, null if all are good. */
    public String problem() {
        return problem;
    }

    private static String complaint(RecordField field, String text) {
        if (field.date()) {
            return StatedDates.read(field, text).problem();
        }
        return switch (field) {
            case SEX -> oneOf(text, Set.of("m", "f"));
            case TRIAL_BODY_TYPE -> oneOf(text, BODY_TYPES);
            case SENTENCE_KIND -> oneOf(text, SENTENCE_KINDS);
            case SENTENCE_TERM -> text.matches("[0-9]{1,4}") ? null : "'" + text + "' is no number of months";
            case OPERATION -> text.matches("[0-9]{5}") ? null : "'" + text + "' is no order number of five digits";
            default -> null;
        };
    }

    private static String oneOf(String text, Set<String> allowed) {
        return allowed.contains(text)
                ? null
                : "'" + text + "' is none of " + allowed.stream().sorted().collect(Collectors.joining(", "));
    }

    private static <E extends Enum<E>> Set<String> names(Set<E> values) {
        return values.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }
}
