package org.knigipamiati.review.preread;

import java.time.Duration;

/**
 * What the reading of one page may cost.
 *
 * @param patience how long it may take
 * @param memory how much memory the program may map, in bytes
 * @param output how much it may write, in bytes
 */
record PrereadLimits(Duration patience, long memory, long output) {

    /**
     * Two minutes: a page takes some seconds, and on a busy machine ten times as long. 512 MB: a page as we keep them is read within
     * 300. 16 MB: the fullest page of a newspaper has 2.
     */
    static final PrereadLimits DEFAULT = new PrereadLimits(Duration.ofMinutes(2), 512L << 20, 16L << 20);

    /** How often a page is begun before it is given up: once more than a service can be killed by chance. */
    static final int TRIES = 3;
}
