/**
 * Counts of records by their properties, beside what has been published of the same.
 *
 * <p>A record is not a person and a collection is not the whole: every count says what it counts, keeps levels apart and shows
 * what is not known. Published figures stand beside counts, are never mixed into them, and only where they are about the same
 * operation, region, nationality and body.
 */
package org.knigipamiati.report;
