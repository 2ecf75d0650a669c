package org.knigipamiati.words;

import java.util.Locale;

/** A kind of code that words exist for. The message of a code is {@code kind.CODE}, as {@code sentence.CAMP}. */
public enum CodeKind {
    /** {@code m} or {@code f}. */
    SEX,
    /** Constants of {@code vocabulary.SentenceKind}. */
    SENTENCE,
    /** Constants of {@code vocabulary.BodyType}. */
    BODY_TYPE,
    /** Constants of {@code attribution.Outcome.Category}. */
    OUTCOME,
    /** Constants of {@code attribution.Procedure}. */
    PROCEDURE,
    /** Constants of {@code attribution.Level}. */
    LEVEL,
    /** Classes of printed words, as {@code education.HIGHER}. */
    WORD_CLASS,
    /** Constants of {@code parse.OccupationClasses.OccupationClass}. */
    OCCUPATION,
    /** Codes of the operations, and of the sides of the Terror where the line is not known. */
    OPERATION,
    /** What an operation is called as the whole that others are part of, where that is another name. */
    OPERATION_GROUP,
    /** What an operation was. */
    OPERATION_ABOUT,
    /** What to beware of at an operation; most have nothing. */
    OPERATION_NOTE,
    /** Codes of the sentencing bodies. */
    BODY,
    /** Lemmas of the nationalities. */
    NATIONALITY,
    /** The same as said of a woman. */
    NATIONALITY_WOMAN,
    /** Codes of the regions. */
    REGION,
    /** What is today where a region was; some have nothing. */
    REGION_TODAY,
    /** Constants of {@code record.RecordCase.RegionBasis}. */
    REGION_BASIS,
    /** Groups against whom orders were directed, by the codes of {@code vocabulary.TargetSigns}. */
    TARGET_GROUP,
    /** Countries that charges and biographies name. */
    COUNTRY,
    /** Paths of the fields of a record, as {@code birth.place}. */
    FIELD,
    /** Ids of the checks, for lists. */
    CHECK_TITLE,
    /** Steps of a procedure, as {@code ALBUM.arrest}. */
    STEP,
    /** What was done at such a step. */
    STEP_RULE,
    /** Ids of the dated events. */
    EVENT,
    /** What is known to be wrong with a published figure, by its id. */
    FIGURE_ERRATUM,
    /** Regions and groups as the works print them that published figures come from, where they are none of ours. */
    PRINTED;

    private final String prefix = name().toLowerCase(Locale.ROOT) + '.';

    /** The key of the message that names a code. */
    public String key(String code) {
        return prefix + code;
    }

    String prefix() {
        return prefix;
    }
}
