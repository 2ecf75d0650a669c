package org.knigipamiati.vocabulary;

/**
 * A place in a text that speaks of something.
 *
 * @param start offset of its first character
 * @param end offset after its last character
 */
public record Mention(int start, int end) {

    /** The words themselves. */
    public String in(String text) {
        return text.substring(start, end);
    }
}
