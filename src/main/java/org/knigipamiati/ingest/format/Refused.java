package org.knigipamiati.ingest.format;

import org.knigipamiati.ingest.fields.Trouble;

/**
 * Part of a file that is no acceptable entry.
 *
 * @param line line of the file on which it begins, from 1
 * @param field the field at fault, null if it is the whole entry
 * @param reason what is wrong, in a sentence for the person who can mend the file
 * @param raw the text, verbatim
 * @param trouble what kind of thing is wrong, null where nobody but the reader of the sentence asks
 */
public record Refused(long line, String field, String reason, String raw, Trouble trouble) implements Item {

    /** Refused for a reason of its own. */
    public Refused(long line, String field, String reason, String raw) {
        this(line, field, reason, raw, null);
    }
}
