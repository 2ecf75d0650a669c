package org.knigipamiati.review.sheet;

import java.util.List;
import org.knigipamiati.ingest.format.FileRefused;

/** A file is not taken as a spreadsheet. */
public class SheetRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final transient List<Object> args;

    SheetRefused(FileRefused cause) {
        super(cause.getMessage(), cause);
        this.reason = cause.reason().name();
        this.args = cause.args();
    }

    /** Why: a name of {@code ingest.format.FileRefused.Reason}. */
    public String reason() {
        return reason;
    }

    /** The numbers that belong into the sentence. */
    public List<Object> args() {
        return args;
    }
}
