package org.knigipamiati.names;

/**
 * How one word of a question fared against a record.
 *
 * @param word as the person typed it
 * @param part of the name that it agrees with, or differs from; {@link NamePart#UNMATCHED} if it is nowhere
 * @param kind how
 * @param quality 0 (not at all) to 1 (letter by letter)
 * @param reason in words
 */
public record WordAgreement(String word, NamePart part, Kind kind, double quality, MatchReason reason) {

    /** What can be said of a word and a record. */
    public enum Kind {
        /** The record has it, in this or another form or spelling. */
        AGREES,
        /** The record has another name that was customarily used for it. */
        CUSTOMARY,
        /** Only consonants could be compared, and there are few. */
        CONSONANTS,
        /** The record has only the beginning of a word, or the question has. */
        ABBREVIATED,
        /** The record says something else in its place. */
        DIFFERS,
        /** The record does not say. */
        UNKNOWN,
        /** It stands nowhere, and nothing tells what it is. */
        MISSING
    }

    /** A word that agrees. */
    public static WordAgreement agrees(String word, NamePart part, double quality, MatchReason reason) {
        return new WordAgreement(word, part, Kind.AGREES, quality, reason);
    }

    /** Whether the record says something else where this word should be. */
    public boolean contradicts() {
        return kind == Kind.DIFFERS;
    }

    /** Whether the word speaks for the record. */
    public boolean speaksFor() {
        return quality > 0 && kind != Kind.DIFFERS;
    }
}
