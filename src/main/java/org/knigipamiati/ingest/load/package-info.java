/**
 * From what a file holds to what the database keeps: which entry of a new edition is which of those known, decided by who the
 * entry speaks of, never by where it stands.
 */
package org.knigipamiati.ingest.load;
