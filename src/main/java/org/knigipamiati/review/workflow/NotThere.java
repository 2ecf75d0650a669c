package org.knigipamiati.review.workflow;

/** What was asked for is not there, or is not there for the person who asks; the two look alike on purpose. */
public final class NotThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Nothing more is said. */
    public NotThere() {
        super("There is no such thing for the person who asks");
    }
}
