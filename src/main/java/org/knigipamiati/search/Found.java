package org.knigipamiati.search;

import java.util.List;

/** The records that a search finds, gone through once. No memory of the engine is held for it, so nothing is lost by leaving off. */
public interface Found {

    /** How many there were when it was asked. */
    long total();

    /** The ids that come next, ascending; empty after the last. */
    List<Long> next(int most);
}
