package org.knigipamiati.vocabulary;

/** What a sentence consisted of, by the words of the measure and not by what happened later (annotation guideline). */
public enum SentenceKind {
    /** ВМН, расстрел, высшая мера, also if commuted or not carried out. */
    DEATH,
    /** A labour camp, penal labour or colony. */
    CAMP,
    /** Deprivation of liberty, prison, isolator. */
    PRISON,
    /** Exile or banishment, or being forbidden to live somewhere. */
    EXILE,
    /** Special or labour settlement. */
    SPECIAL_SETTLEMENT,
    /** Dekulakisation, with or without expulsion. */
    DEKULAKISATION,
    /** Loss of the vote. */
    DISENFRANCHISED,
    /** Confiscation of property alone. */
    CONFISCATION,
    /** Case closed, acquitted, released. */
    RELEASED,
    /** Forced work without prison, supervision, fine, treatment. */
    OTHER,
    /** A bare term, or words that name no measure. */
    UNKNOWN
}
