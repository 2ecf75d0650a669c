package org.knigipamiati.parse.book;

import java.util.List;

/**
 * The name at the head of an entry: surname, given names, patronymic, other names in brackets, and a birth year printed right
 * beside it. A monk's entry has his civil name in the bracket.
 *
 * @param facts what the heading says
 * @param end where it ends
 */
record Heading(List<Fact> facts, int end) {

    /** Reads the name that begins at a position; without facts if none does. */
    static Heading read(Source source, int from) {
        return new HeadingReader(source, from).read();
    }
}
