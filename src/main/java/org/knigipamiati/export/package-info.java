/**
 * Files that leave: any search, or the collection, in forms that other programs read. A form is a bean of {@link
 * org.knigipamiati.export.ExportFormat}. Records are gone through by their ids and read from the database in small batches, so that
 * memory does not grow with their number; what the public may not see when it is read is not written.
 */
package org.knigipamiati.export;
