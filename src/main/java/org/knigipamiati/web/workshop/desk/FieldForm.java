package org.knigipamiati.web.workshop.desk;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knigipamiati.record.StoredReading;
import org.knigipamiati.record.change.Differences;
import org.knigipamiati.record.change.FieldKey;
import org.knigipamiati.record.change.OtherCases;
import org.knigipamiati.review.edit.TypedFields;
import org.knigipamiati.review.typing.Draft;
import org.knigipamiati.vocabulary.BodyType;
import org.knigipamiati.vocabulary.RecordField;
import org.knigipamiati.vocabulary.SentenceKind;
import org.knigipamiati.words.CodeKind;
import org.knigipamiati.words.Language;
import org.knigipamiati.words.Words;

/**
 * The fields of a reading as a form, and the way back from what a browser sends.
 *
 * @param groups the person, then each case
 */
public record FieldForm(List<Group> groups) {

    /** Before the name of a field that holds its text. */
    private static final String TEXT = "f:";
    /** About as many stand in a line of the form; where browsers fit a box to its text, this does not matter. */
    private static final int CHARACTERS_A_LINE = 42;
    /** Before the name of a field that holds its mark. */
    private static final String MARK = "m:";

    /** Fields that a person types when the text has no names, which is common; they are never folded away. */
    private static final Set<RecordField> ALWAYS =
            EnumSet.of(RecordField.SURNAME, RecordField.GIVEN_NAME, RecordField.PATRONYMIC, RecordField.BIRTH_DATE);

    /**
     * Fields of one kind.
     *
     * @param heading what they are of
     * @param inputs those with a value, and those that are always shown; all of them while nothing is known
     * @param more the empty ones: most entries fill fewer than half of the fields
     * @param unfold what opens the empty ones
     */
    public record Group(String heading, List<Input> inputs, List<Input> more, String unfold) {}

    /**
     * One field.
     *
     * @param name its name in the form, without the prefix
     * @param label what it is called
     * @param value its text
     * @param rows lines of the input; 1 for a single line
     * @param choices the only values it can have, empty for free text
     * @param suggestions id of a list of suggestions, empty if none
     * @param mark name of the mark it has, empty if none
     * @param problem what was not understood, empty if all is well
     * @param warnings what a careful person looks at in this field, in words
     */
    public record Input(
            String name,
            String label,
            String value,
            int rows,
            List<Choice> choices,
            String suggestions,
            String mark,
            String problem,
            List<String> warnings) {

        /** The value in words, for reading. */
        public String shown() {
            return choices.stream()
                    .filter(Choice::chosen)
                    .map(Choice::label)
                    .findFirst()
                    .orElse(value);
        }
    }

    /** A value with its words. */
    public record Choice(String value, String label, boolean chosen) {}

    /**
     * The form of a reading.
     *
     * @param warnings what is said beside fields, by the name of the field
     */
    public static FieldForm of(
            StoredReading reading,
            Map<String, Draft.Mark> marks,
            List<FieldKey> notUnderstood,
            Map<String, List<String>> warnings,
            Language language) {
        Map<FieldKey, List<String>> values = Differences.values(reading);
        TreeSet<Integer> cases = new TreeSet<>(List.of(0));
        reading.otherCases().forEach(other -> cases.add(other.caseNo()));
        List<Group> groups = new ArrayList<>();
        groups.add(group("workshop_person", 0, false, values, marks, notUnderstood, warnings, language));
        for (int no : cases) {
            String heading = no == 0 ? "workshop_case" : "workshop_other_case";
            groups.add(group(heading, no, true, values, marks, notUnderstood, warnings, language));
        }
        OtherCases.next(reading)
                .map(no -> group("workshop_new_case", no, true, values, marks, notUnderstood, warnings, language))
                .ifPresent(added -> groups.add(new Group(
                        added.heading(),
                        List.of(),
                        Stream.concat(added.inputs().stream(), added.more().stream())
                                .toList(),
                        Words.of(language).say("workshop_add_case"))));
        return new FieldForm(groups);
    }

    /** The names of fields as one list, those of other cases with their number. */
    public static String labels(List<?> keys, Language language) {
        return keys.stream()
                .map(FieldKey.class::cast)
                .map(key -> label(key.field(), language) + (key.caseNo() == 0 ? "" : " (" + key.caseNo() + ")"))
                .collect(Collectors.joining(", "));
    }

    /** The fields that a form sent. */
    public static Map<FieldKey, String> typed(MultivaluedMap<String, String> form) {
        Map<FieldKey, String> typed = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(TEXT)) {
                typed.put(key(name.substring(TEXT.length())), values.get(0));
            }
        });
        return typed;
    }

    /** What a form sent, without the fields that say what a reading says. */
    public static MultivaluedMap<String, String> changed(MultivaluedMap<String, String> form, StoredReading reading) {
        MultivaluedMap<String, String> changed = new MultivaluedHashMap<>();
        changed.putAll(form);
        typed(form).forEach((key, text) -> {
            if (TypedFields.says(reading, key, text)) {
                changed.remove(TEXT + key.name());
            }
        });
        return changed;
    }

    /** The marks that a form sent. */
    public static Map<FieldKey, Draft.Mark> marks(MultivaluedMap<String, String> form) {
        Map<FieldKey, Draft.Mark> marks = new LinkedHashMap<>();
        form.forEach((name, values) -> {
            if (name.startsWith(MARK) && !values.get(0).isEmpty()) {
                marks.put(key(name.substring(MARK.length())), Desk.constant(Draft.Mark.class, values.get(0)));
            }
        });
        return marks;
    }

    private static FieldKey key(String name) {
        try {
            return FieldKey.of(name);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("not a field");
        }
    }

    /** What a field is called. */
    public static String label(RecordField field, Language language) {
        return Words.of(language).label(CodeKind.FIELD, field.path());
    }

    private static Group group(
            String heading,
            int caseNo,
            boolean perCase,
            Map<FieldKey, List<String>> values,
            Map<String, Draft.Mark> marks,
            List<FieldKey> notUnderstood,
            Map<String, List<String>> warnings,
            Language language) {
        List<Input> inputs = new ArrayList<>();
        List<Input> more = new ArrayList<>();
        for (RecordField field : RecordField.values()) {
            if (field.perCase() != perCase) {
                continue;
            }
            FieldKey key = new FieldKey(field, caseNo);
            String value = TypedFields.text(values.getOrDefault(key, List.of()));
            Draft.Mark mark = marks.get(key.name());
            List<String> said = warnings.getOrDefault(key.name(), List.of());
            boolean bare = value.isEmpty() && mark == null && !notUnderstood.contains(key) && said.isEmpty();
            boolean folded = bare && !values.isEmpty() && !ALWAYS.contains(field);
            (folded ? more : inputs)
                    .add(new Input(
                            key.name(),
                            label(field, language),
                            value,
                            rows(field, value),
                            choices(field, value, language),
                            suggestions(field),
                            mark == null ? "" : mark.name(),
                            notUnderstood.contains(key) ? Words.of(language).say("workshop_not_understood") : "",
                            said));
        }
        String unfold = Words.of(language).say("workshop_more_fields", more.size());
        return new Group(Words.of(language).say(heading, caseNo), inputs, more, unfold);
    }

    private static int rows(RecordField field, String value) {
        if (field.list()) {
            return (int) Math.min(5, Math.max(1, value.lines().count()));
        }
        return 1 + value.length() / CHARACTERS_A_LINE;
    }

    private static List<Choice> choices(RecordField field, String value, Language language) {
        return switch (field) {
            case SEX -> choices(CodeKind.SEX, List.of("m", "f"), value, language);
            case TRIAL_BODY_TYPE -> choices(CodeKind.BODY_TYPE, names(BodyType.values()), value, language);
            case SENTENCE_KIND, COMMUTATION_KIND ->
                choices(CodeKind.SENTENCE, names(SentenceKind.values()), value, language);
            default -> List.of();
        };
    }

    private static List<Choice> choices(CodeKind kind, List<String> codes, String value, Language language) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", "—", value.isEmpty()));
        for (String code : codes) {
            choices.add(new Choice(code, Words.of(language).label(kind, code), code.equals(value)));
        }
        return choices;
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static String suggestions(RecordField field) {
        return switch (field) {
            case NATIONALITY, NATIONALITY_VERBATIM -> "nationalities";
            case TRIAL_BODY -> "bodies";
            case PARTY -> "parties";
            default -> "";
        };
    }
}
