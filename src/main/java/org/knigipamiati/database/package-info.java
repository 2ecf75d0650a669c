/**
 * As whom the database is asked, and whether it answers. What everybody may read is read by a role of PostgreSQL that can do nothing else
 * ({@code schema/migration/R__readers_role.sql} says which tables); all else by the role of the service. Whoever asks the database
 * need not know: {@link org.knigipamiati.database.DatabaseByRole} hands out the connection that fits the request.
 */
package org.knigipamiati.database;
