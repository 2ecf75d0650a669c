package org.knigipamiati.web.seal;

import org.knigipamiati.seal.SealHead;
import org.knigipamiati.web.frame.Times;

/**
 * What the page shows.
 *
 * @param sealed whether anything is sealed yet
 * @param size how many leaves the log has
 * @param root its root
 * @param at when the last leaf was added
 * @param site address of the site as the public knows it
 */
public record SealView(boolean sealed, long size, String root, String at, String site) {

    static SealView none(String site) {
        return new SealView(false, 0, "", "", site);
    }

    static SealView of(SealHead head, String site) {
        return new SealView(true, head.size(), head.root(), Times.minute(head.at()), site);
    }
}
