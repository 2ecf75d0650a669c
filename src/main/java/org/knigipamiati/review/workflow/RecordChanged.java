package org.knigipamiati.review.workflow;

/** Somebody else changed a record, or a draft, after it was shown. Nothing was overwritten. */
public final class RecordChanged extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int version;

    public RecordChanged(int version) {
        super("It was changed meanwhile; it now has version " + version);
        this.version = version;
    }

    /** The version it has now. */
    public int version() {
        return version;
    }
}
