package org.knigipamiati.names;

/**
 * The index fields that {@link NameKeys} fills and {@link NamePlan} asks. All hold whole tokens (keyword fields, several
 * values, no analyzer, no norms).
 */
public enum NameField {
    /** Folded surnames: main, bracketed, halves of compounds, and the masculine nominative of each. */
    SURNAME("surname"),
    /** The same by sound. */
    SOUND("sound"),
    /** The sound of each surname with one letter left out, so that one typing error still meets. */
    NEAR("near"),
    /** The consonants of each surname, for scripts that write no vowels. */
    SKELETON("skeleton"),
    /** Given names: {@code c:} class, {@code f:} folded, {@code s:} sound. */
    GIVEN("given"),
    /** Patronymics: {@code c:} class of the father's name, {@code f:} folded stem, {@code s:} sound of the stem. */
    PATRONYMIC("patronymic"),
    /** First letters: {@code g:} of given names, {@code p:} of patronymics. */
    INITIAL("initial"),
    /** The whole name without spaces, folded and by East Asian syllables, for names without a patronymic. */
    WHOLE("whole"),
    /** Years of birth. */
    YEAR("year"),
    /** Stems of the record's other words: places, nationality, profession. */
    CONTEXT("context");

    private final String code;

    NameField(String code) {
        this.code = code;
    }

    /** The name of the field within the record's name object. */
    public String code() {
        return code;
    }
}
