package org.knigipamiati.ingest;

/** Another import of the source is running. Nothing was done. */
public class SourceBusy extends RuntimeException {

    private static final long serialVersionUID = 1;

    SourceBusy(String source) {
        super("another import into '" + source + "' is running; try again when it has ended");
    }
}
