package org.knigipamiati.parse;

/**
 * A stretch of an entry as given.
 *
 * @param start offset of its first character, in UTF-16 units of the raw text
 * @param end offset after its last character, never before the start
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span from " + start + " to " + end);
        }
    }

    /** The number of UTF-16 units it covers. */
    public int length() {
        return end - start;
    }

    /** Its words in the text it was taken from. */
    public String in(String raw) {
        return raw.substring(start, end);
    }
}
