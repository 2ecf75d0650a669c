package org.knigipamiati.web.seal;

import org.knigipamiati.seal.SealHead;

/**
 * What the page shows.
 *
 * @param sealed whether anything is sealed yet
 * @param size how many leaves the log has
 * @param root its root
 * @param at when the last leaf was added
 * @param record the number of a record whose proof anybody can ask for, 0 if there is none
 * @param site address of the site as the public knows it
 */
public record SealView(boolean sealed, long size, String root, String at, long record, String site) {

    static SealView none(String site) {
        return new SealView(false, 0, "", "", 0, site);
    }

    static SealView of(SealHead head, long record, String site) {
        return new SealView(true, head.size(), head.root(), head.day().toString(), record, site);
    }
}
