package org.knigipamiati.vocabulary;

/** What kind of unit a region was, from the union down. */
public enum RegionLevel {
    UNION,
    UNION_REPUBLIC,
    ASSR,
    KRAI,
    OBLAST,
    CITY,
    /** An oblast inside a krai. */
    OBLAST_OF_KRAI,
    /** Autonomous oblast. */
    AO,
    NATIONAL_OKRUG,
    OKRUG,
    /** Dalstroi: a territory run by the NKVD. */
    NKVD_TERRITORY,
    /** Railways, groups of camps. */
    NKVD_NON_TERRITORIAL
}
