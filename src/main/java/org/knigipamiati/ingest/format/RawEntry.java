package org.knigipamiati.ingest.format;

import java.util.List;
import org.knigipamiati.parse.EntryForms;
import org.knigipamiati.record.FieldValue;

/**
 * An entry as a file has it.
 *
 * @param position the how-many-th entry of the file, from 1
 * @param line line of the file on which it begins, from 1
 * @param page page of the printed book, null if unknown
 * @param key the file's own identifier of the entry, null if none
 * @param form the form of {@code parse} that reads it, beside given fields too; the name of the file format for an entry that has only these
 * @param raw the entry, verbatim
 * @param given fields that a structured file states; null when it states none
 * @param beside what the file states beside the raw text, as words; null if the text holds everything
 */
public record RawEntry(
        int position,
        long line,
        String page,
        String key,
        String form,
        String raw,
        List<FieldValue> given,
        String beside)
        implements Item {

    /** The longest entry accepted, in UTF-16 units; the longest in the lists we know has about 7,000. */
    public static final int MAX_LENGTH = EntryForms.LONGEST_ENTRY;

    /** An entry whose text is to be read by a form of {@code parse}. */
    public static RawEntry toRead(int position, long line, String form, String raw) {
        return new RawEntry(position, line, null, null, form, raw, null, null);
    }

    /** The same entry at another place among those of its file. */
    public RawEntry at(int newPosition) {
        return new RawEntry(newPosition, line, page, key, form, raw, given, beside);
    }
}
