package org.knigipamiati.search;

import java.util.List;

/**
 * A name of the collection that begins like what was typed.
 *
 * @param name as printed
 * @param records how many records bear it, among those looked at
 * @param years years of birth of its bearers, the earliest first, at most a few; by them namesakes are told apart
 */
public record Suggestion(String name, long records, List<String> years) {}
