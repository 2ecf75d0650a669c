package org.knigipamiati.parse.text;

/** What a statement is about, as the word that opens it tells. */
public enum Topic {
    SURNAME,
    GIVEN_NAME,
    PATRONYMIC,
    FULL_NAME,
    VARIANT,
    FATHER,
    SEX,
    BIRTH,
    BIRTH_DATE,
    /** "г. р." behind a date. */
    BIRTH_SIGN,
    BIRTH_PLACE,
    NATIVE_RESIDENT,
    NATIONALITY,
    CITIZENSHIP,
    EDUCATION,
    PARTY,
    ORIGIN,
    PROFESSION,
    /** The last place of service of a cleric; its label belongs to the value. */
    SERVICE,
    /** Earlier arrests and sentences, told behind a label of their own. */
    PREVIOUS,
    RESIDENCE,
    ARREST,
    ARREST_BODY,
    TRIAL,
    TRIAL_DATE,
    TRIAL_BODY,
    CHARGE,
    ARTICLE,
    SENTENCE,
    /** A measure told as a verb: "выслан", "раскулачен". */
    EXPULSION,
    ARRIVAL,
    CLOSED,
    COMMUTED,
    EXECUTION,
    EXECUTION_DATE,
    EXECUTION_PLACE,
    BURIAL,
    DEATH,
    DEATH_PLACE,
    FALSE_DEATH,
    REHABILITATION,
    REHABILITATION_BODY,
    REASON,
    RELEASE,
    SERVING,
    RELATIVE,
    SOURCE,
    /** A word that is part of a citation and opens it. */
    SOURCE_WORD,
    SEE,
    /** Told of the person or case, but no field holds it. */
    NOTE,
    /** Understood, but no field holds it. */
    IGNORED;

    /** Whether it tells that something happened, and its word is no part of what is told. */
    public boolean event() {
        return this == ARREST || this == EXECUTION || this == BURIAL || this == DEATH || this == REHABILITATION;
    }

    /** Whether it tells of a name. */
    public boolean ofName() {
        return ordinal() <= VARIANT.ordinal();
    }

    /** Whether it tells of a case: what was done to the person, and not who the person is. */
    public boolean ofCase() {
        return ordinal() >= ARREST.ordinal() && ordinal() <= SERVING.ordinal();
    }
}
