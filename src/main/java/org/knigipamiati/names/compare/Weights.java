package org.knigipamiati.names.compare;

/** What agreement is worth. Found on the gold questions; only their order of size has a meaning. */
final class Weights {
    static final double SURNAME = 40;
    static final double GIVEN = 22;
    static final double PATRONYMIC = 16;
    static final double DATE = 14;
    static final double INITIAL = 9;
    /** A word of the entry, where a person is named. */
    static final double CONTEXT = 8;
    /** A word of the entry, where nobody is named: more than a surname that is merely like it. */
    static final double DESCRIPTION = 24;
    /** A second surname, of two that were asked for. */
    static final double SECOND = 0.3;

    static final double MISSING = -7;
    static final double DIFFERS = -12;
    /** Somebody called Ян, when a Kowalski Jan is looked for, comes after everybody of that family. */
    static final double TURNED_ROUND = -25;

    /** From this quality on a surname is the same one in another form or spelling, not a misspelling of it. */
    static final double STRONG = 0.85;
    /** From this quality on a given name or a patronymic is the one asked for, in some form. */
    static final double SAME = 0.9;
    /** The quality of a surname that sounds the same as a well-known one, and is probably a misspelling of it. */
    static final double HEARD = 0.7;
    /** The quality of a surname that sounds the same and may as well be another one. */
    static final double PERHAPS_HEARD = 0.58;
    /** The quality of a surname one letter away. */
    static final double ONE_LETTER = 0.5;

    private Weights() {}
}
