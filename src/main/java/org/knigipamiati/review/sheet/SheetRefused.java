package org.knigipamiati.review.sheet;

import java.util.List;

/** A spreadsheet was not taken. Nothing of it was kept. */
public final class SheetRefused extends Exception {

    private static final long serialVersionUID = 1;

    /** Why; the pages say it in words, with the arguments. */
    public enum Reason {
        EMPTY,
        /** Arguments: allowed megabytes. */
        TOO_BIG,
        /** Neither XLSX nor text. */
        NOT_A_SHEET,
        /** Arguments: allowed rows. */
        TOO_MANY_ROWS,
        /** Arguments: allowed columns. */
        TOO_MANY_COLUMNS,
        /** It would unfold to far more than it is, or defines its own entities. */
        UNFOLDS,
        UNREADABLE
    }

    private final Reason reason;
    private final transient List<Object> args;

    SheetRefused(Reason reason, Object... args) {
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
