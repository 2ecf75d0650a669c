package org.knigipamiati.names;

/**
 * How one word of a query fared against a record.
 *
 * @param word as the person typed it
 * @param role what it matched, or {@link NamePart#UNMATCHED}
 * @param quality 0 (not at all) to 1 (letter by letter)
 * @param contradicts whether the record says something else where this word should be (another patronymic, another year)
 * @param reason in words
 */
public record WordAgreement(String word, NamePart role, double quality, boolean contradicts, Reason reason) {}
