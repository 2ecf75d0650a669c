package org.knigipamiati.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What the log is at a moment: whoever keeps it can prove later that nothing before it was rewritten.
 *
 * @param size how many leaves
 * @param root hash of the tree over all of them, in hexadecimal digits
 * @param at when the last of them was added
 */
public record SealHead(long size, String root, Instant at) {

    /** The day of it, by Greenwich: what others are told, since a leaf is added within seconds of what somebody did. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static final int SHORT = 16;

    /** For a reference: size and the beginning of the root. */
    public String brief() {
        return size + "-" + root.substring(0, SHORT);
    }
}
