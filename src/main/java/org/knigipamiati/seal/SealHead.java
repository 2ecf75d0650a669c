package org.knigipamiati.seal;

import java.time.Instant;

/**
 * What the log is at a moment: whoever keeps it can prove later that nothing before it was rewritten.
 *
 * @param size how many leaves
 * @param root hash of the tree over all of them, in hexadecimal digits
 * @param at when the last of them was added
 */
public record SealHead(long size, String root, Instant at) {

    private static final int SHORT = 16;

    /** For a reference: size and the beginning of the root. */
    public String brief() {
        return size + "-" + root.substring(0, SHORT);
    }
}
