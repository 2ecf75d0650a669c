/**
 * Brings entries from files into the database: import runs, the alignment of a new edition of a file with the one before, the
 * mapping of a reading to a record, rejects.
 *
 * <p>Readers of file formats live in {@code ingest.format}; a new format is a new class there. An import loses nothing: each
 * entry that is read becomes new, unchanged, changed or rejected, and a rejected one is kept verbatim with its reason.
 */
package org.knigipamiati.ingest;
