package org.knigipamiati.ingest.format;

/**
 * Part of a file that is no acceptable entry.
 *
 * @param line line of the file on which it begins, from 1
 * @param field the field at fault, null if it is the whole entry
 * @param reason what is wrong, in a sentence for the person who can mend the file
 * @param raw the text, verbatim
 */
public record Refused(long line, String field, String reason, String raw) implements Item {}
