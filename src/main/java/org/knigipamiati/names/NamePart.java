package org.knigipamiati.names;

/** The part of a record that a word of the question is about. */
public enum NamePart {
    SURNAME,
    GIVEN,
    PATRONYMIC,
    WHOLE_NAME,
    DATE,
    CONTEXT,
    UNMATCHED
}
