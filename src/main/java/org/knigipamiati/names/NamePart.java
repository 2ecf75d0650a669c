package org.knigipamiati.names;

/** The part of a record that a word of the query matched. */
public enum NamePart {
    SURNAME,
    GIVEN,
    PATRONYMIC,
    WHOLE_NAME,
    YEAR,
    CONTEXT,
    UNMATCHED
}
