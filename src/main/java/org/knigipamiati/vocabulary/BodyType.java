package org.knigipamiati.vocabulary;

/**
 * The coarse type of a sentencing body, as the annotation guideline defines it ("trial.body_type"). It is fine enough to count
 * by; which body exactly it was is a {@link SentencingBody}.
 */
public enum BodyType {
    /** Regional troika of the NKVD between 30 July 1937 and 30 November 1938. */
    TROIKA_00447,
    /** A troika with a date from 17 September 1938: as read, one that is called "special"; as counted, any. */
    SPECIAL_TROIKA,
    /** Any troika before 10 July 1934. */
    TROIKA_OGPU,
    /** Commission of the NKVD and the Procurator, "dvoika". */
    DVOIKA,
    /** Military Collegium of the Supreme Court. */
    MILITARY_COLLEGIUM,
    /** Military tribunal, revolutionary military tribunal. */
    MILITARY_TRIBUNAL,
    /** Special Board (Особое совещание) of whatever commissariat. */
    OSO,
    /** Collegium of the OGPU or GPU. */
    COLLEGIUM_OGPU,
    /** Cheka and its special departments. */
    CHEKA,
    /** Any other court. */
    COURT,
    /** Executive committee, village soviet or assembly, CEC or SNK of a republic, local commission, district troika. */
    LOCAL_AUTHORITY,
    /** A named body of none of these types. */
    OTHER,
    /** Words that name a central organ but no body ("НКВД СССР", "судебный орган"). */
    UNKNOWN
}
