package org.knigipamiati.search;

/**
 * A name of the collection that begins like what was typed.
 *
 * @param name as printed
 * @param records how many records bear it, among those looked at
 */
public record Suggestion(String name, long records) {}
