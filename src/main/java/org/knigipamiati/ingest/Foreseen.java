package org.knigipamiati.ingest;

import java.util.List;

/**
 * What an import would make of entries, with what its source holds today.
 *
 * @param added entries that are not there
 * @param unchanged entries that are there and say the same
 * @param changed entries that are there and say something else
 * @param missing entries of earlier imports that are no longer in the file
 * @param refused changed entries of public records, which are not changed so
 */
public record Foreseen(long added, long unchanged, long changed, long missing, List<Row> refused) {

    /** Of no entries. */
    public static final Foreseen NOTHING = new Foreseen(0, 0, 0, 0, List.of());

    /** An entry by its line and text. */
    public record Row(long line, String raw) {}
}
