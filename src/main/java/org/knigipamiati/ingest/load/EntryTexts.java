package org.knigipamiati.ingest.load;

import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import org.knigipamiati.record.FieldValue;

/** What entries say, for those few whose equal is not found. */
public interface EntryTexts {

    /**
     * An entry.
     *
     * @param raw its text
     * @param reading gives the fields that its file states, or that the parser reads in it; asked only where the text is not enough
     * @param earlier the same as it was read when the entry came in, which costs nothing
     */
    record Said(String raw, Supplier<List<FieldValue>> reading, Supplier<List<FieldValue>> earlier) {

        /** An entry that comes in now. */
        public Said(String raw, Supplier<List<FieldValue>> reading) {
            this(raw, reading, reading);
        }

        /** The fields that its file states, or that the parser reads in it. */
        List<FieldValue> fields() {
            return reading.get();
        }
    }

    /** Tells what known entries say, in any order: the entry and its index. */
    void known(List<Integer> indices, ObjIntConsumer<Said> each);

    /** Tells what all entries of a file say, in order: the entry and its index. */
    void of(FileOfRun file, ObjIntConsumer<Said> each);
}
