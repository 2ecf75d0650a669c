package org.knigipamiati.parse.text;

/** What a statement of an entry is about, as its label tells. */
public enum Statement {
    BIRTH,
    RESIDENCE,
    OTHER_REPRESSIONS,
    ARREST,
    /** "Приговорен: тройка …, обв.: …": body, date and charge. */
    TRIAL,
    /** "Приговор: …": the measure. */
    SENTENCE,
    /** "Осужден …" in running text: body, date, charge and measure in any order. */
    CONVICTION,
    CHARGE,
    EXECUTION,
    BURIAL,
    REHABILITATION,
    RELEASE
}
