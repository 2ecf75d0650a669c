package org.knigipamiati.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every field that an entry may fill, with the name under which the interchange format, the API and the annotated entries know
 * it. The definitions are those of the annotation guideline; here is only their shape.
 */
public enum RecordField {
    SURNAME("surname", Of.PERSON, Shape.VERBATIM),
    GIVEN_NAME("given_name", Of.PERSON, Shape.VERBATIM),
    PATRONYMIC("patronymic", Of.PERSON, Shape.VERBATIM),
    NAME_VARIANTS("name_variants", Of.PERSON, Shape.VERBATIM_LIST),
    /** {@code m} or {@code f}, from verbs only. */
    SEX("sex", Of.PERSON, Shape.NORMALISED),
    BIRTH_DATE("birth.date", Of.PERSON, Shape.DATE),
    BIRTH_ALTERNATIVES("birth.alternatives", Of.PERSON, Shape.DATE_LIST),
    BIRTH_PLACE("birth.place", Of.PERSON, Shape.VERBATIM),
    /** Masculine singular lemma of the printed word, not modernised. */
    NATIONALITY("nationality", Of.PERSON, Shape.NORMALISED),
    NATIONALITY_VERBATIM("nationality_verbatim", Of.PERSON, Shape.VERBATIM),
    CITIZENSHIP("citizenship", Of.PERSON, Shape.VERBATIM),
    EDUCATION("education", Of.PERSON, Shape.VERBATIM),
    PARTY("party", Of.PERSON, Shape.VERBATIM),
    SOCIAL_ORIGIN("social_origin", Of.PERSON, Shape.VERBATIM),
    PROFESSION("profession", Of.PERSON, Shape.VERBATIM),
    RESIDENCE("residence", Of.PERSON, Shape.VERBATIM),
    PREVIOUS_REPRESSIONS("previous_repressions", Of.PERSON, Shape.VERBATIM_LIST),
    LATER_REPRESSIONS("later_repressions", Of.PERSON, Shape.VERBATIM_LIST),
    ARREST_DATE("arrest.date", Of.CASE, Shape.DATE),
    ARREST_BODY("arrest.body", Of.CASE, Shape.VERBATIM),
    TRIAL_DATE("trial.date", Of.CASE, Shape.DATE),
    TRIAL_BODY("trial.body", Of.CASE, Shape.VERBATIM),
    /** A {@link BodyType} name. */
    TRIAL_BODY_TYPE("trial.body_type", Of.CASE, Shape.NORMALISED),
    TRIAL_CHARGE("trial.charge", Of.CASE, Shape.VERBATIM),
    TRIAL_ARTICLES("trial.articles", Of.CASE, Shape.NORMALISED_LIST),
    SENTENCE("sentence.verbatim", Of.CASE, Shape.VERBATIM),
    /** A {@link SentenceKind} name. */
    SENTENCE_KIND("sentence.kind", Of.CASE, Shape.NORMALISED),
    /** Whole months. */
    SENTENCE_TERM("sentence.term_months", Of.CASE, Shape.NUMBER),
    /** The words that tell to what a sentence was changed: "с заменой на 10 лет ИТЛ". What was pronounced stays the sentence. */
    COMMUTATION("commutation.verbatim", Of.CASE, Shape.VERBATIM),
    /** A {@link SentenceKind} name: what the sentence was changed to. */
    COMMUTATION_KIND("commutation.kind", Of.CASE, Shape.NORMALISED),
    /** Whole months of the changed sentence. */
    COMMUTATION_TERM("commutation.term_months", Of.CASE, Shape.NUMBER),
    EXECUTION_DATE("execution.date", Of.CASE, Shape.DATE),
    EXECUTION_PLACE("execution.place", Of.CASE, Shape.VERBATIM),
    BURIAL_PLACE("burial_place", Of.CASE, Shape.VERBATIM),
    DEATH_DATE("death.date", Of.CASE, Shape.DATE),
    DEATH_PLACE("death.place", Of.CASE, Shape.VERBATIM),
    REHABILITATION_DATE("rehabilitation.date", Of.CASE, Shape.DATE),
    REHABILITATION_BODY("rehabilitation.body", Of.CASE, Shape.VERBATIM),
    REHABILITATION_REASON("rehabilitation.reason", Of.CASE, Shape.VERBATIM),
    /** A second rehabilitation in the same case, by another organ or on another day. */
    SECOND_REHABILITATION_DATE("second_rehabilitation.date", Of.CASE, Shape.DATE),
    SECOND_REHABILITATION_BODY("second_rehabilitation.body", Of.CASE, Shape.VERBATIM),
    SECOND_REHABILITATION_REASON("second_rehabilitation.reason", Of.CASE, Shape.VERBATIM),
    /** A four- or five-digit order number, only when the entry names one. */
    OPERATION("operation", Of.CASE, Shape.NORMALISED),
    SOURCE("source", Of.PERSON, Shape.VERBATIM);

    /** Whether a field describes the person once, or each of his or her cases. */
    public enum Of {
        PERSON,
        CASE
    }

    /** What a field holds. */
    public enum Shape {
        /** The printed words, unaltered. */
        VERBATIM,
        /** Several stretches of printed words. */
        VERBATIM_LIST,
        /** A code or lemma of ours. */
        NORMALISED,
        /** Several of them. */
        NORMALISED_LIST,
        /** EDTF text. */
        DATE,
        /** Several dates. */
        DATE_LIST,
        /** A whole number. */
        NUMBER
    }

    private static final Map<String, RecordField> BY_PATH = new HashMap<>();

    static {
        for (RecordField field : values()) {
            BY_PATH.put(field.path, field);
        }
    }

    private final String path;
    private final Of of;
    private final Shape shape;

    RecordField(String path, Of of, Shape shape) {
        this.path = path;
        this.of = of;
        this.shape = shape;
    }

    /** The field of that path, as {@code trial.body}. */
    public static Optional<RecordField> byPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** The dotted path, stable: it is part of the interchange format and of stored flags. */
    public String path() {
        return path;
    }

    /** What the field holds. */
    public Shape shape() {
        return shape;
    }

    /** Whether it belongs to one case rather than to the person. */
    public boolean perCase() {
        return of == Of.CASE;
    }

    /** Whether it may hold several values. */
    public boolean list() {
        return shape == Shape.VERBATIM_LIST || shape == Shape.NORMALISED_LIST || shape == Shape.DATE_LIST;
    }

    /** Whether it holds printed words rather than a value of ours. */
    public boolean verbatim() {
        return shape == Shape.VERBATIM || shape == Shape.VERBATIM_LIST;
    }

    /** Whether it holds one or several dates. */
    public boolean date() {
        return shape == Shape.DATE || shape == Shape.DATE_LIST;
    }
}
