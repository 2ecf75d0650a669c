package org.knigipamiati.review.scan;

import java.util.List;

/** An uploaded file was not taken. Nothing of it was kept. */
public final class ScanRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** Why; the pages say it in words, with the arguments. */
    public enum Reason {
        /** There is no file, or nothing in it. */
        EMPTY,
        /** More bytes than allowed. Arguments: allowed megabytes. */
        TOO_BIG,
        /** The first bytes are of none of the kinds we take, whatever the name says. */
        NOT_AN_IMAGE,
        /** More pixels than allowed. Arguments: width, height, allowed millions of pixels. */
        TOO_LARGE,
        /** More pages than allowed. Arguments: pages, allowed pages. */
        TOO_MANY_PAGES,
        /** Another upload is being decoded, and it takes long; this one was not looked at. */
        BUSY,
        /** The file says of itself what it is, but cannot be decoded: damaged, encrypted, of an unusual variety, or larger unfolded than anything may be. */
        UNREADABLE
    }

    private final Reason reason;
    private final transient List<Object> args;

    ScanRefused(Reason reason, Object... args) {
        super(reason + " " + List.of(args));
        this.reason = reason;
        this.args = List.of(args);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The numbers that belong into the sentence. */
    public List<Object> args() {
        return args;
    }
}
