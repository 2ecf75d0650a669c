package org.knigipamiati.ingest.format;

import java.io.IOException;
import java.util.List;

/** The items of a file, one after another, without holding the file in memory. */
public interface Items extends AutoCloseable {

    /** The next item, null after the last. */
    Item next() throws IOException;

    /** What is worth telling of the file when its last item was taken. */
    default List<String> notes() {
        return List.of();
    }

    @Override
    void close() throws IOException;
}
