/**
 * Rows of new records as the database takes them in bulk ({@code COPY}). What stands in which column says Hibernate's mapping, as for
 * every row that Hibernate writes itself.
 */
package org.knigipamiati.record.rows;
