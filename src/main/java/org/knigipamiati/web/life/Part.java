package org.knigipamiati.web.life;

/**
 * A stretch of a sentence.
 *
 * @param text the words
 * @param kind whose words they are
 * @param tag language and script of words of the source in the reader's letters; empty for others
 */
public record Part(String text, Kind kind, String tag) {

    /** Whose words a part consists of. */
    public enum Kind {
        /** Ours, in the page's language. */
        OURS,
        /** The source's, stated as a fact: a place, a trade. */
        PRINTED,
        /** The source's, in the reader's letters. */
        TRANSCRIBED,
        /** The source's, quoted and not stated: an accusation, a sentence. */
        QUOTED
    }

    /** Whether the words are the source's but need no quotation marks. */
    public boolean isPrinted() {
        return kind == Kind.PRINTED;
    }

    /** Whether the words are the source's in the reader's letters. */
    public boolean isTranscribed() {
        return kind == Kind.TRANSCRIBED;
    }

    /** Whether the words stand in quotation marks. */
    public boolean isQuoted() {
        return kind == Kind.QUOTED;
    }
}
