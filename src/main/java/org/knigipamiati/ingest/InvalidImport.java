package org.knigipamiati.ingest;

/** An import cannot begin as it was asked for. The message names the option and says what would be right. */
public class InvalidImport extends RuntimeException {

    public InvalidImport(String message) {
        super(message);
    }
}
