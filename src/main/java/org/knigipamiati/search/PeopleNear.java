package org.knigipamiati.search;

import org.knigipamiati.record.MemorialRecord;

/** Looks in the index for people around a person, in one request, whenever it is asked: nothing is kept that could be out of date. */
public interface PeopleNear {

    /**
     * Who stands near a record that the public may see.
     *
     * @throws java.io.UncheckedIOException if the engine does not answer
     */
    Around of(MemorialRecord record);
}
