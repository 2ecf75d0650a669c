package org.knigipamiati.ingest.load;

import java.util.List;
import java.util.function.ObjIntConsumer;
import org.knigipamiati.record.FieldValue;

/** What entries say, for those few whose equal is not found. */
public interface EntryTexts {

    /**
     * An entry.
     *
     * @param raw its text
     * @param fields the fields that its file states, or that the parser reads in it
     */
    record Said(String raw, List<FieldValue> fields) {}

    /** Tells what known entries say, in any order: the entry and its index. */
    void known(List<Integer> indices, ObjIntConsumer<Said> each);

    /** Tells what all entries of a file say, in order: the entry and its index. */
    void of(FileOfRun file, ObjIntConsumer<Said> each);
}
