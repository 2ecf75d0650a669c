package org.knigipamiati.ingest.format;

import java.io.IOException;

/** The items of a file, one after another, without holding the file in memory. */
public interface Items extends AutoCloseable {

    /** The next item, null after the last. */
    Item next() throws IOException;

    @Override
    void close() throws IOException;
}
