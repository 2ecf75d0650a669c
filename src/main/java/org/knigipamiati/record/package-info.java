/**
 * What the system holds: sources, the entries they print, our records of them with cases, claims and flags, and the history of
 * every change.
 *
 * <p>PostgreSQL is the only truth; the tables stand in {@code schema/migration}. An {@link org.knigipamiati.record.Entry} is
 * immutable, a {@link org.knigipamiati.record.MemorialRecord} is our reading of it and changes only together with a
 * {@link org.knigipamiati.record.Revision}. How a record becomes a document of the search index is said in one place here too.
 * This room does not know how entries are read; {@code ingest} and {@code review} do that.
 */
package org.knigipamiati.record;
