package org.knigipamiati.ingest.tables;

import java.io.IOException;

/** A file whose worksheets are read one after another: what they share is read once. */
interface TableBook extends AutoCloseable {

    /**
     * The rows of a worksheet, empty ones among them.
     *
     * @param wanted its name; null for the first in sight that holds anything
     * @throws org.knigipamiati.ingest.format.FileRefused if it is not readable, costs too much, or is not there
     */
    TableRows rows(String wanted) throws IOException;

    @Override
    default void close() throws IOException {}
}
