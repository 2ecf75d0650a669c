package org.knigipamiati.search.index;

/** The index is being made anew by somebody else already; a second rebuild would take the first one's index away. */
public class RebuildUnderWay extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    RebuildUnderWay() {
        super("the index is being made anew by another process already; wait until it is done");
    }
}
