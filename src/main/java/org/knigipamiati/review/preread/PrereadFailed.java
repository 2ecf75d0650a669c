package org.knigipamiati.review.preread;

/** A page could not be read by the machine; a person can. */
final class PrereadFailed extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    enum Why {
        /** It took longer than it may. */
        TIME,
        /** The program gave up, or reached a limit of memory or of what it may write. */
        PROGRAM
    }

    private final Why why;

    PrereadFailed(Why why) {
        super(why.name());
        this.why = why;
    }

    Why why() {
        return why;
    }
}
